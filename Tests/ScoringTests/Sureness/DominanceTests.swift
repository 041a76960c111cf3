import Testing

@testable import Scoring

@Suite struct DominanceTests {
  /// By hand: park 0 (0.9, 0.5) is no worse than 1 (0.9, 0.4) and 2 (0.2, 0.4); 1 is no worse than
  /// 2; 3 (0.1, 0.8) has the best second value, and its first is the least.
  @Test func countsWhoDominatesWhom() throws {
    let dominance = try Dominance([0.9, 0.5, 0.9, 0.4, 0.2, 0.4, 0.1, 0.8], width: 2)
    #expect(dominance.dominatedBy == [0, 1, 2, 0])
    #expect(dominance.example == [nil, 0, 0, nil])
    #expect(dominance.dominates == [2, 1, 0, 0])
    #expect(dominance.nonDominated == [0, 3])
    #expect(dominance.pairCount == 3)
    #expect(
      dominance.pairs == [
        Dominance.Pair(dominating: 0, dominated: 1), Dominance.Pair(dominating: 0, dominated: 2),
        Dominance.Pair(dominating: 1, dominated: 2),
      ])
  }

  @Test func equalParksDoNotDominateEachOther() throws {
    let dominance = try Dominance([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], width: 2)
    #expect(dominance.nonDominated == [0, 1, 2])
    #expect(dominance.pairs.isEmpty)
  }

  /// 1e16 + 1 is 1e16: the sums are equal, the parks are not.
  @Test func aDifferenceLostInTheSumStillCounts() throws {
    let dominance = try Dominance([1e16, 0, 1e16, 1], width: 2)
    #expect(dominance.dominatedBy == [1, 0])
    #expect(dominance.example == [1, nil])
  }

  @Test func theLeastDifferenceCounts() throws {
    let dominance = try Dominance([0.5, (0.5).nextUp], width: 1)
    #expect(dominance.nonDominated == [1])
  }

  @Test func withOneIndicatorTheParksStandInARow() throws {
    let dominance = try Dominance([0.1, 0.3, 0.2], width: 1)
    #expect(dominance.dominatedBy == [2, 0, 1])
    #expect(dominance.dominates == [0, 2, 1])
  }

  @Test func noParksOneParkNoIndicators() throws {
    let none = try Dominance([], width: 3)
    #expect(none.dominatedBy.isEmpty)
    let one = try Dominance([1, 0, 1], width: 3)
    #expect(one.nonDominated == [0])
    let blank = try Dominance([], width: 0)
    #expect(blank.dominatedBy.isEmpty)
  }

  @Test func agreesWithTheDefinitionWhateverTheThreads() throws {
    for seed in UInt64(0)..<120 {
      let width = [1, 2, 3, 5, 9, 65, 130][Int(seed % 7)]
      let rows = Int(seed % 41)
      // Few levels make dominance and equal parks common even with many indicators.
      let levels = width > 10 ? 2 : 4
      var table = randomTable(rows: rows, width: width, levels: levels, seed: seed)
      if width > 10, rows > 2 {
        for column in 0..<width { table[column] = max(table[column], table[width + column]) }
      }
      var pairs: [Dominance.Pair] = []
      for second in 0..<rows {
        for first in 0..<rows {
          let columns = 0..<width
          let noWorse = columns.allSatisfy {
            table[first * width + $0] >= table[second * width + $0]
          }
          let better = columns.contains {
            table[first * width + $0] > table[second * width + $0]
          }
          if noWorse, better {
            pairs.append(Dominance.Pair(dominating: first, dominated: second))
          }
        }
      }
      for threads in [1, 2, 3] {
        let found = try Dominance(table, width: width, pairLimit: 7, threads: threads)
        #expect(found.pairs == Array(pairs.prefix(7)), "seed \(seed)")
        #expect(found.pairCount == pairs.count, "seed \(seed)")
        for row in 0..<rows {
          let above = pairs.filter { $0.dominated == row }
          #expect(found.dominatedBy[row] == above.count, "seed \(seed)")
          #expect(found.example[row] == above.first?.dominating, "seed \(seed)")
          #expect(
            found.dominates[row] == pairs.filter { $0.dominating == row }.count, "seed \(seed)")
        }
      }
    }
  }

  @Test func tooManyParksAreRefusedWithTheReason() {
    let table = [Double](repeating: 0.5, count: 20_001)
    let refusal = #expect(throws: TooCostly.self) { _ = try Dominance(table, width: 1) }
    #expect(
      refusal?.reason.english
        == "Dominance compares every pair of parks: 20001 parks are more than the 20000 for which "
        + "that is done.")
  }
}
