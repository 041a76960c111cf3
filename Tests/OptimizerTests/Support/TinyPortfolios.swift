import ParkModel

/// One park, one instrument, two land uses, one period, one fund, debt: small enough to read the
/// whole model as text.
func oneOfEverything() -> Portfolio {
  Portfolio(
    name: "one", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2026)],
    outcomes: [
      Outcome(
        id: "output", weight: assumed(1), reference: assumed(50), effectBase: .output,
        kind: .output)
    ],
    industries: [Industry(id: "cars", intensity: ["output": assumed(2)])],
    land: LandRules(
      uses: [
        LandUseRules(
          use: .industrial, cost: assumed(1), regenerationCost: assumed(0.5),
          segments: [
            LandSegment(width: assumed(0.5), factor: assumed(1)),
            LandSegment(width: assumed(0.5), factor: assumed(0.5)),
          ], maturity: [assumed(1)]),
        LandUseRules(use: .residential, cost: assumed(2), maturity: [assumed(1)]),
      ]),
    paths: [
      PathRules(path: .urbanization, integrationLow: assumed(0.25), integrationHigh: assumed(0.5))
    ],
    instruments: [
      Instrument(
        id: "infra",
        levels: [
          InstrumentLevel(id: "light", startCost: assumed(4), effects: ["output": assumed(0.1)])
        ], maturity: [assumed(1)])
    ],
    funds: [Fund(id: "central", budget: [assumed(10)])],
    finance: FinanceRules(
      leverageBenchmark: assumed(1.5), leverageCap: assumed(2), swapShare: assumed(0.1),
      debtPrice: assumed(100), overhangPrice: assumed(500)),
    parks: [
      Park(
        id: "P1", path: .urbanization, land: LandBank(idle: assumed(2), available: assumed(8)),
        finances: Finances(debt: assumed(14), equity: assumed(10)),
        industries: [LeadingIndustry("cars", share: assumed(1))], output: assumed(100),
        alternatives: [Alternative(id: "urbanization", path: .urbanization)])
    ],
    limits: [
      Limit(
        id: "quota",
        rule: .amount(GroupedMeasure(.greenfield([])), atLeast: nil, atMost: assumed(6)))
    ])
}

/// Parks that are alternatives of declared amounts only, under caps on declared resources.
///
/// - Parameters:
///   - groups: For each park its alternatives: value and use of each resource.
///   - capacity: The cap on each resource.
func declaredPortfolio(
  groups: [[(value: Double, use: [Double])]], capacity: [Double], decision: ParkDecision = .free
) -> Portfolio {
  Portfolio(
    name: "declared",
    outcomes: [Outcome(id: "value", weight: assumed(1), reference: assumed(100))],
    parks: groups.enumerated().map { park, items in
      Park(
        id: ParkID("G\(1000 + park)"), decision: decision,
        alternatives: items.enumerated().map { position, item in
          Alternative(
            id: AlternativeID("item-\(100 + position)"), decides: .nothing,
            declared: [DeclaredAmount(.outcome("value"), assumed(item.value))]
              + item.use.enumerated().map {
                DeclaredAmount(.resource(ResourceID("r\($0.offset)")), assumed($0.element))
              })
        })
    },
    limits: capacity.enumerated().map {
      Limit(
        id: LimitID("capacity-\($0.offset)"),
        rule: .amount(
          GroupedMeasure(.resource(ResourceID("r\($0.offset)"))), atLeast: nil,
          atMost: assumed($0.element)))
    })
}
