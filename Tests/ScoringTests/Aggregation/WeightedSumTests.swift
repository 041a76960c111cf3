import ParkModel
import Testing

@testable import Scoring

@Suite struct WeightedSumTests {
  /// By hand: 0.2 * 1 + 0.8 * 0.5 = 0.6 and 0.2 * 0 + 0.8 * 1 = 0.8.
  @Test func sumsWeightTimesValue() throws {
    let result = WeightedSum.aggregate(
      try testInput([[1, 0.5], [0, 1]], weights: [0.2, 0.8], by: .none))
    #expect(isClose(result.scores, [0.6, 0.8]))
    #expect(isClose(result.parts(0) + result.parts(1), [0.2, 0.4, 0, 0.8]))
  }

  @Test func vectorNormalisedCostsAreTurnedAfterNormalising() throws {
    // Column 3, 4 has length 5: costs score 1 - 0.6 and 1 - 0.8.
    let table = try score(
      testParks([[3], [4]]), by: testFramework(weights: [1], directions: [.lessIsBetter]),
      settings: ScoringSettings(normalisation: .vector))
    #expect(isClose(table.rows.map(\.score.value), [0.4, 0.2]))
  }
}
