import ParkModel
import Testing

@testable import Scoring

@Suite struct MethodComparisonTests {
  private func table(_ settings: ScoringSettings = ScoringSettings()) throws -> MeritTable {
    let posts = Goalposts(worst: 0, best: 10)
    return try score(
      testParks([[10, 1, 5], [5, 5, 5], [2, 9, 4], [6, 6, 1]]),
      by: testFramework(weights: [0.5, 0.3, 0.2], goalposts: [posts, posts, posts]),
      settings: settings)
  }

  @Test func everyMethodAndWeightingStandsInTheComparison() throws {
    let comparison = compareMethods(try table())
    #expect(
      comparison.methods.map(\.name) == [
        "wsm", "wpm", "topsis", "vikor", "promethee", "wsm, equal weights",
        "wsm, entropy weights", "wsm, critic weights", "wsm, stddev weights",
      ])
    #expect(comparison.tauB.count == 81 && comparison.tauB[0] == 1)
    #expect(comparison.methods.allSatisfy { speaksBoth($0.definition) })
    #expect(comparison.notices.isEmpty)
  }

  @Test func theChosenSettingsComeFirst() throws {
    let comparison = compareMethods(
      try table(ScoringSettings(method: .topsis, weighting: .entropy)))
    #expect(comparison.methods.first?.name == "topsis")
    #expect(
      comparison.methods.first?.ranks
        == (try table(
          ScoringSettings(method: .topsis, weighting: .entropy))).ranks)
    #expect(comparison.methods.contains { $0.name == "topsis, declared weights" })
  }

  /// By hand: A is first by the weighted sum (0.63, B 0.5); its 0.1 in c1 costs it that place by
  /// the product (0.435, B 0.5), and entropy gives c0 less weight still.
  @Test func thePanelSaysWhoMovesAndWhy() throws {
    let comparison = compareMethods(try table())
    let change = try #require(comparison.panel.first { $0.park == "P001" })
    #expect(change.bestRank == 1 && change.bestMethods.contains("wsm"))
    #expect(change.worstRank > 1 && change.worstMethods.contains("wsm, entropy weights"))
    #expect(change.reason == "wsm gives 'c0' the weight 0.50, wsm, entropy weights 0.30")
    let product = try #require(comparison.methods.first { $0.name == "wpm" })
    #expect(product.ranks[0] > product.ranks[1])
    #expect(comparison.moving >= comparison.panel.count)
    #expect(comparison.panel.allSatisfy { $0.bestRank < $0.worstRank && !$0.reason.isEmpty })
  }

  @Test func aMethodThatCannotTakeTheValuesIsNamedAndLeftOut() throws {
    let comparison = compareMethods(
      try score(
        testParks([[-1, 2], [3, 4]]), by: testFramework(weights: [0.5, 0.5]),
        settings: ScoringSettings(normalisation: .none)))
    #expect(!comparison.methods.contains { $0.name == "wpm" })
    #expect(comparison.notices.contains { $0.hasPrefix("wpm: c0: without a normalisation") })
  }

  @Test func oneParkAgreesWithItself() throws {
    let comparison = compareMethods(
      try score(testParks([[1, 2]]), by: testFramework(weights: [0.5, 0.5])))
    #expect(comparison.moving == 0 && comparison.panel.isEmpty)
    #expect(comparison.tauB.allSatisfy { $0 == nil })
  }
}
