import ParkModel

/// Min-max: the worst park scores 0, the best 1.
///
/// `r = (x - min) / (max - min)`, for costs `r = (max - x) / (max - min)`; a deviation from a
/// target range counts from 0, so that a park inside the range scores 1.
/// In words: the place between the worst and the best park.
/// A column in which all parks are equal scores 1/2, and so does a single park: there is neither
/// a worst nor a best.
enum MinMax {
  static let definition = BilingualText(
    english:
      "min-max: 0 for the worst park, 1 for the best, in proportion between; adding or dropping a "
      + "park can move the others. Where all parks are equal, or there is only one: 0.5",
    chinese:
      "极差标准化：最差园区为 0，最好园区为 1，其间按比例；增减园区可能改变其他园区的取值。"
      + "各园区取值相同或只有一个园区时为 0.5")

  static func line(_ column: Column) -> ScaleLine {
    if column.isTarget {
      return column.maximum > 0
        ? ScaleLine(origin: column.maximum, span: -column.maximum, isClamped: true) : .flat(1)
    }
    let span = column.maximum - column.minimum
    guard span > 0 else { return .flat(0.5) }
    switch column.sense {
    case .more: return ScaleLine(origin: column.minimum, span: span, isClamped: true)
    case .less: return ScaleLine(origin: column.maximum, span: -span, isClamped: true)
    }
  }
}
