import Testing
import WhatIf

@Suite struct SweepShardTests {
  @Test func partsStandInARowAndLeaveNothingOut() throws {
    for all in [0, 1, 2, 7, 100, 1_000_000] {
      for count in [1, 2, 3, 7] {
        var next = 0
        for number in 1...count {
          let shard = try #require(SweepShard(number, of: count))
          let futures = shard.futures(of: all)
          #expect(futures.lowerBound == next, "\(shard) of \(all)")
          #expect(abs(futures.count - all / count) <= 1, "\(shard) of \(all)")
          next = futures.upperBound
        }
        #expect(next == all)
      }
    }
  }

  @Test func aWordIsAPartAndANumberOfParts() {
    #expect(SweepShard("2/3") == SweepShard(2, of: 3))
    #expect(SweepShard("1/1") == .whole && SweepShard.whole.isWhole)
    #expect(SweepShard("2/3")?.description == "2/3")
  }

  @Test(arguments: [
    "", "/", "3", "0/3", "4/3", "-1/3", "1/0", "1/2/3", "a/b", " 1/2", "1/", "1.0/2",
  ])
  func otherWordsAreNone(word: String) {
    #expect(SweepShard(word) == nil)
  }
}
