import ParkModel
import Testing

@testable import Scoring

/// Whether both languages are there, and no sentence of the Chinese is without a Chinese word.
func speaksBoth(_ text: BilingualText) -> Bool {
  func isChinese(_ sentence: some StringProtocol) -> Bool {
    sentence.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
  return !text.english.isEmpty && !isChinese(text.english) && !text.chinese.isEmpty
    && text.chinese.split(whereSeparator: "。；\n".contains).allSatisfy(isChinese)
}

@Suite struct DefinitionTests {
  private let texts: [BilingualText] =
    ScoringMethod.allCases.flatMap { [$0.definition, $0.contributionDefinition] }
    + Normalisation.allCases.map(\.definition) + Weighting.allCases.map(\.definition)
    + MissingValueRule.allCases.map(MissingValues.definition)
    + ComputedIndicator.allCases.map(\.definition)
    + [WeightSpace.free, .ordinal(ranks: []), .bounded([])].map(\.definition) + [
      Adjusted.definition, AnalyticHierarchy.definition, BenchmarkRatio.definition,
      BestWorst.definition, Correlations.definition, CronbachAlpha.definition,
      Dominance.definition, EffectiveWeights.definition, EntropyWeights.zeroRule,
      JudgementGap.definition, KindRule.definition, MarkLine.definition, MarkTable.definition,
      MatrixCompletion.definition, MethodComparison.definition, Parity.definition,
      PathRule.definition, QuotaGrades.definition, RandomIndex.definition,
      RankAgreement.definition, RankReversal.definition, RankSensitivity.definition,
      Ranking.definition, Smaa.definition, StepLoss.definition, SwingWeights.definition,
      TargetRange.definition, Winsorize.definition,
    ]

  @Test func everyDefinitionSpeaksBothLanguages() {
    for text in texts { #expect(speaksBoth(text), "\(text)") }
  }

  /// Full-width marks, as Chinese is written; formulas hold none of the others.
  @Test func theChineseIsPunctuatedAsChinese() {
    for text in texts {
      for mark in [", ", "; ", ": ", ". ", "? "] {
        #expect(!text.chinese.contains(mark), "\(text.chinese)")
      }
      #expect(!text.chinese.hasSuffix("。"), "\(text.chinese)")
    }
  }

  /// A slip in one language would be told from the other by its numbers.
  @Test func bothLanguagesNameTheSameYears() {
    func years(_ text: String) -> [Substring] {
      text.split { !$0.isNumber }.filter { $0.count == 4 }
    }
    for text in texts { #expect(years(text.english) == years(text.chinese), "\(text)") }
  }

  @Test func anIdentifierIsTheSameInBothLanguages() throws {
    var framework = testFramework(weights: [1])
    framework.indicators[0].quotient = Quotient(denominator: .figure(.workers), scale: 2)
    let park = Park(
      id: "A", workers: Figure(5), alternatives: [], indicators: ["c0": Figure(10)])
    let definition = try score([park], by: framework).definitions.last
    #expect(
      definition
        == Definition(
          "c0", "c0",
          BilingualText(
            english: "2 * c0 / workers", chinese: "按下式计算：2 × c0 ÷ 就业人数")))
  }

  @Test func everyDefinitionOfAResultSpeaksBothLanguages() throws {
    let table = try score(testParks([[1, 2], [3, 1]]), by: testFramework(weights: [1, 2]))
    let cells: [[Ratio?]] = [[nil, 2, nil], [nil, nil, 3], [nil, nil, nil]]
    let labels = ["a", "b", "c"]
    let judged = try [
      Judgements.pairwise(PairwiseJudgements(labels: labels, cells: cells)),
      .bestWorst(
        BestWorstJudgements(
          labels: labels, bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1])),
      .swing(SwingPoints(labels: labels, points: [100, 50, 10])),
    ].map { try elicitWeights($0) }
    let definitions =
      audit(table).definitions + judged.flatMap(\.definitions)
      + suggestPaths(Portfolio(name: "p", parks: testParks([[1]]))).definitions
    for definition in definitions {
      #expect(!definition.term.chinese.isEmpty)
      #expect(speaksBoth(definition.text), "\(definition)")
    }
  }
}
