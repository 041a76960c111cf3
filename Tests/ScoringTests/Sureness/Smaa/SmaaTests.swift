import ParkModel
import Testing

@testable import Scoring

@Suite struct SmaaTests {
  /// Tervonen, van Valkenhoef, Buskens, Hillege, Postmus, Statistics in Medicine 30 (2011),
  /// 1419-1428: four antidepressants on a benefit and five risks; the figures that the authors'
  /// program JSMAA checks itself on (Tervonen, International Journal of Systems Science 45 (2014),
  /// 69-81), there within 0.02 and for confidence factors 0.03.
  @Test func antidepressants2011() throws {
    let result = try antidepressants(draws: 20_000).result()
    let acceptabilities = [
      [0.2, 0.28, 0.3, 0.22], [0.25, 0.29, 0.27, 0.19], [0.17, 0.25, 0.29, 0.3],
      [0.39, 0.18, 0.15, 0.29],
    ]
    let central = [
      [0.08, 0.14, 0.23, 0.18, 0.16, 0.22], [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
      [0.21, 0.1, 0.22, 0.13, 0.15, 0.2], [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
    ]
    let confidence = [0.48, 0.44, 0.34, 0.74]
    // 400,000 draws by another program.
    let manyDraws = [
      [0.19513, 0.2814725, 0.2992525, 0.224145], [0.254765, 0.292285, 0.26744, 0.18551],
      [0.16938, 0.24337, 0.285325, 0.301925], [0.380725, 0.1828725, 0.1479825, 0.28842],
    ]
    let manyConfidence = [0.4858875, 0.4427625, 0.3446825, 0.72929]
    for row in 0..<4 {
      let found = (1...4).map { result.acceptability(row, rank: $0) }
      #expect(isClose(found, acceptabilities[row], within: 0.02), "row \(row)")
      for rank in 0..<4 {
        let error = result.standardError(of: manyDraws[row][rank])
        #expect(abs(found[rank] - manyDraws[row][rank]) < 4 * error, "row \(row), rank \(rank)")
      }
      #expect(isClose(result.centralWeights[row] ?? [], central[row], within: 0.02), "row \(row)")
      let factor = try #require(result.confidence[row])
      #expect(abs(factor - confidence[row]) < 0.03, "row \(row)")
      // The central weights vary as well: three more hundredths.
      #expect(abs(factor - manyConfidence[row]) < 0.02, "row \(row)")
    }
  }

  private func antidepressants(draws: Int) -> Smaa {
    let middle: [[Double]] = [
      [0, 0.086, 0.095, 0.113], [11.7, 9.2, 15.4, 5.5], [7.2, 10.6, 7.5, 15.7],
      [16.6, 21.2, 20.2, 12.8], [13.7, 14.3, 15.0, 11.2], [18.6, 18.3, 19.5, 31.0],
    ]
    let spread: [[Double]] = [
      [0, 0.056, 0.044, 0.048], [2.5, 1.86, 2.65, 2.32], [1.45, 1.58, 1.48, 4.44],
      [3.27, 5.15, 3.78, 2.45], [1.89, 2.93, 3.21, 3.98], [1.79, 3.7, 2.6, 1.68],
    ]
    // From the lowest 2.5 % point of the four to the highest 97.5 % point: 1.96 deviations.
    func end(_ column: Int, _ sign: Double) -> Double {
      let ends = (0..<4).map { middle[column][$0] + sign * 1.96 * spread[column][$0] }
      let end = sign * (ends.map { sign * $0 }.max() ?? 0)
      return column == 0 ? exponential(end) : end
    }
    let low = (0..<6).map { end($0, -1) }
    let high = (0..<6).map { end($0, 1) }
    var smaa = testSmaa(
      [[Double]](repeating: [Double](repeating: 0, count: 6), count: 4), draws: draws, seed: 2011)
    smaa.uncertain = (0..<24).map { cell in
      let (row, column) = (cell / 6, cell % 6)
      return UncertainCell(
        row: row, column: column, shape: column == 0 ? .lognormal : .normal,
        centre: column == 0 ? exponential(middle[0][row]) : middle[column][row],
        spread: spread[column][row])
    }
    // The first is a benefit, the others are risks.
    smaa.normalise = { cell, raw in
      let column = cell.column
      let share = (raw - low[column]) / (high[column] - low[column])
      return column == 0 ? share : 1 - share
    }
    return smaa
  }

  /// With two indicators w = (t, 1 - t), t even from 0 to 1, and every score is a line in t. Where
  /// two lines cross the ranks change; the lengths between the crossings are the shares.
  @Test func fiveRowsAgreeWithExactShares() throws {
    let result = try testSmaa(
      [[9, 1], [7, 5], [4, 7], [2, 9], [5, 4]], draws: 100_000, seed: 5
    ).result()
    let exact: [[Double]] = [
      [1.0 / 3, 4.0 / 33, 2.0 / 165, 11.0 / 105, 3.0 / 7],
      [2.0 / 9, 17.0 / 45, 2.0 / 5, 0, 0],
      [0, 49.0 / 110, 67.0 / 220, 1.0 / 4, 0],
      [4.0 / 9, 1.0 / 18, 1.0 / 30, 11.0 / 120, 3.0 / 8],
      [0, 0, 1.0 / 4, 31.0 / 56, 11.0 / 56],
    ]
    for row in 0..<5 {
      for rank in 0..<5 {
        let share = exact[row][rank]
        let found = result.acceptability(row, rank: rank + 1)
        #expect(abs(found - share) <= 3.5 * result.standardError(of: share), "\(row), \(rank)")
      }
      let mean = (0..<5).reduce(0) { $0 + Double($1 + 1) * exact[row][$1] }
      #expect(abs(result.expectedRank(row) - mean) < 0.02)
    }
    // The middles of the stretches of t in which each is first.
    for (row, middle) in [(0, 5.0 / 6), (1, 5.0 / 9), (3, 2.0 / 9)] {
      let central = try #require(result.centralWeights[row])
      #expect(isClose(central, [middle, 1 - middle], within: 0.003), "row \(row)")
    }
    #expect(result.centralWeights[2] == nil)
    #expect(result.confidence == [1, 1, nil, 1, nil])
  }

  /// The trap: the last row is below the second in both columns.
  @Test func aDominatedRowIsNeverFirstAndHasNoCentralWeights() throws {
    let result = try testSmaa(
      [[9, 1], [7, 5], [4, 7], [2, 9], [5, 4]], draws: 10_000
    ).result()
    #expect(result.acceptability(4, rank: 1) == 0)
    #expect(result.centralWeights[4] == nil)
    #expect(result.confidence[4] == nil)
  }

  @Test func agreesWithRankingEachDraw() throws {
    for seed in UInt64(1)...60 {
      let smaa = RandomSmaa(seed: seed).smaa
      let slow = smaa.slowly()
      #expect(slow.equals(try smaa.result()), "seed \(seed)")
    }
  }

  @Test func threadsChangeNothing() throws {
    for seed in UInt64(1)...6 {
      var smaa = RandomSmaa(seed: seed).smaa
      smaa.draws = 700
      smaa.threads = 1
      let one = try smaa.result()
      for threads in [2, 3, 7, 0] {
        smaa.threads = threads
        #expect(try smaa.result() == one, "seed \(seed), \(threads) threads")
      }
    }
  }

  /// More draws than are ranked at a time.
  @Test func batchesJoin() throws {
    let smaa = testSmaa([[1, 0], [0, 1], [0.6, 0.6]], draws: 9000)
    #expect(RankBlock.batchDraws(rows: 3, draws: 9000) < 9000)
    #expect(smaa.slowly().equals(try smaa.result()))
  }

  @Test func anotherSeedDrawsAnew() throws {
    let matrix: [[Double]] = [[1, 0], [0, 1], [0.6, 0.6]]
    let first = try testSmaa(matrix, draws: 500, seed: 1).result()
    #expect(try testSmaa(matrix, draws: 500, seed: 1).result() == first)
    #expect(try testSmaa(matrix, draws: 500, seed: 2).result() != first)
  }

  @Test func uncertainValuesLeaveTheWeightsAlone() throws {
    var smaa = testSmaa([[1, 0], [0, 1]], draws: 300)
    let certain = try smaa.result()
    smaa.uncertain = [UncertainCell(row: 0, column: 0, shape: .normal, centre: 1, spread: 0)]
    #expect(try smaa.result() == certain)
  }

  /// Both are first in every draw in which one is: the better rank is shared, the next is free.
  @Test func equalRowsShareTheBetterRank() throws {
    let result = try testSmaa([[1, 0], [0.2, 0.4], [1, 0]], draws: 1000).result()
    for rank in 1...3 {
      #expect(result.acceptability(0, rank: rank) == result.acceptability(2, rank: rank))
    }
    #expect(result.acceptability(0, rank: 1) + result.acceptability(1, rank: 1) == 1)
    #expect((0..<3).allSatisfy { $0 == 1 || result.acceptability($0, rank: 3) == 0 })
    #expect(result.acceptability(0, rank: 2) == result.acceptability(1, rank: 1))
    #expect(result.centralWeights[0] == result.centralWeights[2])
  }

  @Test func oneRowIsFirst() throws {
    let result = try testSmaa([[0.3, 0.7]], draws: 200).result()
    #expect(result.acceptability(0, rank: 1) == 1)
    #expect(result.expectedRank(0) == 1)
    #expect(result.confidence == [1])
    #expect(isClose(result.centralWeights[0] ?? [], [0.5, 0.5], within: 0.1))
  }

  @Test func oneIndicatorRanksByItself() throws {
    let result = try testSmaa([[0.3], [0.9], [0.3]], draws: 70).result()
    #expect((0..<3).map { result.expectedRank($0) } == [2, 1, 2])
    #expect(result.centralWeights == [nil, [1], nil])
  }

  @Test func aColumnThatIsEqualEverywhereOrdersNothing() throws {
    let result = try testSmaa([[0.5, 0.3], [0.5, 0.9], [0.5, 0.4]], draws: 500).result()
    #expect((0..<3).map { result.expectedRank($0) } == [3, 1, 2])
  }

  @Test func oneDraw() throws {
    let result = try testSmaa([[1, 0], [0, 1]], draws: 1).result()
    let first = (0..<2).filter { result.acceptability($0, rank: 1) == 1 }
    #expect(first.count == 1)
    #expect(result.standardError(of: result.acceptability(0, rank: 1)) == 0)
    let central = try #require(result.centralWeights[first[0]])
    #expect(central[0] + central[1] == 1)
    #expect(central[first[0]] > 0.5)
  }

  @Test func nothingToRank() throws {
    #expect(try testSmaa([], draws: 10).result().rows == 0)
    let withoutIndicators = try testSmaa([[], []], draws: 10).result()
    #expect(withoutIndicators.acceptability(1, rank: 1) == 1)
  }

  /// One column: rank r is row r, in every draw.
  @Test func manyRowsInFewDraws() throws {
    let rows = 5000
    let result = try testSmaa(
      (0..<rows).map { [1 - Double($0) / Double(rows)] }, draws: 3
    ).result()
    #expect((0..<rows).allSatisfy { result.acceptability($0, rank: $0 + 1) == 1 })
    #expect(result.expectedRank(rows - 1) == Double(rows))
    #expect(result.acceptability(0, rank: 0) == 0)
    #expect(result.acceptability(0, rank: rows + 1) == 0)
  }

  @Test func valuesBeyondReasonDoNoHarm() throws {
    let result = try testSmaa(
      [[.infinity, 0], [.nan, 1], [-1e300, 1e300], [1e300, 1e300]], draws: 100
    ).result()
    #expect(result.acceptability(3, rank: 1) == 1)
    #expect(result.centralWeights.compactMap { $0 }.flatMap { $0 }.allSatisfy { $0.isFinite })
  }

  /// Two draws in a thousand: sqrt(0.002 * 0.998 / 1000) = 0.00141.
  @Test func standardErrorsFollowTheBinomialLaw() throws {
    let result = try testSmaa([[1]], draws: 1000).result()
    #expect(isClose([result.standardError(of: 0.002)], [0.0014127986], within: 1e-9))
  }

  @Test func refusesWhatCannotBeDrawnOrHeld() {
    let ranges = [WeightRange(low: 0.7, high: 0.8), WeightRange(low: 0.6, high: 0.9)]
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try testSmaa([[1, 0]], space: .bounded(ranges), draws: 0).result()
      } == [
        """
        framework 'test', field 'low': the lowest weights sum to 1.3, so that no weights sum to 1.
          Fix: lower some of them, by 0.3 in all
        """,
        """
        draws: 0 draws tell nothing.
          Fix: ask for 1 to 4294967295 draws
        """,
      ])
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try testSmaa([[1]], draws: 5_000_000_000).result()
      } == [
        """
        draws: 5000000000 draws are too many.
          Fix: ask for 1 to 4294967295 draws
        """
      ])
    var smaa = testSmaa([], draws: 50_000)
    smaa.rows = 70_000
    #expect(
      refusals { () throws(InvalidInput) in _ = try smaa.result() } == [
        """
        parks.csv: 70000 parks are too many to count their ranks.
          Fix: rank at most 65535 parks
        """
      ])
    smaa.rows = 60_000
    #expect(
      refusals { () throws(InvalidInput) in _ = try smaa.result() } == [
        """
        parks.csv: the ranks of 60000 parks in 50000 draws take more than 4 GB.
          Fix: ask for fewer draws, or rank fewer parks
        """
      ])
  }
}
