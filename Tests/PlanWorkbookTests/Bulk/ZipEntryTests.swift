import Testing

@testable import PlanWorkbook

@Suite struct ZipEntryTests {
  private let entry = ZipEntry(
    name: "a.xml", offset: 258, isStreamed: true, packed: 5, unpacked: 9, sum: 0x0102_0304)

  @Test func headersHaveOneLengthWhateverTheyHold() {
    var large = entry
    large.unpacked = 1 << 40
    large.packed = 1 << 39
    let short = entry.header(limit: 0xFFFF_FFFF)
    let long = large.header(limit: 0xFFFF_FFFF)
    #expect(short.count == long.count && short.count == 30 + 5 + 20)
    #expect(Array(short[14..<26]) == [4, 3, 2, 1, 5, 0, 0, 0, 9, 0, 0, 0])
    #expect(Array(short[35..<41]) == [0x20, 0xA2, 16, 0, 0x28, 0xA0], "room that means nothing")
    #expect(Array(long[18..<26]) == [UInt8](repeating: 0xFF, count: 8))
    // Unpacked first, then packed.
    #expect(
      Array(long[35...])
        == [1, 0, 16, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0])
    #expect(long[4] == 45 && short[4] == 20, "the version that a reader needs")
  }

  @Test func theListHoldsEightBytesOnlyWhereNeeded() {
    let plain = entry.directoryLine(limit: 0xFFFF_FFFF)
    #expect(plain.count == 46 + 5 && Array(plain[42..<46]) == [2, 1, 0, 0])
    var far = entry
    far.offset = 1 << 33
    let line = far.directoryLine(limit: 0xFFFF_FFFF)
    #expect(line.count == 46 + 5 + 12 && Array(line[42..<46]) == [255, 255, 255, 255])
    #expect(Array(line[51...]) == [1, 0, 8, 0, 0, 0, 0, 0, 2, 0, 0, 0])
    #expect(Array(line[20..<28]) == [5, 0, 0, 0, 9, 0, 0, 0], "its lengths fit")
  }

  @Test func theEndCountsEntries() {
    let end = zipEnd([entry, entry], at: 1_000, limit: 0xFFFF_FFFF)
    #expect(end.count == 2 * 51 + 22)
    #expect(
      Array(end.suffix(22)) == [
        0x50, 0x4B, 5, 6, 0, 0, 0, 0, 2, 0, 2, 0, 102, 0, 0, 0, 0xE8, 3, 0, 0, 0, 0,
      ])
    let far = zipEnd([entry], at: 1 << 33, limit: 0xFFFF_FFFF)
    #expect(far.count == 51 + 56 + 20 + 22)
    #expect(Array(far[51..<55]) == [0x50, 0x4B, 6, 6])
  }
}
