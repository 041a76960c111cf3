import ParkModel
import Testing

@testable import Scoring

@Suite struct RankNormTests {
  /// By hand: 5, 2, 2, 9: ahead of 2, of none but level with one, likewise, of 3 others.
  @Test func theShareOfOthersThatAreWorse() throws {
    let input = try testInput(
      [[5, 5], [2, 2], [2, 2], [9, 9]], weights: [1, 1],
      directions: [.moreIsBetter, .lessIsBetter], by: .rank)
    let more = stride(from: 0, to: 8, by: 2).map { input.normalised.values[$0] }
    let less = stride(from: 1, to: 8, by: 2).map { input.normalised.values[$0] }
    #expect(isClose(more, [2.0 / 3, 1.0 / 6, 1.0 / 6, 1]))
    #expect(isClose(less, [1.0 / 3, 5.0 / 6, 5.0 / 6, 0]))
  }

  @Test func onlyTheOrderCountsAndOneParkIsInTheMiddle() throws {
    let near = try testInput([[1], [2], [3]], weights: [1], by: .rank)
    let far = try testInput([[1], [2], [3e9]], weights: [1], by: .rank)
    #expect(near.normalised.values == far.normalised.values)
    #expect(try testInput([[4]], weights: [1], by: .rank).normalised.values == [0.5])
  }
}
