import Testing

@testable import PlanWorkbook

@Suite struct DeflaterTests {
  /// Packed in pieces, as the writer does it.
  private func packed(_ bytes: [UInt8], pieces: Int) throws -> [UInt8] {
    var deflater = try Deflater()
    var result: [UInt8] = []
    let length = bytes.count / pieces + 1
    for start in stride(from: 0, to: bytes.count, by: length) {
      bytes[start..<min(start + length, bytes.count)].withUnsafeBufferPointer { piece in
        deflater.give(piece, isLast: false)
        while let part = deflater.next() { result += Array(part) }
      }
    }
    deflater.give(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
    while let part = deflater.next() { result += Array(part) }
    return result
  }

  /// nil where the data does not end.
  private func unpacked(_ packed: [UInt8], room: Int) -> [UInt8]? {
    packed.withUnsafeBufferPointer { buffer in
      guard let inflate = Inflate(buffer) else { return nil }
      var bytes = [UInt8](repeating: 0, count: room)
      let (count, outcome) = bytes.withUnsafeMutableBufferPointer { inflate.fill($0) }
      return outcome == .end ? Array(bytes.prefix(count)) : nil
    }
  }

  @Test(arguments: [0, 1, 70_000, 1_000_000], [1, 7])
  func whatIsPackedUnpacksToTheSame(length: Int, pieces: Int) throws {
    var state: UInt64 = 12_345
    let bytes = (0..<length).map { place -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Half of it repeats, half does not pack at all.
      return place % 2_000 < 1_000 ? UInt8(place % 10) : UInt8(truncatingIfNeeded: state >> 40)
    }
    #expect(unpacked(try packed(bytes, pieces: pieces), room: length + 1) == bytes)
  }

  @Test func aResetBeginsAnew() throws {
    var deflater = try Deflater()
    var results: [[UInt8]] = []
    for _ in 0..<2 {
      deflater.reset()
      var result: [UInt8] = []
      Array("hello hello hello".utf8).withUnsafeBufferPointer { piece in
        deflater.give(piece, isLast: true)
        while let part = deflater.next() { result += Array(part) }
      }
      results.append(result)
    }
    #expect(results[0] == results[1] && !results[0].isEmpty)
  }
}
