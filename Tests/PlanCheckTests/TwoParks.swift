public import ParkModel

@testable import PlanCheck

/// A portfolio small enough to work out by hand, and a plan that keeps every rule of it.
///
/// Alpha follows urbanization, Beta co-city, Gamma is excluded. All figures are sourced but where
/// a test says otherwise.
enum TwoParks {
  static let periods = [
    Period(id: "2026", firstYear: 2026, lastYear: 2027),
    Period(id: "2028", firstYear: 2028, lastYear: 2030),
  ]

  static let outcomes = [
    Outcome(id: "fiscal", unit: "MCNY", effectBase: .none, kind: .fiscal),
    Outcome(id: "healed", unit: "ha", dimension: .environment, weight: 0.1),
    Outcome(
      id: "jobs", unit: "persons", dimension: .society, weight: 0.3,
      effectBase: .workers),
    Outcome(id: "merit", weight: 0.2, kind: .merit),
    Outcome(
      id: "output", unit: "MCNY", weight: 0.4, effectBase: .output,
      effectCeiling: 0.1, kind: .output),
  ]

  static let industries = [
    Industry(id: "pharma", intensity: ["output": 4, "jobs": 20]),
    Industry(id: "steel", isHeavy: true, intensity: ["output": 2, "jobs": 10]),
  ]

  static let land = LandRules(
    uses: [
      LandUseRules(
        use: .industrial, cost: 2, regenerationCost: 1,
        yield: ["fiscal": 0.5], heal: ["healed": 1],
        segments: [
          LandSegment(width: 0.5, factor: 1),
          LandSegment(width: 0.5, factor: 0.5),
        ], maturity: [1, 0.5]),
      LandUseRules(
        use: .residential, cost: 1, yield: ["jobs": 1],
        maturity: [1, 1]),
    ], remediationFirst: true, remediation: "remediation")

  static let instruments = [
    Instrument(
      id: "infrastructure",
      levels: [
        InstrumentLevel(
          id: "light", startCost: 10, runningCost: 1,
          effects: ["output": 0.02]),
        InstrumentLevel(
          id: "standard", startCost: 20, runningCost: 2,
          effects: ["output": 0.08]),
      ], affinity: [.urbanization: 1.25], maturity: [1, 0.8]),
    Instrument(
      id: "remediation", levels: [InstrumentLevel(id: "light", startCost: 4)],
      maturity: [1, 1]),
    Instrument(
      id: "talent",
      levels: [
        InstrumentLevel(
          id: "light", startCost: 5,
          effects: ["output": 0.05, "jobs": 0.01])
      ], eligible: ParkGroup(paths: [.urbanization]), prerequisites: ["infrastructure"],
      maturity: [1, 0.5],
      outputSplit: [LeadingIndustry("pharma", share: 1)]),
  ]

  static let funds = [
    Fund(
      id: "bank", budget: [40, 10], carriesOver: true,
      eligibleClasses: [.land, .swap]),
    Fund(id: "central", budget: [100, 50]),
  ]

  static let finance = FinanceRules(
    leverageBenchmark: 1.5, leverageCap: 2, swapShare: 0.1,
    serviceRate: 0.05, serviceShare: 0.3, debtPrice: 2,
    overhangPrice: 10)

  static let alpha = Park(
    id: "P1", name: BilingualText(english: "Alpha"), region: "North", path: .urbanization,
    land: LandBank(
      built: [.industrial: 60, .residential: 24], idle: 10,
      available: 20, minimumViable: 4, releaseCap: 12),
    finances: Finances(debt: 100, equity: 60, fiscalRevenue: 10),
    industries: [
      LeadingIndustry("pharma", share: 0.4), LeadingIndustry("steel", share: 0.6),
    ], output: 200, workers: 1000, instrumentCostFactor: 1.5,
    landCostFactor: 1.2,
    alternatives: [
      Alternative(
        id: "package", minimumExtent: 0.5, decides: .nothing,
        declared: [
          DeclaredAmount(.cost("2026"), 30),
          DeclaredAmount(.outcome("jobs"), 200),
          DeclaredAmount(.outcome("output"), 50),
          DeclaredAmount(.greenfield(.residential, "2026"), 6),
          DeclaredAmount(.regenerated(.industrial, "2028"), 2),
          DeclaredAmount(.resource("water"), 3),
        ]),
      Alternative(id: "urbanization", path: .urbanization),
    ], indicators: ["labour": 3])

  static let beta = Park(
    id: "P2", name: BilingualText(english: "Beta"), region: "South", path: .coCity,
    land: LandBank(available: 10),
    finances: Finances(debt: 50, equity: 50),
    industries: [LeadingIndustry("pharma", share: 1)], output: 100,
    workers: 500,
    alternatives: [Alternative(id: "co-city", path: .coCity)], indicators: ["labour": 2])

