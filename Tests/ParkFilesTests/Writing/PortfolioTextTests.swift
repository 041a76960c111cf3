import ParkModel
import Testing

@testable import ParkFiles

struct PortfolioTextTests {
  /// What is read is what was written: writing the portfolio that was read gives the same bytes.
  @Test(arguments: [(1, 1), (5, 2), (22, 3), (22, 4), (80, 5)] as [(Int, UInt64)])
  func writingWhatWasReadGivesTheSameBytes(parks: Int, seed: UInt64) throws {
    let files = generatedFiles(parks: parks, seed: seed)
    let loaded = try readPortfolio(name: "synthetic", files: files)
    let again = PortfolioText(
      portfolio: loaded.portfolio, status: .illustrative,
      method: "Made up by parkplan generate --parks \(parks) --seed \(seed)"
    ).files
    #expect(again.map(\.name) == files.map(\.name), "\(parks) parks, seed \(seed)")
    let differing = zip(again, files).filter { $0.bytes != $1.bytes }.map(\.0.name)
    #expect(differing == [], "\(parks) parks, seed \(seed)")
  }

  /// The starter comes with comments and rows in another order: its values survive a round.
  @Test func theStarterSurvivesARound() throws {
    let first = try readPortfolio(name: "starter", files: StarterPortfolio.files).portfolio
    let files = PortfolioText(
      portfolio: first, status: .illustrative, method: "Made up as an example to start from"
    ).files
    let second = try readPortfolio(name: "starter", files: files).portfolio
    #expect(second.parks == first.parks)
    #expect(second.limits == first.limits)
    #expect(second.instruments == first.instruments)
    #expect(second.scenarios == first.scenarios)
    #expect(second.finance == first.finance)
  }

  @Test func aBarePortfolioHasOnlyWhatItHolds() {
    let park = Park(
      id: "P1", path: .coCity, alternatives: [Alternative(id: "co-city", path: .coCity)])
    let text = PortfolioText(
      portfolio: Portfolio(name: "bare", parks: [park]), status: .assumed, method: "")
    #expect(text.files.map(\.name) == ["portfolio.yaml", "parks.csv", "provenance.csv"])
    #expect(
      text.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "title_en: bare\n",
        "park,path\nP1,co-city\n",
        """
        file,row,field,status,source,method
        portfolio.yaml,*,*,assumed,,
        parks.csv,*,*,assumed,,

        """,
      ])
  }

  @Test func everyKindOfLimitHasItsOwnWords() {
    let portfolio = Portfolio(
      name: "limits", parks: [],
      limits: [
        Limit(
          id: "a",
          rule: .amount(
            GroupedMeasure(
              .greenfield([.industrial]), group: ParkGroup(regions: ["North"]),
              periods: ["2026"]), atLeast: nil, atMost: Figure(30))),
        Limit(
          id: "b",
          rule: .ratio(
            part: GroupedMeasure(.regenerated([])), whole: GroupedMeasure(.released([])),
            atLeast: Figure(0.25), atMost: nil), shortfallPrice: Figure(0.5)),
        Limit(
          id: "c",
          rule: .concentration(
            Concentration(industries: ["steel"], share: Figure(0.4), scope: .added))),
        Limit(id: "d", rule: .brownfieldFirst(ParkGroup(isResourceDepleted: false))),
        Limit(
          id: "e",
          rule: .requires(Choice("P1", instrument: "port"), Choice("P2", alternative: "co-city"))),
        Limit(
          id: "f", title: BilingualText(english: "Not both", chinese: "二选一"),
          rule: .excludes(Choice("P1"), Choice("P2"))),
      ])
    #expect(
      PortfolioText(portfolio: portfolio, status: .assumed, method: "").limits?.document == """
        - limit: a
          rule: amount
          measure: {greenfield: [industrial]}
          group: {regions: [North]}
          periods: ["2026"]
          at_most: 30
        - limit: b
          rule: ratio
          measure: regenerated
          of: {measure: released}
          at_least: 0.25
          shortfall_price: 0.5
        - limit: c
          rule: concentration
          industries: [steel]
          share: 0.4
          scope: added
        - limit: d
          rule: brownfield-first
          group: {resource_depleted: no}
        - limit: e
          rule: requires
          first: {park: P1, instrument: port}
          second: {park: P2, alternative: co-city}
        - limit: f
          title_en: Not both
          title_zh: "二选一"
          rule: excludes
          first: {park: P1}
          second: {park: P2}

        """)
  }
}
