public import ParkModel

/// The Pareto front of a portfolio: plans of which none is better in one objective without being
/// worse in another.
///
/// Values are in the objectives' own units; those of minimized objectives are amounts, not
/// negatives.
public struct PlanFrontier: Sendable {
  public var status: Status
  public var objectives: [FrontierObjective]
  /// Best in the first objective first.
  public var points: [Point] = []
  /// By objective: no plan is better. nil before it is known.
  public var ideal: [Amount?]
  /// By objective: the worst over the points shown and the payoff table.
  public var nadir: [Amount?]
  /// Row k: the plan best in objective k, then in the others in order.
  public var payoff: [[Amount]] = []
  /// Whether these are all points there are.
  public var isComplete = false
  public var method: Method
  /// For whatever plan there is, a point comes within this share of the range of every objective.
  public var largestImprovement: Ratio?
  /// Solves of the whole model.
  public var solves = 0
  /// Names of limits and park rules that cannot hold together; empty unless infeasible.
  public var conflict: [String] {
    get { withoutPlan?.conflict ?? [] }
    set { withoutPlan?.conflict = newValue }
  }
  /// Why there is no plan at all; nil where there is one.
  public var withoutPlan: SolvedPlan?
  public var engine: String
  public var notices: [String] = []

  /// A front without any point yet.
  public init(
    status: Status, objectives: [FrontierObjective], method: Method, engine: String
  ) {
    self.status = status
    self.objectives = objectives
    self.method = method
    self.engine = engine
    ideal = objectives.map { _ in nil }
    nadir = ideal
  }

  public struct Point: Sendable {
    /// By objective.
    public var values: [Amount]
    public var solved: SolvedPlan
    /// No plan that is as good in the other objectives is better than this in the first.
    public var bestOfFirst: Amount
    /// (bestOfFirst - value) as a share of the range of the first objective.
    public var gap: Ratio
    /// What could be hidden before the next point, two objectives only.
    public var hidden: Hidden?

    public init(values: [Amount], solved: SolvedPlan, bestOfFirst: Amount, gap: Ratio) {
      self.values = values
      self.solved = solved
      self.bestOfFirst = bestOfFirst
      self.gap = gap
    }
  }

  /// The best that an undiscovered plan between two neighbours could be.
  public struct Hidden: Sendable {
    /// By objective: how much better than the neighbour that is worse in it.
    public var improvement: [Amount]
  }

  /// How the front was found.
  public enum Method: String, Sendable {
    /// All objectives move in steps: each point, one after the other.
    case everyPoint = "every-point"
    /// A number of points, each where the most could still be hidden.
    case sample
  }

  /// The raw value is the `status` of the JSON.
  public enum Status: String, CaseIterable, Sendable {
    case complete
    case sampled
    case timeLimit = "time-limit"
    case interrupted
    case infeasible
  }
}

/// How far to go.
public struct FrontierSettings: Hashable, Sendable {
  /// Points wanted; nil: every one where objectives move in steps, otherwise 20.
  public var points: Int?
  /// Of each point, as a share of the range of the first objective.
  public var gap: Ratio
  /// Wall seconds for everything; nil: no limit.
  public var timeLimit: Double?
  public var threads: Int
  public var seed: Int

  public init(
    points: Int? = nil, gap: Ratio = 5e-3, timeLimit: Double? = nil, threads: Int = 1,
    seed: Int = 0
  ) {
    self.points = points
    self.gap = gap
    self.timeLimit = timeLimit
    self.threads = threads
    self.seed = seed
  }

  var forSolves: SolveSettings {
    SolveSettings(gap: gap, timeLimit: timeLimit, threads: threads, seed: seed)
  }
}

/// The state of a running search; returning false from its handler stops it.
public struct FrontierProgress: Sendable {
  public var stage: SolveProgress.Stage
  public var seconds: Double
  public var found: Int
  /// nil: every point.
  public var wanted: Int?
  public var largestImprovement: Ratio?
  /// About how many seconds are left; nil where that cannot be told.
  public var secondsLeft: Double?

  public init(
    stage: SolveProgress.Stage, seconds: Double, found: Int = 0, wanted: Int? = nil,
    largestImprovement: Ratio? = nil, secondsLeft: Double? = nil
  ) {
    self.stage = stage
    self.seconds = seconds
    self.found = found
    self.wanted = wanted
    self.largestImprovement = largestImprovement
    self.secondsLeft = secondsLeft
  }
}
