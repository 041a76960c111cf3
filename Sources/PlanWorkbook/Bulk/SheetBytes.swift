/// XML of a long sheet being put together, as bytes: no String is made for a number.
///
/// Measured by `Scripts/bench workbook`.
struct SheetBytes: ~Copyable {
  // Freed with the value; `count` never exceeds `capacity`.
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 1 << 18
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// All that was added since the last `clear`; valid until the next change.
  var all: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  mutating func clear() { count = 0 }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let from = bytes.baseAddress else { return }
    reserve(bytes.count)
    start.advanced(by: count).update(from: from, count: bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    let end = start.advanced(by: count)
    bytes.withUnsafeBufferPointer { buffer in
      if let from = buffer.baseAddress { end.update(from: from, count: buffer.count) }
    }
    count += bytes.count
  }

  mutating func append(_ text: StaticString) {
    // Literals of ASCII text, which the compiler stores as bytes.
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds bytes that stand here already.
  mutating func appendAgain(from place: Int, count length: Int) {
    reserve(length)
    // Both lie within what is filled and what was reserved, and do not overlap.
    start.advanced(by: count).update(from: start.advanced(by: place), count: length)
    count += length
  }

  /// The shortest digits that read back as the same number.
  mutating func append(number: Double) {
    // All whole numbers up to here are exact, in a Double as in the file.
    if abs(number) < 0x1p53, number == number.rounded(.towardZero) {
      return append(integer: Int(number))
    }
    reserve(Digits.most)
    var digits = Digits(start.advanced(by: count))
    number.write(to: &digits)
    count += digits.count
  }

  mutating func append(integer: Int) {
    reserve(24)
    if integer < 0 {
      start[count] = UInt8(ascii: "-")
      count += 1
    }
    var rest = integer.magnitude
    var length = 1
    var bound: UInt = 10
    while length < 19, rest >= bound {
      length += 1
      bound &*= 10
    }
    var place = count + length
    count = place
    repeat {
      place -= 1
      start[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
      length -= 1
    } while length > 0
  }

  /// Text between two tags: escaped, cut and without control characters.
  ///
  /// - Returns: Whether it was longer than a cell holds.
  @discardableResult
  mutating func append(text: String) -> Bool {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      bytes.count <= 32_767 && bytes.allSatisfy(isPlainByte)
    }
    let isLong = !isPlain && text.utf16.count > 32_767
    if !isPlain { text = cleanText(text) }
    reserve(6 * text.utf8.count)
    text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        default: append(byte)
        }
      }
    }
    return isLong
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

/// What may stand as it is, as far as a single byte tells; `_` may begin an escape of Excel's.
private func isPlainByte(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "_")
}

/// Takes the digits of a number where they are to stand.
///
/// The standard library hands them over as bytes where a stream has `_writeASCII`, and as a String
/// otherwise, which costs half as much again.
private struct Digits: TextOutputStream {
  /// Sign, 17 digits, point and exponent need 24.
  static let most = 32
  private let start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  /// - Parameter start: With room for `most` bytes, which outlives this value.
  init(_ start: UnsafeMutablePointer<UInt8>) { self.start = start }

  mutating func write(_ text: String) {
    for byte in text.utf8 where count < Self.most {
      start[count] = byte
      count += 1
    }
  }

  mutating func _writeASCII(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let from = bytes.baseAddress, count + bytes.count <= Self.most else { return }
    start.advanced(by: count).update(from: from, count: bytes.count)
    count += bytes.count
  }
}
