import ParkModel

/// What the questions are asked about, and how far each goes.
struct QuestionSettings: Sendable {
  /// The park that is asked about.
  var park: ParkID?
  /// The limits that are asked about, by name; empty: what the question itself picks.
  var limits: [String] = []
  /// How many plans may be sought to locate the steps of one curve.
  var steps = 30
  /// How many other plans are wanted.
  var others = 5
  /// In how many parks they differ from each other.
  var distance = 1
  /// What a good plan may lose, as a part of the best value.
  var within: Ratio = 0
  /// Of the budgets, what a phased plan starts with.
  var share: Ratio = 0.7
  /// Of a fund, what may be spent in one period where all periods are pooled.
  var absorption: Share = 0.6
  /// Whether flip prices of all parks are also sought by cost and by budget.
  var wantsAllPrices = false
}
