import Testing

@testable import PlanWorkbook

@Suite struct InflateTests {
  /// "hello hello hello hello" as raw deflate, by zlib.
  static let packed: [UInt8] = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0x01]
  static let text = Array("hello hello hello hello".utf8)

  /// What comes out in pieces of a size, and how it ends.
  private func unpacked(_ packed: [UInt8], piece: Int) -> (bytes: [UInt8], end: Inflate.Outcome)? {
    packed.withUnsafeBufferPointer { buffer in
      guard let inflate = Inflate(buffer) else { return nil }
      var bytes: [UInt8] = []
      var target = [UInt8](repeating: 0, count: piece)
      while true {
        let (count, outcome) = target.withUnsafeMutableBufferPointer { inflate.fill($0) }
        bytes += target[..<count]
        if outcome != .more { return (bytes, outcome) }
      }
    }
  }

  @Test(arguments: [1, 2, 7, 23, 24, 1_000])
  func dataComesBackInPiecesOfAnySize(piece: Int) throws {
    let (bytes, end) = try #require(unpacked(Self.packed, piece: piece))
    #expect(bytes == Self.text)
    #expect(end == .end)
  }

  @Test func whatIsCutOffOrBrokenIsDamaged() {
    #expect(unpacked(Array(Self.packed.dropLast(3)), piece: 100)?.end == .damaged)
    #expect(unpacked([0xFF, 0xFF], piece: 100)?.end == .damaged)
    #expect(unpacked([], piece: 100)?.end == .damaged)
  }

  @Test func theChecksumIsTheOneOfZipFiles() {
    // The check value of CRC-32 for the digits 1 to 9, at once and in two pieces.
    let whole = Array("123456789".utf8).withUnsafeBufferPointer { checksum($0) }
    #expect(whole == 0xCBF4_3926)
    let first = Array("1234".utf8).withUnsafeBufferPointer { checksum($0) }
    let second = Array("56789".utf8).withUnsafeBufferPointer { checksum($0, after: first) }
    #expect(second == 0xCBF4_3926)
  }
}
