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
      comparison.methods.map(\.name.english) == [
        "wsm", "wpm", "topsis", "vikor", "promethee", "wsm, equal weights",
        "wsm, entropy weights", "wsm, critic weights", "wsm, stddev weights",
      ])
    #expect(
      comparison.methods.map(\.name.chinese) == [
        "加权求和", "加权乘积", "TOPSIS", "VIKOR", "PROMETHEE", "加权求和（等权）", "加权求和（熵权法）",
        "加权求和（CRITIC 法）", "加权求和（标准差权重）",
      ])
    #expect(comparison.tauB.count == 81 && comparison.tauB[0] == 1)
    #expect(comparison.methods.allSatisfy { speaksBoth($0.definition) })
    #expect(comparison.notices.isEmpty)
  }

  @Test func theChosenSettingsComeFirst() throws {
    let comparison = compareMethods(
      try table(ScoringSettings(method: .topsis, weighting: .entropy)))
    #expect(comparison.methods.first?.name.english == "topsis")
    #expect(
      comparison.methods.first?.ranks
        == (try table(
          ScoringSettings(method: .topsis, weighting: .entropy))).ranks)
    #expect(comparison.methods.contains { $0.name.english == "topsis, declared weights" })
  }

  /// By hand: A is first by the weighted sum (0.63, B 0.5); its 0.1 in c1 costs it that place by
  /// the product (0.435, B 0.5), and entropy gives c0 less weight still.
  @Test func thePanelSaysWhoMovesAndWhy() throws {
    let comparison = compareMethods(try table())
    let change = try #require(comparison.panel.first { $0.park == "P001" })
    #expect(change.bestRank == 1 && change.bestMethods.contains { $0.english == "wsm" })
    #expect(change.worstRank > 1)
    #expect(change.worstMethods.contains { $0.english == "wsm, entropy weights" })
    #expect(
      change.reason
        == BilingualText(
          english: "wsm gives 'c0' the weight 0.50, wsm, entropy weights 0.30",
          chinese: "“c0”的权重：加权求和为 0.50，加权求和（熵权法）为 0.30"))
    let product = try #require(comparison.methods.first { $0.name.english == "wpm" })
    #expect(product.ranks[0] > product.ranks[1])
    #expect(comparison.moving >= comparison.panel.count)
    #expect(comparison.panel.allSatisfy { $0.bestRank < $0.worstRank && speaksBoth($0.reason) })
  }

  @Test func aMethodThatCannotTakeTheValuesIsNamedAndLeftOut() throws {
    let comparison = compareMethods(
      try score(
        testParks([[-1, 2], [3, 4]]), by: testFramework(weights: [0.5, 0.5]),
        settings: ScoringSettings(normalisation: .none)))
    #expect(!comparison.methods.contains { $0.name.english == "wpm" })
    let notice = try #require(comparison.notices.first)
    #expect(notice.english.hasPrefix("wpm: c0: without a normalisation"))
    #expect(notice.chinese == "加权乘积不适用于这些数据（c0），未列入对比。")
  }

  @Test func oneParkAgreesWithItself() throws {
    let comparison = compareMethods(
      try score(testParks([[1, 2]]), by: testFramework(weights: [0.5, 0.5])))
    #expect(comparison.moving == 0 && comparison.panel.isEmpty)
    #expect(comparison.tauB.allSatisfy { $0 == nil })
  }
}
