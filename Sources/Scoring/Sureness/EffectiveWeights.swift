import ParkModel

/// What share of the differences between scores each indicator really carries.
///
/// `share[j] = cov(c[j], S) / var(S)`, where c[j] are the indicator's contributions and
/// `S = sum of c[j]` the scores; the shares sum to 1.
/// In words: an indicator that weighs much but hardly differs between parks decides little; one
/// that runs against the score has a negative share.
///
/// - Complexity: O(n m).
/// - Source: A. F. Shorrocks, "Inequality decomposition by factor components", Econometrica 50
///   (1982), 193-211; on nominal and effective weights P. Paruolo, M. Saisana, A. Saltelli,
///   "Ratings and rankings: voodoo or science?", Journal of the Royal Statistical Society A 176
///   (2013), 609-634.
struct EffectiveWeights {
  static let definition = BilingualText(
    english:
      "the covariance of an indicator's contributions with the scores over the "
      + "variance of the scores; they sum to 1, a negative one runs against the score",
    chinese: "指标贡献与得分的协方差除以得分的方差；各项之和为 1，负值表示与得分反向")

  struct Row: Hashable {
    /// The weight as chosen.
    var nominal: Double
    /// The share of the variance of the scores; nil where all parks score the same.
    var effective: Double?
    /// Effective less nominal weight.
    var difference: Double? { effective.map { $0 - nominal } }
  }

  /// One row an indicator, in order.
  var rows: [Row]

  /// - Parameters:
  ///   - contributions: Row-major, rows are parks; each row sums to the park's score.
  ///   - nominal: The chosen weight of each indicator.
  init(contributions: [Double], nominal: [Double]) {
    let width = nominal.count
    let parks = width == 0 ? 0 : contributions.count / width
    let scores = (0..<parks).map { park in
      contributions[park * width..<(park + 1) * width].reduce(0, +)
    }
    let spread = (scores.max() ?? 0) - (scores.min() ?? 0)
    // Scores as close as the ranking calls equal differ by rounding only.
    guard spread > Ranking.tolerance else {
      rows = nominal.map { Row(nominal: $0, effective: nil) }
      return
    }
    let centred = CentredTable(contributions, width: width)
    let total = centred.total(of: Array(0..<width))
    let variance = total.reduce(0) { $0 + $1 * $1 }
    rows = nominal.enumerated().map { column, weight in
      var shared = 0.0
      for park in 0..<parks { shared += centred.values[park * width + column] * total[park] }
      return Row(nominal: weight, effective: variance > 0 ? shared / variance : nil)
    }
  }
}
