import ParkModel
import Testing

@testable import Scoring

@Suite struct RankSorterTests {
  private func ranks(_ scores: [Double]) -> [Int] {
    let sorter = RankSorter(rows: scores.count)
    var ranks = [UInt16](repeating: 9, count: scores.count)
    for _ in 0..<2 {
      scores.withUnsafeBufferPointer { scores in
        ranks.withUnsafeMutableBufferPointer { sorter.rank(scores, into: $0) }
      }
    }
    return ranks.map { Int($0) + 1 }
  }

  private func expected(_ scores: [Double]) -> [Int] {
    Ranking(scores, scores.indices.map { ParkID("P\($0)") }).ranks
  }

  @Test func equalScoresShareTheBetterRank() {
    #expect(ranks([0.5, 0.9, 0.5, 0.1]) == [2, 1, 2, 4])
    #expect(ranks([0.1 + 0.2, 0.3, 1]) == [2, 2, 1])
    #expect(ranks([7]) == [1])
    #expect(ranks([0.4, 0.4, 0.4]) == [1, 1, 1])
  }

  @Test func smallDifferencesDoNotChainIntoOneTie() {
    #expect(ranks([0, 0.8e-12, 1.6e-12]) == [3, 1, 1])
    #expect(ranks([0, 0.8e-12, 1.6e-12, 1]) == [4, 2, 2, 1])
  }

  /// Forty rows have 12-bit keys: those of (k + 1/2) / 4095 below the best are rounded either way.
  @Test func equalScoresOnEitherSideOfAKeyShareARank() {
    for key in stride(from: 1, to: 4094, by: 97) {
      let edge = 1 - (Double(key) + 0.5) / 4095
      let scores = [edge + 0.4e-12, edge - 0.4e-12, 1] + [Double](repeating: 0, count: 37)
      #expect(ranks(scores).prefix(4) == [2, 2, 1, 4], "key \(key)")
    }
  }

  /// Scores of many kinds: even, clustered, in steps below and above the tolerance, with outliers
  /// that leave no digits for the others, equal ones, falling and rising ones, negative ones.
  @Test func ranksAreThoseOfRanking() {
    for seed in UInt64(1)...200 {
      var numbers = SeededNumbers(seed)
      let count = Int.random(in: 1...300, using: &numbers)
      let steps = [1.0, 1e-3, 1e-11, 0.9e-12, 0.4e-12, 1e-13]
      let step = steps[Int.random(in: 0..<6, using: &numbers)]
      let kind = Int.random(in: 0..<4, using: &numbers)
      var scores: [Double] = (0..<count).map { place in
        switch kind {
        case 0: Double.random(in: -1...1, using: &numbers)
        case 1: Double(Int.random(in: 0...20, using: &numbers)) * step
        case 2: Double(place) * step
        default: Double(count - place) * step
        }
      }
      if Bool.random(using: &numbers) { scores[count / 2] += 1000 }
      if Bool.random(using: &numbers) { scores[count / 3] -= 1e12 }
      #expect(ranks(scores) == expected(scores), "seed \(seed)")
    }
  }

  /// Rising scores that one digit holds all of: every row would move past all before it.
  @Test func manyRowsThatTheDigitsCannotTell() {
    let scores = (0..<3000).map { Double($0) * 1e-9 } + [1e9]
    #expect(ranks(scores) == (0..<3000).map { 3001 - $0 } + [1])
    let near = (0..<3000).map { Double($0) * 1e-13 } + [1e9]
    #expect(ranks(near) == expected(near))
  }

  @Test func endsAreTheLowestAndTheHighest() {
    for count in 1...12 {
      for place in 0..<count {
        var numbers = [Double](repeating: 0.5, count: count)
        numbers[place] = 2
        numbers[(place + count / 2) % count] -= 3
        let found = numbers.withUnsafeBufferPointer { ends($0) }
        #expect(found.low == numbers.min() && found.high == numbers.max(), "\(count), \(place)")
      }
    }
  }

  @Test func countsBecomeStarts() {
    var counts: [UInt16] = [3, 0, 2, 1, 0, 65_000, 7, 0]
    counts.withUnsafeMutableBufferPointer { countsToStarts($0) }
    #expect(counts == [0, 3, 3, 5, 6, 6, 65_006, 65_013])
  }
}
