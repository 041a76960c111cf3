/// The double nearest to a decimal number such as `-1.5E-3`; nil where it is none or too large.
///
/// Exact: digits and power of ten are combined in 128 bits and rounded once, to even.
func decimalNumber(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  var scan = DecimalScan(text)
  guard scan.run() else { return nil }
  if let value = scan.isExact ? scaled(scan.digits, scan.exponent) : nil {
    return scan.isNegative ? -value : value
  }
  // Longer or far smaller or larger than what programs write: slower, equally exact.
  let value = Double(String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace })
  return value?.isFinite == true ? value : nil
}

/// The parts of a decimal number.
private struct DecimalScan {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var count = 0
  private var significant = 0
  private(set) var digits: UInt64 = 0
  private(set) var exponent = 0
  private(set) var isNegative = false
  /// Whether `digits` holds every digit.
  private(set) var isExact = true

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// - Returns: Whether the whole text is a number.
  mutating func run() -> Bool {
    skipSpace()
    if at(0x2D) {
      isNegative = true
    } else {
      _ = at(0x2B)
    }
    takeDigits(areFraction: false)
    if at(0x2E) { takeDigits(areFraction: true) }
    guard count > 0 else { return false }
    if at(0x65) || at(0x45), !takeExponent() { return false }
    skipSpace()
    return position == text.count
  }

  private mutating func skipSpace() {
    while position < text.count, text[position] == 0x20 || (9...13).contains(text[position]) {
      position += 1
    }
  }

  private mutating func at(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeDigits(areFraction: Bool) {
    while position < text.count {
      let digit = text[position] &- 0x30
      guard digit <= 9 else { return }
      position += 1
      count += 1
      if significant < 19 {
        digits = digits &* 10 &+ UInt64(digit)
        if digits != 0 { significant += 1 }
        if areFraction { exponent -= 1 }
      } else {
        if digit != 0 { isExact = false }
        if !areFraction { exponent += 1 }
      }
    }
  }

  private mutating func takeExponent() -> Bool {
    let isMinus = at(0x2D)
    if !isMinus { _ = at(0x2B) }
    let start = position
    var value = 0
    while position < text.count {
      let digit = text[position] &- 0x30
      guard digit <= 9 else { break }
      value = min(value * 10 + Int(digit), 100_000)
      position += 1
    }
    exponent += isMinus ? -value : value
    return position > start
  }
}

/// Powers of five up to 5^27, the last below 2^63.
private let fives: [UInt64] = (0...27).map { (0..<$0).reduce(1) { power, _ in power * 5 } }
/// Powers of ten that a double holds exactly.
private let tens: [Double] = (0...22).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

/// `digits · 10^exponent` rounded to the nearest double; nil beyond 10^±27.
private func scaled(_ digits: UInt64, _ exponent: Int) -> Double? {
  if digits == 0 { return 0 }
  let size = exponent.magnitude
  guard size <= 27 else { return nil }
  if digits <= 1 << 53, size <= 22 {
    // Both are exact, so that the one operation rounds right.
    return exponent < 0 ? Double(digits) / tens[-exponent] : Double(digits) * tens[exponent]
  }
  let five = fives[Int(size)]
  if exponent < 0 {
    // digits / 5^k with at least 63 bits; what remains only says on which side of a half it is.
    let shift = digits.leadingZeroBitCount
    let fiveShift = five.leadingZeroBitCount
    let numerator = digits << UInt64(shift)
    let (quotient, rest) = (five << UInt64(fiveShift)).dividingFullWidth(
      (numerator >> 1, numerator << 63))
    return rounded(quotient, rest != 0) * twoToThe(fiveShift - shift - 63 + exponent)
  }
  let (high, low) = digits.multipliedFullWidth(by: five)
  if high == 0 { return Double(low) * twoToThe(exponent) }
  let shift = UInt64(high.leadingZeroBitCount)
  let top = shift == 0 ? high : high << shift | low >> (64 - shift)
  return rounded(top, low << shift != 0) * twoToThe(64 - Int(shift) + exponent)
}

/// At least 63 bits to the 53 of a double; the last bit stands for all that follow it.
private func rounded(_ bits: UInt64, _ more: Bool) -> Double { Double(more ? bits | 1 : bits) }

/// Exact for what `scaled` needs, far from the ends of the range.
private func twoToThe(_ power: Int) -> Double {
  Double(bitPattern: UInt64(1023 + power) << 52)
}
