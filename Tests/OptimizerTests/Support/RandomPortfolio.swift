import ParkModel

/// What a random portfolio may contain.
struct Variety {
  var parks = 2
  var instruments = 2
  var periods = 2
  var decidesLand = false
  var hasDebt = false
  var limits = 3
}

/// A small random portfolio: feasible, infeasible or degenerate, as the seed has it.
func randomPortfolio(seed: Int, _ variety: Variety = Variety()) -> Portfolio {
  var numbers = SeededNumbers(seed)
  var portfolio = Portfolio(name: "seed \(seed)", parks: [])
  portfolio.horizonYear = 2030
  portfolio.periods = (0..<variety.periods).map {
    Period(id: PeriodID("t\($0 + 1)"), firstYear: 2026 + $0, lastYear: 2026 + $0)
  }
  portfolio.outcomes = randomOutcomes(&numbers)
  portfolio.industries = ["cars", "parts", "wood"].map { id in
    Industry(
      id: IndustryID(id), isHeavy: id == "cars", isBanned: id == "wood" && numbers.chance(0.2),
      intensity: [
        "jobs": assumed(numbers.amount(0...6)), "output": assumed(numbers.amount(0...9)),
        "tax": assumed(numbers.amount(0...1)),
      ])
  }
  portfolio.paths = DevelopmentPath.allCases.map {
    PathRules(
      path: $0, integrationLow: assumed(numbers.chance(0.5) ? 0.2 : 0),
      integrationHigh: assumed(numbers.chance(0.5) ? 0.6 : 1),
      industrialAffinity: assumed(numbers.amount(0.5...1.5)))
  }
  if variety.decidesLand { portfolio.land = randomLand(&numbers, variety) }
  portfolio.instruments = (0..<variety.instruments).map { randomInstrument($0, &numbers, variety) }
  portfolio.funds = [
    Fund(
      id: "central",
      budget: (0..<variety.periods).map { _ in
        assumed(numbers.chance(0.1) ? 0 : numbers.amount(5...60))
      },
      carriesOver: numbers.chance(0.5))
  ]
  if variety.hasDebt { addDebt(to: &portfolio, &numbers, variety) }
  portfolio.parks = (0..<variety.parks).map { randomPark($0, &numbers, variety, portfolio) }
  portfolio.limits = (0..<variety.limits).map { randomLimit($0, &numbers, portfolio) }
  portfolio.synergies = numbers.chance(0.6) ? [randomSynergy(&numbers, portfolio)] : []
  return portfolio
}

func assumed<Value: Quantity>(_ value: Double) -> Figure<Value> { Figure(Value(value), .assumed) }

private func randomOutcomes(_ numbers: inout SeededNumbers) -> [Outcome] {
  [
    Outcome(
      id: "jobs", weight: assumed(0.3), reference: assumed(100), effectBase: .workers,
      effectCeiling: numbers.chance(0.5) ? assumed(0.12) : nil),
    Outcome(id: "merit", weight: assumed(0.1), reference: assumed(2), kind: .merit),
    Outcome(
      id: "output", weight: assumed(0.5), reference: assumed(200), effectBase: .output,
      effectCeiling: numbers.chance(0.3) ? assumed(0.15) : nil, kind: .output),
    Outcome(id: "tax", weight: assumed(0.1), reference: assumed(20), kind: .fiscal),
  ]
}

private func randomLand(_ numbers: inout SeededNumbers, _ variety: Variety) -> LandRules {
  let maturity: [Figure<Share>] = (0..<variety.periods).map { assumed(1 - 0.3 * Double($0)) }
  return LandRules(
    uses: [
      LandUseRules(
        use: .industrial, cost: assumed(numbers.amount(0.2...1)),
        regenerationCost: assumed(numbers.amount(0...0.5)),
        yield: ["tax": assumed(numbers.amount(0...0.3))],
        segments: [
          LandSegment(width: assumed(0.4), factor: assumed(1)),
          LandSegment(width: assumed(0.6), factor: assumed(0.6)),
        ], maturity: maturity),
      LandUseRules(
        use: .residential, cost: assumed(numbers.amount(0.2...1)),
        yield: ["jobs": assumed(numbers.amount(0...2)), "output": assumed(numbers.amount(0...1))],
        heal: ["jobs": assumed(numbers.amount(0...1))], maturity: maturity,
        industry: numbers.chance(0.5) ? "wood" : nil),
    ], remediationFirst: numbers.chance(0.3), remediation: "i0",
    integrationScope: numbers.chance(0.3) ? .after : .released)
}

