import Testing

@testable import Scoring

@Suite struct EffectiveWeightsTests {
  /// By hand: contributions (0, 0), (1, 0), (2, 3), scores 0, 1, 5 with mean 2. Deviations of the
  /// scores -2, -1, 3: variance sum 14. First column -1, 0, 1: 2 + 3 = 5. Second -1, -1, 2:
  /// 2 + 1 + 6 = 9. Shares 5/14 and 9/14.
  @Test func sharesAreCovariancesWithTheScore() {
    let weights = EffectiveWeights(contributions: [0, 0, 1, 0, 2, 3], nominal: [0.5, 0.5])
    #expect(isClose(weights.rows.compactMap(\.effective), [5.0 / 14, 9.0 / 14], within: 1e-15))
    #expect(isClose(weights.rows.compactMap(\.difference), [-2.0 / 14, 2.0 / 14], within: 1e-15))
    #expect(weights.rows.map(\.nominal) == [0.5, 0.5])
  }

  /// By hand: (0, 0.1), (1, 0): scores 0.1 and 1. Deviations -0.45, 0.45; columns -0.5, 0.5 and
  /// 0.05, -0.05: shares 0.45/0.405 = 10/9 and -1/9.
  @Test func whatRunsAgainstTheScoreHasANegativeShare() {
    let weights = EffectiveWeights(contributions: [0, 0.1, 1, 0], nominal: [0.9, 0.1])
    #expect(isClose(weights.rows.compactMap(\.effective), [10.0 / 9, -1.0 / 9], within: 1e-14))
  }

  @Test func aConstantIndicatorCarriesNothing() {
    let weights = EffectiveWeights(contributions: [0.1, 0.3, 0.1, 0.5], nominal: [0.5, 0.5])
    #expect(weights.rows.map(\.effective) == [0, 1])
  }

  @Test func equalScoresHaveNoShares() {
    let opposed = EffectiveWeights(contributions: [0.1, 0.2, 0.2, 0.1], nominal: [0.5, 0.5])
    #expect(opposed.rows.map(\.effective) == [nil, nil])
    #expect(opposed.rows.map(\.difference) == [nil, nil])
    let rounded = EffectiveWeights(contributions: [0.1, 0.2, 0.3, 0], nominal: [0.5, 0.5])
    #expect(rounded.rows.map(\.effective) == [nil, nil])
  }

  @Test func noParksOneParkOneIndicator() {
    #expect(EffectiveWeights(contributions: [], nominal: [1]).rows.map(\.effective) == [nil])
    #expect(EffectiveWeights(contributions: [0.4], nominal: [1]).rows.map(\.effective) == [nil])
    #expect(EffectiveWeights(contributions: [0.4, 0.7], nominal: [1]).rows.map(\.effective) == [1])
    #expect(EffectiveWeights(contributions: [], nominal: []).rows.isEmpty)
  }

  @Test func theySumToOneAndNeitherAnOffsetNorAScaleChangesThem() {
    for seed in UInt64(0)..<100 {
      let width = Int(seed % 6) + 1
      let table = randomValues((Int(seed % 20) + 2) * width, seed: seed)
      let nominal = [Double](repeating: 1 / Double(width), count: width)
      let weights = EffectiveWeights(contributions: table, nominal: nominal)
      let shares = weights.rows.compactMap(\.effective)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12, "seed \(seed)")
      let moved = EffectiveWeights(contributions: table.map { 8 * $0 + 1e6 }, nominal: nominal)
      #expect(isClose(moved.rows.compactMap(\.effective), shares, within: 1e-6), "seed \(seed)")
    }
  }
}
