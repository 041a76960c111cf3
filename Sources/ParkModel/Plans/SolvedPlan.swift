/// What an engine returns: a status, the best plan found, and the bound that certifies it.
public struct SolvedPlan: Sendable {
  public var status: Status
  /// nil for `noPlanYet` and `infeasible`.
  public var plan: Plan?
  /// The value of `plan`, as the engine computed it.
  public var objective: Points?
  /// No plan can be worth more; nil when nothing is proven yet.
  public var bound: Points?
  /// Outcomes by park (in portfolio order) as the engine computed them, for the re-check.
  public var outcomes: [[OutcomeID: Amount]]
  /// Left-hand sides of limit rows by name, as the engine computed them, for the re-check.
  public var limitUses: [String: Amount]
  public var yardstick: Yardstick
  public var engine: String
  /// What the engine has to say: dropped outcomes, chosen engine, scale warnings.
  public var notices: [String]
  /// Names of limits and park rules that cannot hold together; empty unless infeasible.
  public var conflict: [String]
  /// Every conflict and the cheapest repair, where they were asked for.
  public var diagnosis: Diagnosis?

  public init(
    status: Status, plan: Plan? = nil, objective: Points? = nil, bound: Points? = nil,
    outcomes: [[OutcomeID: Amount]] = [], limitUses: [String: Amount] = [:],
    yardstick: Yardstick, engine: String, notices: [String] = [], conflict: [String] = [],
    diagnosis: Diagnosis? = nil
  ) {
    self.status = status
    self.plan = plan
    self.objective = objective
    self.bound = bound
    self.outcomes = outcomes
    self.limitUses = limitUses
    self.yardstick = yardstick
    self.engine = engine
    self.notices = notices
    self.conflict = conflict
    self.diagnosis = diagnosis
  }

  /// gap = (bound - objective) / max(1e-9, |objective|); never below 0.
  public var gap: Ratio? {
    guard let objective, let bound else { return nil }
    return Ratio(max(0, (bound - objective).value) / max(1e-9, abs(objective.value)))
  }

  /// How a solve ended. The raw value is the `status` of the JSON.
  public enum Status: String, CaseIterable, Sendable {
    /// The gap is at most the requested one.
    case optimal
    case timeLimit = "time-limit"
    case interrupted
    /// Stopped before any plan was found; there may be a bound.
    case noPlanYet = "no-plan-yet"
    case infeasible
  }
}
