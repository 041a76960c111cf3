import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook
@testable import parkplan

@Suite struct OwnPlanTests {
  private static let periods = [
    Period(id: "2026", firstYear: 2026, lastYear: 2027),
    Period(id: "2028", firstYear: 2028, lastYear: 2029),
  ]
  private let portfolio = Portfolio(
    name: "test", periods: Self.periods,
    land: LandRules(
      uses: [LandUse.industrial, .residential].map {
        LandUseRules(use: $0, maturity: [Figure(1), Figure(1)])
      }), funds: [Fund(id: "state", budget: [Figure(10), Figure(10)])],
    parks: ["P1", "P2"].map {
      Park(id: ParkID($0), alternatives: [Alternative(id: "co-city", path: .coCity)])
    })
  private let plan = Plan(allocations: [
    Allocation(
      park: "P1", alternative: "co-city", extent: 1,
      land: [
        LandRelease(
          use: .industrial, segment: 1, period: "2026", hectares: 30, regenerated: 10),
        LandRelease(
          use: .industrial, segment: 2, period: "2028", hectares: 10, regenerated: 0),
      ],
      grants: [
        Grant(fund: "state", purpose: .all, period: "2026", amount: 6),
        Grant(fund: "state", purpose: .classes([.swap]), period: "2026", amount: 4),
      ],
      debt: [DebtStep(period: "2026", newDebt: 8, swap: 4)]),
    Allocation(park: "P2"),
  ])

  private func own(_ values: [(park: String, key: String, value: CellValue)]) throws -> Plan {
    try OwnPlan(
      values.map { value in
        CellDifference(
          sheet: "Adjust", address: CellAddress(row: 7, column: 5), key: value.key,
          row: value.park, header: "", old: .blank, new: value.value,
          cell: Cell(.blank, look: .override))
      }, instead: plan, of: portfolio, path: "mine.xlsx"
    ).plan
  }

  @Test func landKeepsItsSplit() throws {
    let first = try own([("P1", "land_industrial_own", .number(80))]).allocations[0]
    #expect(first.land.map(\.hectares) == [60, 20])
    #expect(first.land.map(\.regenerated) == [10, 0])
    let healed = try own([("P1", "regenerated_own", .number(5))]).allocations[0]
    #expect(healed.land.map(\.regenerated) == [5, 0])
  }

  @Test func landThatThePlanDoesNotGiveStartsAtOnce() throws {
    let first = try own([("P1", "land_residential_own", .number(7))]).allocations[0]
    #expect(
      first.land.last
        == LandRelease(use: .residential, segment: 1, period: "2026", hectares: 7, regenerated: 0))
  }

  @Test func grantsForCostsAndForSwapsAreApart() throws {
    let grants = try own([("P1", "grant_own", .number(3))]).allocations[0].grants
    #expect(grants.map(\.amount) == [3, 4])
    let swapped = try own([("P1", "swap_own", .number(2))]).allocations[0]
    #expect(swapped.grants.map(\.amount) == [6, 2])
    #expect(swapped.debt == [DebtStep(period: "2026", newDebt: 8, swap: 2)])
    #expect(try own([("P1", "new_debt_own", .number(0))]).allocations[0].debt[0].newDebt == 0)
  }

  @Test func parksAreLeftOutOrCarriedOut() throws {
    #expect(
      try own([("P1", "grant_own", .number(3)), ("P1", "carried_own", .text("否"))])
        .allocations[0] == Allocation(park: "P1"))
    let second = try own([
      ("P2", "grant_own", .number(3)), ("P2", "new_debt_own", .number(1)),
      ("P2", "carried_own", .text("yes")),
    ]).allocations[1]
    #expect(second.alternative == "co-city" && second.extent == 1)
    #expect(
      second.grants == [Grant(fund: "state", purpose: .all, period: "2026", amount: 3)])
    #expect(second.debt == [DebtStep(period: "2026", newDebt: 1, swap: 0)])
    // What is left out gets nothing.
    #expect(
      try own([("P2", "grant_own", .number(3))]).allocations[1] == Allocation(park: "P2"))
  }

  @Test func everyValueThatCannotBeUnderstoodIsNamed() throws {
    let error = #expect(throws: InvalidInput.self) {
      try own([
        ("P1", "carried_own", .text("maybe")), ("P1", "grant_own", .number(-1)),
        ("P2", "wishes_own", .number(1)), ("P1", "swap_own", .text("x")),
      ])
    }
    #expect(
      error?.problems.map(\.found) == [
        "'maybe' is neither yes nor no.", "-1 is negative.", "'x' is no number.",
        "'wishes_own' is no column of own values that can be read back.",
      ])
  }
}
