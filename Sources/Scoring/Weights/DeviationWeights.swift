import ParkModel

/// Standard-deviation weights: an indicator weighs by how far it spreads the parks.
///
/// `w = s / sum of s`, s the standard deviation of the normalised column.
/// In words: what is the same everywhere weighs nothing. Where nothing varies all weigh the same.
/// Diakoulaki, Mavrotas, Papayannakis, Computers & Operations Research 22(7), 1995, 763-770,
/// where it stands beside CRITIC.
struct DeviationWeights {
  static let definition = BilingualText(
    english:
      "standard deviation: each normalised indicator's standard deviation over their sum; an "
      + "indicator that is the same everywhere weighs 0",
    chinese: "标准差权重：各标准化指标的标准差占标准差总和的比例；各园区取值相同的指标权重为 0")

  var weights: [Double]
  var fellBackToEqual: Bool

  /// - Parameter values: Row-major, without gaps.
  init(_ values: [Double], width: Int) {
    (weights, fellBackToEqual) = shares(of: ColumnSpread(values, width: width).deviations)
  }
}
