/// The entries of a zip file, unpacked and verified: what a program that opens the file would see.
struct ZipArchive {
  struct Entry {
    var name: String
    var bytes: [UInt8]
  }

  var entries: [Entry]

  /// Why a file is no whole zip archive.
  struct Damage: Error, Hashable {
    var reason: String
  }

  init(_ bytes: [UInt8]) throws(Damage) {
    guard let end = Self.endRecord(bytes) else {
      throw Damage(reason: "the file ends too early")
    }
    let reader = LittleEndian(bytes)
    let count = reader.short(end + 10)
    var position = reader.long(end + 16)
    entries = []
    for _ in 0..<count {
      guard position + 46 <= bytes.count, reader.long(position) == 0x0201_4B50 else {
        throw Damage(reason: "its list of parts is damaged")
      }
      entries.append(try Self.entry(bytes, reader, at: position))
      position +=
        46 + reader.short(position + 28) + reader.short(position + 30)
        + reader.short(position + 32)
    }
  }

  private static func entry(
    _ bytes: [UInt8], _ reader: LittleEndian, at position: Int
  ) throws(Damage) -> Entry {
    let nameLength = reader.short(position + 28)
    guard position + 46 + nameLength <= bytes.count else {
      throw Damage(reason: "its list of parts is damaged")
    }
    let name = String(
      decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
    let packedSize = reader.long(position + 20)
    let size = reader.long(position + 24)
    let local = reader.long(position + 42)
    guard local + 30 <= bytes.count, reader.long(local) == 0x0403_4B50 else {
      throw Damage(reason: "part '\(name)' is missing")
    }
    let start = local + 30 + reader.short(local + 26) + reader.short(local + 28)
    guard start + packedSize <= bytes.count else {
      throw Damage(reason: "part '\(name)' is cut off")
    }
    let packed = bytes[start..<(start + packedSize)]
    let content: [UInt8]?
    switch reader.short(position + 10) {
    case 0: content = packedSize == size ? Array(packed) : nil
    case 8: content = inflated(packed, size: size)
    default: content = nil
    }
    guard let content, Int(checksum(content)) == reader.long(position + 16) else {
      throw Damage(reason: "part '\(name)' is damaged")
    }
    return Entry(name: name, bytes: content)
  }

  /// The record that ends every zip file; ours carry no comment after it.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    let position = bytes.count - 22
    guard position >= 0, LittleEndian(bytes).long(position) == 0x0605_4B50 else { return nil }
    return position
  }
}

/// Reads numbers as zip files store them.
private struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func short(_ position: Int) -> Int {
    Int(bytes[position]) | Int(bytes[position + 1]) << 8
  }

  func long(_ position: Int) -> Int { short(position) | short(position + 2) << 16 }
}
