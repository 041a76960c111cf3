import ParkModel
import Testing

@testable import Scoring

@Suite struct TargetBandTests {
  private func values(
    _ column: [Double], _ direction: Indicator.Direction, _ posts: Goalposts?
  ) throws -> [Double] {
    let framework = testFramework(weights: [1], directions: [direction], goalposts: [posts])
    return NormalisedTable(
      column, indicators: framework.indicators, by: .target, negatives: .welcome
    ).values
  }

  /// By hand: target 10, worst park 2: 6 is half way; 15 earns no more than 10.
  @Test func beyondTheTargetNothingMoreIsEarned() throws {
    let posts = Goalposts(worst: 0, best: 10)
    #expect(isClose(try values([2, 6, 10, 15], .moreIsBetter, posts), [0, 0.5, 1, 1]))
    #expect(
      isClose(
        try values([9, 6, 3, 1], .lessIsBetter, Goalposts(worst: 12, best: 3)), [0, 0.5, 1, 1]))
  }

  @Test func aRangeCountsByDistanceAndAllInsideScoreOne() throws {
    #expect(isClose(try values([1, 3, 6], .target(low: 2, high: 4), nil), [0.5, 1, 0]))
    #expect(try values([11, 12], .moreIsBetter, Goalposts(worst: 0, best: 10)) == [1, 1])
  }

  @Test func withoutATargetItIsMinMax() throws {
    #expect(try values([2, 6, 10], .moreIsBetter, nil) == [0, 0.5, 1])
  }
}
