import ParkModel

/// How well a set of indicators hangs together as a measure of one thing.
///
/// `alpha = k / (k - 1) * (1 - (sum of the k variances) / (variance of the sum))`, the raw form,
/// on normalised values as they are, not standardised.
/// In words: 1 where all indicators say the same, 0 where they have nothing to do with each other,
/// negative where they run against each other.
///
/// - Complexity: O(n k).
/// - Source: L. J. Cronbach, "Coefficient alpha and the internal structure of tests",
///   Psychometrika 16 (1951), 297-334, doi 10.1007/BF02310555.
struct CronbachAlpha {
  static let definition = BilingualText(
    english:
      "Cronbach's alpha, raw: k / (k - 1) * (1 - sum of the variances / variance of the sum) of k "
      + "normalised indicators; from 0.7 they are usually said to measure one thing",
    chinese:
      "克隆巴赫系数（原始形式）："
      + "k ÷ (k − 1) × (1 − 各项方差之和 ÷ 总和的方差)，k 为标准化指标个数；"
      + "一般认为达到 0.7 即测度同一事物")

  /// Over all columns; nil for fewer than two columns or where their sum does not vary.
  var overall: Double?
  /// For each group in order of its number, its number and alpha.
  var groups: [(group: Int, alpha: Double?)]

  /// - Parameters:
  ///   - table: Row-major, rows are parks, normalised so that more is better; finite.
  ///   - groups: For each column the number of its group.
  init(_ table: [Double], groups: [Int]) {
    let centred = CentredTable(table, width: groups.count)
    overall = Self.alpha(centred, Array(groups.indices))
    self.groups = Set(groups).sorted().map { group in
      (group, Self.alpha(centred, groups.indices.filter { groups[$0] == group }))
    }
  }

  private static func alpha(_ table: CentredTable, _ columns: [Int]) -> Double? {
    let total = table.total(of: columns)
    return alpha(
      columns: columns.count,
      sumOfVariances: columns.reduce(0) { $0 + table.product($1, $1) },
      varianceOfSum: total.reduce(0) { $0 + $1 * $1 })
  }

  /// Alpha from its two variances, in any common unit.
  static func alpha(columns: Int, sumOfVariances: Double, varianceOfSum: Double) -> Double? {
    // What cancels between columns leaves rounding, 1e-24 of what was there.
    guard columns > 1, varianceOfSum > 1e-24 * sumOfVariances else { return nil }
    let count = Double(columns)
    return count / (count - 1) * (1 - sumOfVariances / varianceOfSum)
  }
}
