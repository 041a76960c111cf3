import ParkModel
import Testing

@testable import Scoring

@Suite struct VikorTests {
  private func vikor(
    _ matrix: [[Double]], _ weights: [Double], _ directions: [Indicator.Direction]? = nil
  ) throws -> VikorResult {
    let table = try score(
      testParks(matrix), by: testFramework(weights: weights, directions: directions),
      settings: ScoringSettings(method: .vikor, normalisation: .minMax))
    guard case .vikor(let result) = table.detail else { throw InvalidInput([]) }
    return result
  }

  /// Opricovic and Tzeng, European Journal of Operational Research 156 (2004), 445-455.
  @Test func opricovicAndTzeng2004() throws {
    let result = try vikor(
      [[1, 3000], [2, 3750], [5, 4500]], [0.5, 0.5], [.lessIsBetter, .moreIsBetter])
    #expect(isClose(result.groupRegret, [0.5, 0.375, 0.5]))
    #expect(isClose(result.singleRegret, [0.5, 0.25, 0.5]))
    #expect(isClose(result.compromise, [1, 0, 1]))
    #expect(result.compromiseSet == [1])
  }

  /// Opricovic and Tzeng, European Journal of Operational Research 178 (2007), 514-529: six
  /// hydropower systems on the Drina, equal weights, printed to three decimals.
  @Test func opricovicAndTzeng2007() throws {
    let result = try vikor(
      [
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
      ], [Double](repeating: 1, count: 8),
      [
        .moreIsBetter, .lessIsBetter, .moreIsBetter, .moreIsBetter, .lessIsBetter, .lessIsBetter,
        .lessIsBetter, .moreIsBetter,
      ])
    #expect(
      isClose(result.groupRegret, [0.692, 0.7, 0.29, 0.423, 0.28, 0.346], within: 1.6e-3))
    #expect(
      isClose(result.singleRegret, [0.125, 0.125, 0.121, 0.125, 0.067, 0.125], within: 1.6e-3))
    #expect(isClose(result.compromise, [0.991, 1, 0.473, 0.67, 0, 0.578], within: 1.6e-3))
    // The same recomputed independently, to all digits.
    #expect(
      isClose(
        result.compromise,
        [0.990610747583, 1, 0.473180964045, 0.669585136135, 0, 0.578327229159]))
    #expect(result.compromiseSet == [4])
    #expect(result.hasAcceptableAdvantage && result.hasAcceptableStability)
  }

  /// Tzeng and Huang, Multiple Attribute Decision Making (CRC Press 2011): the lead of 0.25 is
  /// below 1/3, so that the second stays in the compromise set.
  @Test func tzengAndHuang2011() throws {
    let result = try vikor(
      [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], [0.3, 0.4, 0.3])
    #expect(isClose(result.groupRegret, [0.6, 0.3, 0.15, 0.65]))
    #expect(isClose(result.singleRegret, [0.3, 0.2, 0.15, 0.4]))
    #expect(isClose(result.compromise, [0.75, 0.25, 0, 1]))
    #expect(!result.hasAcceptableAdvantage && result.hasAcceptableStability)
    #expect(result.compromiseSet == [2, 1])
  }

  /// The trap: with one least value for S or R the term has no scale; it is 0, not NaN.
  @Test func equalParksAllCompromise() throws {
    let result = try vikor([[3, 4], [3, 4]], [0.5, 0.5])
    #expect(result.compromise == [0, 0])
    #expect(result.compromiseSet == [0, 1])
    #expect(try vikor([[3, 4]], [0.5, 0.5]).compromiseSet == [0])
  }

  @Test func unstableLeadersShareTheSet() {
    // First by Q, but neither by S nor by R: the first two are the compromise.
    let result = VikorResult([0.3, 0.2, 0.9], [0.3, 0.4, 0.2], [0, 0.6, 1])
    #expect(result.hasAcceptableAdvantage && !result.hasAcceptableStability)
    #expect(result.compromiseSet == [0, 1])
  }
}
