import ParkModel

/// Sum normalisation: each value as a share of its column's total.
///
/// `r = x / sum of x`, for costs `1 - x / sum of x`.
/// In words: which part of the whole belongs to the park.
/// Needs non-negative values; a column with a negative one is shifted to start at 0, and says so.
enum SumNorm {
  static let definition = BilingualText(
    english:
      "sum: each value as a share of the column's total; for indicators of which less is better, "
      + "1 minus that. A column of zeros stays zero",
    chinese: "总和归一化：各值占该列合计的比例；逆向指标取 1 减去该比例。全为 0 的列仍为 0")

  static func line(_ column: Column, adding constant: Double) -> ScaleLine {
    let unit = column.unit
    guard unit > 0 else { return .flat(column.sense == .more ? 0 : 1) }
    let total = (column.scaledSum + Double(column.parks) * (constant / unit)) * unit
    return VectorNorm.ratio(to: total, column, adding: constant)
  }
}
