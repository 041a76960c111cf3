import Testing

@testable import ParkFiles

struct RecordRangesTests {
  private func ranges(_ text: String, from start: Int, size: Int) throws -> RecordRanges {
    try SampleTable.withFile(Array(text.utf8)) { path in
      try RecordRanges(of: OpenFile(path), from: start, blocks: Blocks(size: size, threads: 2))
    }
  }

  @Test func stretchesBeginWhereLinesBegin() throws {
    // Blocks of 4 bytes from 2: "aa\nb", "b\ncc", "\n".
    #expect(
      try ranges("h\naa\nbb\ncc\n", from: 2, size: 4).stretches == [
        .init(bytes: 2..<8, mostRecords: 2), .init(bytes: 8..<11, mostRecords: 1),
      ])
    #expect(
      try ranges("h\naa\nbb\ncc\n", from: 2, size: 100).stretches
        == [.init(bytes: 2..<11, mostRecords: 3)])
  }

  @Test func aLongRecordIsOneStretch() throws {
    #expect(
      try ranges("h\naaaaaaaaaaaa\nb\n", from: 2, size: 3).stretches == [
        .init(bytes: 2..<15, mostRecords: 1), .init(bytes: 15..<17, mostRecords: 1),
      ])
  }

  @Test func emptyLinesBelongToTheStretchBeforeThem() throws {
    #expect(
      try ranges("h\n\n\n\na\n\n\nb\n", from: 2, size: 2).stretches == [
        .init(bytes: 2..<9, mostRecords: 1), .init(bytes: 9..<11, mostRecords: 1),
      ])
    #expect(
      try ranges("h\n\n\n", from: 2, size: 2).stretches == [.init(bytes: 2..<4, mostRecords: 0)])
    #expect(try ranges("h\n", from: 2, size: 2).stretches.isEmpty)
  }

  @Test func nothingBehindAnUnclosedQuoteIsRead() throws {
    #expect(
      try ranges("h\na\n\"b\nc\nd\n", from: 2, size: 100).stretches
        == [.init(bytes: 2..<5, mostRecords: 2)])
  }

  @Test func lettersAcrossTheEndOfABlockAreText() throws {
    for size in 1...9 {
      #expect(try ranges("h\né中\u{10FFFF}é\n\u{800}", from: 2, size: size).fault == nil)
    }
  }

  @Test func bytesThatAreNoTextAreFoundInAnyBlock() throws {
    for bytes: [UInt8] in [[0xC3], [0x80], [0], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xFF]] {
      for size in 1...9 {
        let text = Array("h\naé".utf8) + bytes + Array("bcd\n".utf8)
        let fault = try SampleTable.withFile(text) { path in
          try RecordRanges(of: OpenFile(path), from: 2, blocks: Blocks(size: size, threads: 1))
            .fault
        }
        #expect(fault != nil, "\(bytes) in blocks of \(size)")
      }
    }
  }
}
