/// A small pseudo-random generator that gives the same numbers on every machine.
///
/// Only whole-number arithmetic and exactly rounded operations are used, so no mathematics library
/// can change what is drawn.
///
/// - Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
///   OOPSLA 2014, doi 10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The generator of one part of a larger draw: part k draws the same whoever draws the others.
  public init(seed: UInt64, part: Int) {
    var first = SplitMix64(seed: seed)
    var second = SplitMix64(seed: first.next() ^ UInt64(bitPattern: Int64(part)))
    self = second.split()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A generator of its own, so that what is drawn from it shifts nothing else.
  public mutating func split() -> SplitMix64 { SplitMix64(seed: next()) }

  /// Evenly from 0 up to but not including 1, in steps of 2^-53.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
