import ParkModel

/// Fills a gap with the worst value, or, to judge an imputation, with the best.
///
/// In words: a park that does not tell is judged as if it had the worst to tell.
struct ExtremeCase {
  static let definition = BilingualText(
    english:
      "the worst goalpost of the indicator where it has goalposts and they are in use; otherwise "
      + "the worst value that any park has",
    chinese: "采用目标值且该指标规定了目标值时取其最差值，否则取各园区中的最差值")

  enum End: String { case worst, best }

  private let values: [(Double, String)]

  /// - Parameter goalposts: One for each indicator; nil where it has none or they are not in use.
  init(_ table: IndicatorTable, indicators: [Indicator], goalposts: [Goalposts?], end: End) {
    values = indicators.indices.map { column in
      if let posts = goalposts[column] {
        switch end {
        case .worst: return (posts.worst.value, "the worst goalpost")
        case .best: return (Self.best(posts, indicators[column].direction), "the best goalpost")
        }
      }
      let found = Self.extreme(table, column, indicators[column].direction, end)
      // Columns without any value are refused before.
      return (found ?? 0, "the \(end.rawValue) value that any park has")
    }
  }

  func value(_ column: Int) -> (Double, String) { values[column] }

  private static func best(_ posts: Goalposts, _ direction: Indicator.Direction) -> Double {
    switch direction {
    case .moreIsBetter, .lessIsBetter: posts.best.value
    case .target(let low, _): low.value
    }
  }

  private static func extreme(
    _ table: IndicatorTable, _ column: Int, _ direction: Indicator.Direction, _ end: End
  ) -> Double? {
    var found: (value: Double, badness: Double)?
    for row in table.parks.indices {
      let value = table.values[row * table.indicators.count + column]
      if value.isNaN { continue }
      let badness = direction.badness(value)
      guard let known = found else {
        found = (value, badness)
        continue
      }
      let isFurther =
        switch end {
        case .worst: badness > known.badness
        case .best: badness < known.badness
        }
      if isFurther { found = (value, badness) }
    }
    return found?.value
  }
}
