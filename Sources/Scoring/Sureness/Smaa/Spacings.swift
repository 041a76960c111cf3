import ParkModel

/// Numbers that sum to 1, spread evenly over all that do: the gaps between sorted even numbers.
///
/// Even numbers divided by their sum would crowd the middle. The gaps are whole multiples of 2^-53:
/// they sum to 1 without rounding, and are the same on every machine.
/// - Source: L. Devroye, Non-Uniform Random Variate Generation (Springer 1986), chapter V.
struct Spacings {
  private var cuts: [UInt64]

  init(count: Int) { cuts = [UInt64](repeating: 0, count: max(count - 1, 0)) }

  /// - Parameter spacings: As many as `count`.
  /// - Complexity: O(count²), in a few hundred cycles for the count of a framework.
  mutating func draw(
    into spacings: UnsafeMutableBufferPointer<Double>, using numbers: inout SplitMix64
  ) {
    if spacings.isEmpty { return }
    let last = cuts.count
    cuts.withUnsafeMutableBufferPointer { cuts in
      for place in 0..<last {
        // Inserts without a branch: each step keeps the lower and carries the higher on.
        var carried = numbers.next() >> 11
        for other in 0..<place {
          let cut = cuts[other]
          cuts[other] = min(cut, carried)
          carried = max(cut, carried)
        }
        cuts[place] = carried
      }
      var before: UInt64 = 0
      for place in 0..<last {
        spacings[place] = Double(cuts[place] &- before) * 0x1p-53
        before = cuts[place]
      }
      spacings[last] = Double((1 << 53) &- before) * 0x1p-53
    }
  }
}
