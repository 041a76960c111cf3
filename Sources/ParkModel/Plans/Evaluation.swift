/// What a plan comes to: outcomes, limits, debt and concentration, before and after.
public struct Evaluation: Hashable, Sendable {
  public var objective: Points
  /// Totals by outcome, for every outcome of the portfolio.
  public var outcomes: [OutcomeID: Amount]
  /// In the order of the plan's allocations.
  public var parks: [ParkEvaluation]
  /// Every limit once, fund budgets first, then in order of the portfolio.
  public var limits: [LimitUse]
  /// All parks' debt over all parks' equity; nil where equity is not positive.
  public var debtToEquityBefore: Ratio?
  public var debtToEquityAfter: Ratio?
  /// Largest industry's share of all output; nil where there is no output.
  public var leadShareBefore: Share?
  public var leadShareAfter: Share?
  /// Sum of squared industry shares of all output, 0 to 1.
  public var concentrationBefore: Share?
  public var concentrationAfter: Share?
  /// Share of the absolute objective contributions that rests on each status; sums to 1, or is
  /// empty where nothing contributes.
  public var provenance: [ProvenanceStatus: Share]

  public init(
    objective: Points, outcomes: [OutcomeID: Amount], parks: [ParkEvaluation],
    limits: [LimitUse], debtToEquityBefore: Ratio? = nil, debtToEquityAfter: Ratio? = nil,
    leadShareBefore: Share? = nil, leadShareAfter: Share? = nil,
    concentrationBefore: Share? = nil, concentrationAfter: Share? = nil,
    provenance: [ProvenanceStatus: Share] = [:]
  ) {
    self.objective = objective
    self.outcomes = outcomes
    self.parks = parks
    self.limits = limits
    self.debtToEquityBefore = debtToEquityBefore
    self.debtToEquityAfter = debtToEquityAfter
    self.leadShareBefore = leadShareBefore
    self.leadShareAfter = leadShareAfter
    self.concentrationBefore = concentrationBefore
    self.concentrationAfter = concentrationAfter
    self.provenance = provenance
  }
}

/// What a plan comes to in one park.
public struct ParkEvaluation: Hashable, Sendable {
  public var park: ParkID
  public var outcomes: [OutcomeID: Amount]
  /// Costs of the plan in this park, swaps not counted.
  public var cost: MillionYuan
  public var grants: MillionYuan
  public var newDebt: MillionYuan
  public var swap: MillionYuan
  public var debtToEquityBefore: Ratio?
  public var debtToEquityAfter: Ratio?
  public var leadShareBefore: Share?
  public var leadShareAfter: Share?

  public init(
    park: ParkID, outcomes: [OutcomeID: Amount] = [:], cost: MillionYuan = .zero,
    grants: MillionYuan = .zero, newDebt: MillionYuan = .zero, swap: MillionYuan = .zero,
    debtToEquityBefore: Ratio? = nil, debtToEquityAfter: Ratio? = nil,
    leadShareBefore: Share? = nil, leadShareAfter: Share? = nil
  ) {
    self.park = park
    self.outcomes = outcomes
    self.cost = cost
    self.grants = grants
    self.newDebt = newDebt
    self.swap = swap
    self.debtToEquityBefore = debtToEquityBefore
    self.debtToEquityAfter = debtToEquityAfter
    self.leadShareBefore = leadShareBefore
    self.leadShareAfter = leadShareAfter
  }
}

/// How much of a limit a plan uses.
public struct LimitUse: Hashable, Sendable {
  /// The limit's id, or `fund <fund> <period>`, or `<limit> <industry>` (see `LimitName`).
  public var name: String
  /// In the limit's own unit: a share for share and concentration limits. nil: a share of nothing.
  public var used: Amount?
  public var atLeast: Amount?
  public var atMost: Amount?
  /// Distance to the nearer bound; negative where the limit is broken; nil where there is no bound.
  public var slack: Amount?
  /// Slack at most 1e-6 of the bound (of 1 where the bound is smaller).
  public var isBinding: Bool

  public init(
    name: String, used: Amount?, atLeast: Amount? = nil, atMost: Amount? = nil,
    slack: Amount? = nil, isBinding: Bool = false
  ) {
    self.name = name
    self.used = used
    self.atLeast = atLeast
    self.atMost = atMost
    self.slack = slack
    self.isBinding = isBinding
  }
}

/// The names under which limits appear everywhere.
public enum LimitName {
  public static func fund(_ fund: FundID, _ period: PeriodID) -> String {
    "fund \(fund) \(period)"
  }
  public static func concentration(_ limit: LimitID, _ industry: IndustryID) -> String {
    "\(limit) \(industry)"
  }
}
