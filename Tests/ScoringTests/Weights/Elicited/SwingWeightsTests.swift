import ParkModel
import Testing

@testable import Scoring

@Suite struct SwingWeightsTests {
  private func swing(_ points: [Double]) throws -> ElicitedWeights {
    try SwingWeights(
      SwingPoints(labels: points.indices.map { "c\($0)" }, points: points.map { Points($0) })
    ).elicited
  }

  /// 100 + 60 + 40 = 200.
  @Test func pointsOverTheirSumAreTheWeights() throws {
    let result = try swing([60, 100, 40])
    #expect(result.weights == [0.3, 0.5, 0.2])
    #expect(result.notices.isEmpty)
    #expect(result.lambdaMax == nil)
    #expect(result.consistencyRatio == nil)
    #expect(result.worstJudgements.isEmpty)
  }

  @Test func aStepWorthNothingWeighsNothing() throws {
    #expect(try swing([100, 0]).weights == [1, 0])
  }

  @Test func oneCriterionHasAllTheWeight() throws { #expect(try swing([100]).weights == [1]) }

  @Test func anotherLargestNumberThan100IsNoticed() throws {
    let result = try swing([20, 80])
    #expect(result.weights == [0.2, 0.8])
    #expect(
      result.notices.map(\.english) == [
        "The most important criterion has 80 points, not 100; only the proportions of the points "
          + "count."
      ])
  }

  @Test func hugeAndTinyPointsStayFinite() throws {
    let huge = Double.greatestFiniteMagnitude
    #expect(try swing([huge, huge]).weights == [0.5, 0.5])
    let tiny = Double.leastNonzeroMagnitude
    #expect(try swing([tiny, tiny]).weights == [0.5, 0.5])
  }

  @Test func anotherOrderOfCriteriaMovesTheWeightsWithThem() throws {
    for seed in UInt64(1)...20 {
      var numbers = SplitMix64(seed: seed)
      let points = (0..<6).map { _ in 100 * numbers.unit() }
      let order = Array(0..<6).shuffled(using: &numbers)
      let straight = try swing(points).weights.map(\.value)
      let shuffled = try swing(order.map { points[$0] }).weights.map(\.value)
      #expect(isClose(shuffled, order.map { straight[$0] }, within: 1e-15), "seed \(seed)")
    }
  }

  @Test func negativePointsAreRefused() {
    let problems = refusals { () throws(InvalidInput) in
      _ = try SwingWeights(SwingPoints(labels: ["a", "b"], points: [100, -5]))
    }
    #expect(
      problems == [
        """
        judgements, field 'points': -5 is negative.
          Fix: write 0 to 100 for the step of 'b' from its worst to its best
        """
      ])
  }
}
