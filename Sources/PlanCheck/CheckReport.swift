public import ParkModel

/// What the independent re-check found: the rules a plan breaks, and everything it comes to.
public struct CheckReport: Hashable, Sendable {
  /// What is malformed first, then park rules in portfolio order, then limits in their order.
  public var breaches: [Breach]
  /// Recomputed from the allocation alone. Parks stand in portfolio order, one each; what the
  /// plan gives to unknown names, and what is not a number, is reported and not counted.
  public var evaluation: Evaluation
  /// The values that an engine may rightly state for a limit's row, by limit name.
  var rowValues: [String: [Double]]

  public init(breaches: [Breach], evaluation: Evaluation) {
    self.init(breaches: breaches, evaluation: evaluation, rowValues: [:])
  }

  init(breaches: [Breach], evaluation: Evaluation, rowValues: [String: [Double]]) {
    self.breaches = breaches
    self.evaluation = evaluation
    self.rowValues = rowValues
  }

  public var isClean: Bool { breaches.isEmpty }
}
