import ParkModel
import Testing

@testable import Scoring

@Suite struct SpacingsTests {
  private func draws(_ draws: Int, count: Int) -> WeightDraws {
    var spacings = Spacings(count: count)
    var numbers = SplitMix64(seed: 3)
    return WeightDraws(draws, width: count) { spacings.draw(into: $0, using: &numbers) }
  }

  @Test func sumToOneWithoutRounding() {
    for count in 1...40 {
      for weights in draws(20, count: count).weightings {
        #expect(weights.reduce(0, +) == 1, "\(count)")
        #expect(weights.allSatisfy { $0 >= 0 }, "\(count)")
      }
    }
  }

  /// Spread evenly over the weights that sum to 1: mean 1/n, mean square 2 / (n (n + 1)), mean
  /// product of two 1 / (n (n + 1)), and P(w > t) = (1 - t)^(n - 1). For even numbers divided by
  /// their sum the mean square of three is 0.144, not 1/6.
  @Test func followTheEvenLaw() {
    for count in 2...6 {
      let n = Double(count)
      let draws = draws(40_000, count: count)
      #expect(isClose(draws.means(), [Double](repeating: 1 / n, count: count), within: 0.006))
      #expect(abs(draws.mean { $0[0] * $0[0] } - 2 / (n * (n + 1))) < 0.006, "\(count)")
      #expect(abs(draws.mean { $0[0] * $0[count - 1] } - 1 / (n * (n + 1))) < 0.006, "\(count)")
      var tail = 1.0
      for _ in 1..<count { tail *= 0.7 }
      #expect(abs(draws.mean { $0[count / 2] > 0.3 ? 1 : 0 } - tail) < 0.01, "\(count)")
    }
  }

  @Test func oneIsAllAndNoneIsNothing() {
    #expect(draws(2, count: 1).weightings == [[1], [1]])
    #expect(draws(2, count: 0).weightings == [[], []])
  }
}
