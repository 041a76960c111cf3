import ParkFiles
import ParkModel
import Testing

/// What scenarios add, remove, decide and include.
struct PortfolioReadingChangesTests {
  private func files(_ text: String) -> [PortfolioFile] {
    SamplePortfolio.files(with: ["scenarios.yaml": text])
  }

  private func changes(_ text: String) throws -> [Change] {
    let loaded = try SamplePortfolio.read(files("- {scenario: s, changes: [\(text)]}\n"))
    return try #require(loaded.portfolio.scenarios.first).changes
  }

  private func expect(
    _ text: String, _ expected: [String], at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try SamplePortfolio.problems(files("- {scenario: s, changes: [\(text)]}\n"))
    #expect(
      found == expected.map { "scenarios.yaml, row 1, field " + $0 }, sourceLocation: location)
  }

  @Test func limitsAreAddedInTheWordsOfTheirOwnFile() throws {
    let cap = """
      {add: {limit: cap, title_en: Cap, rule: amount, measure: greenfield, group: {regions: [Jilin]}, at_most: 40}}
      """
    #expect(
      try changes("\(cap), {scale: limit.at_most, of: [cap], by: 2}") == [
        .addLimit(
          Limit(
            id: "cap", title: BilingualText(english: "Cap"),
            rule: .amount(
              GroupedMeasure(.greenfield([]), group: ParkGroup(regions: ["Jilin"])),
              atLeast: nil, atMost: Figure(40)))),
        .scale(NumberAddress(.limitAtMost, of: ["cap"]), by: 2),
      ])
    try expect(
      "{add: {limit: cap, rule: amount, measure: greenfeld, at_most: 40}}",
      [
        """
        'changes.1.add.measure': 'greenfeld' is none of the words known here.
          Fix: did you mean 'greenfield'?
        """
      ])
    try expect(
      "{add: {limit: quota, rule: amount, measure: greenfield, at_most: 40}}",
      [
        """
        's, change 1: add': there is a limit 'quota' already.
          Fix: give the new one another id, or change the bounds of that one with set
        """
      ])
    // Only a scenario that adds the limit, or includes one that does, can change it.
    let two = """
      - {scenario: a, changes: [\(cap)]}
      - {scenario: b, changes: [{scale: limit.at_most, of: [cap], by: 2}]}
      - {scenario: c, includes: [a], changes: [{scale: limit.at_most, of: [cap], by: 2}]}

      """
    #expect(
      try SamplePortfolio.problems(files(two)) == [
        """
        scenarios.yaml, row 2, field 'b, change 1: scale limit.at_most': there is no limit 'cap'.
          Fix: name one that the portfolio has
        """
      ])
  }

  @Test func limitsInstrumentsAndSynergiesAreRemoved() throws {
    #expect(
      try changes(
        "{remove: {limit: quota}}, {remove_limit: carbon}, {remove: {instrument: remediation}}, "
          + "{remove: {synergy: chain}}") == [
          .removeLimit("quota"), .removeLimit("carbon"), .removeInstrument("remediation"),
          .removeSynergy("chain"),
        ])
    try expect(
      "{remove: {instrument: remediatoin}}, {remove: {limit: quota, synergy: chain}}",
      [
        """
        'changes.1.remove.instrument': there is no instrument 'remediatoin'.
          Fix: did you mean 'remediation'?
        """,
        """
        'changes.2.remove': it does not say what one thing to remove.
          Fix: write one of {limit: ID}, {instrument: ID} and {synergy: ID}
        """,
      ])
  }

  @Test func parksAreDecidedByGroups() throws {
    #expect(
      try changes(
        "{require: {parks: [P01]}}, {free: {parks: [P02]}}, {exclude: {lead_industries: [steel]}}")
        == [
          .decide(.mandatory, ParkGroup(parks: ["P01"])),
          .decide(.free, ParkGroup(parks: ["P02"])),
          .decide(.excluded, ParkGroup(leadIndustries: ["steel"])),
        ])
    try expect(
      "{exclude: {lead_industries: [automotive]}}, {require: {parks: [P01]}, by: 2}",
      [
        """
        'changes.1.exclude.lead_industries': no park has the lead industry 'automotive'.
          Fix: write one of pharma, steel
        """,
        """
        'changes.2.by': 'by' does not go with 'require'.
          Fix: leave it out
        """,
      ])
  }

  @Test func furtherNarrowingsAreRead() throws {
    #expect(
      try changes(
        "{set: park.indicator, of: [P01], indicator: patents, to: 4}, "
          + "{scale: instrument.affinity, group: {paths: [co-city]}, by: 2}, "
          + "{scale: synergy.effect, of: [chain], outcome: value-added, by: 2}, "
          + "{scale: indicator.weight, of: [patents], by: 2}") == [
          .set(NumberAddress(.parkIndicator, of: ["P01"], indicator: "patents"), to: 4),
          .scale(
            NumberAddress(.instrumentAffinity, group: ParkGroup(paths: [.coCity])), by: 2),
          .scale(NumberAddress(.synergyEffect, of: ["chain"], outcome: "value-added"), by: 2),
          .scale(NumberAddress(.indicatorWeight, of: ["patents"]), by: 2),
        ])
    try expect(
      "{set: park.indicator, indicator: patent, to: 4}",
      [
        """
        's, change 1: set park.indicator': there is no indicator with values 'patent'.
          Fix: write 'patents'
        """
      ])
  }

  // MARK: Scenarios of scenarios

  @Test func scenariosIncludeOthersWhereverTheyStand() throws {
    let text = """
      - {scenario: b, includes: [a], changes: [{scale: fund.budget, by: 0.5}]}
      - {scenario: a, changes: [{shift: fund.budget, by: 100}]}

      """
    let portfolio = try SamplePortfolio.read(files(text)).portfolio
    #expect(portfolio.scenarios.map(\.includes) == [[], ["a"]])
    let applied = try portfolio.applying(portfolio.scenarios[1])
    let before = try #require(portfolio.funds.first { $0.id == "national" }).budget
    let after = try #require(applied.funds.first { $0.id == "national" }).budget
    #expect(before.map(\.value) == [400, 500])
    #expect(after.map(\.value) == [250, 300])
  }

  @Test func unknownNamesCirclesAndRepetitionsAreNamedAtOnce() throws {
    let text = """
      - {scenario: a, includes: [a], changes: []}
      - {scenario: b, changes: [{scale: fund.budget, by: 0.5}]}
      - {scenario: c, includes: [b], changes: []}
      - {scenario: d, includes: [c, b], changes: []}
      - {scenario: e, includes: [bb], changes: []}
      - {scenario: f, changes: [{scale: fund.budget, by: -1}]}
      - {scenario: g, includes: [f, e], changes: []}

      """
    #expect(
      try SamplePortfolio.problems(files(text)) == [
        """
        scenarios.yaml, row 1, field 'a, includes': the scenarios include each other in a circle: \
        a -> a.
          Fix: take one of these inclusions out
        """,
        """
        scenarios.yaml, row 4, field 'd, includes': the changes of 'b' would be made twice.
          Fix: name it once, directly or through a scenario that includes it
        """,
        """
        scenarios.yaml, row 5, field 'includes': there is no scenario 'bb'.
          Fix: did you mean 'b'?
        """,
        """
        scenarios.yaml, row 6, field 'f, change 1: scale fund.budget': the budget of 'jilin' in \
        2026 becomes -50 MCNY, and 2 more numbers become impossible.
          Fix: change it to 0 or more
        """,
      ])
  }

  // MARK: Back into files

  @Test func whatIsWrittenReadsTheSame() throws {
    let text = """
      - scenario: b
        title_en: Both
        title_zh: 两者
        includes: [a]
        changes:
          - {add: {limit: cap, title_en: Cap, title_zh: 上限, rule: ratio, measure: {grants: national}, group: {lead_industries: [steel]}, of: {measure: grants}, at_most: 0.4, shortfall_price: 0.5}}
          - {remove: {limit: quota}}
          - {remove: {instrument: remediation}}
          - {remove: {synergy: chain}}
          - {require: {parks: [P01]}}
          - {free: {parks: [P02]}}
          - {set: park.indicator, indicator: patents, to: 4}
      - {scenario: a, changes: [{shift: fund.budget, period: 2028, by: 100}]}

      """
    let portfolio = try SamplePortfolio.read(files(text)).portfolio
    let written = try ChangedText.scenarios(of: portfolio)
    let again = try SamplePortfolio.read(files(written)).portfolio
    #expect(again.scenarios == portfolio.scenarios)
  }
}
