import ParkModel

/// Piecewise linear: straight lines between the rows of a table, level beyond its ends.
///
/// In words: between two thresholds the marks grow in proportion.
/// A piecewise linear value function: Belton and Stewart, Multiple Criteria Decision Analysis
/// (Kluwer 2002), section 5.2.
enum MarkLine {
  static let definition = BilingualText(
    english:
      "piecewise linear: straight lines between the amounts of a table, level beyond its ends",
    chinese: "各档数值之间按直线内插，两端之外保持不变")

  static func marks(_ value: Double, _ rows: [ValueFunction.Mark]) -> Double {
    guard let above = rows.firstIndex(where: { $0.amount.value >= value }) else {
      return rows.last?.marks.value ?? 0
    }
    guard above > 0 else { return rows[0].marks.value }
    let (low, high) = (rows[above - 1], rows[above])
    let way = (value - low.amount.value) / (high.amount.value - low.amount.value)
    return low.marks.value + way * (high.marks.value - low.marks.value)
  }
}
