public import MixedInteger
public import ParkModel

/// Solves problems that differ little from a base problem: a sweep's futures, a planner's what-ifs.
///
/// The base problem is solved once; every further one starts from the columns and prices that its
/// parks ended with, which mostly bound it within a few rounds. A start is a hint: bounds are
/// certified and plans complete whatever it was. Plans that are compared are `measured(by:)` the
/// base plan's yardstick.
public struct WarmEngine: PlanSolver {
  private let engine: any PlanSolver
  /// The answer to the base problem.
  public let base: SolvedPlan
  /// Whether there is anything to start from: without it, this is the engine that `auto` chooses.
  public let isWarm: Bool

  /// Solves the base problem. Blocks its thread.
  public init(
    _ problem: AllocationProblem, solver: any MixedIntegerSolver,
    settings: SolveSettings = SolveSettings(), progress: (@Sendable (SolveProgress) -> Bool)? = nil
  ) throws {
    let solved = try DecompositionEngine(solver: solver)
      .learn(problem, settings: settings, progress: progress)
    base = solved.solved
    isWarm = solved.learnt != nil
    engine =
      solved.learnt.map {
        DecompositionEngine(solver: solver, known: KnownColumns($0.search, $0.formulation))
      } ?? AutoEngine(solver: solver)
  }

  public var name: String { engine.name }

  public func readied(for portfolio: Portfolio, merits: [ParkID: Share]) -> any PlanSolver {
    engine.readied(for: portfolio, merits: merits)
  }

  public func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    try engine.solve(problem, settings: settings, progress: progress)
  }
}
