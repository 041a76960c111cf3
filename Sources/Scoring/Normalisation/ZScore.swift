import ParkModel

/// Z-score: standard deviations above or below the mean of the parks.
///
/// `r = (x - mean) / s`, for costs `(mean - x) / s`; s is over all parks (divided by n).
/// In words: 0 is the average park, 1 is one standard deviation better.
/// A column in which all parks are equal is 0 everywhere.
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5.
enum ZScore {
  static let definition = BilingualText(
    english:
      "z-score: standard deviations (over all parks, divided by n) above the mean, below it for "
      + "indicators of which less is better; scores are not within 0 to 1",
    chinese:
      "Z 分数标准化：高出均值几个标准差（按全部园区，除以 n），逆向指标为低于均值几个标准差；"
      + "得分不限于 0 至 1")

  static func line(_ column: Column) -> ScaleLine {
    let deviation = column.deviation
    guard column.maximum > column.minimum, deviation > 0 else { return .flat(0) }
    switch column.sense {
    case .more: return ScaleLine(origin: column.mean, span: deviation)
    case .less: return ScaleLine(origin: column.mean, span: -deviation)
    }
  }
}
