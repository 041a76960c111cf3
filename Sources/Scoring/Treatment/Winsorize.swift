import ParkModel

/// Pulls in the few values that would stretch an indicator's scale for all others.
///
/// Where |skewness| >= 2 and kurtosis >= 3.5, the most extreme value on the heavy side takes the
/// value of the next one, then two values, and so on up to five, until the rule no longer holds.
/// Where five are not enough they are put back, and the whole indicator is taken as
/// `ln(x - min + (max - min) / 100)`, mirrored for a heavy lower side.
/// In words: one giant park must not make all others look alike.
/// OECD/JRC practice: Becker, Saisana, Paruolo, Vandecasteele, Weights and importance in composite
/// indicators, Ecological Indicators 80 (2017), 12-22; the rule as in COINr (Becker et al., JOSS
/// 7(78), 2022, 4567).
struct Winsorize {
  static let definition = BilingualText(
    english:
      "an indicator with |skewness| >= 2 and kurtosis >= 3.5 (bias-corrected) has its most extreme "
      + "values set to the next one, at most 5, until the rule no longer holds; where that is not "
      + "enough, its logarithm is taken: ln(x - min + (max - min) / 100)",
    chinese:
      "对 |偏度| ≥ 2 且峰度 ≥ 3.5（经偏差修正）的指标，"
      + "将最极端的取值调整为相邻的次极端值，至多 5 个，直至不再符合上述条件；仍不足时改取对数："
      + "ln(x − min + (max − min) ÷ 100)")

  static let skewnessLimit = 2.0
  static let kurtosisLimit = 3.5
  static let mostPoints = 5

  /// Row-major.
  var values: [Double]
  var treated: [TreatedCell] = []
  /// Indicators whose logarithm was taken: their goalposts no longer fit.
  var logarithms: Set<Int> = []

  init(_ values: [Double], _ table: IndicatorTable) {
    self.values = values
    let width = table.indicators.count
    for column in 0..<width {
      let raw = table.parks.indices.map { values[$0 * width + column] }
      guard Self.isOutlying(raw) else { continue }
      let pulled = Self.pulledIn(raw)
      if pulled == nil { logarithms.insert(column) }
      let changed = pulled ?? Self.logarithm(raw)
      for row in table.parks.indices where changed[row] != raw[row] {
        self.values[row * width + column] = changed[row]
        treated.append(
          TreatedCell(
            park: table.parks[row], indicator: table.indicators[column],
            before: Amount(raw[row]), after: Amount(changed[row]),
            how: pulled == nil ? .logarithm : .winsorized))
      }
    }
  }

  static func isOutlying(_ values: [Double]) -> Bool {
    // A yes-or-no column has no outliers: its rare answer is what it is there to tell.
    guard Set(values.prefix(10_000)).count > 2 else { return false }
    let moments = Moments(values)
    return abs(moments.skewness) >= skewnessLimit && moments.kurtosis >= kurtosisLimit
  }

  /// The column with one to five values pulled in; nil where that is not enough.
  private static func pulledIn(_ raw: [Double]) -> [Double]? {
    let isUpper = Moments(raw).skewness > 0
    let order = raw.indices.sorted { isUpper ? raw[$0] > raw[$1] : raw[$0] < raw[$1] }
    var values = raw
    for points in 1...mostPoints where points < order.count {
      for place in 0..<points { values[order[place]] = raw[order[points]] }
      if !isOutlying(values) { return values }
    }
    return nil
  }

  private static func logarithm(_ raw: [Double]) -> [Double] {
    guard let low = raw.min(), let high = raw.max(), high > low else { return raw }
    let step = (high - low) / 100
    return Moments(raw).skewness > 0
      ? raw.map { naturalLog($0 - low + step) } : raw.map { -naturalLog(high - $0 + step) }
  }
}
