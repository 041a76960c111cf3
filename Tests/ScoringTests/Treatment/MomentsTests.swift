import Testing

@testable import Scoring

@Suite struct MomentsTests {
  /// Joanes and Gill's G1 and G2 by hand for 1, 2, 3, 10: mean 4, m2 12.5, m3 45, m4 348.5;
  /// G1 = sqrt(12) / 2 * 45 / 12.5^1.5, G2 = 3 / 2 * (5 (348.5 / 156.25 - 3) + 6).
  @Test func skewnessAndKurtosisByHand() {
    let moments = Moments([1, 2, 3, 10])
    #expect(
      isClose(
        [moments.skewness], [Double(12).squareRoot() / 2 * 45 / (12.5 * Double(12.5).squareRoot())])
    )
    #expect(isClose([moments.kurtosis], [1.5 * (5 * (348.5 / 156.25 - 3) + 6)]))
  }

  @Test func symmetryFewOrEqualValuesHaveNone() {
    #expect(isClose([Moments([1, 2, 3, 4, 5]).skewness], [0]))
    for values in [[], [1], [1, 2], [3, 3, 3, 3]] as [[Double]] {
      let moments = Moments(values)
      #expect(moments.skewness == 0 && moments.kurtosis == 0)
    }
    #expect(Moments([1e150, -1e150, 1e149, 0]).kurtosis.isFinite)
  }
}
