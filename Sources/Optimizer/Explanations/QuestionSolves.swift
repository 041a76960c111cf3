public import ParkModel

extension AllocationProblem {
  /// The problem with the yardstick of a plan kept, so that plans of changed problems compare.
  ///
  /// Outcomes that do not count in the plan do not count in the others either.
  public func measured(by yardstick: Yardstick) -> AllocationProblem {
    var problem = self
    problem.base = nil
    problem.merits = yardstick.merits
    problem.references = yardstick.references
    for outcome in portfolio.outcomes where problem.references[outcome.id] == nil {
      problem.references[outcome.id] = 0
    }
    return problem
  }
}

/// A series of solves that answer one question, under one time limit and one wish to stop.
public struct QuestionSolves {
  private let engine: any PlanSolver
  private let settings: SolveSettings
  private let start = ContinuousClock.now
  /// Told before every solve and during it: what is being asked, as a number of solves begun.
  private let progress: (@Sendable (Int, SolveProgress) -> Bool)?
  /// How many solves were begun.
  public private(set) var count = 0
  /// Whether the series was stopped: what it would have answered next stays open.
  public private(set) var isStopped = false

  /// - Parameter settings: The time limit is for the whole series.
  public init(
    engine: any PlanSolver, settings: SolveSettings,
    progress: (@Sendable (Int, SolveProgress) -> Bool)? = nil
  ) {
    self.engine = engine
    self.settings = settings
    self.progress = progress
  }

  /// nil once the series is stopped; a solve that was itself stopped still gives what it proved.
  public mutating func solve(_ problem: AllocationProblem) throws -> SolvedPlan? {
    if isStopped { return nil }
    var settings = settings
    settings.withoutPlan = .statusOnly
    let elapsed = seconds
    if let limit = settings.timeLimit {
      guard elapsed < limit else {
        isStopped = true
        return nil
      }
      settings.timeLimit = limit - elapsed
    }
    count += 1
    let (number, report) = (count, progress)
    if let report, !report(number, SolveProgress(stage: .search, seconds: elapsed)) {
      isStopped = true
      return nil
    }
    var relay: (@Sendable (SolveProgress) -> Bool)?
    if let report {
      relay = { state in
        var state = state
        state.seconds += elapsed
        return report(number, state)
      }
    }
    let solved = try engine.solve(problem, settings: settings, progress: relay)
    switch solved.status {
    case .optimal, .infeasible: break
    case .timeLimit, .interrupted, .noPlanYet: isStopped = true
    }
    return solved
  }

  private var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
