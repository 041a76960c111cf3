/// Reads the one way in which numbers are written in files: `-1234.5`, `6e-3`.
enum PlainNumber {
  /// The number of a text: sign, digits, decimal point, exponent; nil for anything else.
  ///
  /// Infinity, NaN, hexadecimal and numbers beyond the range of a double are nil as well.
  static func value(_ text: some StringProtocol) -> Double? {
    value(bytes: Array(text.utf8))
  }

  static func value(bytes: some RandomAccessCollection<UInt8>) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var decimals = 0
    var isNegative = false
    var isBeforePoint = true
    var rest = bytes[...]
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      rest = rest.dropFirst()
    }
    while let byte = rest.first {
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if significant > 0 || byte != 0x30 { significant += 1 }
        if significant <= 18 { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
        if !isBeforePoint { decimals += 1 }
      } else if byte == 0x2E, isBeforePoint {
        isBeforePoint = false
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard digits > 0 else { return nil }
    if rest.isEmpty, significant <= 15, decimals <= 22 {
      // Both are exact doubles, so one division rounds correctly.
      let magnitude = Double(mantissa) / powersOfTen[decimals]
      return isNegative ? -magnitude : magnitude
    }
    if let exponent = rest.first {
      guard exponent == 0x65 || exponent == 0x45 else { return nil }
      rest = rest.dropFirst()
      if let sign = rest.first, sign == 0x2D || sign == 0x2B { rest = rest.dropFirst() }
      guard !rest.isEmpty, rest.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// A sum without the last digits, which are errors of addition.
  static func rounded(_ value: Double) -> String {
    abs(value) < 1e6 ? written((value * 1e9).rounded() / 1e9) : written(value)
  }

  /// A number as people write it: no `.0` at the end of whole numbers.
  static func written(_ value: Double) -> String {
    value == value.rounded(.towardZero) && abs(value) < 1e15
      ? String(Int64(value)) : "\(value)"
  }
}
