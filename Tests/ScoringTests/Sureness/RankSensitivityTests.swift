import ParkModel
import Testing

@testable import Scoring

@Suite struct RankSensitivityTests {
  /// By hand: parks (1, 0) and (0, 1), equal weights: the first stands first when x1 > x2, half of
  /// all draws. Its rank varies by 1/4; given x1 it is 2 - x1 on average, which varies by 1/12: a
  /// first-order index of 1/3 for either weight, so a total of 1 - 1/3 = 2/3.
  @Test func twoParksByHand() {
    let found = RankSensitivity(
      normalised: [1, 0, 0, 1], weights: [0.5, 0.5], samples: 2048, seed: 1)
    for row in found.rows {
      #expect(isClose([row.meanRank], [1.5], within: 0.03))
      #expect([row.lowRank, row.highRank] == [1, 2])
      #expect(isClose(row.first.compactMap { $0?.value }, [1.0 / 3, 1.0 / 3], within: 0.05))
      #expect(isClose(row.total.compactMap { $0?.value }, [2.0 / 3, 2.0 / 3], within: 0.05))
    }
    #expect(found.rows.map(\.rank) == [1, 1])
    #expect(found.deviation == 0.25)
  }

  @Test func aDominatedParkStaysBehind() {
    let found = RankSensitivity(
      normalised: [0.9, 0.8, 0.1, 0.2], weights: [0.3, 0.7], samples: 64, seed: 1)
    #expect(found.rows.map(\.rank) == [1, 2])
    #expect(found.rows.map(\.meanRank) == [1, 2])
    #expect(found.rows.map(\.lowRank) == [1, 2])
    #expect(found.rows.map(\.highRank) == [1, 2])
    #expect(found.rows.allSatisfy { $0.first == [nil, nil] && $0.total == [nil, nil] })
  }

  @Test func anIndicatorWithoutWeightMovesNothing() {
    let table = randomValues(6 * 3, seed: 3)
    let found = RankSensitivity(
      normalised: table, weights: [0.5, 0, 0.5], deviation: 1, samples: 128, seed: 2)
    let moving = found.rows.filter { $0.total[1] != nil }
    #expect(!moving.isEmpty)
    let zero = SobolIndices.Estimate(value: 0, low: 0, high: 0)
    #expect(moving.allSatisfy { $0.total[1] == zero && $0.first[1] == zero })
  }

  @Test func withoutDeviationRanksAreThoseOfTheRanking() {
    for seed in UInt64(0)..<40 {
      let width = Int(seed % 4) + 1
      let table = randomTable(rows: Int(seed % 9), width: width, levels: 3, seed: seed)
      let parks = table.count / width
      let weights = [Double](repeating: 1 / Double(width), count: width)
      let found = RankSensitivity(
        normalised: table, weights: weights, deviation: 0, samples: 4, seed: seed)
      let scores = (0..<parks).map { park in
        (0..<width).reduce(0) { $0 + weights[$1] * table[park * width + $1] }
      }
      let ranks = Ranking(scores, scores.indices.map { ParkID("p\($0)") }).ranks
      #expect(found.rows.map(\.rank) == ranks, "seed \(seed)")
      #expect(found.rows.map(\.lowRank) == ranks, "seed \(seed)")
      #expect(found.rows.map(\.meanRank) == ranks.map(Double.init), "seed \(seed)")
    }
  }

  @Test func threadsChangeNothing() {
    let table = randomValues(8 * 4, seed: 5)
    let runs = [1, 2, 3].map { threads in
      RankSensitivity(
        normalised: table, weights: [0.4, 0.3, 0.2, 0.1], samples: 100, seed: 6, threads: threads
      ).rows
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] == runs[2])
    #expect(runs[0].contains { !$0.first.contains(nil) })
  }

  /// Ranks of untied parks always add up to the same, so do their means; and a weight can only
  /// matter in total at least as much as alone, but for sampling error.
  @Test func ranksAddUpWhateverTheWeights() {
    for seed in UInt64(0)..<5 {
      let found = RankSensitivity(
        normalised: randomValues(6 * 3, seed: seed), weights: [1, 1, 1], deviation: 0.5,
        samples: 128, seed: seed)
      let sum = found.rows.reduce(0) { $0 + $1.meanRank }
      #expect(isClose([sum], [21]), "seed \(seed)")
      for row in found.rows {
        #expect(row.lowRank <= row.highRank, "seed \(seed)")
        for (first, total) in zip(row.first, row.total) {
          guard let first, let total else { continue }
          #expect(first.low <= total.high, "seed \(seed)")
          #expect(total.value >= 0, "seed \(seed)")
        }
      }
    }
  }

  @Test func deviationStaysWithinItsBounds() {
    let table = randomValues(8, seed: 1)
    func rows(_ deviation: Double) -> RankSensitivity {
      RankSensitivity(
        normalised: table, weights: [1, 1], deviation: deviation, samples: 32, seed: 1)
    }
    #expect(rows(7).deviation == 1)
    #expect(rows(7).rows == rows(1).rows)
    #expect(rows(-1).deviation == 0)
  }

  @Test func noParksOneParkNoWeight() {
    #expect(RankSensitivity(normalised: [], weights: [1], seed: 0).rows.isEmpty)
    #expect(RankSensitivity(normalised: [], weights: [], seed: 0).rows.isEmpty)
    let one = RankSensitivity(normalised: [0.3], weights: [1], samples: 8, seed: 0)
    #expect(one.rows.map(\.rank) == [1])
    #expect(one.rows.map(\.first) == [[nil]])
    let none = RankSensitivity(normalised: [0.1, 0.9], weights: [0], samples: 8, seed: 0)
    #expect(none.rows.map(\.rank) == [1, 1])
  }
}

@Suite struct RankSensitivityOfPathsTests {
  /// A is scored by c0 alone, B by c1 alone: without any change A is ahead (0.6 against 0.5), and
  /// as each set has one indicator no change of weights moves it.
  @Test func parksAreVariedByTheWeightsOfTheirOwnPath() {
    let sensitivity = RankSensitivity(
      normalised: [0.6, 0.1, 0.9, 0.5], weights: [1, 0, 0, 1], setOfRow: [0, 1],
      deviation: 0.5, samples: 64, seed: 3)
    #expect(sensitivity.rows.map(\.rank) == [1, 2])
    #expect(sensitivity.rows.map(\.meanRank) == [1, 2])
    #expect(sensitivity.rows.allSatisfy { $0.total == [nil, nil] })
  }

  @Test func theDeclaredRankIsThatOfTheTable() throws {
    var framework = testFramework(weights: [0.5, 0.5])
    framework.indicators[0].pathWeights[.coCity] = Figure(0.9)
    framework.indicators[1].pathWeights[.coCity] = Figure(0.1)
    let table = try score(
      [
        testPark("A", path: .coCity, ["c0": 1, "c1": 9]), testPark("B", ["c0": 3, "c1": 6]),
        testPark("C", path: .coCity, ["c0": 8, "c1": 0]),
      ], by: framework)
    let found = sensitivity(table, samples: 16, seed: 1)
    #expect(found.rows.map(\.rank) == table.ranks)
  }
}
