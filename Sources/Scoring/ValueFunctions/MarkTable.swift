import ParkModel

/// Step table: the marks of the last row whose amount is reached.
///
/// `r = marks of the largest amount <= x`, none below the first row.
/// In words: a table of thresholds as most official evaluations print it.
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, categorical scales.
enum MarkTable {
  static let definition = BilingualText(
    english: "step table: the marks of the highest threshold that is reached; none below the first",
    chinese: "按达到的最高档次计分；未达第一档不得分")

  static func marks(_ value: Double, _ rows: [ValueFunction.Mark]) -> Double {
    rows.last { $0.amount.value <= value }?.marks.value ?? 0
  }
}
