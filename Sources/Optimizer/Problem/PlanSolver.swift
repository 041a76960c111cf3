public import ParkModel

/// Anything that finds the best plan and certifies how good it is.
///
/// One conformance suite holds every engine to the same promises.
public protocol PlanSolver: Sendable {
  /// Shown with every result, such as `exact (HiGHS 1.15.1)`.
  var name: String { get }

  /// Finds a plan within the requested gap, or says why there is none. Blocks its thread.
  ///
  /// - Throws: `InvalidInput` for choices that the portfolio does not know, or the failure of the
  ///   underlying solver.
  func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan

  /// The same engine, made ready for several questions about one portfolio. Answers are the same.
  func readied(for portfolio: Portfolio, merits: [ParkID: Share]) -> any PlanSolver
}

extension PlanSolver {
  public func readied(for portfolio: Portfolio, merits: [ParkID: Share]) -> any PlanSolver { self }
}

extension PlanSolver {
  public func solve(
    _ problem: AllocationProblem, settings: SolveSettings = SolveSettings()
  ) throws -> SolvedPlan {
    try solve(problem, settings: settings, progress: nil)
  }
}

/// How far to go.
public struct SolveSettings: Hashable, Sendable {
  /// Stop when (bound - objective) / |objective| is at most this.
  public var gap: Ratio
  /// Wall seconds for the whole solve; nil: no limit.
  public var timeLimit: Double?
  public var threads: Int
  public var seed: Int
  /// What to find out where no plan exists.
  public var withoutPlan: WithoutPlan

  public init(
    gap: Ratio = 1e-4, timeLimit: Double? = nil, threads: Int = 1, seed: Int = 0,
    withoutPlan: WithoutPlan = .oneConflict
  ) {
    self.gap = gap
    self.timeLimit = timeLimit
    self.threads = threads
    self.seed = seed
    self.withoutPlan = withoutPlan
  }

  /// How far to look into why there is no plan.
  public enum WithoutPlan: Hashable, Sendable {
    /// The status alone: for solves of which many have no plan, such as the ends of a curve.
    case statusOnly
    case oneConflict
    /// Every disjoint conflict, the cheapest repair, and what each limit alone would take.
    case everything
  }
}

/// The state of a running solve; returning false from its handler stops the solve.
public struct SolveProgress: Sendable {
  public var stage: Stage
  public var seconds: Double
  public var objective: Points?
  public var bound: Points?

  public init(stage: Stage, seconds: Double, objective: Points? = nil, bound: Points? = nil) {
    self.stage = stage
    self.seconds = seconds
    self.objective = objective
    self.bound = bound
  }

  public enum Stage: Hashable, Sendable {
    case references
    case search
    case conflict
    case repair
  }
}
