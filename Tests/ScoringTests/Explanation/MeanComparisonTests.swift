import ParkModel
import Testing

@testable import Scoring

@Suite struct MeanComparisonTests {
  /// By hand: parts of A 0.75 and 0; means 0.375 and 0.125: A wins 0.375 and loses 0.125.
  @Test func differencesByHand() throws {
    let table = try score(
      testParks([[1, 0], [0, 1]]), by: testFramework(weights: [0.75, 0.25]),
      settings: ScoringSettings(normalisation: .minMax))
    let comparison = MeanComparison(0, table)
    #expect(comparison.parts.map(\.indicator) == ["c0", "c1"])
    #expect(comparison.parts.map(\.difference) == [0.375, -0.125])
    #expect(comparison.score == 0.75 && comparison.meanScore == 0.5)
  }

  @Test func differencesSumToTheScoreAgainstTheMean() throws {
    for seed in UInt64(1)...100 {
      var random = RandomCase(seed: seed)
      random.framework.adjustments = [
        Adjustment(id: "c0", rule: .bonus(perUnit: 0.01, atMost: 0.1))
      ]
      let table = try score(
        testParks(random.matrix), by: random.framework, settings: random.settings)
      for row in table.parks.indices {
        let comparison = MeanComparison(row, table)
        let sum = comparison.parts.reduce(0) { $0 + $1.difference.value }
        #expect(
          isClose([sum], [comparison.score.value - comparison.meanScore.value]), "seed \(seed)")
      }
    }
  }
}
