import ParkModel
import Testing
import WhatIf

@Suite struct PlanShiftTests {
  private func allocation(
    _ park: ParkID, _ alternative: AlternativeID?, money: MillionYuan = 0,
    land: [(LandUse, Hectares)] = []
  ) -> Allocation {
    Allocation(
      park: park, alternative: alternative, extent: 1,
      land: land.map {
        LandRelease(use: $0.0, segment: 1, period: "2026", hectares: $0.1, regenerated: 0)
      },
      grants: [Grant(fund: "central", purpose: .all, period: "2026", amount: money)])
  }

  /// By hand: P1 goes (30 MCNY, 10 ha), P2 comes (25 MCNY, 8 ha), P3 turns 4 ha from industry to
  /// homes: of three parks two change; land down 14, up 12; money down 30, up 25.
  @Test func whatGoesFromOneParkToAnotherCountsOnce() {
    let first = Plan(allocations: [
      allocation("P1", "a", money: 30, land: [(.industrial, 10)]), allocation("P2", nil),
      allocation("P3", "a", money: 5, land: [(.industrial, 4)]),
    ])
    let second = Plan(allocations: [
      allocation("P1", nil), allocation("P2", "b", money: 25, land: [(.industrial, 8)]),
      allocation("P3", "a", money: 5, land: [(.residential, 4)]),
    ])
    let shift = PlanShift(from: first, to: second)
    #expect(isClose(shift.choicesChanged.value, 2.0 / 3))
    #expect(shift.land == 14 && shift.money == 30)
    let back = PlanShift(from: second, to: first)
    #expect(back == shift)
    #expect(PlanShift(from: first, to: first) == PlanShift())
  }

  @Test func aParkOfOnePlanOnlyCountsWithNothingInTheOther() {
    let one = Plan(allocations: [allocation("P1", "a", money: 3)])
    let two = Plan(allocations: [
      allocation("P1", "a", money: 3), allocation("P2", "a", money: 4),
    ])
    #expect(PlanShift(from: one, to: two) == PlanShift(choicesChanged: 0.5, land: 0, money: 4))
    #expect(PlanShift(from: two, to: one) == PlanShift(choicesChanged: 0.5, land: 0, money: 4))
    let none = Plan(allocations: [])
    #expect(PlanShift(from: none, to: none) == PlanShift())
  }

  @Test func theLargerIsTakenAmountByAmount() {
    let found = PlanShift(choicesChanged: 0.1, land: 5, money: 1)
      .larger(PlanShift(choicesChanged: 0.2, land: 3, money: 1))
    #expect(found == PlanShift(choicesChanged: 0.2, land: 5, money: 1))
  }
}
