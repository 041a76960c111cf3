import ParkModel

/// Distance to a reference: 1 at the reference, in proportion above and below.
///
/// `r = 1 + (x - reference) / |reference|`, for costs `1 - (x - reference) / |reference|`.
/// In words: a quarter better than the reference is 1.25. The reference is the framework's for
/// the indicator, otherwise the mean of the parks; where that is 0, all parks count 1.
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, distance to a reference.
enum ReferenceDistance {
  static let definition = BilingualText(
    english:
      "distance to a reference: 1 at the framework's reference value (the mean of the parks where "
      + "it gives none), in proportion above and below; scores are not within 0 to 1",
    chinese:
      "参照值法：等于参照值（指标体系未给出时取各园区均值）记 1，高低按比例增减；"
      + "得分不限于 0 至 1")

  static func line(_ column: Column) -> ScaleLine {
    let reference = column.indicator.reference?.value ?? column.mean
    guard reference != 0 else { return .flat(1) }
    switch column.sense {
    case .more: return ScaleLine(origin: reference, span: abs(reference), base: 1)
    case .less: return ScaleLine(origin: reference, span: -abs(reference), base: 1)
    }
  }
}
