import ParkModel
import Testing
import WhatIf

@Suite struct PlanTallyTests {
  private let portfolio = Portfolio(
    name: "three parks",
    instruments: [
      Instrument(id: "talent", levels: [], maturity: []),
      Instrument(id: "digital", levels: [], maturity: []),
    ],
    parks: [
      Park(
        id: "P1",
        alternatives: [
          Alternative(id: "centre", path: .urbanization), Alternative(id: "chain", path: .coCity),
        ]),
      Park(id: "P2", alternatives: [Alternative(id: "centre", path: .urbanization)]),
      Park(id: "P3", alternatives: [Alternative(id: "package")]),
    ])

  private func plan(_ choices: [AlternativeID?], instruments: [InstrumentID] = []) -> Plan {
    Plan(
      allocations: zip(["P1", "P2", "P3"] as [ParkID], choices).map { park, alternative in
        Allocation(
          park: park, alternative: alternative, extent: 1,
          instruments: alternative == nil
            ? []
            : instruments.map { InstrumentChoice(instrument: $0, level: "light", start: "2026") })
      })
  }

  private func use(_ name: String, _ isBinding: Bool) -> LimitUse {
    LimitUse(name: name, used: 1, isBinding: isBinding)
  }

  /// By hand: a path or an instrument counts once a future, in however many parks it is taken.
  @Test func countsParksPathsInstrumentsAndLimits() throws {
    var tally = PlanTally(portfolio, limits: ["fund central 2026", "quota"])
    try tally.add(
      plan(["centre", "centre", nil], instruments: ["talent"]),
      [use("fund central 2026", true), use("quota", false)])
    try tally.add(
      plan(["chain", nil, "package"]), [use("quota", true), use("brought by a scenario", true)])
    tally.addFutureWithoutPlan()
    #expect(tally.parks.hits == [2, 1, 1])
    #expect(
      tally.alternatives.keys == [
        Choice("P1", alternative: "centre"), Choice("P1", alternative: "chain"),
        Choice("P2", alternative: "centre"), Choice("P3", alternative: "package"),
      ])
    #expect(tally.alternatives.hits == [1, 1, 1, 1])
    #expect(tally.paths.keys == [.urbanization, .coCity])
    #expect(tally.paths.hits == [1, 1])
    #expect(tally.instruments.hits == [1, 0])
    #expect(tally.limits.hits == [1, 1])
    #expect(tally.parks.futures == 2 && tally.limits.futuresWithoutPlan == 1)
    #expect(tally.parks.shares[0].isCore)
  }

  /// A plan of fewer parks in another order counts by name; parks that the portfolio lacks do not.
  @Test func plansInAnotherOrderCountByName() throws {
    var tally = PlanTally(portfolio, limits: ["quota", "jobs"])
    let turned = Plan(allocations: [
      Allocation(park: "P3", alternative: "package", extent: 1),
      Allocation(park: "P9", alternative: "centre", extent: 1),
      Allocation(park: "P1", alternative: "chain", extent: 1),
    ])
    try tally.add(turned, [use("jobs", true), use("quota", false)])
    #expect(tally.parks.hits == [1, 0, 1])
    #expect(tally.alternatives.hits == [0, 1, 0, 1])
    #expect(tally.paths.hits == [0, 1])
    #expect(tally.limits.hits == [0, 1])
  }

  @Test func partsJoinToTheWhole() throws {
    let empty = PlanTally(portfolio, limits: ["quota"])
    let plans = [plan(["centre", nil, nil]), plan([nil, "centre", "package"])]
    var (whole, first, second) = (empty, empty, empty)
    for plan in plans { try whole.add(plan, [use("quota", true)]) }
    try first.add(plans[0], [use("quota", true)])
    try second.add(plans[1], [use("quota", true)])
    var other = second
    try first.merge(second)
    #expect(first == whole)
    try other.merge(empty)
    #expect(other == second)
    #expect(throws: UnfitFigures.differentTallies) {
      try other.merge(PlanTally(portfolio, limits: []))
    }
    #expect(other == second)
  }
}
