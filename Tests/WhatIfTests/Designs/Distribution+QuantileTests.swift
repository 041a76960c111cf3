import ParkModel
import Testing
import WhatIf

@Suite struct DistributionQuantileTests {
  private func close(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-12 * max(1, abs(expected))
  }

  @Test func uniformValuesLieInStraightLine() {
    let distribution = Distribution.uniform(low: 55, high: 75)
    #expect(close(distribution.quantile(0.1), 57))
    #expect(close(distribution.quantile(0.9), 73))
  }

  /// Below the mode F(x) = (x - low)^2 / ((high - low)(mode - low)): a tenth lies below
  /// 0.8 + sqrt(0.1 x 0.4 x 0.2).
  @Test func triangularValuesFollowTheirSquares() {
    let even = Distribution.triangular(low: 0.8, mode: 1, high: 1.2)
    #expect(close(even.quantile(0.1), 0.8 + 0.008.squareRoot()))
    #expect(close(even.quantile(0.5), 1))
    #expect(close(even.quantile(0.9), 1.2 - 0.008.squareRoot()))
    // All on one side of the mode: F(x) = x^2 on 0 to 1, and 1 - (1 - x)^2.
    #expect(close(Distribution.triangular(low: 0, mode: 1, high: 1).quantile(0.25), 0.5))
    #expect(close(Distribution.triangular(low: 0, mode: 0, high: 1).quantile(0.75), 0.5))
  }

  @Test func normalValuesAreScaledAndCutOff() {
    let whole = Distribution.normal(mean: 10, deviation: 2)
    #expect(close(whole.quantile(0.975), 10 + 2 * 1.959963984540054))
    // Half the curve: its quarter is the whole curve's 0.625.
    let half = Distribution.normal(mean: 10, deviation: 2, low: 10)
    #expect(close(half.quantile(0.25), whole.quantile(0.625)))
    let narrow = Distribution.normal(mean: 10, deviation: 2, low: 9, high: 11)
    #expect(close(narrow.quantile(0.5), 10))
    for share in [1e-300, 0x1p-53, 0.3, 0.999, 1 - 0x1p-53] {
      #expect((9...11).contains(narrow.quantile(share)), "\(share)")
    }
  }

  /// ln(1.2) is the deviation of the logarithm, so the 84th percentile is the median times 1.2.
  @Test func lognormalValuesMultiply() {
    let distribution = Distribution.lognormal(median: 1.05, factor: 1.2)
    #expect(close(distribution.quantile(0.5), 1.05))
    #expect(abs(distribution.quantile(0.841344746068543) - 1.05 * 1.2) < 1e-12)
    #expect(abs(distribution.quantile(0.158655253931457) - 1.05 / 1.2) < 1e-12)
  }

  @Test func discreteValuesTakeTheirShares() {
    let distribution = Distribution.discrete([
      .init(0.8, probability: 0.25), .init(1, probability: 0.5), .init(1.2, probability: 0.25),
    ])
    #expect(
      [0.1, 0.25, 0.26, 0.75, 0.76, 1 - 0x1p-53].map(distribution.quantile)
        == [0.8, 0.8, 1, 1, 1.2, 1.2])
  }

  @Test func casesAndLevelsAreDeclaredOrDerived() {
    var number = UncertainNumber(
      id: "x", changes: [], distribution: .uniform(low: 0, high: 1))
    #expect(close(number.cases.low, 0.1) && close(number.cases.high, 0.9))
    #expect(number.factorialLevels == [number.cases.low, 0.5, number.cases.high])
    number.lowHigh = LowHigh(low: 0.3, high: 0.4)
    #expect(number.cases == LowHigh(low: 0.3, high: 0.4))
    #expect(number.factorialLevels == [0.3, 0.5, 0.4])
    number.levels = [0, 1]
    #expect(number.factorialLevels == [0, 1])
    number.levels = []
    number.distribution = .discrete([.init(2, probability: 0.5), .init(5, probability: 0.5)])
    #expect(number.factorialLevels == [2, 5])
  }
}
