/// Random words that can be computed at any place without computing those before.
///
/// Philox4x32-10: a block of four 32-bit words is a fixed scrambling of a counter under a key. The
/// key is the seed, the counter the place, so that any part of a sweep draws the same whoever draws
/// the rest, and nothing has to be kept.
///
/// - Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy
///   as 1, 2, 3", SC 2011, doi 10.1145/2063384.2063405.
struct Philox: Sendable {
  /// Four 32-bit words, the first one first.
  typealias Block = (UInt32, UInt32, UInt32, UInt32)

  private let key: (UInt32, UInt32)

  init(seed: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  func block(_ counter: Block) -> Block {
    var (a, b, c, d) = counter
    var (low, high) = key
    for _ in 0..<10 {
      let first = UInt64(a) &* 0xD251_1F53
      let second = UInt64(c) &* 0xCD9E_8D57
      (a, b, c, d) = (
        UInt32(truncatingIfNeeded: second &>> 32) ^ b ^ low,
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first &>> 32) ^ d ^ high,
        UInt32(truncatingIfNeeded: first)
      )
      low &+= 0x9E37_79B9
      high &+= 0xBB67_AE85
    }
    return (a, b, c, d)
  }

  /// 64 random bits at a place.
  ///
  /// - Parameter purpose: keeps draws for different ends apart.
  func bits(_ index: Int, column: Int, purpose: Purpose) -> UInt64 {
    let place = UInt64(bitPattern: Int64(index))
    let words = block(
      (
        UInt32(truncatingIfNeeded: place), UInt32(truncatingIfNeeded: place &>> 32),
        UInt32(truncatingIfNeeded: column), purpose.rawValue
      ))
    return UInt64(words.0) &<< 32 | UInt64(words.1)
  }

  /// Evenly between 0 and 1, neither of them, in steps of 2^-52.
  func unit(_ index: Int, column: Int, purpose: Purpose) -> Double {
    (Double(bits(index, column: column, purpose: purpose) >> 12) + 0.5) * 0x1p-52
  }

  /// What a draw is for.
  enum Purpose: UInt32 {
    /// The value itself.
    case value = 0
    /// The order of the strata of a Latin hypercube.
    case stratum = 1
  }
}
