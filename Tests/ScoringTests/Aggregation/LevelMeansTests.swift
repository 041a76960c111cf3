import ParkModel
import Testing

@testable import Scoring

@Suite struct LevelMeansTests {
  private func framework(top: Mean, group: Mean) -> Framework {
    Framework(
      id: "tree", groups: [IndicatorGroup(id: "g", weight: Figure(0.5), mean: group)],
      indicators: [
        Indicator(id: "x", group: "g", weight: Figure(0.5)),
        Indicator(id: "y", group: "g", weight: Figure(0.5)),
        Indicator(id: "z", weight: Figure(0.5)),
      ], mean: top)
  }

  private let park = testPark("A", ["x": 0.2, "y": 0.8, "z": 0.9])

  /// By hand: g is 0.5, sqrt(0.16) = 0.4 or 2 / (5 + 1.25) = 0.32; with z = 0.9 on top.
  @Test func meansByHand() throws {
    let expected: [(Mean, Mean, Double, Double)] = [
      (.arithmetic, .arithmetic, 0.5, 0.7), (.arithmetic, .geometric, 0.4, 0.65),
      (.arithmetic, .harmonic, 0.32, 0.61), (.geometric, .geometric, 0.4, 0.6),
      (.harmonic, .harmonic, 0.32, 2 / (1 / 0.32 + 1 / 0.9)),
    ]
    for (top, group, inside, whole) in expected {
      let table = try score(
        [park], by: framework(top: top, group: group),
        settings: ScoringSettings(normalisation: .none))
      #expect(isClose(table.scores, [whole]), "\(top) over \(group)")
      #expect(isClose([table.groupScores?[0, 0].value ?? .nan], [inside]), "\(top) over \(group)")
      #expect(isClose([table.rows[0].parts.reduce(0) { $0 + $1.value }], [whole]))
    }
  }

  @Test func theFrameworkChoosesTheMethod() throws {
    #expect(framework(top: .arithmetic, group: .arithmetic).ownMethod == .weightedSum)
    #expect(framework(top: .arithmetic, group: .harmonic).ownMethod == .levels)
  }

  /// All levels geometric is the weighted product, and all arithmetic the weighted sum.
  @Test func levelsOfOneMeanAreTheFlatMethods() throws {
    for seed in UInt64(1)...50 {
      var random = RandomCase(seed: seed)
      random.framework.groups = [
        IndicatorGroup(id: "g", weight: Figure(0.3)),
        IndicatorGroup(id: "h", parent: "g", weight: Figure(0.6)),
      ]
      for column in random.framework.indicators.indices {
        random.framework.indicators[column].group = [nil, "g", "h"][column % 3]
      }
      for (mean, flat) in [
        (Mean.arithmetic, ScoringMethod.weightedSum), (.geometric, .weightedProduct),
      ] {
        random.framework.mean = mean
        for group in 0..<2 { random.framework.groups[group].mean = mean }
        let parks = testParks(random.matrix)
        var settings = random.settings
        settings.normalisation = .minMax
        settings.method = .levels
        let levels = try score(parks, by: random.framework, settings: settings)
        settings.method = flat
        let plain = try score(parks, by: random.framework, settings: settings)
        #expect(isClose(levels.scores, plain.scores), "seed \(seed)")
        #expect(levels.ranks == plain.ranks, "seed \(seed)")
      }
    }
  }

  @Test func aZeroLeavesAGeometricLevelNothing() throws {
    let table = try score(
      [testPark("A", ["x": 0, "y": 0.8, "z": 0.9])],
      by: framework(top: .arithmetic, group: .geometric),
      settings: ScoringSettings(normalisation: .none))
    #expect(isClose(table.scores, [0.45]))
  }
}
