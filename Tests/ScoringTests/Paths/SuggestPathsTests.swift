import ParkModel
import Testing

@testable import Scoring

@Suite struct SuggestPathsTests {
  /// Four parks on each path; kinds and city sizes that mostly follow the path.
  private func portfolio(status: ProvenanceStatus = .sourced) -> Portfolio {
    let rows: [(String, DevelopmentPath, Double)] = [
      ("high-tech", .urbanization, 200_000), ("economic", .urbanization, 250_000),
      ("high-tech", .urbanization, 180_000), ("economic", .urbanization, 220_000),
      ("border", .reUrbanization, 20_000), ("border", .reUrbanization, 25_000),
      ("mutual", .reUrbanization, 15_000), ("mutual", .reUrbanization, 18_000),
      ("high-tech", .coCity, 60_000), ("high-tech", .coCity, 70_000),
      ("export", .coCity, 65_000), ("high-tech", .coCity, 210_000),
    ]
    return Portfolio(
      name: "test",
      parks: rows.enumerated().map { index, row in
        Park(
          id: ParkID("P\(10 + index)"), kind: row.0, path: row.1,
          city: HostCity(gdp: Figure(MillionYuan(row.2), status)),
          alternatives: [Alternative(id: "a")])
      })
  }

  @Test func agreesWhereKindAndCityFollowThePathAndSaysWhereNot() {
    let suggestions = suggestPaths(portfolio())
    #expect(suggestions.rows.filter(\.disagrees).map(\.park) == ["P21"])
    #expect(suggestions.confusion[declared: .coCity, suggested: .urbanization] == 1)
    #expect(suggestions.confusion.total == 12)
    #expect(suggestions.agreementLeaveOneOut == Share(11.0 / 12))
    #expect(suggestions.majorityBaseline == Share(4.0 / 12))
    #expect(
      suggestions.notices == [
        BilingualText(
          english: "Declared co-city, suggested urbanization: 'P21'.",
          chinese: "原定共城化、建议为城市化：“P21”。")
      ])
    #expect(suggestions.rows.flatMap(\.reasons).allSatisfy(speaksBoth))
    #expect(
      suggestions.rows[11].reasons[0].chinese
        == "园区类型“high-tech”：不计本园区，同类型的在城市化 4 个中占 2 个、再城市化 4 个中占 0 个、"
        + "共城化 3 个中占 2 个。")
    let reasons = suggestions.rows[11].reasons.map(\.english)
    #expect(
      reasons[0]
        == "Zone kind 'high-tech': 2 of 4 other parks on urbanization, 0 of 4 other parks on "
        + "re-urbanization and 2 of 3 other parks on co-city.")
    #expect(reasons[1].hasPrefix("GDP of the host city (MCNY): 210000; typical are "))
    #expect(reasons[2].hasPrefix("Declared co-city, but urbanization has "))
  }

  @Test func neitherNameNorIdentifierNorLabelIsSeen() {
    let original = portfolio()
    let suggested = suggestPaths(original).rows.map(\.suggested)
    for index in original.parks.indices {
      var changed = original
      changed.parks[index].id = "X"
      changed.parks[index].name = BilingualText(english: "Port of the border")
      for label in DevelopmentPath.allCases.map(Optional.some) + [nil] {
        changed.parks[index].path = label
        #expect(suggestPaths(changed).rows[index].suggested == suggested[index])
      }
    }
  }

  @Test func renamingParksAndKindsChangesNoSuggestion() {
    let original = portfolio()
    var renamed = original
    for index in renamed.parks.indices {
      renamed.parks[index].id = ParkID("Z\(99 - index)")
      renamed.parks[index].kind = "kind-" + renamed.parks[index].kind
    }
    #expect(
      suggestPaths(renamed).rows.map(\.suggested) == suggestPaths(original).rows.map(\.suggested))
  }

  @Test func assumedFiguresAreUsedOnlyWhereThereIsNothingBetter() {
    let suggestions = suggestPaths(portfolio(status: .assumed))
    #expect(
      suggestions.notices.map(\.english).first
        == "No figure of the parks is sourced or estimated; assumed ones are used, which may have "
        + "been set with the path in mind.")
    var mixed = portfolio(status: .assumed)
    for index in mixed.parks.indices {
      mixed.parks[index].city.residents = Figure(Persons(Double(1000 + index)), .sourced)
    }
    #expect(
      suggestPaths(mixed).rows.allSatisfy { row in
        !row.reasons.contains { $0.english.hasPrefix("GDP of the host city") }
      })
  }

  @Test func withoutLabelsTheZoneKindDecides() {
    var bare = portfolio()
    for index in bare.parks.indices { bare.parks[index].path = nil }
    let suggestions = suggestPaths(bare)
    #expect(suggestions.rows[4].suggested == .reUrbanization)
    #expect(suggestions.rows[10].suggested == .coCity)
    #expect(suggestions.agreementLeaveOneOut == nil)
    #expect(suggestions.majorityBaseline == nil)
    #expect(suggestions.definitions.map(\.term.english) == ["rule"])
  }

  @Test func anEmptyPortfolioHasNoSuggestions() {
    let suggestions = suggestPaths(Portfolio(name: "empty", parks: []))
    #expect(suggestions.rows.isEmpty)
    #expect(suggestions.notices.map(\.english) == ["The portfolio has no parks."])
    #expect(suggestions.notices.allSatisfy(speaksBoth))
  }

  @Test func randomLabelsAreNotFoundAgain() {
    // With labels drawn blindly a rule that did not leave the park out would look good.
    var agreeing = 0.0
    var fitted = 0.0
    let seeds = UInt64(1)...60
    for seed in seeds {
      var numbers = SeededNumbers(seed)
      var random = portfolio()
      for index in random.parks.indices {
        random.parks[index].kind = "same"
        random.parks[index].path = DevelopmentPath.allCases.randomElement(using: &numbers)
        random.parks[index].city.gdp = Figure(
          MillionYuan(Double.random(in: 1000...9000, using: &numbers)), .sourced)
      }
      let suggestions = suggestPaths(random)
      agreeing += suggestions.agreementLeaveOneOut?.value ?? 0
      fitted += suggestions.agreementFitted?.value ?? 0
    }
    let count = Double(seeds.count)
    #expect(agreeing / count < 0.45, "mean agreement \(agreeing / count), seeds \(seeds)")
    #expect(fitted > agreeing, "seeds \(seeds)")
  }
}
