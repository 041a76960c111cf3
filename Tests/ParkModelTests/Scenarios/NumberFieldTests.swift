import Testing

@testable import ParkModel

/// Fields that the portfolio of `PortfolioTests` has no numbers for.
@Suite struct NumberFieldTests {
  private static let portfolio = Portfolio(
    name: "case",
    periods: [
      Period(id: "2026", firstYear: 2026, lastYear: 2027),
      Period(id: "2028", firstYear: 2028, lastYear: 2030),
    ],
    outcomes: [
      Outcome(id: "jobs", weight: Figure(1, .sourced), effectCeiling: Figure(0.2, .sourced))
    ],
    industries: [Industry(id: "pharma"), Industry(id: "steel")],
    land: LandRules(uses: [
      LandUseRules(
        use: .industrial, heal: ["jobs": Figure(2, .sourced)],
        segments: [
          LandSegment(width: Figure(0.4, .sourced), factor: Figure(0.9, .sourced)),
          LandSegment(width: Figure(0.6, .sourced), factor: Figure(0.8, .sourced)),
        ], maturity: [Figure(1, .sourced), Figure(0.5, .sourced)])
    ]),
    instruments: [
      Instrument(
        id: "talent", levels: [InstrumentLevel(id: "light", startCost: Figure(5))],
        affinity: [.coCity: Figure(1.4, .sourced)],
        maturity: [Figure(1, .sourced), Figure(0.6, .sourced)])
    ],
    finance: FinanceRules(
      leverageBenchmark: Figure(1.61), leverageCap: Figure(2.3),
      serviceRate: Figure(0.05, .sourced),
      serviceShare: Figure(0.2, .sourced)),
    parks: [
      Park(
        id: "P1", path: .coCity,
        land: LandBank(
          built: [.industrial: Figure(80, .sourced)], minimumViable: Figure(4, .sourced)),
        industries: [
          LeadingIndustry("steel", share: Figure(0.4)),
          LeadingIndustry("pharma", share: Figure(0.6)),
        ], workers: Figure(900, .sourced), residents: Figure(2_000, .sourced),
        alternatives: [
          Alternative(
            id: "package", path: .coCity, minimumExtent: Figure(0.5, .sourced),
            declared: [
              DeclaredAmount(.greenfield(.industrial, "2026"), Figure(10, .sourced)),
              DeclaredAmount(.regenerated(.industrial, "2028"), Figure(6, .sourced)),
              DeclaredAmount(.resource("water"), Figure(7, .sourced)),
            ])
        ], indicators: ["patents": Figure(12, .sourced)]),
      Park(id: "P2", industries: [LeadingIndustry("steel", share: Figure(1))], alternatives: []),
    ],
    limits: [
      Limit(
        id: "goal",
        rule: .amount(GroupedMeasure(.outcome("jobs")), atLeast: Figure(50), atMost: nil),
        shortfallPrice: Figure(0.1, .sourced))
    ],
    synergies: [
      Synergy(
        id: "chain", first: Choice("P1"), second: Choice("P2"),
        effects: ["jobs": Figure(30, .sourced)])
    ],
    frameworks: [
      Framework(
        id: "own",
        indicators: [
          Indicator(
            id: "patents", weight: Figure(0.7, .sourced),
            pathWeights: [.coCity: Figure(0.9, .sourced)])
        ])
    ])

