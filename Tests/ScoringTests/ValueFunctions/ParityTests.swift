import Testing

@testable import Scoring

@Suite struct ParityTests {
  private func marks(_ ratio: Double) -> Double {
    Parity.marks(ratio, share: 0.8, step: 0.05, gain: 0.01, cap: 1.2)
  }

  /// Jiangsu's older evaluation: last year's level earns 80 %, each further 5 % one point more.
  @Test func theBaseYearEarnsEightyPercentAndEachFivePercentOnePoint() {
    #expect(isClose([marks(1), marks(1.05), marks(1.099), marks(1.1)], [0.8, 0.81, 0.81, 0.82]))
    #expect(isClose([marks(0.5), marks(-1), marks(99)], [0.4, 0, 1.2]))
  }
}
