public import ParkModel

/// The best plan of the portfolio as it stands and of each scenario, side by side.
public struct ScenarioResults: Sendable {
  /// The portfolio as it stands first.
  public var scenarios: [Scenario]
  /// What each plan loses in the other scenarios; empty where that is not known.
  public var regrets: [PlanRegret]
  /// Which plan to take by which rule.
  public var choices: [RobustChoice]
  /// Whether every scenario was solved as exactly as was asked for.
  public var isComplete: Bool

  public init(
    scenarios: [Scenario], regrets: [PlanRegret] = [], choices: [RobustChoice] = [],
    isComplete: Bool = true
  ) {
    self.scenarios = scenarios
    self.regrets = regrets
    self.choices = choices
    self.isComplete = isComplete
  }

  public struct Scenario: Sendable {
    /// With the scenario applied; `run.scenario` is nil for the portfolio as it stands.
    public var run: PlanRun
    /// Whether its value counts in the same points as that of the portfolio as it stands.
    public var isComparable: Bool

    public init(run: PlanRun, isComparable: Bool = true) {
      self.run = run
      self.isComparable = isComparable
    }
  }

  /// A plan whose parks and instruments are kept at most in every scenario, the rest planned anew.
  public struct PlanRegret: Hashable, Sendable {
    /// Places among `scenarios` whose best plan it is.
    public var plansOf: [Int]
    /// Points below the best plan there, by place among `scenarios`.
    public var regrets: [Regret]

    public init(plansOf: [Int], regrets: [Regret]) {
      self.plansOf = plansOf
      self.regrets = regrets
    }
  }

  public enum Regret: Hashable, Sendable {
    case points(Points)
    /// The plan cannot be kept there.
    case breaks
    /// There is no plan at all there, or it was not asked.
    case unknown
  }

  public struct RobustChoice: Hashable, Sendable {
    /// What the rule looks for, in words.
    public var rule: BilingualText
    /// The place among `regrets`; nil: no plan qualifies.
    public var plan: Int?

    public init(rule: BilingualText, plan: Int?) {
      self.rule = rule
      self.plan = plan
    }
  }
}
