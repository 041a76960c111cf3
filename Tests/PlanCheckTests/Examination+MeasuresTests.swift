import ParkModel
import Testing

@testable import PlanCheck

@Suite struct ExaminationMeasuresTests {
  private func used(
    _ measure: Measure, _ group: ParkGroup = .all, _ periods: [PeriodID] = [],
    of plan: Plan = TwoParks.plan
  ) -> Amount? {
    let limit = Limit(
      id: "measured",
      rule: .amount(
        GroupedMeasure(measure, group: group, periods: periods), atLeast: nil, atMost: nil))
    var portfolio = TwoParks.portfolio
    portfolio.limits = [limit]
    return check(plan, of: portfolio, yardstick: TwoParks.yardstick).evaluation.limits.last?.used
  }

  @Test func countsAreOfParks() {
    #expect(used(.parks) == 2)
    #expect(used(.parks, ParkGroup(paths: [.coCity])) == 1)
    #expect(used(.parks, ParkGroup(parks: ["P2", "P3"])) == 1)
    #expect(used(.parks, ParkGroup(isResourceDepleted: true)) == 0)
    #expect(used(.instrument("talent")) == 1)
    #expect(used(.instrument("port")) == 0)
  }

  @Test func moneyIsNarrowedByFundGroupAndPeriod() {
    #expect(near(used(.grants(nil)), 80.7))
    #expect(near(used(.grants("bank")), 22))
    #expect(near(used(.grants("central"), .all, ["2028"]), 10.1))
    #expect(near(used(.grants(nil), ParkGroup(regions: ["South"])), 10))
    #expect(near(used(.newDebt), 15))
    #expect(near(used(.newDebt, .all, ["2026"]), 5))
    #expect(near(used(.swaps), 2))
    #expect(used(.newDebt, .all, ["1999"]) == 0)
  }

  @Test func landIsNarrowedByUseAndPeriod() {
    #expect(near(used(.released([])), 21))
    #expect(near(used(.released([.residential])), 4))
    #expect(near(used(.greenfield([])), 18))
    #expect(near(used(.greenfield([.industrial]), .all, ["2026"]), 10))
    #expect(near(used(.regenerated([])), 3))
    #expect(near(used(.regenerated([.residential])), 0))
  }

  /// The package at extent 0.5 declares 6 ha of greenfield and 2 ha regenerated, 3 of water.
  @Test func declaredAmountsCountByExtent() {
    var plan = TwoParks.plan
    plan.allocations[0] = Allocation(park: "P1", alternative: "package", extent: 0.5)
    #expect(near(used(.greenfield([.residential]), of: plan), 3))
    #expect(near(used(.regenerated([]), .all, ["2028"], of: plan), 1))
    #expect(near(used(.released([]), .all, ["2028"], of: plan), 1))
    #expect(near(used(.resource("water"), of: plan), 1.5))
    #expect(used(.resource("coal"), of: plan) == 0)
    // A package follows no path.
    #expect(used(.parks, ParkGroup(paths: [.urbanization]), of: plan) == 0)
  }

  @Test func outcomesAreNarrowedByGroup() {
    #expect(near(used(.outcome("output")), 79))
    #expect(near(used(.outcome("output"), ParkGroup(regions: ["South"])), 20))
  }

  @Test func measuresReadAsPlannersSayThem() {
    let group = ParkGroup(
      paths: [.coCity], kinds: ["port"], cityClasses: ["border"], leadIndustries: ["steel"],
      isResourceDepleted: false)
    let limits: [Limit] = [
      Limit(id: "a", rule: amount(.instrument("talent"), group)),
      Limit(id: "b", rule: amount(.released([.industrial]), .all, ["2026", "2028"])),
      Limit(id: "c", rule: amount(.newDebt, ParkGroup(isResourceDepleted: true))),
      Limit(id: "d", rule: amount(.resource("water"), ParkGroup(parks: ["P1", "P2"]))),
      Limit(
        id: "e", rule: amount(.grants("bank"), ParkGroup(parks: ["1", "2", "3", "4", "5", "6"]))),
    ]
    #expect(
      TwoParks.sentences { $1.limits = limits } == [
        "a: parks with instrument 'talent' on the path co-city of kind port in cities of class "
          + "border led by steel outside resource-depleted cities: 0, at least 50, 50 too little.",
        "b: released land for industrial use in 2026, 2028: 17 ha, at least 50 ha, 33 ha too little.",
        "c: new debt in resource-depleted cities: 0 MCNY, at least 50 MCNY, 50 MCNY too little.",
        "d: resource 'water' in P1, P2: 0, at least 50, 50 too little.",
        "e: grants of 'bank' in 6 listed parks: 0 MCNY, at least 50 MCNY, 50 MCNY too little.",
      ])
  }

  private func amount(
    _ measure: Measure, _ group: ParkGroup, _ periods: [PeriodID] = []
  ) -> Limit.Rule {
    .amount(
      GroupedMeasure(measure, group: group, periods: periods), atLeast: 50, atMost: nil)
  }
}