  static let gamma = Park(
    id: "P3", name: BilingualText(english: "Gamma"), region: "South", path: .urbanization,
    isResourceDepleted: true, decision: .excluded,
    alternatives: [Alternative(id: "urbanization", path: .urbanization)])

  static let limits = [
    Limit(
      id: "grants-north",
      rule: .ratio(
        part: GroupedMeasure(.grants(nil), group: ParkGroup(regions: ["North"])),
        whole: GroupedMeasure(.grants(nil)), atLeast: 0.5, atMost: nil)),
    Limit(
      id: "heavy",
      rule: .concentration(
        Concentration(
          industries: ["steel"], isJoint: true, share: 0.5, scope: .added))),
    Limit(id: "idle-first", rule: .brownfieldFirst(ParkGroup(regions: ["South"]))),
    Limit(
      id: "jobs-goal",
      rule: .amount(GroupedMeasure(.outcome("jobs")), atLeast: 400, atMost: nil),
      shortfallPrice: 0.01),
    Limit(
      id: "one-industry", rule: .concentration(Concentration(share: 0.65))),
    Limit(
      id: "one-of-two", rule: .excludes(Choice("P2", alternative: "co-city"), Choice("P3"))),
    Limit(
      id: "quota-north",
      rule: .amount(
        GroupedMeasure(.greenfield([]), group: ParkGroup(regions: ["North"])), atLeast: nil,
        atMost: 15)),
    Limit(
      id: "rail", rule: .requires(Choice("P1", instrument: "infrastructure"), Choice("P2"))),
  ]

  static let portfolio = Portfolio(
    name: "two-parks", periods: periods, horizonYear: 2030, outcomes: outcomes,
    industries: industries, land: land,
    paths: [
      PathRules(
        path: .urbanization, integrationLow: 0.2, integrationHigh: 0.5,
        industrialAffinity: 1.5)
    ], instruments: instruments, funds: funds, finance: finance, parks: [alpha, beta, gamma],
    limits: limits,
    synergies: [
      Synergy(
        id: "chain", first: Choice("P1", instrument: "infrastructure"), second: Choice("P2"),
        effects: ["jobs": 10, "output": 1.2])
    ])

  static let yardstick = Yardstick(
    references: ["healed": 10, "jobs": 500, "merit": 2, "output": 100],
    merits: ["P1": 0.8, "P2": 0.5, "P3": 0.9])

  static let plan = Plan(allocations: [
    Allocation(
      park: "P1", alternative: "urbanization", extent: 1,
      instruments: [
        InstrumentChoice(instrument: "infrastructure", level: "standard", start: "2026"),
        InstrumentChoice(instrument: "remediation", level: "light", start: "2026"),
        InstrumentChoice(instrument: "talent", level: "light", start: "2028"),
      ],
      land: [
        LandRelease(use: .industrial, segment: 1, period: "2026", hectares: 8, regenerated: 3),
        LandRelease(use: .industrial, segment: 2, period: "2028", hectares: 4, regenerated: 0),
        LandRelease(use: .residential, segment: 1, period: "2026", hectares: 4, regenerated: 0),
      ],
      grants: [
        Grant(fund: "bank", purpose: .classes([.land]), period: "2026", amount: 20),
        Grant(fund: "bank", purpose: .classes([.swap]), period: "2026", amount: 2),
        Grant(fund: "central", purpose: .all, period: "2026", amount: 38.6),
        Grant(fund: "central", purpose: .all, period: "2028", amount: 10.1),
      ],
      debt: [
        DebtStep(period: "2026", newDebt: 5, swap: 2),
        DebtStep(period: "2028", newDebt: 10, swap: 0),
      ]),
    Allocation(
      park: "P2", alternative: "co-city", extent: 1,
      land: [
        LandRelease(use: .industrial, segment: 1, period: "2026", hectares: 5, regenerated: 0)
      ],
      grants: [Grant(fund: "central", purpose: .all, period: "2026", amount: 10)]),
    Allocation(park: "P3"),
  ])

  /// What the re-check says after a change to the plan, to the portfolio, or to both.
  static func report(
    _ change: (inout Plan, inout Portfolio) -> Void = { _, _ in }
  ) -> CheckReport {
    var plan = plan
    var portfolio = portfolio
    change(&plan, &portfolio)
    return check(plan, of: portfolio, yardstick: yardstick)
  }

  static func sentences(
    _ change: (inout Plan, inout Portfolio) -> Void
  ) -> [String] { report(change).breaches.map(\.sentence) }
}

// Tests write sourced figures as plain numbers.
extension Figure: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) { self.init(Value(Double(value)), .sourced) }
  public init(floatLiteral value: Double) { self.init(Value(value), .sourced) }
}
