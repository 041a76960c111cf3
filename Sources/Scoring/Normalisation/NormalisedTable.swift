import ParkModel

/// The second step of scoring: every column on one straight line to comparable values.
///
/// A normalisation is one line per column, found from the column's statistics; the table is then
/// read once, row by row. Complexity: O(parks * indicators), no allocation inside the loops.
struct NormalisedTable {
  /// Row-major; 1 is the better end of every column.
  var values: [Double]
  var notices: [String]

  /// - Parameters:
  ///   - raw: Row-major and without gaps.
  ///   - keepsNegatives: Whether the method can work with negative normalised values.
  init(
    _ raw: [Double], indicators: [Indicator], by normalisation: Normalisation,
    keepsNegatives: Bool
  ) {
    let width = indicators.count
    values = raw
    notices = []
    for (column, indicator) in indicators.enumerated() {
      if case .target(let low, let high) = indicator.direction {
        replaceByDeviation(column, width, low.value, high.value)
      }
    }
    let statistics = ColumnStatistics(
      values, width: width, withSums: normalisation == .vector || normalisation == .sum)
    var lines: [ScaleLine] = []
    for (column, indicator) in indicators.enumerated() {
      let facts = statistics.column(column, indicator)
      lines.append(line(facts, normalisation, keepsNegatives))
      notices += remarks(facts, normalisation)
    }
    apply(lines)
  }

  private mutating func line(
    _ column: Column, _ normalisation: Normalisation, _ keepsNegatives: Bool
  ) -> ScaleLine {
    switch normalisation {
    case .minMax: return MinMax.line(column)
    case .goalposts: return FixedGoalposts.line(column)
    case .vector:
      return VectorNorm.line(column, adding: keepsNegatives ? 0 : shift(column, normalisation))
    case .sum: return SumNorm.line(column, adding: shift(column, normalisation))
    }
  }

  /// The constant that makes a column non-negative; printed wherever it is not 0.
  private mutating func shift(_ column: Column, _ normalisation: Normalisation) -> Double {
    guard column.minimum < 0 else { return 0 }
    let constant = -column.minimum
    notices.append(
      "'\(column.indicator.id)' has negative values: \(shortNumber(constant)) was added to every "
        + "park's value before the \(normalisation.rawValue) normalisation.")
    return constant
  }

  private func remarks(_ column: Column, _ normalisation: Normalisation) -> [String] {
    guard column.parks > 1, column.maximum == column.minimum else { return [] }
    switch normalisation {
    case .goalposts where column.indicator.goalposts != nil: return []
    case .minMax, .goalposts:
      let level = column.isTarget ? MinMax.line(column)(column.maximum) : 0.5
      return [
        "All parks have the same value of '\(column.indicator.id)': it scores "
          + "\(shortNumber(level)) everywhere and does not tell them apart."
      ]
    case .vector, .sum:
      return [
        "All parks have the same value of '\(column.indicator.id)': it does not tell them apart."
      ]
    }
  }

  private mutating func replaceByDeviation(
    _ column: Int, _ width: Int, _ low: Double, _ high: Double
  ) {
    for cell in stride(from: column, to: values.count, by: width) {
      values[cell] = TargetRange.deviation(values[cell], low, high)
    }
  }

  private mutating func apply(_ lines: [ScaleLine]) {
    var cell = 0
    while cell < values.count {
      for line in lines {
        values[cell] = line(values[cell])
        cell += 1
      }
    }
  }
}

/// The extremes and sums of every column, found in one or two passes over the rows.
struct ColumnStatistics {
  private var minimum: [Double]
  private var maximum: [Double]
  private var scaledSum: [Double]
  private var scaledSquares: [Double]
  private let rows: Int

  init(_ values: [Double], width: Int, withSums: Bool) {
    rows = width == 0 ? 0 : values.count / width
    minimum = [Double](repeating: .infinity, count: width)
    maximum = [Double](repeating: -.infinity, count: width)
    scaledSum = [Double](repeating: 0, count: width)
    scaledSquares = scaledSum
    for row in 0..<rows {
      let start = row * width
      for column in 0..<width {
        let value = values[start + column]
        if value < minimum[column] { minimum[column] = value }
        if value > maximum[column] { maximum[column] = value }
      }
    }
    guard withSums else { return }
    let size = (0..<width).map { max(abs(minimum[$0]), abs(maximum[$0])) }
    for row in 0..<rows {
      let start = row * width
      for column in 0..<width where size[column] > 0 {
        let scaled = values[start + column] / size[column]
        scaledSum[column] += scaled
        scaledSquares[column] += scaled * scaled
      }
    }
  }

  func column(_ index: Int, _ indicator: Indicator) -> Column {
    let sense: Sense =
      switch indicator.direction {
      case .moreIsBetter: .more
      case .lessIsBetter, .target: .less
      }
    return Column(
      indicator: indicator, sense: sense, minimum: minimum[index], maximum: maximum[index],
      scaledSum: scaledSum[index], scaledSquares: scaledSquares[index], parks: rows)
  }
}
