import ParkModel

/// Turns an indicator with a target range into its distance from the range.
///
/// `d = max(low - x, x - high, 0)`. In words: inside the range nothing is wanting; outside, each
/// unit away counts the same on either side.
enum TargetRange {
  static let definition = BilingualText(
    english:
      "an indicator with a target range counts by its distance from the range, less is better: "
      + "inside the range is as good as can be",
    chinese: "区间型指标按偏离适度区间的距离计，距离越小越好：落在区间内即为最好")

  static func deviation(_ value: Double, _ low: Double, _ high: Double) -> Double {
    max(low - value, value - high, 0)
  }
}
