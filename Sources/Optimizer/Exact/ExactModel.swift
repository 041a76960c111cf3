public import MixedInteger
public import ParkModel

/// The exact model of a problem, ready for any solver.
public struct ExactModel: Sendable {
  /// Its optimum is the `objective` of the best plan.
  public var model: MixedIntegerModel
  /// What counts as 100 points in each outcome.
  public var references: [OutcomeID: Amount]
  /// What a planner should know beside it.
  public var notices: [String]
}
