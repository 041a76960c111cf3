import MixedInteger
import ParkModel
import Synchronization

/// Wall time of one frontier search, and progress with an estimate on the way.
final class FrontierMeter: Sendable {
  // A class because the solver reports from its own threads while the search goes on.
  private struct State {
    var search = FrontierSearchState(found: 0, wanted: nil, solves: 0, largestImprovement: nil)
    /// When the first solve began.
    var began: Double?
  }

  let watch: SolveWatch
  private let report: (@Sendable (FrontierProgress) -> Bool)?
  private let state = Mutex(State())

  init(report: (@Sendable (FrontierProgress) -> Bool)?, limit: Double?) {
    self.report = report
    var relayed: (@Sendable (SolveProgress) -> Bool)?
    if let report {
      relayed = { report(FrontierProgress(stage: $0.stage, seconds: $0.seconds)) }
    }
    watch = SolveWatch(since: ContinuousClock.now, limit: limit, report: relayed)
  }

  func announce(_ search: FrontierSearchState) {
    let seconds = watch.seconds
    state.withLock {
      $0.search = search
      if $0.began == nil { $0.began = seconds }
    }
  }

  /// nil where nobody listens.
  var keepGoing: (@Sendable (SolverProgress) -> Bool)? {
    guard let report else { return nil }
    return { _ in report(self.progress()) }
  }

  /// What is left of the time limit may be 0 or less: then it is over.
  func options(_ settings: FrontierSettings) -> SolverOptions {
    SolverOptions(
      timeLimit: settings.timeLimit.map { $0 - watch.seconds }, threads: settings.threads,
      seed: settings.seed)
  }

  private func progress() -> FrontierProgress {
    let seconds = watch.seconds
    return state.withLock { state in
      let search = state.search
      return FrontierProgress(
        stage: .search, seconds: seconds, found: search.found, wanted: search.wanted,
        largestImprovement: search.largestImprovement.map { Ratio($0) },
        secondsLeft: Self.secondsLeft(search, spent: seconds - (state.began ?? seconds)))
    }
  }

  /// As many solves as points are missing, each as long as those before; no word before the first
  /// point, when solves are still those of the payoff table.
  static func secondsLeft(_ search: FrontierSearchState, spent: Double) -> Double? {
    guard let wanted = search.wanted, search.found > 0, search.solves > 0 else { return nil }
    return spent / Double(search.solves) * Double(max(0, wanted - search.found))
  }
}
