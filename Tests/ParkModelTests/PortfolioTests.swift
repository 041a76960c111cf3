import ParkModel
import Testing

@Suite struct PortfolioTests {
  private let portfolio = Portfolio(
    name: "case",
    periods: [
      Period(id: "2026", firstYear: 2026, lastYear: 2027),
      Period(id: "2028", firstYear: 2028, lastYear: 2030),
    ],
    outcomes: [
      Outcome(id: "jobs", weight: Figure(0.4, .sourced), reference: Figure(500, .sourced)),
      Outcome(id: "output", weight: Figure(0.6, .sourced), kind: .output),
    ],
    industries: [
      Industry(
        id: "pharma",
        intensity: ["jobs": Figure(20, .sourced), "output": Figure(4, .illustrative)]),
      Industry(id: "steel", intensity: ["output": Figure(2, .sourced)]),
    ],
    land: LandRules(uses: [
      LandUseRules(
        use: .industrial, cost: Figure(2, .sourced), regenerationCost: Figure(1, .sourced),
        yield: ["jobs": Figure(3, .sourced)], maturity: [])
    ]),
    paths: [
      PathRules(
        path: .coCity, integrationLow: Figure(0.2, .sourced), integrationHigh: Figure(0.5, .sourced)
      )
    ],
    instruments: [
      Instrument(
        id: "talent",
        levels: [
          InstrumentLevel(
            id: "light", startCost: Figure(5, .sourced), runningCost: Figure(1, .sourced),
            effects: ["jobs": Figure(0.01, .sourced)])
        ], maturity: [])
    ],
    funds: [
      Fund(id: "bank", budget: [Figure(40, .sourced), Figure(10, .sourced)]),
      Fund(id: "central", budget: [Figure(100, .sourced, origin: 7), Figure(50, .illustrative)]),
    ],
    finance: FinanceRules(
      leverageBenchmark: Figure(1.61, .sourced), leverageCap: Figure(2.3, .sourced),
      swapShare: Figure(0.1, .sourced)),
    parks: [
      Park(
        id: "P1", region: "Jilin", path: .coCity,
        land: LandBank(idle: Figure(10, .sourced), available: Figure(20, .sourced)),
        finances: Finances(debt: Figure(100, .sourced), equity: Figure(60, .sourced)),
        output: Figure(200, .sourced),
        alternatives: [
          Alternative(
            id: "package",
            declared: [
              DeclaredAmount(.cost("2026"), Figure(30, .sourced)),
              DeclaredAmount(.cost("2028"), Figure(3, .sourced)),
              DeclaredAmount(.outcome("jobs"), Figure(9, .sourced)),
            ]), Alternative(id: "co-city", path: .coCity),
        ]),
      Park(id: "P2", region: "Liaoning", decision: .mandatory, alternatives: []),
    ],
    limits: [
      Limit(
        id: "carbon-cap",
        rule: .amount(
          GroupedMeasure(.outcome("jobs")), atLeast: Figure(1, .sourced),
          atMost: Figure(900, .sourced))),
      Limit(
        id: "depleted-share",
        rule: .ratio(
          part: GroupedMeasure(.parks), whole: GroupedMeasure(.parks),
          atLeast: Figure(0.3, .sourced), atMost: nil)),
      Limit(
        id: "one-industry", rule: .concentration(Concentration(share: Figure(0.4, .sourced)))),
      Limit(id: "rail", rule: .requires(Choice("P1"), Choice("P2"))),
    ])

  private func applying(_ changes: Change...) throws -> Portfolio {
    try portfolio.applying(Scenario(id: "if", changes: changes))
  }

