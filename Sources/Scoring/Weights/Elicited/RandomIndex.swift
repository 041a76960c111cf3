import ParkModel

/// The mean consistency index of random judgements, by which Saaty measures a given one.
///
/// Libraries differ in these numbers (0.49 to 0.58 for three labels), so a ratio without its table
/// means nothing: the name goes with every result.
///
/// - Source: T. L. Saaty, The Analytic Hierarchy Process (McGraw-Hill 1980), chapter 1: random
///   reciprocal matrices of sizes 1 to 15 on the scale from 1/9 to 9.
enum RandomIndex {
  static let name = "Saaty 1980"

  static let definition = {
    let sizes = values.enumerated().dropFirst(2)
    let limit = twoDecimals(AnalyticHierarchy.highestRatio)
    return BilingualText(
      english:
        "the consistency index over the mean index of random judgements (\(name): "
        + sizes.map { "\(twoDecimals($1)) for \($0 + 1)" }.joined(separator: ", ")
        + "); above \(limit) the judgements should be looked at again; no ratio beyond "
        + "\(largestSize) criteria",
      chinese:
        "一致性指标与随机判断的平均一致性指标之比（\(name)："
        + sizes.map { "\($0 + 1) 阶 \(twoDecimals($1))" }.joined(separator: "、")
        + "）；大于 \(limit) 时应重新审视判断；超过 \(largestSize) 项指标时没有此比率")
  }()

  private static let values = [
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]

  static var largestSize: Int { values.count }

  /// The index of a matrix of a size; nil beyond the table.
  static func value(_ size: Int) -> Double? {
    (1...values.count).contains(size) ? values[size - 1] : nil
  }
}
