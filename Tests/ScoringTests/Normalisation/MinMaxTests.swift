import ParkModel
import Testing

@testable import Scoring

@Suite struct MinMaxTests {
  private func normalised(_ values: [Double], _ direction: Indicator.Direction) -> [Double] {
    let framework = testFramework(weights: [1], directions: [direction])
    return NormalisedTable(
      values, indicators: framework.indicators, by: .minMax, negatives: .avoided
    ).values
  }

  @Test func bothDirectionsByHand() {
    #expect(normalised([2, 4, 6], .moreIsBetter) == [0, 0.5, 1])
    #expect(normalised([2, 4, 6], .lessIsBetter) == [1, 0.5, 0])
  }

  /// Range 4…6: 5 and 4 are inside, 8 is 2 away, 0 is 4 away and the furthest.
  @Test func insideATargetRangeScoresOne() {
    #expect(normalised([5, 4, 8, 0], .target(low: 4, high: 6)) == [1, 1, 0.5, 0])
    #expect(normalised([4, 5, 6], .target(low: 4, high: 6)) == [1, 1, 1])
    #expect(normalised([8], .target(low: 4, high: 6)) == [0])
  }

  @Test func oneParkOrEqualParksScoreOneHalf() {
    #expect(normalised([9], .moreIsBetter) == [0.5])
    #expect(normalised([9, 9, 9], .lessIsBetter) == [0.5, 0.5, 0.5])
  }

  @Test func largeValuesCloseTogetherKeepTheirEnds() {
    #expect(normalised([1e15, 1e15 + 2, 1e15 + 1], .moreIsBetter) == [0, 1, 0.5])
    #expect(normalised([-1e150, 1e150], .moreIsBetter) == [0, 1])
  }
}
