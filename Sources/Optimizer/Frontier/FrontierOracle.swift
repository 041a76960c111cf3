/// Answers the questions of a frontier search: the best of a weighted sum of objectives under
/// floors.
///
/// The seam between the search and an engine. The exact engine is one answer (`ModelOracle`);
/// whatever maximizes weighted outcomes under outcome floors with a certified bound is another.
/// All objectives are maximized; a cost enters as its negative.
protocol FrontierOracle {
  /// What stands behind a point, such as column values; passed back as a place to start from.
  associatedtype Solution: Sendable

  mutating func answer(
    _ question: FrontierQuestion<Solution>
  ) throws -> FrontierAnswer<Solution>
}

/// maximize  offset + sum_k weight[k] * f[k]   subject to  f[k] >= floor[k]
struct FrontierQuestion<Solution: Sendable> {
  /// By objective, none negative.
  var weights: [Double]
  /// By objective; -infinity where there is none.
  var floors: [Double]
  /// Added to the sum, so that a relative gap is a share of the range of the first objective.
  var offset = 0.0
  /// Stop when (bound - value) / |value| is at most this, both with the offset.
  var relativeGap: Double
  /// A known solution to start from; a hint that need not meet the floors.
  var start: Solution?
}

enum FrontierAnswer<Solution: Sendable> {
  /// - Parameters:
  ///   - values: The objectives at the solution.
  ///   - bound: No solution under the floors has a larger weighted sum (without the offset).
  case found(values: [Double], solution: Solution, bound: Double)
  case infeasible
  /// An objective has no largest value.
  case unbounded
  /// The user or the time limit ended the solve before its gap was reached.
  case stopped(FrontierStop)
}

/// Why a search ended before it was done.
public enum FrontierStop: String, Sendable {
  case timeLimit = "time-limit"
  case interrupted
}
