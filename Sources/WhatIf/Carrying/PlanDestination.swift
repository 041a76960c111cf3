public import ParkModel

/// A portfolio that plans are carried into, and what its plans are measured by.
public struct PlanDestination: Sendable {
  /// With its scenario or future applied.
  public var portfolio: Portfolio
  /// The references of the base portfolio, so that values of all destinations are measured alike,
  /// and the merits of this one.
  public var yardstick: Yardstick
  /// The best plan of this portfolio, where it has been looked for: it need not be carried, and
  /// where none exists every plan breaks.
  public var best: SolvedPlan?

  public init(_ portfolio: Portfolio, yardstick: Yardstick, best: SolvedPlan? = nil) {
    self.portfolio = portfolio
    self.yardstick = yardstick
    self.best = best
  }
}
