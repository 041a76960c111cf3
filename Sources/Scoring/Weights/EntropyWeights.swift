import ParkModel

/// Entropy weights: an indicator weighs by how much it tells the parks apart.
///
/// `p = r / sum of r` down a column; `e = -(sum of p ln p) / ln n` with `0 ln 0 = 0`;
/// `w = (1 - e) / sum of (1 - e)`.
/// In words: a column spread evenly over the parks weighs nothing; one held by few weighs much.
/// Works on the normalised table. A column with a negative normalised value is shifted to start
/// at 0, and says so. Columns that are the same everywhere weigh 0; where that is so for all
/// columns, or there is only one park, all weigh the same, and the result says so.
/// Shannon entropy weights: Hwang and Yoon, Multiple Attribute Decision Making (Springer 1981),
/// section 3.2; numbers checked on Elsayed, Dawood, Karthikeyan, IJETT 46(2), 2017, 60-66.
struct EntropyWeights {
  static let definition = BilingualText(
    english:
      "entropy: p = normalised value / column total, e = -sum(p ln p) / ln(number of parks) with "
      + "0 ln 0 = 0, weight = (1 - e) / sum of (1 - e)",
    chinese:
      "熵权法：p = 标准化值 ÷ 该列合计，e = −Σ(p ln p) ÷ ln(园区数)，"
      + "约定 0 ln 0 = 0，权重 = (1 − e) ÷ Σ(1 − e)")

  static let zeroRule = BilingualText(
    english: "0 ln 0 = 0: a zero is no reason for more weight",
    chinese: "0 ln 0 = 0：取值为 0 不会因此增加权重")

  var weights: [Double]
  /// e of each column, 1 where the column tells nothing.
  var entropies: [Double]
  /// What was added to a column before the shares were taken; 0 for most.
  var added: [Double]
  /// Whether no column tells the parks apart, so that all weigh the same.
  var fellBackToEqual: Bool

  /// Entropies this close to 1 are rounding.
  private static let evenness = 1e-12

  /// - Parameters:
  ///   - values: Row-major, without gaps.
  ///   - low: The least value of each column.
  ///   - high: The largest value of each column.
  init(_ values: [Double], width: Int, low: [Double], high: [Double]) {
    let rows = width == 0 ? 0 : values.count / width
    let parts = Parts.rows(rows, width: width)
    let added = low.map { $0 < 0 ? -$0 : 0 }
    let totals = Self.sums(parts, values, width) { value, column in value + added[column] }
    let parcels = Self.sums(parts, values, width) { value, column in
      let share = (value + added[column]) / totals[column]
      // 0 ln 0 = 0: the limit, so that a zero neither breaks nor inflates a weight.
      return share > 0 ? -share * naturalLog(share) : 0
    }
    self.added = added
    entropies = (0..<width).map { column in
      guard rows > 1, totals[column] > 0, high[column] > low[column] else { return 1 }
      return parcels[column] / naturalLog(Double(rows))
    }
    let spread = entropies.map { 1 - $0 > Self.evenness ? 1 - $0 : 0 }
    (weights, fellBackToEqual) = shares(of: spread)
  }

  /// Column sums of a function of the cells, part by part.
  @inline(__always)
  private static func sums(
    _ parts: Parts, _ values: [Double], _ width: Int,
    _ term: @Sendable (_ value: Double, _ column: Int) -> Double
  ) -> [Double] {
    let partial = parts.map { _, rows in
      var sums = [Double](repeating: 0, count: width)
      var cell = rows.lowerBound * width
      for _ in rows {
        for column in 0..<width {
          sums[column] += term(values[cell], column)
          cell += 1
        }
      }
      return sums
    }
    return (0..<width).map { column in partial.reduce(0) { $0 + $1[column] } }
  }
}
