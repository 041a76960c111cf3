import ParkModel
import Testing

@testable import Scoring

@Suite struct FixedGoalpostsTests {
  private func normalised(
    _ values: [Double], _ direction: Indicator.Direction, _ posts: Goalposts?
  ) -> [Double] {
    let framework = testFramework(weights: [1], directions: [direction], goalposts: [posts])
    return NormalisedTable(
      values, indicators: framework.indicators, by: .goalposts, negatives: .avoided
    ).values
  }

  /// The published leverage lines: 2.3 scores 0, 1.61 scores 1, halfway 0.5, no further beyond.
  @Test func debtToEquityBetweenThePublishedLines() {
    let scores = normalised(
      [2.3, 1.61, 1.955, 5, 0.4], .lessIsBetter, Goalposts(worst: 2.3, best: 1.61))
    #expect(isClose(scores, [0, 1, 0.5, 0, 1]))
  }

  @Test func aTargetRangeFallsToZeroAtTheWorst() {
    let scores = normalised(
      [5, 8, 10, 2, 0], .target(low: 4, high: 6), Goalposts(worst: 10, best: 5))
    #expect(isClose(scores, [1, 0.5, 0, 0.5, 0]))
  }

  @Test func withoutGoalpostsItIsMinMaxAndSaysSo() throws {
    #expect(normalised([2, 4, 6], .moreIsBetter, nil) == [0, 0.5, 1])
    let mixed = testFramework(
      weights: [0.5, 0.5], goalposts: [nil, Goalposts(worst: 0, best: 1)])
    #expect(
      try score(testParks([[1, 2], [3, 4]]), by: mixed).notices.map(\.english) == [
        "Without goalposts, so normalised by min-max: 'c0'."
      ])
    let none = testFramework(weights: [1])
    #expect(
      try score(testParks([[1], [3]]), by: none).notices.map(\.english) == [
        "The framework 'test' fixes no goalposts: all indicators use min-max."
      ])
  }

  @Test func equalParksKeepTheirPlaceBetweenTheGoalposts() {
    #expect(normalised([7, 7], .moreIsBetter, Goalposts(worst: 0, best: 10)) == [0.7, 0.7])
  }
}
