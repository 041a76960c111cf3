import MixedInteger
import ParkModel

/// Solves of one search, one after another, under one time limit and one wish to stop.
struct SolveSteps {
  let solver: any MixedIntegerSolver
  let settings: SolveSettings
  let watch: SolveWatch
  let stage: SolveProgress.Stage
  /// Whether a solve ended before its answer; every later one is then left out.
  private(set) var isStopped = false
  /// Whether the solver gave up on a model, so that an answer is missing.
  private(set) var hasGap = false
  private(set) var count = 0

  init(
    solver: any MixedIntegerSolver, settings: SolveSettings, watch: SolveWatch,
    stage: SolveProgress.Stage
  ) {
    self.solver = solver
    self.settings = settings
    self.watch = watch
    self.stage = stage
  }

  /// Whether every answer was found.
  var isComplete: Bool { !isStopped && !hasGap }

  /// nil once the search is stopped, and where the solver gives up.
  ///
  /// Models without an objective of their own meet a solver's numerical limits sooner than plans
  /// do; a second start from another seed, less exact, mostly ends. An explanation that lacks one
  /// answer is better than none.
  mutating func solve(_ model: MixedIntegerModel, gap: Double) throws -> SolverResult? {
    if isStopped { return nil }
    if watch.isOver {
      isStopped = true
      return nil
    }
    // Small solves end before the solver asks whether to go on.
    if let report = watch.report, !report(SolveProgress(stage: stage, seconds: watch.seconds)) {
      isStopped = true
      return nil
    }
    var options = watch.options(settings)
    options.relativeGap = gap
    count += 1
    guard let result = try attempt(model, options) else {
      hasGap = true
      return nil
    }
    switch result.status {
    case .optimal, .infeasible, .unbounded: return result
    case .timeLimit, .interrupted:
      isStopped = true
      return result
    }
  }

  private func attempt(
    _ model: MixedIntegerModel, _ options: SolverOptions
  ) throws -> SolverResult? {
    var options = options
    for _ in 0..<2 {
      do {
        return try solver.solve(
          model, options: options, start: nil, progress: watch.relay(stage))
      } catch is SolverFailure {
        options.seed += 1
        options.relativeGap = max(options.relativeGap, 1e-4)
        options.timeLimit = watch.options(settings).timeLimit
      }
    }
    return nil
  }
}
