public import ParkModel

/// What a sweep says: shares over the futures that have a plan, amounts, and what moves them.
public struct SweepResult: Sendable {
  public var counts: Counts
  public var largestGap: Ratio
  /// The portfolio as it is.
  public var today: SolvedFuture
  /// Core indices of parks, alternatives, paths and instruments, and how often each limit binds.
  public var shares: PlanTally
  /// nil where no future has a plan.
  public var value: ValueSummary<Points>?
  /// In the order of the portfolio; nil as above.
  public var outcomes: [ValueSummary<Amount>?]
  /// In the order of `moneyNames`.
  public var money: [ValueSummary<MillionYuan>?]
  public var released: ValueSummary<Hectares>?
  /// By what a park brings to the value of the best plan; parks that are not chosen come last.
  public var ranks: RankTally<ParkID>
  public var choices: ChoiceSets
  /// Soft targets that are missed somewhere, in the order of limits.
  public var missedTargets: [MissedTarget]
  public var robustness: Robustness?
  /// nil for other designs, and where ends are missing.
  public var tornado: Tornado?
  /// How much of the spread each number alone explains; empty where nothing varies, or for a
  /// tornado.
  public var influence: [Influence]
  public var discoveries: [Discovery]

  public static let moneyNames = ["cost", "grants", "new_debt", "swap"]

  public struct Counts: Hashable, Sendable {
    public var done = 0
    public var solved = 0
    public var withoutPlan = 0
    /// Numbers that cannot be so together.
    public var impossible = 0
    public var unsolved = 0
    public var firstImpossible: String?
    public var firstUnsolved: String?
  }

  /// How many different sets of parks and alternatives are best somewhere.
  public struct ChoiceSets: Hashable, Sendable {
    public var different: Int
    /// Futures with today's set.
    public var asToday: SampledShare
    /// Futures with the most frequent set.
    public var mostFrequent: SampledShare
    /// The first future with that set.
    public var firstFuture: Int?
  }

  public struct MissedTarget: Hashable, Sendable {
    public var limit: String
    public var futures: SampledShare
  }

  /// How candidate plans fare in the futures: each choice of them at most, the rest planned anew.
  public struct Robustness: Sendable {
    /// Today's plan first.
    public var candidates: [CandidatePlan]
    /// What a plan may lose of the best value there and still be good enough.
    public var loss: Share
    /// nil where every candidate breaks somewhere.
    public var minimaxRegret: RobustChoice?
    public var bestExpected: RobustChoice?
    /// By the regret that nine of ten futures stay within.
    public var percentileRegret: RobustChoice?
    /// Of choosing among the candidates; nil for one candidate, or a tornado.
    public var information: InformationValue?
  }

  public struct CandidatePlan: Hashable, Sendable {
    public var plan: PlanRobustness
    /// Of all futures that have an answer; where no plan exists none is good enough.
    public var isGoodEnough: SampledShare
  }

  /// How much of the spread of value and plan would be gone, were one number known.
  public struct Influence: Hashable, Sendable {
    public var number: UncertainNumberID
    /// Of the variance of the best value; nil where it does not vary.
    public var onValue: FirstOrderIndex?
    /// Of the variance of how many parks change sides; nil where none does.
    public var onPlan: FirstOrderIndex?
  }

  /// The futures in which something happens, in a few plain conditions.
  public struct Discovery: Sendable {
    public var event: SweepEvent
    public var found: ScenarioDiscovery
    /// How often conditions on halves of the futures name the same numbers.
    public var repeats: DiscoveryReproducibility?
  }
}

/// What planners ask of futures: when does it happen?
public enum SweepEvent: Hashable, Sendable {
  case noPlan
  /// The best value is lower than today's by more than this share of it.
  case valueFalls(Share)
  /// Even the best plan misses this soft target.
  case targetMissed(String)
  /// Today's plan cannot be kept.
  case planBreaks
  /// Today's plan breaks, or loses more than this share of the best value there.
  case planFails(Share)
}
