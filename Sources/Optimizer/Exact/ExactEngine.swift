public import MixedInteger
public import ParkModel

/// The full model through a mixed-integer solver, with any limits.
///
/// References first, then the search, then a polish: with all on/off choices fixed the rest is a
/// linear program, whose solution replaces the search's rounding. Without a plan it names a
/// conflict.
public struct ExactEngine: PlanSolver {
  private let solver: any MixedIntegerSolver

  public init(solver: any MixedIntegerSolver) { self.solver = solver }

  public var name: String { "exact (\(solver.name))" }

  public func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    let watch = SolveWatch(since: .now, limit: settings.timeLimit, report: progress)
    let prepared = try PreparedProblem(
      problem, engine: name, solver: solver, settings: settings, watch: watch)
    switch prepared.stopped {
    case nil: break
    case .infeasible: return try prepared.withoutPlan()
    case .optimal, .unbounded, .timeLimit, .interrupted: return prepared.answer
    }
    let found = try solver.solve(
      prepared.formulation.model, options: watch.options(settings), start: nil,
      progress: watch.relay(.search))
    switch found.status {
    case .infeasible: return try prepared.withoutPlan()
    case .unbounded: throw SolverFailure("the objective has no largest value")
    case .optimal: return try prepared.answer(found, ended: .optimal)
    case .timeLimit: return try prepared.answer(found, ended: .timeLimit)
    case .interrupted: return try prepared.answer(found, ended: .interrupted)
    }
  }

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
    let prepared = try PreparedProblem(
      problem, engine: name, solver: solver, settings: settings, watch: watch)
    guard prepared.stopped == nil else { return nil }
    return ExactModel(
      model: prepared.formulation.model, references: prepared.answer.yardstick.references,
      notices: prepared.answer.notices)
  }
}
