import Testing

@testable import PlanWorkbook

@Suite struct InflateTests {
  /// "hello hello hello hello" as raw deflate, by zlib.
  static let packed: [UInt8] = [0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0x01]
  static let text = Array("hello hello hello hello".utf8)

  @Test func dataComesBackAsItWas() {
    #expect(inflated(Self.packed[...], size: 23) == Self.text)
  }

  @Test func wrongLengthsAndDamageAreNil() {
    #expect(inflated(Self.packed[...], size: 22) == nil, "longer than it says: a bomb stops here")
    #expect(inflated(Self.packed[...], size: 24) == nil)
    #expect(inflated(Self.packed.dropLast(3), size: 23) == nil)
    #expect(inflated([0xFF, 0xFF], size: 23) == nil)
    #expect(inflated([], size: 0) == nil)
  }

  @Test func theChecksumIsTheOneOfZipFiles() {
    // The check value of CRC-32 for the digits 1 to 9.
    #expect(checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
