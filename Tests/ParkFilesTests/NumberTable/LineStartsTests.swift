import ParkModel
import Testing

@testable import ParkFiles

struct LineStartsTests {
  private func starts(_ text: String, from start: Int = 1) -> LineStarts {
    var starts = LineStarts()
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { starts.add($0, start..<bytes.count) }
    return starts
  }

  @Test func linesThatAreNotEmptyAreCounted() {
    #expect(starts("a\nb\nc").count == 2)
    #expect(starts("a\nb\nc").first == 2)
    #expect(starts("a\r\nb\r\n\r\nc\rd").count == 3)
    #expect(starts("a\r\nb").first == 3)
    #expect(starts("\n\n\n\n").count == 0)
    #expect(starts("\n\n\n\n").first == nil)
    #expect(starts("abc").count == 0)
  }

  @Test func quotesAndOtherBytesAreSeen() {
    #expect(starts("a\n\"b\"").holdsQuote)
    #expect(!starts("a\nb").holdsQuote)
    #expect(starts("a\né").holdsOther)
    #expect(starts("a\n\0").holdsOther)
    #expect(starts("a\u{80}").holdsOther)
    #expect(!starts("a\n~\u{7F}").holdsOther)
  }

  @Test func longTextsAreCountedAsByteByByte() {
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<(2 + random.below(1_000))).map { _ in
        random.one(of: Array("ab\n\n\r,".utf8))
      }
      let isEnd = bytes.map { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
      let expected = (1..<bytes.count).filter { isEnd[$0 - 1] && !isEnd[$0] }
      var starts = LineStarts()
      bytes.withUnsafeBufferPointer { starts.add($0, 1..<bytes.count) }
      #expect(starts.count == expected.count, "seed \(seed)")
      #expect(starts.first == expected.first, "seed \(seed)")
    }
  }
}
