import Optimizer
import ParkModel
import PlanReport
import WhatIf

/// JSON of `whatif`: every scenario's plan, how it differs from the base's, and what each plan risks.
struct WhatIfDocument: Encodable {
  var portfolio: String
  /// `complete`, `time-limit`, `interrupted` or `infeasible`.
  var status: String
  /// The base first, with `scenario` null; as `plan` prints them.
  var scenarios: [PrintedPlan]
  /// One for each scenario that has a plan; none where the base has none.
  var differences: [ScenarioDifferenceRow]
  var regret: Nullable<RegretDocument>
  /// By park: the share of the plans that carry it out.
  var coreIndex: [String: Double]
  /// By limit: the share of the plans in which it binds.
  var limits: [String: Double]
  var engine: String
  var seconds: Double
  var seed: Int
  var fingerprint: String
  var version: String

  enum CodingKeys: String, CodingKey {
    case portfolio, status, scenarios, differences, regret, limits, engine, seconds, seed
    case fingerprint, version
    case coreIndex = "core_index"
  }

  init(_ run: WhatIfRun) {
    portfolio = run.base.portfolio.name
    status = run.status.rawValue
    scenarios = run.runs.map(PrintedPlan.init)
    differences = run.shifts.map { ScenarioDifferenceRow($0, run) }
    regret = Nullable(run.regrets.map { RegretDocument($0, run) })
    coreIndex = Self.shares(run.tally.parks) { $0.text }
    limits = Self.shares(run.tally.limits) { $0 }
    engine = run.engine
    seconds = run.seconds
    seed = run.settings.seed
    fingerprint = run.fingerprint
    version = run.version
  }

  /// Empty where there is no plan.
  private static func shares<Key>(
    _ tally: ShareTally<Key>, name: (Key) -> String
  ) -> [String: Double] {
    var shares: [String: Double] = [:]
    for (key, share) in zip(tally.keys, tally.shares) {
      if let share = share.share { shares[name(key)] = share.value }
    }
    return shares
  }
}

/// The base's plan (`first`) against a scenario's (`second`).
struct ScenarioDifferenceRow: Encodable {
  var scenario: String
  var parksIn: [String]
  var parksOut: [String]
  /// Carried out in another way.
  var parksSwitched: [String]
  /// Limits that bind in the scenario only.
  var limitsBegin: [String]
  /// Limits that bind in the base only.
  var limitsCease: [String]
  /// Of all parks together, after each plan.
  var debtToEquityFirst: Nullable<Double>
  var debtToEquitySecond: Nullable<Double>
  var moved: MovedRow
  var plans: PlanComparisonDocument

  enum CodingKeys: String, CodingKey {
    case scenario, moved, plans
    case parksIn = "parks_in"
    case parksOut = "parks_out"
    case parksSwitched = "parks_switched"
    case limitsBegin = "limits_begin"
    case limitsCease = "limits_cease"
    case debtToEquityFirst = "debt_to_equity_first"
    case debtToEquitySecond = "debt_to_equity_second"
  }

  /// What goes from one park to another, or is spent more or less.
  struct MovedRow: Encodable {
    /// Parks whose alternative (or none) differs, of all parks.
    var choicesShare: Double
    var landHectares: Double
    var costMCNY: Double

    enum CodingKeys: String, CodingKey {
      case choicesShare = "choices_share"
      case landHectares = "land_ha"
      case costMCNY = "cost_mcny"
    }
  }

  init(_ shift: ScenarioShift, _ run: WhatIfRun) {
    scenario = run.name(shift.place)
    parksIn = shift.parks(.entered).map(\.park.text)
    parksOut = shift.parks(.left).map(\.park.text)
    parksSwitched = shift.parks(.switched).map(\.park.text)
    (limitsBegin, limitsCease) = shift.limits
    debtToEquityFirst = Nullable(run.base.evaluation?.debtToEquityAfter?.value)
    debtToEquitySecond = Nullable(run.runs[shift.place].evaluation?.debtToEquityAfter?.value)
    moved = MovedRow(
      choicesShare: shift.moved.choicesChanged.value, landHectares: shift.moved.land.value,
      costMCNY: shift.moved.money.value)
    plans = PlanComparisonDocument(shift.comparison)
  }
}

/// Plans against scenarios: what each is worth there, and by how much it falls short of the best.
struct RegretDocument: Codable {
  /// The columns: the base and the scenarios that have a plan.
  var scenarios: [String]
  /// Without a plan, or not reached: they say nothing about the plans.
  var leftOut: [String]
  /// One for each column, summing to 1.
  var weights: [Double]
  /// What a plan counts for on average where it breaks, in points.
  var brokenCountsAs: Double
  var plans: [PlanRow]
  var choices: [ChoiceRow]

  enum CodingKeys: String, CodingKey {
    case scenarios, weights, plans, choices
    case leftOut = "left_out"
    case brokenCountsAs = "broken_counts_as"
  }

