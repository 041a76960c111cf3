import Optimizer
import ParkModel
import Testing

@Suite struct PlanChangeTests {
  private func allocation(
    _ park: ParkID, _ alternative: AlternativeID?, grant: MillionYuan
  ) -> Allocation {
    Allocation(
      park: park, alternative: alternative, extent: 1,
      grants: grant == .zero
        ? [] : [Grant(fund: "central", purpose: .all, period: "2026", amount: grant)])
  }

  @Test func choicesAndGrantsThatChangeAreListed() {
    let first = Plan(allocations: [
      allocation("P1", "a", grant: 10), allocation("P2", nil, grant: 0),
      allocation("P3", "a", grant: 4), allocation("P4", "a", grant: 7),
    ])
    let second = Plan(allocations: [
      allocation("P1", nil, grant: 0), allocation("P2", "b", grant: 8),
      allocation("P3", "b", grant: 6), allocation("P4", "a", grant: 7.005),
    ])
    let change = PlanChange(from: first, to: second)
    #expect(change.choices.map(\.park) == ["P1", "P2", "P3"])
    #expect(change.choices.map(\.from) == ["a", nil, "a"])
    #expect(change.choices.map(\.to) == [nil, "b", "b"])
    #expect(change.grants.map(\.park) == ["P1", "P2", "P3"])
    #expect(change.grants.map(\.amount) == [-10, 8, 2])
  }

  @Test func aSwapIsPaidForButIsNoCost() {
    var allocation = Allocation(park: "P1", alternative: "a", extent: 1)
    allocation.grants = [
      Grant(fund: "central", purpose: .all, period: "2026", amount: 10),
      Grant(fund: "central", purpose: .classes([.swap]), period: "2026", amount: 3),
    ]
    allocation.debt = [DebtStep(period: "2026", newDebt: 5, swap: 3)]
    #expect(allocation.granted == 13)
    #expect(allocation.cost == 15)
  }
}
