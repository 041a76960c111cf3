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
  static let definition =
    "entropy: p = normalised value / column total, e = -sum(p ln p) / ln(number of parks) with "
    + "0 ln 0 = 0, weight = (1 - e) / sum of (1 - e)"

  var weights: [Double]
  /// e of each column, 1 where the column tells nothing.
  var entropies: [Double]
  /// What was added to a column before the shares were taken; 0 for most.
  var added: [Double]
  /// Whether no column tells the parks apart, so that all weigh the same.
  var fellBackToEqual: Bool

  /// Entropies this close to 1 are rounding.
  private static let evenness = 1e-12

  /// - Parameter values: Row-major, without gaps.
  init(_ values: [Double], width: Int) {
    let rows = width == 0 ? 0 : values.count / width
    var low = [Double](repeating: .infinity, count: width)
    var high = [Double](repeating: -.infinity, count: width)
    for row in 0..<rows {
      for column in 0..<width {
        let value = values[row * width + column]
        if value < low[column] { low[column] = value }
        if value > high[column] { high[column] = value }
      }
    }
    added = low.map { $0 < 0 ? -$0 : 0 }
    var totals = [Double](repeating: 0, count: width)
    for row in 0..<rows {
      for column in 0..<width { totals[column] += values[row * width + column] + added[column] }
    }
    var entropySums = [Double](repeating: 0, count: width)
    for row in 0..<rows {
      for column in 0..<width where totals[column] > 0 {
        let share = (values[row * width + column] + added[column]) / totals[column]
        // 0 ln 0 = 0: the limit, so that a zero neither breaks nor inflates a weight.
        if share > 0 { entropySums[column] -= share * naturalLog(share) }
      }
    }
    entropies = (0..<width).map { column in
      guard rows > 1, totals[column] > 0, high[column] > low[column] else { return 1 }
      return entropySums[column] / naturalLog(Double(rows))
    }
    let spread = entropies.map { 1 - $0 > Self.evenness ? 1 - $0 : 0 }
    let total = spread.reduce(0, +)
    fellBackToEqual = !(total > 0)
    weights =
      total > 0
      ? spread.map { $0 / total } : [Double](repeating: 1 / Double(max(width, 1)), count: width)
  }
}