  static let numbers: [NumberField: @Sendable (Portfolio) -> Double?] = [
    .instrumentAffinity: { $0.instruments[0].affinity[.coCity]?.value.value },
    .instrumentMaturity: { $0.instruments[0].maturity[1].value.value },
    .landUseHeal: { $0.land.uses[0].heal["jobs"]?.value.value },
    .landUseSegmentWidth: { $0.land.uses[0].segments[1].width.value.value },
    .landUseSegmentFactor: { $0.land.uses[0].segments[1].factor.value.value },
    .landUseMaturity: { $0.land.uses[0].maturity[0].value.value },
    .parkWorkers: { $0.parks[0].workers.value.value },
    .parkResidents: { $0.parks[0].residents.value.value },
    .parkBuilt: { $0.parks[0].land.built[.industrial]?.value.value },
    .parkMinimumViable: { $0.parks[0].land.minimumViable.value.value },
    .parkReleaseCap: { $0.parks[0].land.releaseCap?.value.value },
    .parkIndicator: { $0.parks[0].indicators["patents"]?.value.value },
    .parkMinimumExtent: { $0.parks[0].alternatives[0].minimumExtent.value.value },
    .parkDeclaredGreenfield: { $0.parks[0].alternatives[0].declared[0].amount.value.value },
    .parkDeclaredRegenerated: { $0.parks[0].alternatives[0].declared[1].amount.value.value },
    .parkDeclaredResource: { $0.parks[0].alternatives[0].declared[2].amount.value.value },
    .limitShortfallPrice: { $0.limits[0].shortfallPrice?.value.value },
    .outcomeEffectCeiling: { $0.outcomes[0].effectCeiling?.value.value },
    .serviceRate: { $0.finance?.serviceRate?.value.value },
    .serviceShare: { $0.finance?.serviceShare?.value.value },
    .synergyEffect: { $0.synergies[0].effects["jobs"]?.value.value },
    .indicatorWeight: { $0.frameworks[0].indicators[0].weight.value.value },
  ]

  private func applying(_ changes: Change...) throws -> Portfolio {
    try Self.portfolio.applying(Scenario(id: "if", changes: changes))
  }

  private func refusals(_ changes: Change...) -> [String] {
    do {
      _ = try Self.portfolio.applying(Scenario(id: "if", changes: changes))
      return []
    } catch {
      return error.problems.map { "\($0.found); \($0.fix)" }
    }
  }

  @Test func everyFieldReachesItsNumberAndOnlyIt() throws {
    for (field, read) in Self.numbers {
      let address = NumberAddress(field, indicator: field == .parkIndicator ? "patents" : nil)
      let changed = try applying(.set(address, to: 0.3))
      #expect(read(changed) == 0.3, "\(field.rawValue)")
      #expect(read(Self.portfolio) != 0.3, "\(field.rawValue)")
      for (other, readOther) in Self.numbers where other != field {
        #expect(readOther(changed) == readOther(Self.portfolio), "\(field) \(other)")
      }
    }
  }

  @Test func theFirstWordOfAFieldIsItsEntity() {
    let words: [String: NumberField.Entity] = [
      "fund": .fund, "industry": .industry, "instrument": .instrument, "land_use": .landUse,
      "park": .park, "limit": .limit, "outcome": .outcome, "path": .path, "finance": .finance,
      "synergy": .synergy, "indicator": .indicator,
    ]
    for field in NumberField.allCases {
      let word = field.rawValue.split(separator: ".").first.map(String.init) ?? ""
      #expect(words[word] == field.entity, "\(field.rawValue)")
    }
  }

