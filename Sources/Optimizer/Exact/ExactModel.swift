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

extension ExactEngine {
  /// The model that `solve` hands to the solver, measured by the same references.
  ///
  /// References that the portfolio does not declare are computed first, so this blocks its thread.
  ///
  /// - Returns: nil where they cannot be: the park rules and hard limits have no plan, or
  ///   `progress` stopped it.
  /// - Throws: As `solve` does.
  public func model(
    of problem: AllocationProblem, settings: SolveSettings = SolveSettings(),
    progress: (@Sendable (SolveProgress) -> Bool)? = nil
  ) throws -> ExactModel? {
    let watch = SolveWatch(since: .now, limit: settings.timeLimit, report: progress)
    let measured = try measured(problem, settings, watch)
    guard measured.references.stopped == nil else { return nil }
    return ExactModel(
      model: measured.formulation.model, references: measured.references.values,
      notices: measured.references.notices)
  }
}
