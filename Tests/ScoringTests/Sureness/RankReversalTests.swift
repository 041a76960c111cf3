import Testing

@testable import Scoring

@Suite struct RankReversalTests {
  /// Belton and Gear 1983 (numbers after Y.-M. Wang, T. M. S. Elhag, Decision Support Systems 42
  /// (2006), tables 1 and 2): A, B, C on three criteria of equal weight, each column divided by its
  /// sum. B stands before A until D, a copy of B, is added: 0.3654 for A, 0.2889 for B and D,
  /// 0.0568 for C; without it 0.4512, 0.4697, 0.0791.
  @Test func beltonAndGear1983() throws {
    let table: [[Double]] = [[1, 9, 8], [9, 1, 9], [1, 1, 1], [9, 1, 9]]
    let all = sumShares(table)
    #expect(isClose(all, [0.3654, 0.2889, 0.0568, 0.2889], within: 5e-5))
    #expect(isClose(sumShares(Array(table[..<3])), [0.4512, 0.4697, 0.0791], within: 5e-5))
    let found = try RankReversal(scores: all) { park in
      sumShares(table.indices.filter { $0 != park }.map { table[$0] })
    }
    #expect(found.drops.map { $0?.reversed } == [0, 1, 0, 1])
    #expect(found.reversed == 2)
    let pair = RankReversal.Pair(
      ahead: 0, behind: 1, rankAhead: 1, rankBehind: 2, rankAheadWithout: 2, rankBehindWithout: 1)
    #expect(found.drops[3]?.worst == pair)
    #expect(found.drops[1]?.worst?.behind == 3)
    #expect(found.worst?.park == 1)
  }

  private func sumShares(_ table: [[Double]]) -> [Double] {
    let sums = (0..<3).map { column in table.reduce(0) { $0 + $1[column] } }
    return table.map { row in (0..<3).reduce(0) { $0 + row[$1] / sums[$1] } / 3 }
  }

  /// By hand: ranks 1, 2, 3, 4; without park 1 the others stand in reverse: all three pairs, the
  /// furthest apart (0, 3).
  @Test func countsEveryReversedPairAndNamesTheFurthest() throws {
    let found = try RankReversal(scores: [4, 3, 2, 1]) { park in
      park == 1 ? [1, 2, 3] : [3, 2, 1]
    }
    #expect(found.drops.map { $0?.reversed } == [0, 3, 0, 0])
    #expect(
      found.worst?.worst
        == RankReversal.Pair(
          ahead: 0, behind: 3, rankAhead: 1, rankBehind: 4, rankAheadWithout: 3,
          rankBehindWithout: 1))
  }

  @Test func tiesAreNoReversal() throws {
    let parted = try RankReversal(scores: [2, 2, 1, 0]) { _ in [1, 2, 0] }
    #expect(parted.drops[3]?.reversed == 0)
    let joined = try RankReversal(scores: [3, 2, 1, 0]) { _ in [1, 1, 1 + 1e-13] }
    #expect(joined.reversed == 0)
    #expect(joined.worst == nil)
  }

  @Test func scoresThatDoNotHangOnOthersNeverReverse() throws {
    for seed in UInt64(0)..<20 {
      let scores = randomTable(rows: Int(seed), width: 1, levels: 7, seed: seed)
      let found = try RankReversal(scores: scores) { park in
        scores.indices.filter { $0 != park }.map { scores[$0] }
      }
      #expect(found.reversed == 0, "seed \(seed)")
      #expect(found.drops.count == scores.count, "seed \(seed)")
    }
  }

  @Test func agreesWithTheDefinitionWhateverTheThreads() throws {
    for seed in UInt64(0)..<60 {
      let parks = Int(seed % 14) + 1
      let scores = randomTable(rows: parks, width: 1, levels: 6, seed: seed)
      let others = (0..<parks).map { park in
        randomTable(rows: parks - 1, width: 1, levels: 5, seed: seed * 1000 + UInt64(park))
      }
      let found = try RankReversal(scores: scores) { others[$0] }
      for threads in [1, 2, 3] {
        let again = try RankReversal(scores: scores, threads: threads) { others[$0] }
        #expect(again.drops == found.drops, "seed \(seed)")
      }
      for dropped in 0..<parks {
        func without(_ park: Int) -> Double { others[dropped][park < dropped ? park : park - 1] }
        let ranks = Places.ranks(scores)
        var gaps: [(gap: Int, ahead: Int)] = []
        for a in 0..<parks where a != dropped {
          for b in 0..<parks where b != dropped && scores[a] > scores[b] {
            if without(a) < without(b) { gaps.append((ranks[b] - ranks[a], ranks[a])) }
          }
        }
        let drop = try #require(found.drops[dropped])
        #expect(drop.reversed == gaps.count, "seed \(seed)")
        let furthest = gaps.map(\.gap).max()
        let highest = gaps.filter { $0.gap == furthest }.map(\.ahead).min()
        #expect(drop.worst.map { $0.rankBehind - $0.rankAhead } == furthest, "seed \(seed)")
        #expect(drop.worst?.rankAhead == highest, "seed \(seed)")
        if let pair = drop.worst {
          #expect(scores[pair.ahead] > scores[pair.behind], "seed \(seed)")
          #expect(without(pair.ahead) < without(pair.behind), "seed \(seed)")
          #expect(pair.rankAheadWithout > pair.rankBehindWithout, "seed \(seed)")
        }
      }
    }
  }

  @Test func fewParksAndParksThatCannotBeLeftOut() throws {
    let none = try RankReversal(scores: []) { _ in nil }
    #expect(none.drops.isEmpty)
    let one = try RankReversal(scores: [1]) { _ in [] }
    #expect(one.drops.map { $0?.reversed } == [0])
    let two = try RankReversal(scores: [1, 2]) { _ in [1] }
    #expect(two.reversed == 0)
    let found = try RankReversal(scores: [1, 2]) { $0 == 0 ? nil : [1] }
    #expect(found.drops[0] == nil)
    #expect(found.drops[1] != nil)
  }

  @Test func tooManyParksAreRefusedWithTheReason() {
    let refusal = #expect(throws: TooCostly.self) {
      _ = try RankReversal(scores: [Double](repeating: 0, count: 5001)) { _ in nil }
    }
    #expect(
      refusal?.reason.english
        == "The rank-reversal check scores once for every park: 5001 parks are more than the 5000 "
        + "for which that is done.")
  }
}
