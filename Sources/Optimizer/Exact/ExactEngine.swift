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
    let first = try firstPlan(problem, prepared.formulation, settings, watch)
    let found = try search(prepared.formulation, from: first, settings, watch)
    switch found.status {
    case .infeasible: return try prepared.withoutPlan()
    case .unbounded: throw SolverFailure("the objective has no largest value")
    case .optimal, .timeLimit, .interrupted: return try prepared.answer(found)
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

  /// From the start that is given; otherwise, where time is short, by a dive.
  private func firstPlan(
    _ problem: AllocationProblem, _ formulation: Formulation, _ settings: SolveSettings,
    _ watch: SolveWatch
  ) throws -> FirstPlan? {
    let search = FirstPlanSearch(
      formulation: formulation, solver: solver, settings: settings, watch: watch)
    if let start = problem.start, let near = try search.plan(near: start) { return near }
    return settings.timeLimit == nil ? nil : try search.dive()
  }

  /// The search, which never ends with less than it starts with.
  private func search(
    _ formulation: Formulation, from first: FirstPlan?, _ settings: SolveSettings,
    _ watch: SolveWatch
  ) throws -> SolverResult {
    var found = try solver.solve(
      formulation.model, options: watch.options(settings), start: first?.values,
      progress: watch.relay(.search))
    guard let first, found.status == .timeLimit || found.status == .interrupted else {
      return found
    }
    if found.objective.map({ $0 < first.objective }) ?? true {
      found.values = first.values
      found.objective = first.objective
    }
    if let bound = first.bound { found.bound = min(found.bound ?? bound, bound) }
    return found
  }
}
