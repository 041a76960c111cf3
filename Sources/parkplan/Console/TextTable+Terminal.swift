import PlanReport

extension TextTable {
  /// The table as printed, as wide as the terminal or 100 columns, each line ended.
  var text: String {
    lines(width: Console.standardOutput.columns ?? 100).map { $0 + "\n" }.joined()
  }
}