  /// The best plan of a scenario, carried into all.
  struct PlanRow: Codable {
    /// The scenario whose best plan it is.
    var plan: String
    /// Scenarios whose best plans make the same choices.
    var sameAs: [String]
    /// By column; null where the plan breaks.
    var values: [Nullable<ValueRow>]
    /// By column, in points; null (infinite) where the plan breaks.
    var regrets: [Nullable<RegretRow>]
    /// null (infinite) where the plan breaks anywhere.
    var worst: Nullable<WorstRow>
    var average: Nullable<Double>
    var breaksIn: [String]

    enum CodingKeys: String, CodingKey {
      case plan, values, regrets, worst, average
      case sameAs = "same_as"
      case breaksIn = "breaks_in"
    }
  }

  struct WorstRow: Codable {
    var scenario: String
    var regret: RegretRow
  }

  /// In points; `undecided` where it may be nothing at all.
  struct RegretRow: Codable {
    var estimate: Double
    var atLeast: Double
    /// null where nothing is proven.
    var atMost: Nullable<Double>
    var undecided: Bool

    enum CodingKeys: String, CodingKey {
      case estimate, undecided
      case atLeast = "at_least"
      case atMost = "at_most"
    }

    init(_ regret: Regret) {
      estimate = regret.estimate.value
      atLeast = regret.atLeast.value
      atMost = Nullable(finite(regret.atMost.value))
      undecided = regret.isUndecided
    }
  }

  /// The plan that a rule picks.
  struct ChoiceRow: Codable {
    /// `minimax-regret`, `best-average` or `chance-floor`.
    var rule: String
    /// In what share of the scenarios the plan must hold; null for other rules.
    var holdsIn: Nullable<Double>
    /// null: no plan qualifies.
    var plan: Nullable<String>
    /// In points: worst regret, or the average value.
    var score: Nullable<Double>
    var scoreAtLeast: Nullable<Double>
    var scoreAtMost: Nullable<Double>
    /// Plans that may be as good, as far as the proven gaps tell.
    var undecidedAgainst: [String]
    /// Points less on average than the plan that is best on average.
    var averageGivenUp: Nullable<Double>
    /// Points less than the best plan if nothing changes; null where it breaks there.
    var regretInBase: Nullable<RegretRow>
    var breaksInBase: Bool

    enum CodingKeys: String, CodingKey {
      case rule, plan, score
      case holdsIn = "holds_in"
      case scoreAtLeast = "score_at_least"
      case scoreAtMost = "score_at_most"
      case undecidedAgainst = "undecided_against"
      case averageGivenUp = "average_given_up"
      case regretInBase = "regret_in_base"
      case breaksInBase = "breaks_in_base"
    }
  }

  init(_ regrets: ScenarioRegrets, _ run: WhatIfRun) {
    let table = regrets.table
    let columns = regrets.judged.indices
    func planName(_ plan: Int) -> String { run.name(regrets.candidates[plan].place) }
    scenarios = regrets.judged.map(run.name)
    leftOut = run.leftOut.map(run.name)
    weights = table.payoffs.weights
    brokenCountsAs = table.payoffs.brokenCountsAs.value
    plans = regrets.candidates.indices.map { plan in
      PlanRow(
        plan: planName(plan), sameAs: regrets.candidates[plan].sameAs.map(run.name),
        values: columns.map { Nullable(regrets.value(plan, in: $0).map(ValueRow.init)) },
        regrets: columns.map { Nullable(regrets.regret(plan, in: $0).map(RegretRow.init)) },
        worst: Nullable(
          regrets.worst(plan).map {
            WorstRow(scenario: run.name($0.run), regret: RegretRow($0.regret))
          }),
        average: Nullable(table.plans[plan].expected?.value),
        breaksIn: regrets.breaksIn(plan).map(run.name))
    }
    choices = regrets.choices.map { choice in
      let picked = choice.picked
      return ChoiceRow(
        rule: choice.criterion.token, holdsIn: Nullable(choice.criterion.floor),
        plan: Nullable(picked.map { planName($0.plan) }),
        score: Nullable(picked?.score.value),
        scoreAtLeast: Nullable(picked.flatMap { finite($0.scoreAtLeast.value) }),
        scoreAtMost: Nullable(picked.flatMap { finite($0.scoreAtMost.value) }),
        undecidedAgainst: picked?.rivals.map(planName) ?? [],
        averageGivenUp: Nullable(picked?.price?.expectedGivenUp.value),
        regretInBase: Nullable(picked?.price?.inBase.map(RegretRow.init)),
        breaksInBase: picked?.price?.breaksInBase ?? false)
    }
  }
}

extension RobustnessCriterion {
  fileprivate var token: String {
    switch self {
    case .minimaxRegret: "minimax-regret"
    case .bestExpected: "best-average"
    case .maximin: "maximin"
    case .hurwicz: "hurwicz"
    case .satisficing: "satisficing"
    case .percentileRegret: "percentile-regret"
    case .percentileValue: "percentile-value"
    case .meanLessDeviation: "mean-less-deviation"
    case .chanceFloor: "chance-floor"
    }
  }

  fileprivate var floor: Double? {
    if case .chanceFloor(let share) = self { share.value } else { nil }
  }
}
