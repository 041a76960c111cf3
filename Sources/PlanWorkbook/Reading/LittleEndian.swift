/// Reads numbers as zip and compound files store them; nil beyond the end.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func short(_ position: Int) -> Int? {
    guard position >= 0, position <= bytes.count - 2 else { return nil }
    return Int(bytes[position]) | Int(bytes[position + 1]) << 8
  }

  func long(_ position: Int) -> Int? {
    guard position >= 0, position <= bytes.count - 4 else { return nil }
    return (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
  }

  /// Eight bytes; nil too for what no file is large enough for.
  func quad(_ position: Int) -> Int? {
    guard let low = long(position), let high = long(position + 4), high < 1 << 30 else {
      return nil
    }
    return high << 32 | low
  }
}