  /// What a scenario is refused with, one sentence for each problem.
  private func refusals(_ changes: Change...) -> [String] {
    do {
      _ = try portfolio.applying(Scenario(id: "if", changes: changes))
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  // MARK: What changes

  @Test func aScenarioWithoutChangesReturnsAnEqualPortfolio() throws {
    #expect(try applying() == portfolio)
  }

  @Test func aChangeThatLeavesTheNumberLeavesItsStatus() throws {
    #expect(
      try applying(
        .scale(NumberAddress(.fundBudget), by: 1), .shift(NumberAddress(.parkDebt), by: 0),
        .set(NumberAddress(.outcomeWeight, of: ["jobs"]), to: 0.4)) == portfolio)
  }

  @Test func aChangedNumberIsAssumedUnlessItWasWeaker() throws {
    let changed = try applying(.scale(NumberAddress(.fundBudget), by: 0.8))
    #expect(changed.funds[0].budget == [Figure(32, .assumed), Figure(8, .assumed)])
    #expect(changed.funds[1].budget == [Figure(80, .assumed), Figure(40, .illustrative)])
    #expect(changed.parks == portfolio.parks)
  }

  @Test func changesAreMadeInTheirOrder() throws {
    let address = NumberAddress(.parkDebt, of: ["P1"])
    let changed = try applying(
      .set(address, to: 10), .scale(address, by: 3), .shift(address, by: -5))
    #expect(changed.parks[0].finances?.debt == Figure(25, .assumed))
  }

  @Test func namesPeriodsAndOutcomesNarrow() throws {
    let budget = try applying(
      .set(NumberAddress(.fundBudget, of: ["central"], period: "2028"), to: 7))
    #expect(budget.funds[0] == portfolio.funds[0])
    #expect(budget.funds[1].budget.map(\.value) == [100, 7])
    let intensity = try applying(
      .scale(NumberAddress(.industryIntensity, outcome: "output"), by: 2))
    #expect(intensity.industries[0].intensity["jobs"] == Figure(20, .sourced))
    #expect(intensity.industries[0].intensity["output"] == Figure(8, .illustrative))
    #expect(intensity.industries[1].intensity["output"] == Figure(4, .assumed))
    let cost = try applying(.set(NumberAddress(.parkDeclaredCost, period: "2028"), to: 4))
    #expect(cost.parks[0].alternatives[0].declared.map(\.amount.value) == [30, 4, 9])
  }

  @Test func groupsNarrowParks() throws {
    let changed = try applying(
      .shift(NumberAddress(.parkOutput, group: ParkGroup(regions: ["Liaoning"])), by: 5))
    #expect(changed.parks.map(\.output.value) == [200, 5])
    let byPath = try applying(
      .scale(NumberAddress(.parkIdle, group: ParkGroup(paths: [.coCity])), by: 0))
    #expect(byPath.parks[0].land.idle == Figure(0, .assumed))
    // Declared amounts go by the alternative's path: the package follows none.
    let declared = NumberAddress(.parkDeclaredCost, group: ParkGroup(paths: [.coCity]))
    #expect(
      refusals(.scale(declared, by: 2)).first?.hasPrefix(
        "scenarios.yaml, field 'if, change 1: scale park.declared_cost': touches nothing")
        == true)
  }

  @Test func everyFieldReachesItsNumber() throws {
    let numbers: [NumberField: (Portfolio) -> Double?] = [
      .fundBudget: { $0.funds[0].budget[0].value.value },
      .industryIntensity: { $0.industries[0].intensity["jobs"]?.value.value },
      .instrumentStartCost: { $0.instruments[0].levels[0].startCost.value.value },
      .instrumentRunningCost: { $0.instruments[0].levels[0].runningCost.value.value },
      .instrumentEffect: { $0.instruments[0].levels[0].effects["jobs"]?.value.value },
      .landUseCost: { $0.land.uses[0].cost.value.value },
      .landUseRegenerationCost: { $0.land.uses[0].regenerationCost.value.value },
      .landUseYield: { $0.land.uses[0].yield["jobs"]?.value.value },
      .parkDebt: { $0.parks[0].finances?.debt.value.value },
      .parkEquity: { $0.parks[0].finances?.equity.value.value },
      .parkFiscalRevenue: { $0.parks[0].finances?.fiscalRevenue?.value.value },
      .parkOutput: { $0.parks[0].output.value.value },
      .parkAvailable: { $0.parks[0].land.available.value.value },
      .parkIdle: { $0.parks[0].land.idle.value.value },
      .parkInstrumentCostFactor: { $0.parks[0].instrumentCostFactor.value.value },
      .parkLandCostFactor: { $0.parks[0].landCostFactor.value.value },
      .parkDeclaredCost: { $0.parks[0].alternatives[0].declared[0].amount.value.value },
      .parkDeclaredOutcome: { $0.parks[0].alternatives[0].declared[2].amount.value.value },
      .outcomeReference: { $0.outcomes[0].reference?.value.value },
      .pathIntegrationLow: { $0.paths[0].integrationLow.value.value },
      .pathIntegrationHigh: { $0.paths[0].integrationHigh.value.value },
      .pathIndustrialAffinity: { $0.paths[0].industrialAffinity.value.value },
      .leverageCap: { $0.finance?.leverageCap.value.value },
      .swapShare: { $0.finance?.swapShare.value.value },
      .debtPrice: { $0.finance?.debtPrice.value.value },
      .overhangPrice: { $0.finance?.overhangPrice.value.value },
    ]
    for (field, read) in numbers {
      // 0.3 keeps the integration band open; the cap must not fall below the benchmark.
      let value = field == .leverageCap ? 2.0 : 0.3
      let changed = try applying(.set(NumberAddress(field), to: value))
      #expect(read(changed) == value, "\(field.rawValue)")
      #expect(read(portfolio) != value, "\(field.rawValue)")
    }
    // The other fields have tests of their own, here and in NumberFieldTests.
    let others: Set<NumberField> = [
      .limitAtLeast, .limitAtMost, .outcomeWeight, .leverageBenchmark,
    ]
    let further = Set(NumberFieldTests.numbers.keys)
    #expect(Set(numbers.keys).union(others).union(further) == Set(NumberField.allCases))
  }

