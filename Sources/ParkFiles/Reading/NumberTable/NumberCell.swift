/// Reads the number of a cell from bytes in memory, eight digits at a time.
///
/// What it reads, it reads as `PlainNumber.value` does: the same syntax, the same doubles. What it
/// leaves (exponents, more than 19 digits, anything that is no number) is left to that.
/// Benchmark: `Scripts/bench scoring`, the rows that begin with a CSV file.
enum NumberCell {
  /// Bytes that must be readable behind the last byte of a text, none of them a digit.
  static let margin = 8

  /// The number that begins at `start`, and where it ends; nil where no plain digits stand there.
  ///
  /// - Parameter start: Within a text that `margin` zero bytes follow: no digit run goes past
  ///   them, so a load of eight bytes that begins at the end of a run stays within the margin.
  @inline(__always)
  static func read(_ start: UnsafePointer<UInt8>) -> (value: Double, end: UnsafePointer<UInt8>)? {
    var place = start
    let sign = start.pointee
    if sign == 0x2D || sign == 0x2B { place += 1 }
    var mantissa: UInt64 = 0
    let whole = appendDigits(at: &place, to: &mantissa)
    var decimals = 0
    if place.pointee == 0x2E {
      place += 1
      decimals = appendDigits(at: &place, to: &mantissa)
    }
    let digits = whole + decimals
    // 19 nines are below 2^64: the mantissa has not overflowed.
    guard digits > 0, digits <= 19 else { return nil }
    let magnitude = quotient(mantissa, decimals)
    return (sign == 0x2D ? -magnitude : magnitude, place)
  }

  /// Reads a run of digits onto the end of a mantissa; returns how many.
  @inline(__always)
  private static func appendDigits(
    at place: inout UnsafePointer<UInt8>, to mantissa: inout UInt64
  ) -> Int {
    var run = digits(at: place)
    place += run.count
    mantissa = mantissa &* powersOfTen[run.count] &+ run.value
    var count = run.count
    while run.count == 8 {
      run = digits(at: place)
      place += run.count
      mantissa = mantissa &* powersOfTen[run.count] &+ run.value
      count += run.count
    }
    return count
  }

  /// The digits among the next eight bytes up to the first other byte, as a whole number.
  ///
  /// The bytes become digit values by one xor; a value above 9 shows in its top bit after 0x76 is
  /// added. The sum can only carry upwards from a byte that is no digit, so the lowest top bit is
  /// right. The digits move to the upper end, with zeros before them, and are summed in pairs.
  @inline(__always)
  private static func digits(at place: UnsafePointer<UInt8>) -> (value: UInt64, count: Int) {
    let bytes = UInt64(
      littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    let values = bytes ^ 0x3030_3030_3030_3030
    let others = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
    let bits = others.trailingZeroBitCount & 0x78
    guard bits > 0 else { return (0, 0) }
    let aligned = values &<< UInt64(64 &- bits)
    let pairs = aligned &* 10 &+ (aligned &>> 8)
    let left = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let right = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return ((left &+ right) &>> 32, bits &>> 3)
  }

  /// The double nearest to `mantissa / 10^decimals`, ties to even; `decimals` at most 19.
  @inline(__always)
  private static func quotient(_ mantissa: UInt64, _ decimals: Int) -> Double {
    // Both are exact doubles, so one division rounds correctly.
    if mantissa < 1 << 53 { return Double(mantissa) / exactPowersOfTen[decimals] }
    return longQuotient(mantissa, decimals)
  }

  /// The same for a mantissa that is no exact double, by whole-number division.
  ///
  /// Both are shifted to m, d in 2^63..<2^64; q is floor(m * 2^63 / d), in 2^62..<2^64, so it has
  /// at least nine bits more than a double. A remainder sets the last of them, which keeps a
  /// number just above the middle of two doubles from being taken for the middle. Converting q
  /// then rounds correctly, and the power of two changes no digit: the result is at least
  /// 2^53 / 10^19, far above the smallest normal double.
  @inline(never)
  private static func longQuotient(_ mantissa: UInt64, _ decimals: Int) -> Double {
    let divisor = powersOfTen[decimals]
    let up = mantissa.leadingZeroBitCount
    let down = divisor.leadingZeroBitCount
    let dividend = mantissa << UInt64(up)
    let (whole, rest) = (divisor << UInt64(down)).dividingFullWidth(
      (high: dividend >> 1, low: dividend << 63))
    let sticky: UInt64 = rest == 0 ? 0 : 1
    let power = Double(bitPattern: UInt64(1023 - 63 + down - up) << 52)
    return Double(whole | sticky) * power
  }

  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10000, 100000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
    100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
    100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  private static let exactPowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19,
  ]
}
