import ParkModel
import Testing

@testable import Scoring

@Suite struct NormalisedTableTests {
  @Test func eachColumnHasItsOwnLine() {
    let framework = testFramework(
      weights: [1, 1, 1], directions: [.moreIsBetter, .lessIsBetter, .target(low: 0, high: 1)])
    let table = NormalisedTable(
      [0, 0, 0.5, 5, 5, 3, 10, 10, 2], indicators: framework.indicators, by: .minMax,
      negatives: .avoided)
    #expect(table.values == [0, 1, 1, 0.5, 0.5, 0, 1, 0, 0.5])
    #expect(table.notices.isEmpty)
  }

  @Test func constantColumnsAreNamed() {
    let framework = testFramework(weights: [1, 1])
    for normalisation in [Normalisation.minMax, .vector, .sum] {
      let table = NormalisedTable(
        [1, 2, 1, 3], indicators: framework.indicators, by: normalisation, negatives: .avoided)
      #expect(table.notices.count == 1)
      #expect(table.notices.map(\.english)[0].hasPrefix("All parks have the same value of 'c0'"))
    }
  }

  @Test func noNormalisationEverMakesNaN() {
    for seed in UInt64(1)...200 {
      let random = RandomCase(seed: seed)
      let table = NormalisedTable(
        random.matrix.flatMap { $0 }, indicators: random.framework.indicators,
        by: random.normalisation, negatives: random.method.negatives(in: random.framework))
      #expect(table.values.allSatisfy { $0.isFinite }, "seed \(seed)")
    }
  }
}
