/// Why the results of futures cannot be measured: facts, one for each case.
///
/// Futures count from 0, in the order in which they were drawn.
public enum UnfitFigures: Error, Hashable, Sendable {
  /// A number that is not finite: of a plan, an input or a sum.
  case notFinite(String, future: Int)
  /// A list that is too short or too long.
  case count(String, found: Int, expected: Int)
  /// A future outside the design.
  case noSuchFuture(Int, of: Int)
  /// Two parts of one sweep that both hold this future.
  case futureTwice(Int)
  /// Two tallies of different things, or of designs of different size.
  case differentTallies
  /// A name that stands twice in a list whose order must not matter.
  case nameTwice(String)
  /// A plan where no plan can exist.
  case planWhereNoneExists(String, future: Int)
  /// A plan worth more than the proven bound of its future.
  case aboveBound(String, future: Int)
  /// A number outside its range.
  case outOfRange(String, found: Double, allowed: String)
}

extension UnfitFigures: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFinite(let what, let future):
      "\(what): the number of future \(future) is not finite."
    case .count(let what, let found, let expected):
      "\(what): \(found) found where \(expected) are expected."
    case .noSuchFuture(let future, let count):
      "Future \(future) is none of the \(count) futures, which count from 0."
    case .futureTwice(let future):
      "Future \(future) stands in two parts; each future belongs to one part."
    case .differentTallies:
      "Only parts of one sweep join: these count different things."
    case .nameTwice(let name):
      "'\(name)' stands twice; give each a name of its own."
    case .planWhereNoneExists(let plan, let future):
      "'\(plan)' has a value in future \(future), which is said to have no plan."
    case .aboveBound(let plan, let future):
      "'\(plan)' is worth more in future \(future) than its proven bound allows."
    case .outOfRange(let what, let found, let allowed):
      "\(what): \(found) is not \(allowed)."
    }
  }
}
