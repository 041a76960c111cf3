public import Optimizer

/// What a plan comes to in another portfolio than its own.
public enum CarriedPlan: Hashable, Sendable {
  /// It holds: what it is worth with the rest re-optimised, and at most can be.
  case holds(Certified)
  /// It breaks: no plan within its choices keeps the rules there.
  case breaks
  /// Stopped before an answer.
  case unknown
}
