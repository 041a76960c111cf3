import ParkModel

/// Vector normalisation: each value over the Euclidean length of its column.
///
/// `r = x / sqrt(sum of x²)`, for costs `1 - x / sqrt(sum of x²)`.
/// In words: a share of the column's length. The direction is turned after normalising.
/// Hwang and Yoon, Multiple Attribute Decision Making (Springer 1981); Tzeng and Huang (CRC 2011).
enum VectorNorm {
  static let definition = BilingualText(
    english:
      "vector: each value over the square root of the column's sum of squares; for indicators of "
      + "which less is better, 1 minus that. A column of zeros stays zero",
    chinese: "向量归一化：各值除以该列平方和的平方根；逆向指标取 1 减去该比值。全为 0 的列仍为 0")

  /// - Parameter constant: Added to every value first; 0 unless the column holds negative values
  ///   and the method needs non-negative ones.
  static func line(_ column: Column, adding constant: Double) -> ScaleLine {
    let unit = column.unit
    guard unit > 0 else { return .flat(column.sense == .more ? 0 : 1) }
    let added = constant / unit
    let squares =
      column.scaledSquares + 2 * added * column.scaledSum + Double(column.parks) * added * added
    let length = max(squares, 0).squareRoot() * unit
    return ratio(to: length, column, adding: constant)
  }

  /// `(x + c) / whole`, or 1 minus that.
  static func ratio(to whole: Double, _ column: Column, adding constant: Double) -> ScaleLine {
    guard whole > 0 else { return .flat(column.sense == .more ? 0 : 1) }
    // Parts of a whole lie within 0 to 1 but for rounding.
    let isClamped = column.minimum + constant >= 0
    switch column.sense {
    case .more: return ScaleLine(origin: -constant, span: whole, isClamped: isClamped)
    case .less: return ScaleLine(origin: whole - constant, span: -whole, isClamped: isClamped)
    }
  }
}
