/// One entry of a zip file with the records that describe it.
///
/// Times stand at 1980-01-01, so that the same content gives the same bytes.
/// - Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.5.3.
struct ZipEntry: Hashable {
  var name: String
  /// Where its header stands in the file.
  var offset: UInt64
  /// Whether its header keeps room for lengths of 8 bytes: it is not known yet how long it gets.
  var isStreamed: Bool
  var packed: UInt64 = 0
  var unpacked: UInt64 = 0
  /// CRC-32 of the content.
  var sum: UInt32 = 0

  /// The record before the packed bytes; its length depends on nothing but the name.
  ///
  /// - Parameter limit: What exceeds it is written in 8 bytes; `0xFFFF_FFFF` but in tests.
  func header(limit: UInt64) -> [UInt8] {
    let isLong = isStreamed && max(packed, unpacked) >= limit
    var bytes = LittleEndianBytes()
    bytes.add(long: 0x0403_4B50)
    addCommon(to: &bytes, isLong: isLong)
    bytes.add(long: isLong ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: packed))
    bytes.add(long: isLong ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: unpacked))
    bytes.add(short: UInt16(name.utf8.count))
    bytes.add(short: isStreamed ? 20 : 0)
    bytes.bytes += Array(name.utf8)
    guard isStreamed else { return bytes.bytes }
    if isLong {
      bytes.add(short: 0x0001)
      bytes.add(short: 16)
      bytes.add(quad: unpacked)
      bytes.add(quad: packed)
    } else {
      // The growth hint of Office's own files: room that means nothing.
      bytes.add(short: 0xA220)
      bytes.add(short: 16)
      bytes.add(short: 0xA028)
      bytes.bytes += [UInt8](repeating: 0, count: 14)
    }
    return bytes.bytes
  }

  /// Its line in the list at the end of the file.
  func directoryLine(limit: UInt64) -> [UInt8] {
    let isLong = max(packed, unpacked) >= limit
    let isFar = offset >= limit
    var extra = LittleEndianBytes()
    if isLong {
      extra.add(quad: unpacked)
      extra.add(quad: packed)
    }
    if isFar { extra.add(quad: offset) }
    var bytes = LittleEndianBytes()
    bytes.add(long: 0x0201_4B50)
    bytes.add(short: isLong || isFar ? 45 : 20)
    addCommon(to: &bytes, isLong: isLong || isFar)
    bytes.add(long: isLong ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: packed))
    bytes.add(long: isLong ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: unpacked))
    bytes.add(short: UInt16(name.utf8.count))
    bytes.add(short: extra.bytes.isEmpty ? 0 : UInt16(extra.bytes.count + 4))
    // No comment, the first disk, no attributes.
    bytes.bytes += [UInt8](repeating: 0, count: 10)
    bytes.add(long: isFar ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: offset))
    bytes.bytes += Array(name.utf8)
    if !extra.bytes.isEmpty {
      bytes.add(short: 0x0001)
      bytes.add(short: UInt16(extra.bytes.count))
      bytes.bytes += extra.bytes
    }
    return bytes.bytes
  }

  /// Version, flags, method, time and sum: the same in both records.
  private func addCommon(to bytes: inout LittleEndianBytes, isLong: Bool) {
    bytes.add(short: isLong ? 45 : 20)
    bytes.add(short: 0)
    bytes.add(short: 8)
    bytes.add(short: 0)
    bytes.add(short: 0x0021)
    bytes.add(long: sum)
  }
}

/// The records that end a zip file of entries.
func zipEnd(_ entries: [ZipEntry], at offset: UInt64, limit: UInt64) -> [UInt8] {
  var bytes = LittleEndianBytes()
  for entry in entries { bytes.bytes += entry.directoryLine(limit: limit) }
  let size = UInt64(bytes.bytes.count)
  let isLong = offset >= limit || entries.count >= 0xFFFF
  if isLong {
    bytes.add(long: 0x0606_4B50)
    bytes.add(quad: 44)
    bytes.add(short: 45)
    bytes.add(short: 45)
    bytes.add(quad: 0)
    bytes.add(quad: UInt64(entries.count))
    bytes.add(quad: UInt64(entries.count))
    bytes.add(quad: size)
    bytes.add(quad: offset)
    bytes.add(long: 0x0706_4B50)
    bytes.add(long: 0)
    bytes.add(quad: offset + size)
    bytes.add(long: 1)
  }
  bytes.add(long: 0x0605_4B50)
  bytes.add(long: 0)
  let count = isLong ? 0xFFFF : UInt16(entries.count)
  bytes.add(short: count)
  bytes.add(short: count)
  bytes.add(long: UInt32(truncatingIfNeeded: size))
  bytes.add(long: isLong ? 0xFFFF_FFFF : UInt32(truncatingIfNeeded: offset))
  bytes.add(short: 0)
  return bytes.bytes
}

/// Bytes with numbers as zip files store them.
private struct LittleEndianBytes {
  var bytes: [UInt8] = []

  mutating func add(short: UInt16) { add(UInt64(short), 2) }
  mutating func add(long: UInt32) { add(UInt64(long), 4) }
  mutating func add(quad: UInt64) { add(quad, 8) }

  private mutating func add(_ value: UInt64, _ count: UInt64) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
  }
}
