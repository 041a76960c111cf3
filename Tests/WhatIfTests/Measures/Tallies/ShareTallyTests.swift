import ParkModel
import Testing
import WhatIf

@Suite struct ShareTallyTests {
  /// By hand: A in 2 of 3 futures, B in 1; a fourth future has no plan.
  @Test func countsFuturesWithAPlan() throws {
    var tally = ShareTally(["A", "B"])
    try tally.add([true, false])
    try tally.add([true, true])
    try tally.add([false, false])
    tally.addFutureWithoutPlan()
    #expect(tally.hits == [2, 1])
    #expect(tally.shares == [SampledShare(2, of: 3), SampledShare(1, of: 3)])
    #expect(tally.futuresWithoutPlan == 1)
  }

  @Test func partsJoinedInAnyOrderAreTheWhole() throws {
    var numbers = SplitMix64(seed: 3)
    var whole = ShareTally(Array(0..<5))
    var parts = [ShareTally<Int>](repeating: ShareTally(Array(0..<5)), count: 4)
    for future in 0..<200 {
      if future % 17 == 0 {
        whole.addFutureWithoutPlan()
        parts[future % 4].addFutureWithoutPlan()
        continue
      }
      let isSo = (0..<5).map { _ in numbers.next() % 3 == 0 }
      try whole.add(isSo)
      try parts[future % 4].add(isSo)
    }
    for order in [[0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0]] {
      var joined = ShareTally(Array(0..<5))
      for part in order { try joined.merge(parts[part]) }
      #expect(joined == whole)
    }
  }

  @Test func refusesOtherKeysAndOtherLengths() {
    var tally = ShareTally(["A", "B"])
    #expect(throws: UnfitFigures.differentTallies) { try tally.merge(ShareTally(["B", "A"])) }
    #expect(throws: UnfitFigures.count("tally", found: 1, expected: 2)) { try tally.add([true]) }
    #expect(tally == ShareTally(["A", "B"]))
  }
}
