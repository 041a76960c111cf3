import MixedInteger
import ParkModel

/// Wall time of one solve: what is left of the limit, and progress on the way.
struct SolveWatch: Sendable {
  let start: ContinuousClock.Instant
  let limit: Double?
  let report: (@Sendable (SolveProgress) -> Bool)?

  init(
    since start: ContinuousClock.Instant, limit: Double?,
    report: (@Sendable (SolveProgress) -> Bool)?
  ) {
    self.start = start
    self.limit = limit
    self.report = report
  }

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  var isOver: Bool { limit.map { seconds >= $0 } ?? false }

  func options(_ settings: SolveSettings) -> SolverOptions {
    SolverOptions(
      relativeGap: settings.gap.value, timeLimit: limit.map { max(0.01, $0 - seconds) },
      threads: settings.threads, seed: settings.seed)
  }

  func relay(_ stage: SolveProgress.Stage) -> (@Sendable (SolverProgress) -> Bool)? {
    guard let report else { return nil }
    return { state in
      // Values while references or conflicts are sought are not values of plans.
      let isSearch = stage == .search
      return report(
        SolveProgress(
          stage: stage, seconds: seconds, objective: isSearch ? state.value.map(Points.init) : nil,
          bound: isSearch ? state.bound.map(Points.init) : nil))
    }
  }
}
