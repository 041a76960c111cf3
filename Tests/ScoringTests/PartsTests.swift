import Testing

@testable import Scoring

@Suite struct PartsTests {
  @Test func partsCoverEveryRowOnceInOrder() {
    for count in [0, 1, 7, 64, 65] {
      let parts = Parts(count, size: 16)
      #expect(parts.map { _, rows in Array(rows) }.flatMap { $0 } == Array(0..<count))
      #expect(parts.number == (count + 15) / 16)
    }
  }

  @Test func partsDependOnRowsAndWidthAlone() {
    #expect(Parts.rows(1_000_000, width: 30).size == 2184)
    #expect(Parts.rows(10, width: 0).number == 1)
    #expect(Parts.rows(10, width: 1_000_000).size == 1)
  }
}
