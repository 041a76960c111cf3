public import ParkModel

/// How a score is made: which rule each step of the pipeline follows.
public struct ScoringSettings: Hashable, Sendable {
  public var method: ScoringMethod
  public var weighting: Weighting
  public var normalisation: Normalisation
  /// nil: the framework's own rule.
  public var missing: MissingValueRule?

  public init(
    method: ScoringMethod = .weightedSum, weighting: Weighting = .declared,
    normalisation: Normalisation = .goalposts, missing: MissingValueRule? = nil
  ) {
    self.method = method
    self.weighting = weighting
    self.normalisation = normalisation
    self.missing = missing
  }
}
