import Testing

@testable import Scoring

@Suite struct StepLossTests {
  /// The intake form of Shouxian-Shushan: 400 (10,000 yuan a mu) earns all 5 points, each 10 below
  /// loses 0.1 point, which is 0.02 of the 5.
  @Test func fourHundredEarnsAllAndEachTenBelowLosesATenthOfAPoint() {
    func points(_ output: Double) -> Double {
      5 * StepLoss.marks(output, full: 400, step: 10, loss: 0.02, lessIsBetter: false)
    }
    #expect(points(400) == 5 && points(500) == 5)
    #expect(isClose([points(390), points(391), points(389.9)], [4.9, 4.9, 4.8]))
    #expect(points(-200) == 0)
  }

  @Test func wholeStepsDoNotLoseOneMoreByRounding() {
    #expect(
      isClose([StepLoss.marks(0.7, full: 1, step: 0.1, loss: 0.1, lessIsBetter: false)], [0.7]))
    #expect(
      isClose([StepLoss.marks(1.3, full: 1, step: 0.1, loss: 0.1, lessIsBetter: true)], [0.7]))
  }
}