private func randomInstrument(
  _ position: Int, _ numbers: inout SeededNumbers, _ variety: Variety
) -> Instrument {
  let id = InstrumentID("i\(position)")
  return Instrument(
    id: id,
    levels: (0..<Int.random(in: 1...2, using: &numbers)).map { level in
      InstrumentLevel(
        id: LevelID("l\(level)"), startCost: assumed(numbers.amount(1...20)),
        runningCost: assumed(numbers.amount(0...4)),
        effects: [
          "jobs": assumed(numbers.amount(-0.02...0.15)),
          "output": assumed(numbers.amount(0...0.2)), "tax": assumed(numbers.amount(0...2)),
        ])
    },
    eligible: numbers.chance(0.2) ? ParkGroup(paths: [.urbanization, .coCity]) : .all,
    eligibleIndustries: numbers.chance(0.2) ? ["cars"] : [],
    prerequisites: position > 0 && numbers.chance(0.5) ? ["i0"] : [],
    affinity: [.urbanization: assumed(numbers.amount(0.5...1.5))],
    maturity: (0..<variety.periods).map { assumed(1 - 0.25 * Double($0)) })
}

private func addDebt(
  to portfolio: inout Portfolio, _ numbers: inout SeededNumbers, _ variety: Variety
) {
  portfolio.finance = FinanceRules(
    leverageBenchmark: assumed(1.61), leverageCap: assumed(2.3),
    swapShare: assumed(numbers.chance(0.5) ? 0.2 : 0),
    serviceRate: numbers.chance(0.5) ? assumed(0.05) : nil, serviceShare: assumed(0.3),
    debtPrice: assumed(numbers.amount(0...20)), overhangPrice: assumed(numbers.amount(0...200)))
  portfolio.funds.append(
    Fund(
      id: "land-fund", budget: (0..<variety.periods).map { _ in assumed(numbers.amount(0...30)) },
      eligibleClasses: numbers.chance(0.5) ? [.land, .swap] : [.instrument("i0"), .land]))
}

private func randomPark(
  _ position: Int, _ numbers: inout SeededNumbers, _ variety: Variety, _ portfolio: Portfolio
) -> Park {
  let share = numbers.amount(0.2...0.8)
  let paths = DevelopmentPath.allCases
  let decisions: [ParkDecision] = [.free, .free, .free, .free, .mandatory, .excluded]
  let alternatives = (0..<Int.random(in: 1...2, using: &numbers)).map { option in
    Alternative(
      id: AlternativeID("a\(option)"), path: numbers.chance(0.8) ? numbers.pick(paths) : nil,
      minimumExtent: variety.hasDebt && numbers.chance(0.3) ? assumed(0.4) : assumed(1),
      decides: numbers.chance(0.8) ? .all : .nothing,
      declared: numbers.chance(0.7)
        ? [
          DeclaredAmount(
            .cost(numbers.pick(portfolio.periods).id), assumed(numbers.amount(1...15))),
          DeclaredAmount(.outcome("output"), assumed(numbers.amount(0...40))),
          DeclaredAmount(.resource("water"), assumed(numbers.amount(0...5))),
          DeclaredAmount(
            .greenfield(.industrial, numbers.pick(portfolio.periods).id),
            assumed(numbers.amount(0...5))),
          DeclaredAmount(
            .regenerated(.residential, numbers.pick(portfolio.periods).id),
            assumed(numbers.chance(0.5) ? 0 : numbers.amount(0...3))),
        ] : [])
  }
  return Park(
    id: ParkID("P\(position + 1)"), region: numbers.pick(["north", "south"]),
    path: alternatives[0].path,
    city: HostCity(cityClass: numbers.pick(["port", "inland"])),
    land: LandBank(
      built: [.industrial: assumed(50), .residential: assumed(20)],
      idle: assumed(numbers.chance(0.3) ? 0 : numbers.amount(1...20)),
      available: assumed(numbers.chance(0.2) ? 0 : numbers.amount(5...40)),
      minimumViable: assumed(numbers.chance(0.5) ? 4 : 0),
      releaseCap: numbers.chance(0.3) ? assumed(10) : nil),
    finances: numbers.chance(0.9)
      ? Finances(
        debt: assumed(numbers.amount(20...120)),
        equity: assumed(numbers.chance(0.15) ? -5 : numbers.amount(20...80)),
        fiscalRevenue: assumed(numbers.amount(0...20))) : nil,
    industries: [
      LeadingIndustry("cars", share: assumed(share)),
      LeadingIndustry(numbers.pick(["parts", "wood"]), share: assumed(1 - share)),
    ],
    output: assumed(numbers.amount(20...200)), workers: assumed(numbers.amount(100...900)),
    residents: assumed(500), isResourceDepleted: numbers.chance(0.5),
    decision: numbers.pick(decisions), alternatives: alternatives)
}

