public import ParkModel

/// How a score is made: which rule each step of the pipeline follows.
public struct ScoringSettings: Hashable, Sendable {
  /// nil: what the framework asks for, the weighted sum for most.
  public var method: ScoringMethod?
  public var weighting: Weighting
  public var normalisation: Normalisation
  /// nil: the framework's own rule, and each indicator's own where it has one.
  public var missing: MissingValueRule?
  /// Whether outliers are pulled in before normalising.
  public var winsorizes: Bool

  public init(
    method: ScoringMethod? = nil, weighting: Weighting = .declared,
    normalisation: Normalisation = .goalposts, missing: MissingValueRule? = nil,
    winsorizes: Bool = false
  ) {
    self.method = method
    self.weighting = weighting
    self.normalisation = normalisation
    self.missing = missing
    self.winsorizes = winsorizes
  }

  /// The method in use for a framework.
  public func method(for framework: Framework) -> ScoringMethod {
    method ?? framework.ownMethod
  }

  /// The rule for the gaps of each indicator of a framework.
  func missingRules(_ framework: Framework) -> [MissingValueRule] {
    framework.indicators.map { missing ?? $0.missing ?? framework.missing }
  }
}