  @Test func periodsNarrowMaturitiesAndDeclaredLand() throws {
    let changed = try applying(
      .scale(NumberAddress(.instrumentMaturity, period: "2028"), by: 0.5),
      .scale(NumberAddress(.landUseMaturity, period: "2026"), by: 0.5))
    #expect(changed.instruments[0].maturity.map(\.value) == [1, 0.3])
    #expect(changed.land.uses[0].maturity.map(\.value) == [0.5, 0.5])
    #expect(
      refusals(.scale(NumberAddress(.parkDeclaredGreenfield, period: "2028"), by: 2)).first?
        .hasPrefix("touches nothing") == true)
  }

  @Test func affinitiesOfUnnamedPathsAreOne() throws {
    let all = try applying(.scale(NumberAddress(.instrumentAffinity), by: 0.5))
    #expect(
      all.instruments[0].affinity == [
        .coCity: Figure(0.7), .urbanization: Figure(0.5), .reUrbanization: Figure(0.5),
      ])
    let one = try applying(
      .scale(
        NumberAddress(.instrumentAffinity, group: ParkGroup(paths: [.urbanization])), by: 0.5))
    #expect(
      one.instruments[0].affinity == [.coCity: Figure(1.4, .sourced), .urbanization: Figure(0.5)])
    let same = try applying(.scale(NumberAddress(.instrumentAffinity), by: 1))
    #expect(same == Self.portfolio)
    #expect(
      refusals(
        .scale(NumberAddress(.instrumentAffinity, group: ParkGroup(regions: ["Jilin"])), by: 2))
        == ["an affinity is narrowed by paths only; leave all but 'paths' out of 'group'"])
  }

  @Test func indicatorsAreNamed() throws {
    let set = try applying(
      .set(NumberAddress(.parkIndicator, of: ["P2"], indicator: "patents"), to: 3))
    #expect(set.parks.map { $0.indicators["patents"]?.value } == [12, 3])
    let weight = try applying(.scale(NumberAddress(.indicatorWeight, of: ["patents"]), by: 0.5))
    #expect(weight.frameworks[0].indicators[0].pathWeights[.coCity]?.value == 0.45)
    #expect(
      refusals(
        .set(NumberAddress(.parkIndicator), to: 3),
        .set(NumberAddress(.parkIndicator, indicator: "patent"), to: 3),
        .set(NumberAddress(.parkDebt, indicator: "patents"), to: 3)) == [
          "park.indicator does not say of which indicator; add 'indicator: ID'",
          "there is no indicator with values 'patent'; write 'patents'",
          "'indicator' does not narrow park.debt; leave 'indicator' out",
        ])
  }

  @Test func parksAreFoundByTheirLeadIndustry() throws {
    let led = ParkGroup(leadIndustries: ["pharma"])
    let changed = try applying(.set(NumberAddress(.parkOutput, group: led), to: 5))
    #expect(changed.parks.map(\.output.value) == [5, 0])
    #expect(
      refusals(
        .set(NumberAddress(.parkOutput, group: ParkGroup(leadIndustries: ["steal"])), to: 5))
        == ["there is no lead industry of a park 'steal'; write 'steel'"])
  }

  @Test func instrumentsSynergiesAndLimitsComeAndGo() throws {
    let cap = Limit(
      id: "cap", rule: .amount(GroupedMeasure(.parks), atLeast: nil, atMost: Figure(1)))
    let changed = try applying(
      .removeInstrument("talent"), .removeSynergy("chain"), .addLimit(cap),
      .scale(NumberAddress(.limitAtMost, of: ["cap"]), by: 2))
    #expect(changed.instruments[0].levels == [])
    #expect(changed.synergies == [])
    #expect(changed.limits.map(\.id) == ["cap", "goal"])
    #expect(
      changed.limits[0].rule
        == .amount(GroupedMeasure(.parks), atLeast: nil, atMost: Figure(2)))
    #expect(
      refusals(
        .removeInstrument("talend"), .removeSynergy("chains"),
        .addLimit(Limit(id: "goal", rule: cap.rule))) == [
          "there is no instrument 'talend'; write 'talent'",
          "there is no synergy 'chains'; write 'chain'",
          "there is a limit 'goal' already; give the new one another id, or change the bounds of "
            + "that one with set",
        ])
  }

  @Test func parksAreRequiredExcludedAndFreed() throws {
    let first = ParkGroup(parks: ["P1"])
    #expect(try applying(.decide(.mandatory, first)).parks[0].decision == .mandatory)
    let freed = try applying(.decide(.excluded, first), .decide(.free, first))
    #expect(freed == Self.portfolio)
    #expect(
      refusals(.decide(.mandatory, .all)) == [
        "P2 has neither a path nor alternatives: nothing of it could be carried out; leave it out "
          + "of the group, or give it an alternative"
      ])
  }
}