private func randomLimit(
  _ position: Int, _ numbers: inout SeededNumbers, _ portfolio: Portfolio
) -> Limit {
  let groups: [ParkGroup] = [
    .all, ParkGroup(regions: ["north"]), ParkGroup(paths: [.urbanization]),
    ParkGroup(isResourceDepleted: true), ParkGroup(cityClasses: ["port"]),
  ]
  let group = numbers.pick(groups)
  let first = Choice(
    portfolio.parks[0].id, instrument: numbers.chance(0.5) ? portfolio.instruments.first?.id : nil)
  let second = Choice(portfolio.parks[portfolio.parks.count - 1].id)
  let rules: [Limit.Rule] = [
    .amount(GroupedMeasure(.parks, group: group), atLeast: assumed(1), atMost: nil),
    .amount(GroupedMeasure(.outcome("jobs"), group: group), atLeast: nil, atMost: assumed(60)),
    .amount(GroupedMeasure(.outcome("output")), atLeast: assumed(20), atMost: assumed(150)),
    .amount(
      GroupedMeasure(.greenfield([]), group: group, periods: [portfolio.periods[0].id]),
      atLeast: nil, atMost: assumed(6)),
    .amount(GroupedMeasure(.resource("water")), atLeast: nil, atMost: assumed(5)),
    .ratio(
      part: GroupedMeasure(.grants(nil), group: group), whole: GroupedMeasure(.grants(nil)),
      atLeast: assumed(0.3), atMost: nil),
    .ratio(
      part: GroupedMeasure(.regenerated([])), whole: GroupedMeasure(.released([])),
      atLeast: assumed(0.25), atMost: nil),
    .concentration(Concentration(share: assumed(0.5))),
    .concentration(
      Concentration(industries: ["cars"], isJoint: true, share: assumed(0.5), scope: .added)),
    .brownfieldFirst(group),
    .requires(first, second),
    .excludes(first, second),
    .amount(GroupedMeasure(.instrument("i0")), atLeast: nil, atMost: assumed(1)),
  ]
  let rule = numbers.pick(rules)
  let canBeSoft =
    switch rule {
    case .amount, .ratio: true
    case .concentration, .brownfieldFirst, .requires, .excludes: false
    }
  return Limit(
    id: LimitID("limit-\(position)"), rule: rule,
    shortfallPrice: canBeSoft && numbers.chance(0.3) ? assumed(numbers.amount(0.01...2)) : nil)
}

private func randomSynergy(_ numbers: inout SeededNumbers, _ portfolio: Portfolio) -> Synergy {
  Synergy(
    id: "pair", first: Choice(portfolio.parks[0].id),
    second: Choice(
      portfolio.parks[portfolio.parks.count - 1].id, instrument: portfolio.instruments.last?.id),
    effects: ["output": assumed(numbers.amount(-20...30)), "jobs": assumed(numbers.amount(0...10))])
}
