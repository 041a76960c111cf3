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

  /// nil once the search is stopped.
  mutating func solve(_ model: MixedIntegerModel, gap: Double) throws -> SolverResult? {
    if isStopped { return nil }
    if let limit = watch.limit, watch.seconds >= limit {
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
    let result = try solver.solve(
      model, options: options, start: nil, progress: watch.relay(stage))
    switch result.status {
    case .optimal, .infeasible, .unbounded: return result
    case .timeLimit, .interrupted:
      isStopped = true
      return result
    }
  }
}
