import ParkModel

/// The tables of a workbook that formulas of other sheets read.
struct BookTables {
  var parks: TableLayout
  /// nil: the portfolio was not scored.
  var indicators: TableLayout?
  var scores: TableLayout?
  /// nil: there is no plan.
  var allocation: TableLayout?
  /// nil: there is no plan, or the portfolio counts no outcomes.
  var outcomes: TableLayout?
  var limits: TableLayout
}
