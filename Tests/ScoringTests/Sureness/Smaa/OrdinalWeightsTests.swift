import ParkModel
import Testing

@testable import Scoring

@Suite struct OrdinalWeightsTests {
  private func draws(_ draws: Int, _ ranks: [Int]) -> WeightDraws {
    var ordinal = OrdinalWeights(ranks)
    var numbers = SplitMix64(seed: 11)
    return WeightDraws(draws, width: ranks.count) { ordinal.draw(into: $0, using: &numbers) }
  }

  @Test func everyDrawKeepsTheOrder() {
    for weights in draws(500, [3, 1, 4, 2]).weightings {
      #expect(weights[1] >= weights[3] && weights[3] >= weights[0] && weights[0] >= weights[2])
      #expect(isClose([weights.reduce(0, +)], [1]))
    }
  }

  /// The mean is the centroid of the ordered weights, whose corners are (1, 0, 0), (1/2, 1/2, 0)
  /// and (1/3, 1/3, 1/3): rank order centroid weights, Barron and Barrett, Management Science 42
  /// (1996), 1515-1523.
  @Test func theMeanIsTheRankOrderCentroid() {
    #expect(isClose(draws(40_000, [1, 2]).means(), [0.75, 0.25], within: 0.004))
    #expect(
      isClose(
        draws(40_000, [2, 1, 3]).means(), [5.0 / 18, 11.0 / 18, 2.0 / 18], within: 0.004))
  }

  /// The two of the second rank share its two places evenly: (5/18 + 2/18) / 2 = 7/36 each.
  @Test func oneRankHasNoOrder() {
    let draws = draws(40_000, [2, 1, 2])
    #expect(isClose(draws.means(), [7.0 / 36, 11.0 / 18, 7.0 / 36], within: 0.004))
    #expect(abs(draws.mean { $0[0] > $0[2] ? 1 : 0 } - 0.5) < 0.01)
  }

  /// With one rank for all nothing is ordered: even over all weights, mean square 1/6 of three.
  @Test func oneRankForAllIsFree() {
    let draws = draws(40_000, [1, 1, 1])
    #expect(isClose(draws.means(), [1.0 / 3, 1.0 / 3, 1.0 / 3], within: 0.006))
    #expect(abs(draws.mean { $0[2] * $0[2] } - 1.0 / 6) < 0.006)
    #expect(abs(draws.mean { $0[0] < $0[1] && $0[1] < $0[2] ? 1 : 0 } - 1.0 / 6) < 0.01)
  }

  @Test func noRanks() {
    #expect(draws(1, []).weightings == [[]])
  }
}
