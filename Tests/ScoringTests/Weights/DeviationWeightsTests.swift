import Testing

@testable import Scoring

@Suite struct DeviationWeightsTests {
  /// By hand: columns 0, 1 and 0, 0.5 have standard deviations 0.5 and 0.25.
  @Test func proportionalToTheStandardDeviation() {
    #expect(isClose(DeviationWeights([0, 0, 1, 0.5], width: 2).weights, [2.0 / 3, 1.0 / 3]))
  }

  @Test func whereNothingVariesAllWeighTheSame() {
    let weights = DeviationWeights([4, 4], width: 2)
    #expect(weights.weights == [0.5, 0.5] && weights.fellBackToEqual)
  }
}
