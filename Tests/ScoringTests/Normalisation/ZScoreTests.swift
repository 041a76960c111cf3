import ParkModel
import Testing

@testable import Scoring

@Suite struct ZScoreTests {
  /// By hand: 1, 3 has mean 2 and a standard deviation over all parks of 1.
  @Test func deviationsFromTheMean() throws {
    let input = try testInput(
      [[1, 1], [3, 3]], weights: [1, 1], directions: [.moreIsBetter, .lessIsBetter], by: .zScore)
    #expect(isClose(input.normalised.values, [-1, 1, 1, -1]))
  }

  @Test func scoresMayBeNegativeAndAConstantColumnIsZero() throws {
    let table = try score(
      testParks([[1, 7], [3, 7]]), by: testFramework(weights: [0.5, 0.5]),
      settings: ScoringSettings(normalisation: .zScore))
    #expect(isClose(table.scores, [-0.5, 0.5]))
    #expect(
      table.notices.map(\.english) == [
        "All parks have the same value of 'c1': it does not tell them apart."
      ])
  }
}
