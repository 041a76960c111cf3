public import ParkModel
import Synchronization

/// What every explanation starts from: a problem, its best plan, and the engine to ask again.
///
/// All later solves keep the references of the first, so that values stay comparable.
public struct Inquiry: Sendable {
  /// The problem as it was solved, with its references given.
  public let problem: AllocationProblem
  public let plan: Plan
  public let value: Certified
  let solved: SolvedPlan
  let engine: any PlanSolver
  /// The time limit is for each question as a whole.
  let settings: SolveSettings
  private let report: (@Sendable (InquiryProgress) -> Bool)?

  /// - Parameter progress: Returning false stops; what is known so far is returned, marked partial.
  /// - Returns: nil where there is no plan to explain.
  public init?(
    _ problem: AllocationProblem, answeredBy solved: SolvedPlan, engine: any PlanSolver,
    settings: SolveSettings = SolveSettings(),
    progress: (@Sendable (InquiryProgress) -> Bool)? = nil
  ) {
    guard let plan = solved.plan, let value = Certified(solved) else { return nil }
    self.plan = plan
    self.value = value
    self.solved = solved
    self.engine = engine
    self.settings = settings
    report = progress
    var problem = problem
    problem.base = nil
    for outcome in problem.portfolio.outcomes where outcome.weight.value.value > 0 {
      // One that was dropped stays dropped: no reference counts as none.
      problem.references[outcome.id] = solved.yardstick.references[outcome.id] ?? .zero
    }
    self.problem = problem
  }

  public var portfolio: Portfolio { problem.portfolio }

  /// The problem with another portfolio, all else equal.
  func problem(_ portfolio: Portfolio) -> AllocationProblem {
    var changed = problem
    changed.portfolio = portfolio
    return changed
  }

  /// The problem with one park decided otherwise; what a given plan says of it no longer counts.
  func problem(_ portfolio: Portfolio, freeing park: ParkID) -> AllocationProblem {
    var changed = problem(portfolio)
    changed.fixed?.allocations.removeAll { $0.park == park }
    changed.openMoney.remove(park)
    return changed
  }
}

/// Where an explanation stands.
public struct InquiryProgress: Sendable {
  public var subject: Subject
  public var solvesDone: Int
  /// At most so many, this one included.
  public var solvesLeft: Int
  /// Since the question was asked.
  public var seconds: Double
  public var solve: SolveProgress

  public init(
    subject: Subject, solvesDone: Int, solvesLeft: Int, seconds: Double, solve: SolveProgress
  ) {
    self.subject = subject
    self.solvesDone = solvesDone
    self.solvesLeft = solvesLeft
    self.seconds = seconds
    self.solve = solve
  }

  /// What is being solved.
  public enum Subject: Hashable, Sendable {
    case choosing(ParkID)
    case leavingOut(ParkID)
    case alternative(ParkID, AlternativeID)
    case costs(ParkID, Ratio)
    case budget(Ratio)
    case otherPlan(Int)
    case reversing(ParkID)
    case toppingUp
    case pooling
    case alone(ParkID)
    case byMerit(ParkID)
  }
}

/// The solves of one question: counted for the progress, and none after a stop.
struct Asking {
  private let inquiry: Inquiry
  private let report: (@Sendable (InquiryProgress) -> Bool)?
  private let start = ContinuousClock.now
  private let stop = StopFlag()
  private var done = 0
  /// The most solves that the question may take.
  private var planned: Int

  init(_ inquiry: Inquiry, atMost planned: Int, _ report: (@Sendable (InquiryProgress) -> Bool)?) {
    self.inquiry = inquiry
    self.report = report
    self.planned = planned
  }

  var isStopped: Bool { stop.isRaised.load(ordering: .relaxed) }

  mutating func expect(_ more: Int) { planned += more }

  /// - Parameter namesConflict: Whether what stands against a plan is told where there is none:
  ///   finding it out takes more solves, so only answers that tell it ask for it.
  /// - Returns: nil once the question was stopped. A solve that is stopped on its way still
  ///   returns what it found, with its bound.
  mutating func solve(
    _ problem: AllocationProblem, about subject: InquiryProgress.Subject,
    namesConflict: Bool = false
  ) throws -> SolvedPlan? {
    var settings = inquiry.settings
    settings.withoutPlan = namesConflict ? .oneConflict : .statusOnly
    if let limit = settings.timeLimit {
      settings.timeLimit = limit - seconds
      if seconds >= limit { stop.isRaised.store(true, ordering: .relaxed) }
    }
    let (done, left, start, stop, report) = (done, max(1, planned - done), start, stop, report)
    let tell = { @Sendable (solve: SolveProgress) -> Bool in
      let goesOn =
        report?(
          InquiryProgress(
            subject: subject, solvesDone: done, solvesLeft: left,
            seconds: wallSeconds(since: start), solve: solve)) ?? true
      if !goesOn { stop.isRaised.store(true, ordering: .relaxed) }
      return goesOn
    }
    if isStopped || !tell(SolveProgress(stage: .search, seconds: 0)) { return nil }
    self.done += 1
    let solved = try inquiry.engine.solve(problem, settings: settings, progress: tell)
    switch solved.status {
    case .optimal, .infeasible: break
    case .timeLimit, .interrupted, .noPlanYet: stop.isRaised.store(true, ordering: .relaxed)
    }
    return solved
  }

  private var seconds: Double { wallSeconds(since: start) }
}

private func wallSeconds(since start: ContinuousClock.Instant) -> Double {
  let (seconds, attoseconds) = (ContinuousClock.now - start).components
  return Double(seconds) + Double(attoseconds) * 1e-18
}

/// Raised by a solver's thread while the question waits for it: hence a class.
private final class StopFlag: Sendable {
  let isRaised = Atomic<Bool>(false)
}

extension Inquiry {
  func asking(atMost planned: Int) -> Asking { Asking(self, atMost: planned, report) }
}
