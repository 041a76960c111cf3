public import ParkModel
public import PlanCheck
public import Scoring

/// One finished run: what was asked, what came out, and how it was checked.
public struct PlanRun: Sendable {
  /// With the scenario already applied.
  public var portfolio: Portfolio
  public var scenario: ScenarioID?
  public var settings: RunSettings
  public var solved: SolvedPlan
  /// The independent re-check; nil where there is no plan.
  public var check: CheckReport?
  /// Whether re-check and engine agree; nil where there is no plan.
  public var agreement: Agreement?
  /// nil: the portfolio was not scored.
  public var merits: MeritTable?
  /// Wall time of the command but for reading.
  public var seconds: Double
  /// SHA-256 of the input files, in hexadecimal digits.
  public var fingerprint: String
  public var version: String
  /// When the run was made, in UTC: `2026-03-01T09:30:00Z`.
  public var created: String
  /// Inputs, settings and plan as files: what a workbook carries so that it can be read back.
  public var attachments: [AttachedFile] = []

  public init(
    portfolio: Portfolio, scenario: ScenarioID? = nil, settings: RunSettings,
    solved: SolvedPlan, check: CheckReport? = nil, agreement: Agreement? = nil,
    merits: MeritTable? = nil, seconds: Double, fingerprint: String, version: String,
    created: String
  ) {
    self.portfolio = portfolio
    self.scenario = scenario
    self.settings = settings
    self.solved = solved
    self.check = check
    self.agreement = agreement
    self.merits = merits
    self.seconds = seconds
    self.fingerprint = fingerprint
    self.version = version
    self.created = created
  }
}

/// What a planner chose for a solve.
public struct RunSettings: Hashable, Sendable {
  /// The gap at which a plan counts as optimal.
  public var gap: Ratio
  /// In seconds; nil: no limit.
  public var timeLimit: Double?
  /// The `--engine` token.
  public var engine: String
  public var seed: UInt64
  /// Whether choices were given beforehand, so that what is proven holds beside them only.
  public var keepsGivenChoices: Bool

  public init(
    gap: Ratio = 1e-4, timeLimit: Double? = nil, engine: String = "auto", seed: UInt64 = 1,
    keepsGivenChoices: Bool = false
  ) {
    self.gap = gap
    self.timeLimit = timeLimit
    self.engine = engine
    self.seed = seed
    self.keepsGivenChoices = keepsGivenChoices
  }
}

extension PlanRun {
  /// What the plan comes to, by the re-check where there is one; nil without a plan.
  public var evaluation: Evaluation? {
    if let check { return check.evaluation }
    guard let plan = solved.plan else { return nil }
    return PlanCheck.check(plan, of: portfolio, yardstick: solved.yardstick).evaluation
  }

  /// What doing nothing comes to: the portfolio's own numbers before any plan.
  var doingNothing: Evaluation {
    PlanCheck.check(
      Plan(allocations: portfolio.parks.map { Allocation(park: $0.id) }), of: portfolio,
      yardstick: solved.yardstick
    ).evaluation
  }
}
