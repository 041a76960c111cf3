import ParkModel
import Testing
import WhatIf

@Suite struct RankTallyTests {
  /// Five alternatives by two criteria, w1 even on [0, 1]: the shares are lengths of intervals
  /// between crossing points, computed exactly as fractions. 33,000 midpoints of w1 miss each of the
  /// at most ten crossings by at most one.
  @Test func exactAcceptabilitiesOfFiveAlternatives() throws {
    let matrix: [(Double, Double)] = [(9, 1), (7, 5), (4, 7), (2, 9), (5, 4)]
    let exact: [[Double]] = [
      [1.0 / 3, 4.0 / 33, 2.0 / 165, 11.0 / 105, 3.0 / 7], [2.0 / 9, 17.0 / 45, 0.4, 0, 0],
      [0, 49.0 / 110, 67.0 / 220, 0.25, 0], [4.0 / 9, 1.0 / 18, 1.0 / 30, 11.0 / 120, 0.375],
      [0, 0, 0.25, 31.0 / 56, 11.0 / 56],
    ]
    var tally = RankTally(Array(0..<5))
    let count = 33_000
    for step in 0..<count {
      let w = (Double(step) + 0.5) / Double(count)
      try tally.add(matrix.map { w * $0.0 + (1 - w) * $0.1 })
    }
    for key in 0..<5 {
      for rank in 1...5 {
        let found = tally.acceptability(key, rank: rank).share?.value
        #expect(isClose(found, exact[key][rank - 1], within: 4.0 / Double(count)))
      }
    }
  }

  /// By hand: futures (5, 5, 1), (1, none, 3): A and B share rank 1, C is third; then C, A, B.
  @Test func tiesShareTheBetterRank() throws {
    var tally = RankTally(["A", "B", "C"])
    try tally.add([5, 5, 1])
    try tally.add([1, nil, 3])
    #expect(tally.acceptability(0, rank: 1).hits == 1)
    #expect(tally.acceptability(1, rank: 1).hits == 1)
    #expect(tally.acceptability(1, rank: 3).hits == 1)
    #expect(tally.acceptability(2, rank: 3).hits == 1)
    #expect(tally.meanRanks == [1.5, 2, 2])
    #expect(tally.holisticAcceptability == [0.75, 0.5, 0.5])
    #expect(tally.acceptability(3, rank: 1).hits == 0)
    #expect(tally.acceptability(0, rank: 0).hits == 0)
  }

  @Test func partsJoinToTheWhole() throws {
    var numbers = SplitMix64(seed: 5)
    var whole = RankTally(["A", "B", "C"])
    var (first, second) = (whole, whole)
    for future in 0..<100 {
      let scores = (0..<3).map { _ in Double(numbers.next() % 4) }
      try whole.add(scores)
      if future % 3 == 0 { try first.add(scores) } else { try second.add(scores) }
    }
    try second.merge(first)
    #expect(second == whole)
    #expect(throws: UnfitFigures.differentTallies) { try second.merge(RankTally(["A"])) }
  }

  @Test func refusesScoresThatAreNoNumbers() {
    var tally = RankTally(["A", "B"])
    #expect(throws: UnfitFigures.notFinite("score", future: 0)) { try tally.add([1, .nan]) }
    #expect(throws: UnfitFigures.notFinite("score", future: 0)) { try tally.add([-.infinity, 1]) }
    #expect(throws: UnfitFigures.count("scores", found: 1, expected: 2)) { try tally.add([1]) }
    #expect(tally.meanRanks == nil && tally.futures == 0)
  }

  @Test func aLoneKeyIsAlwaysFirst() throws {
    var tally = RankTally(["A"])
    try tally.add([3])
    #expect(tally.holisticAcceptability == [1])
    #expect(RankTally<String>([]).meanRanks == nil)
  }
}
