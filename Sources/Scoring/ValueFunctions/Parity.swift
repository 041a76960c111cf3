import ParkModel

/// Parity: as much as in the base year earns most of the marks, growth the rest.
///
/// For a raw value x relative to the base year: `r = share * x` below 1, otherwise
/// `r = min(cap, share + gain * floor((x - 1) / step))`.
/// In words: the base year's level earns 80 % of the marks, each further 5 % a little more.
/// The arithmetic of Jiangsu's older evaluation of development zones.
enum Parity {
  static let definition = BilingualText(
    english:
      "parity: the base year's level earns a fixed share of the marks, less of it in proportion, "
      + "each whole step above it a fixed gain, up to a cap",
    chinese: "与基期持平得规定比例的分数，低于基期按比例减少，每超出一整档加固定分，以上限为限")

  static func marks(
    _ value: Double, share: Double, step: Double, gain: Double, cap: Double
  ) -> Double {
    guard value >= 1 else { return max(0, share * value) }
    // Growth of whole steps must not lose one by a rounding error.
    let steps = ((value - 1) / step + 1e-9).rounded(.down)
    return min(cap, share + gain * steps)
  }
}
