/// A shuffled order of 0..<count in which any place can be looked up on its own.
///
/// A Feistel network of six rounds permutes the numbers of an even number of bits; a number that
/// lands outside the range is permuted again until it lands inside ("cycle walking"), which is a
/// permutation of the range. Fewer than four walks are needed on average.
///
/// - Source: J. Black, P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002,
///   doi 10.1007/3-540-45760-7_9.
struct StratumOrder: Sendable {
  let count: Int
  private let generator: Philox
  private let column: Int
  /// Bits of each half.
  private let half: UInt64
  private let mask: UInt64

  private static let rounds = 6

  init(count: Int, column: Int, generator: Philox) {
    self.count = count
    self.column = column
    self.generator = generator
    let bits = max(2, Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    half = UInt64((bits + 1) / 2)
    mask = (1 << half) - 1
  }

  /// The stratum at a place, both from 0 up to `count`.
  subscript(place: Int) -> Int {
    var walked = UInt64(place)
    repeat { walked = permuted(walked) } while walked >= UInt64(count)
    return Int(walked)
  }

  private func permuted(_ number: UInt64) -> UInt64 {
    var left = number >> half
    var right = number & mask
    for round in 0..<Self.rounds {
      let word = generator.bits(
        Int(right) * Self.rounds + round, column: column, purpose: .stratum)
      (left, right) = (right, left ^ (word & mask))
    }
    return left << half | right
  }
}
