extension MixedIntegerModel {
  /// How far the worst row or bound is missed at a point, relative to its size; 0 when all hold.
  ///
  /// `max over rows and columns of (miss / max(1, |bound|))`.
  public func largestMiss(at values: [Double]) -> Double {
    var worst = 0.0
    for column in 0..<columnCount {
      worst = max(
        worst, Self.miss(values[column], lower: lower[column], upper: upper[column]))
    }
    for row in 0..<rowCount {
      let activity = activity(of: Row(index: row), at: values)
      worst = max(worst, Self.miss(activity, lower: rowLower[row], upper: rowUpper[row]))
    }
    return worst
  }

  /// How far the worst integer column is from a whole number.
  public func largestFraction(at values: [Double]) -> Double {
    var worst = 0.0
    for column in 0..<columnCount where isInteger[column] {
      worst = max(worst, abs(values[column] - values[column].rounded()))
    }
    return worst
  }

  private static func miss(_ value: Double, lower: Double, upper: Double) -> Double {
    if value < lower { return (lower - value) / max(1, abs(lower)) }
    if value > upper { return (value - upper) / max(1, abs(upper)) }
    return 0
  }
}
