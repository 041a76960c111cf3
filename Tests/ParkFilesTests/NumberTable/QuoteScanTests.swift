import ParkModel
import Testing

@testable import ParkFiles

struct QuoteScanTests {
  /// Positions of line starts by blocks of a size, behind a first byte that ends a line.
  private func scan(_ text: String, size: Int) -> (counts: [LineStarts], end: QuoteScan) {
    let bytes = Array(("\n" + text).utf8)
    var scan = QuoteScan()
    var counts: [LineStarts] = []
    for block in Blocks(size: size, threads: 1).split(1..<bytes.count) {
      let piece = Array(bytes[block.lowerBound - 1..<block.upperBound])
      counts.append(
        piece.withUnsafeBufferPointer {
          scan.next($0, 1..<piece.count, at: block.lowerBound - 2)
        })
    }
    return (counts, scan)
  }

  private func count(_ text: String) -> Int {
    scan(text, size: 1_000).counts.reduce(0) { $0 + $1.count }
  }

  @Test func lineBreaksInsideQuotesBeginNoRecord() {
    #expect(count("a,b\nc,d\n") == 2)
    #expect(count("a,\"b\nc\",d\ne\n") == 2)
    #expect(count("\"a\n\"\"\nb\"\nc") == 2)
    #expect(count(" \t\"a\nb\"\nc") == 2)
  }

  @Test func aQuoteWithinABareCellIsALetter() {
    #expect(count("5\" pipe\nb\nc\"\nd\n") == 4)
    #expect(count("\"a\"b\"\nc\n") == 2)
    #expect(count("\"a\" \"\nc\n") == 2)
  }

  @Test func aQuoteThatIsNotClosedIsKnownByItsPlace() {
    let (_, scan) = scan("ab\nc,\"d\ne\n", size: 3)
    #expect(scan.isOpen)
    #expect(scan.opened == 5)
    #expect(!self.scan("a,\"b\"", size: 3).end.isOpen)
    #expect(self.scan("a,\"b\"\"", size: 3).end.isOpen)
  }

  @Test func blocksOfAnySizeFindTheSameRecords() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = (0..<random.below(60)).map { _ in
        random.one(of: ["a", ",", "\n", "\r\n", "\"", "\"\"", " ", ",\"", "\",", "\t"])
      }.joined()
      let whole = count(text)
      for size in 1...7 {
        let (counts, end) = scan(text, size: size)
        let sum = counts.reduce(0) { $0 + $1.count }
        #expect(sum == whole, "seed \(seed), blocks of \(size): \(text)")
        #expect(end.isOpen == scan(text, size: 1_000).end.isOpen, "seed \(seed)")
      }
    }
  }
}