  @Test func theBenchmarkMovesUpToTheCap() throws {
    let changed = try applying(.set(NumberAddress(.leverageBenchmark), to: 2.3))
    #expect(changed.finance?.leverageBenchmark == Figure(2.3, .assumed))
  }

  @Test func boundsOfLimitsFollowTheKindOfLimit() throws {
    func rule(_ field: NumberField, _ id: String, _ value: Double) throws -> Limit.Rule? {
      try applying(.set(NumberAddress(field, of: [id]), to: value)).limits.first {
        $0.id.text == id
      }?.rule
    }
    #expect(
      try rule(.limitAtMost, "carbon-cap", 500)
        == .amount(
          GroupedMeasure(.outcome("jobs")), atLeast: Figure(1, .sourced), atMost: Figure(500)))
    #expect(
      try rule(.limitAtMost, "one-industry", 0.5)
        == .concentration(Concentration(share: Figure(0.5))))
    // A bound that the limit did not have yet is given by name.
    #expect(
      try rule(.limitAtMost, "depleted-share", 0.7)
        == .ratio(
          part: GroupedMeasure(.parks), whole: GroupedMeasure(.parks),
          atLeast: Figure(0.3, .sourced), atMost: Figure(0.7)))
    let all = try applying(.scale(NumberAddress(.limitAtLeast), by: 0.5))
    #expect(all.limits[2] == portfolio.limits[2])
    #expect(all.limits[0] != portfolio.limits[0])
  }

  @Test func setGivesANamedAmountThatWasAbsent() throws {
    let changed = try applying(
      .set(NumberAddress(.industryIntensity, of: ["steel"], outcome: "jobs"), to: 6))
    #expect(changed.industries[1].intensity["jobs"] == Figure(6, .assumed))
    #expect(changed.industries[0] == portfolio.industries[0])
  }

  /// 0.4 x 3 = 1.2 beside 0.6: two thirds and one third.
  @Test func weightsAreRescaledToSumToOne() throws {
    let changed = try applying(.scale(NumberAddress(.outcomeWeight, of: ["jobs"]), by: 3))
    let weights = changed.outcomes.map(\.weight)
    #expect(abs(weights[0].value.value - 2.0 / 3) < 1e-12)
    #expect(abs(weights[1].value.value - 1.0 / 3) < 1e-12)
    #expect(weights.map(\.status) == [.assumed, .assumed])
  }

  @Test func limitsGoAndParksAreExcluded() throws {
    let changed = try applying(
      .removeLimit("rail"), .decide(.excluded, ParkGroup(parks: ["P2"])))
    #expect(changed.limits.map(\.id) == ["carbon-cap", "depleted-share", "one-industry"])
    #expect(changed.parks.map(\.decision) == [.free, .excluded])
  }

  // MARK: Refusals

  @Test func unknownNamesAreRefusedWithTheNearestKnownOne() {
    #expect(
      refusals(
        .scale(NumberAddress(.fundBudget, of: ["centrl"]), by: 0.8), .removeLimit("rial"),
        .decide(.excluded, ParkGroup(regions: ["Jilim"])),
        .set(NumberAddress(.industryIntensity, outcome: "job"), to: 1),
        .set(NumberAddress(.landUseCost, of: ["tourism"]), to: 1)) == [
          """
          scenarios.yaml, field 'if, change 1: scale fund.budget': there is no fund 'centrl'
            Fix: write 'central'
          """,
          """
          scenarios.yaml, field 'if, change 2: remove limit': there is no limit 'rial'
            Fix: write 'rail'
          """,
          """
          scenarios.yaml, field 'if, change 3: exclude': there is no region 'Jilim'
            Fix: write 'Jilin'
          """,
          """
          scenarios.yaml, field 'if, change 4: set industry.intensity': there is no outcome 'job'
            Fix: write 'jobs'
          """,
          """
          scenarios.yaml, field 'if, change 5: set land_use.cost': there is no land use 'tourism'
            Fix: name one that the portfolio has
          """,
        ])
  }

  @Test func aChangeThatTouchesNothingIsRefused() {
    let untouched = """
      touches nothing: the portfolio gives no such number
        Fix: address numbers that the portfolio has, or drop it
      """
    #expect(
      refusals(
        .scale(NumberAddress(.limitAtMost, of: ["rail"]), by: 2),
        .scale(NumberAddress(.parkDebt, of: ["P2"]), by: 2),
        .scale(NumberAddress(.instrumentEffect, outcome: "output"), by: 2)) == [
          "scenarios.yaml, field 'if, change 1: scale limit.at_most': " + untouched,
          "scenarios.yaml, field 'if, change 2: scale park.debt': " + untouched,
          "scenarios.yaml, field 'if, change 3: scale instrument.effect': " + untouched,
        ])
    #expect(
      refusals(.decide(.excluded, ParkGroup(parks: ["P1"], regions: ["Liaoning"]))) == [
        """
        scenarios.yaml, field 'if, change 1: exclude': touches nothing: no park belongs to this group
          Fix: address numbers that the portfolio has, or drop it
        """
      ])
  }

  @Test func narrowingsThatAFieldDoesNotKnowAreRefused() {
    #expect(
      refusals(
        .scale(NumberAddress(.fundBudget, outcome: "jobs"), by: 2),
        .scale(NumberAddress(.parkDebt, period: "2026"), by: 2),
        .scale(NumberAddress(.landUseCost, group: ParkGroup(parks: ["P1"])), by: 2),
        .scale(NumberAddress(.leverageCap, of: ["P1"]), by: 2)
      ).map { $0.split(separator: "\n").last ?? "" } == [
        "  Fix: leave 'outcome' out", "  Fix: leave 'period' out", "  Fix: leave 'group' out",
        "  Fix: leave 'of' out",
      ])
  }

  @Test func impossibleNumbersAreRefusedWithTheRemedy() {
    #expect(
      refusals(
        .shift(NumberAddress(.fundBudget), by: -45),
        .set(NumberAddress(.swapShare), to: 1.2),
        .scale(NumberAddress(.parkIdle), by: .infinity),
        .set(NumberAddress(.outcomeReference, of: ["jobs"]), to: 0),
        .set(NumberAddress(.limitAtMost, of: ["one-industry"]), to: 40),
        .set(NumberAddress(.instrumentEffect), to: .nan)) == [
          """
          scenarios.yaml, field 'if, change 1: shift fund.budget': the budget of 'bank' in 2026 \
          becomes -5 MCNY, and 1 more number becomes impossible
            Fix: change it to 0 or more
          """,
          """
          scenarios.yaml, field 'if, change 2: set finance.swap_share': the swap share becomes 1.2
            Fix: change it to a share from 0 to 1
          """,
          """
          scenarios.yaml, field 'if, change 3: scale park.idle': the idle land of P1 becomes inf ha, \
          and 1 more number becomes impossible
            Fix: change it to 0 or more
          """,
          """
          scenarios.yaml, field 'if, change 4: set outcome.reference': the reference of 'jobs' \
          becomes 0
            Fix: change it to more than 0
          """,
          """
          scenarios.yaml, field 'if, change 5: set limit.at_most': the cap of limit 'one-industry' \
          becomes 40
            Fix: change it to a share from 0 to 1
          """,
          """
          scenarios.yaml, field 'if, change 6: set instrument.effect': the effect of 'talent' at \
          level 'light' on 'jobs' becomes nan
            Fix: change it to a finite number
          """,
        ])
  }

  @Test func numbersThatContradictEachOtherAreRefused() {
    #expect(
      refusals(
        .set(NumberAddress(.leverageCap), to: 1.5),
        .set(NumberAddress(.pathIntegrationLow), to: 0.6),
        .set(NumberAddress(.limitAtMost, of: ["carbon-cap"]), to: 0.5),
        .set(NumberAddress(.outcomeWeight), to: 0)) == [
          """
          scenarios.yaml, field 'if': the leverage cap (1.5) falls below the benchmark (1.61)
            Fix: change finance.leverage_benchmark as well, or keep the cap at or above it
          """,
          """
          scenarios.yaml, field 'if': the integration band of 'co-city' becomes empty: low 0.6 is \
          above high 0.5
            Fix: change path.integration_low and path.integration_high together
          """,
          """
          scenarios.yaml, field 'if': the floor 1.0 of limit 'carbon-cap' is above its cap 0.5
            Fix: change limit.at_least and limit.at_most together
          """,
          """
          scenarios.yaml, field 'if': no outcome has a weight above 0 any more
            Fix: leave at least one outcome its weight
          """,
        ])
  }

  @Test func equityMayBecomeNegative() throws {
    let changed = try applying(.shift(NumberAddress(.parkEquity), by: -100))
    #expect(changed.parks[0].finances?.equity == Figure(-40, .assumed))
  }

  @Test func moneyIsPlannedWhereThereAreFundsOrFinances() {
    #expect(portfolio.plansMoney)
    #expect(!Portfolio(name: "bare", parks: []).plansMoney)
  }

  @Test func aPathWithoutRulesHasTheOpenOnes() {
    #expect(portfolio.rules(of: .coCity).integrationLow.value == 0.2)
    #expect(portfolio.rules(of: .urbanization) == PathRules(path: .urbanization))
  }
}
