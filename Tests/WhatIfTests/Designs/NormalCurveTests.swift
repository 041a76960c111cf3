import Testing

@testable import WhatIf

@Suite struct NormalCurveTests {
  /// The values with which Wichura checks AS 241 (1988, section "Numerical results").
  @Test func publishedPercentagePointsComeOut() {
    for (share, point) in [
      (0.25, -0.6744897501960817), (0.001, -3.090232306167814), (1e-20, -9.262340089798408),
    ] {
      #expect(abs(NormalCurve.quantile(share) - point) < 4e-15 * abs(point), "\(share)")
    }
  }

  /// Abramowitz and Stegun, Handbook of Mathematical Functions, tables 26.1 and 26.5.
  @Test func tabledValuesComeOut() {
    #expect(abs(NormalCurve.quantile(0.975) - 1.959963984540054) < 1e-14)
    #expect(abs(NormalCurve.share(upTo: 1) - 0.841344746068543) < 1e-14)
    #expect(abs(NormalCurve.share(upTo: -2) - 0.022750131948179) < 1e-14)
    #expect(NormalCurve.quantile(0.5) == 0)
    #expect(NormalCurve.quantile(0) == -.infinity)
    #expect(NormalCurve.quantile(1) == .infinity)
  }

  @Test func oneUndoesTheOther() {
    for step in 1..<400 {
      let share = Double(step) / 400
      #expect(abs(NormalCurve.share(upTo: NormalCurve.quantile(share)) - share) < 1e-14)
      #expect(NormalCurve.quantile(1 - share) + NormalCurve.quantile(share) < 1e-13)
    }
    for exponent in 3...60 {
      let share = 0.5.power(of: exponent * 5)
      let back = NormalCurve.share(upTo: NormalCurve.quantile(share))
      #expect(abs(back / share - 1) < 1e-12, "2^-\(exponent * 5)")
    }
  }
}

extension Double {
  fileprivate func power(of exponent: Int) -> Double {
    (0..<exponent).reduce(1) { result, _ in result * self }
  }
}
