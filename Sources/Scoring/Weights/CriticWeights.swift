import ParkModel

/// CRITIC weights: an indicator weighs by its contrast and by how little others repeat it.
///
/// `c = s * (sum over the other indicators k of 1 - r[j, k])`, `w = c / sum of c`; s is the
/// standard deviation of the normalised column and r Pearson's correlation.
/// In words: what varies much and tells something of its own weighs much.
/// A column that is the same everywhere has s = 0, weighs 0 and is no reason for others to weigh
/// more; where all columns are so, or there is only one park, all weigh the same.
/// Diakoulaki, Mavrotas, Papayannakis, Determining objective weights in multiple criteria
/// problems: the CRITIC method, Computers & Operations Research 22(7), 1995, 763-770.
struct CriticWeights {
  static let definition = BilingualText(
    english:
      "CRITIC: standard deviation of the normalised indicator times the sum of (1 - Pearson's "
      + "correlation) over the other indicators, rescaled to sum to 1; an indicator that is the "
      + "same everywhere weighs 0",
    chinese:
      "CRITIC 法：标准化指标的标准差，乘以它与其余各指标的（1 − 皮尔逊相关系数）之和，"
      + "再归一为总和 1；各园区取值相同的指标权重为 0")

  var weights: [Double]
  var fellBackToEqual: Bool

  /// - Parameter values: Row-major, without gaps.
  init(_ values: [Double], width: Int) {
    let spread = ColumnSpread(values, width: width)
    let deviations = spread.deviations
    let varied = (0..<width).filter { deviations[$0] > 0 }
    var information = [Double](repeating: 0, count: width)
    for column in varied {
      var conflict = 0.0
      for other in varied where other != column {
        conflict += 1 - spread.correlation(column, other)
      }
      // A single varied indicator has no other to differ from: it alone tells the parks apart.
      information[column] = deviations[column] * (varied.count == 1 ? 1 : conflict)
    }
    (weights, fellBackToEqual) = shares(of: information)
  }
}
