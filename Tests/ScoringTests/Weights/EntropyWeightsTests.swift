import ParkModel
import Testing

@testable import Scoring

@Suite struct EntropyWeightsTests {
  /// Elsayed, Dawood, Karthikeyan, Evaluating alternatives through TOPSIS with entropy weight,
  /// IJETT 46(2), 2017, 60-66.
  @Test func elsayed2017() throws {
    let matrix: [[Double]] = [
      [7, 312, 1891, 6613, 163], [72, 88, 728, 941_804, 1078], [10, 252, 2594, 3466, 117_471],
      [10, 145, 980, 2371, 86_329], [65, 54, 350, 501, 29_897], [29, 48, 380, 912, 34_051],
      [7, 476, 3300, 78_470, 2212], [70, 87, 650, 733, 819_000], [4, 86, 591, 3015, 103],
      [12, 79, 579, 3240, 96_098], [21, 45, 261, 1253, 453], [1, 72, 530, 4333, 0.1048],
    ]
    for normalisation in [Normalisation.sum, .vector] {
      let table = try score(
        testParks(matrix), by: testFramework(weights: [1, 1, 1, 1, 1]),
        settings: ScoringSettings(weighting: .entropy, normalisation: normalisation))
      let weights = (0..<5).map { table.weights[IndicatorID("c\($0)")]?.value ?? .nan }
      #expect(
        isClose(weights, [0.104991, 0.069124, 0.071373, 0.449937, 0.304575], within: 1.1e-6))
      #expect(
        isClose(
          weights,
          [0.10499069029, 0.0691239848798, 0.0713731541191, 0.449937072843, 0.304575097868]))
    }
  }

  /// A zero cell adds nothing to the entropy: 0 ln 0 = 0, the limit.
  @Test func aZeroCellNeitherBreaksNorInflatesAWeight() {
    let entropy = entropyWeights([0, 1, 5, 3, 2, 5, 1, 4, 6, 2, 3, 4], width: 3)
    #expect(isClose(entropy.entropies, [0.729573958514, 0.923219672336, 0.992737648614]))
    #expect(isClose(entropy.weights, [0.762905232023, 0.216606778584, 0.0204879893925]))
  }

  @Test func aConstantColumnWeighsNothing() {
    let entropy = entropyWeights([0.5, 1, 0.5, 0, 0.5, 0.25], width: 2)
    #expect(entropy.weights == [0, 1])
  }

  @Test func aColumnOfZerosWeighsNothing() {
    #expect(entropyWeights([0, 1, 0, 2], width: 2).weights == [0, 1])
  }

  @Test func withOneParkAllWeighTheSameAndTheResultSaysSo() throws {
    let table = try score(
      testParks([[3, 4]]), by: testFramework(weights: [0.9, 0.1]),
      settings: ScoringSettings(weighting: .entropy))
    #expect(table.weights == ["c0": 0.5, "c1": 0.5])
    #expect(
      table.notices.map(\.english).contains(
        "With one park entropy cannot weigh the indicators; all weigh the same."))
  }

  @Test func negativeNormalisedValuesAreShiftedAndTheConstantIsPrinted() throws {
    let table = try score(
      testParks([[-3, 1], [4, 2]]), by: testFramework(weights: [1, 1]),
      settings: ScoringSettings(method: .topsis, weighting: .entropy, normalisation: .vector))
    #expect(
      table.notices.map(\.english).contains(
        "'c0' has negative normalised values: 0.6 was added to the column before its entropy was "
          + "taken."))
    #expect(table.weights.values.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func theZeroRuleIsPrinted() throws {
    let table = try score(
      testParks([[0, 1], [4, 2]]), by: testFramework(weights: [1, 1]),
      settings: ScoringSettings(weighting: .entropy))
    #expect(table.definitions.contains { $0.term.english == "zero rule" })
  }
}
