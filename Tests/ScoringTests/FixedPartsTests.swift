import Testing

@testable import Scoring

@Suite struct FixedPartsTests {
  @Test func resultsStandInTheOrderOfPartsWhateverTheThreads() {
    for threads in [nil, 0, 1, 2, 3, 100] as [Int?] {
      #expect(FixedParts.map(10, threads: threads) { $0 * $0 } == (0..<10).map { $0 * $0 })
    }
  }

  @Test func noPartsNoResults() {
    #expect(FixedParts.map(0) { $0 }.isEmpty)
    #expect(FixedParts.map(-1) { $0 }.isEmpty)
  }

  @Test func partsHoldEveryItemOnceInOrder() {
    for count in [0, 1, 7, 64, 100] {
      for parts in [1, 3, 64] {
        let items = (0..<parts).flatMap {
          Array(FixedParts.items(of: $0, parts: parts, count: count))
        }
        #expect(items == Array(0..<count))
      }
    }
  }
}
