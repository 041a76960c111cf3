import ParkModel

/// Fills a gap from the indicator that goes with it most closely, by a straight line.
///
/// `x = a + b * z`, least squares over the parks that have both, where z is the indicator with
/// the largest |Pearson r| that the park has; the result is kept within the values that other
/// parks have. Single-regression imputation: OECD/JRC, Handbook on Constructing Composite
/// Indicators (2008), step 3.
/// In words: the gap is read off the line through the other parks.
struct Regression {
  static let definition = BilingualText(
    english:
      "read off a least-squares line on the indicator with the largest correlation (at least "
      + "\(fewestPairs) parks with both values), kept within the values of the other parks; "
      + "where there is no such indicator, the group median",
    chinese:
      "按与之相关性最强的指标作最小二乘直线推算（至少 \(fewestPairs) 个园区两项均有值），"
      + "结果不超出其他园区的取值范围；没有这样的指标时取分组中位数")

  static let fewestPairs = 3

  /// One line from a predictor column to the column with the gap.
  struct Line {
    var predictor: Int
    var slope: Double
    var meanOfPredictor: Double
    var meanOfTarget: Double
    var correlation: Double
    var pairs: Int
  }

  private let table: IndicatorTable
  private let fallback: GroupStatistic
  /// For each column with gaps, its lines from the closest predictor to the least close.
  private let lines: [Int: [Line]]
  private let bounds: [Int: (Double, Double)]

  init(_ table: IndicatorTable, columns: [Int]) {
    self.table = table
    fallback = GroupStatistic(table, .median)
    var lines: [Int: [Line]] = [:]
    var bounds: [Int: (Double, Double)] = [:]
    for column in columns {
      lines[column] = Self.lines(to: column, in: table)
      bounds[column] = Self.bounds(of: column, in: table)
    }
    self.lines = lines
    self.bounds = bounds
  }

  func value(_ row: Int, _ column: Int) -> (Double, String) {
    let start = row * table.indicators.count
    for line in lines[column] ?? [] {
      let given = table.values[start + line.predictor]
      if given.isNaN { continue }
      let onLine = line.meanOfTarget + line.slope * (given - line.meanOfPredictor)
      guard let (low, high) = bounds[column], onLine.isFinite else { continue }
      return (
        min(max(onLine, low), high),
        "line on '\(table.indicators[line.predictor])' over \(line.pairs) parks, "
          + "r = \(twoDecimals(line.correlation))"
      )
    }
    let (value, how) = fallback.value(row, column)
    return (value, how + " (no indicator to regress on)")
  }

  private static func bounds(of column: Int, in table: IndicatorTable) -> (Double, Double) {
    var low = Double.infinity
    var high = -Double.infinity
    for row in table.parks.indices {
      let value = table.values[row * table.indicators.count + column]
      if value.isNaN { continue }
      low = min(low, value)
      high = max(high, value)
    }
    return (low, high)
  }

  private static func lines(to target: Int, in table: IndicatorTable) -> [Line] {
    var found: [Line] = []
    for predictor in table.indicators.indices where predictor != target {
      if let line = line(from: predictor, to: target, in: table) { found.append(line) }
    }
    // A stable order: the closest first, ties in the framework's order.
    return found.sorted {
      (-abs($0.correlation), $0.predictor) < (-abs($1.correlation), $1.predictor)
    }
  }

  private static func line(
    from predictor: Int, to target: Int, in table: IndicatorTable
  ) -> Line? {
    let width = table.indicators.count
    var pairs = 0
    var meanX = 0.0
    var meanY = 0.0
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    // Welford's update: no loss of digits when values are large and close together.
    for row in table.parks.indices {
      let x = table.values[row * width + predictor]
      let y = table.values[row * width + target]
      if x.isNaN || y.isNaN { continue }
      pairs += 1
      let dx = x - meanX
      let dy = y - meanY
      meanX += dx / Double(pairs)
      meanY += dy / Double(pairs)
      xx += dx * (x - meanX)
      yy += dy * (y - meanY)
      xy += dx * (y - meanY)
    }
    guard pairs >= fewestPairs, xx > 0, yy > 0 else { return nil }
    let correlation = xy / (xx.squareRoot() * yy.squareRoot())
    guard correlation.isFinite, (xy / xx).isFinite else { return nil }
    return Line(
      predictor: predictor, slope: xy / xx, meanOfPredictor: meanX, meanOfTarget: meanY,
      correlation: min(max(correlation, -1), 1), pairs: pairs)
  }
}
