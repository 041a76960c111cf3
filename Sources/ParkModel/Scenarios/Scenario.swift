/// A named list of changes to a portfolio. It changes inputs, never results.
public struct Scenario: Hashable, Sendable {
  public var id: ScenarioID
  public var title: BilingualText
  public var changes: [Change]

  public init(id: ScenarioID, title: BilingualText? = nil, changes: [Change]) {
    self.id = id
    self.title = title ?? BilingualText(english: id.text)
    self.changes = changes
  }
}

/// One change of a scenario.
public enum Change: Hashable, Sendable {
  case set(NumberAddress, to: Double)
  case scale(NumberAddress, by: Double)
  case shift(NumberAddress, by: Double)
  case removeLimit(LimitID)
  case exclude(ParkGroup)
}

/// Which numbers of a portfolio a change touches.
public struct NumberAddress: Hashable, Sendable {
  public var field: NumberField
  /// Identifiers of the entities named by the field's first word; empty: all of them.
  public var of: [String]
  /// Only amounts of this outcome; nil: of every outcome. For intensities, yields and effects.
  public var outcome: OutcomeID?
  /// Only this period; nil: every period. For fund budgets.
  public var period: PeriodID?
  /// Only parks of this group. For fields of parks.
  public var group: ParkGroup

  public init(
    _ field: NumberField, of: [String] = [], outcome: OutcomeID? = nil, period: PeriodID? = nil,
    group: ParkGroup = .all
  ) {
    self.field = field
    self.of = of
    self.outcome = outcome
    self.period = period
    self.group = group
  }
}

/// The numbers a scenario can change. The raw value is the token in `scenarios.yaml`.
public enum NumberField: String, CaseIterable, Sendable {
  case fundBudget = "fund.budget"
  case industryIntensity = "industry.intensity"
  case instrumentStartCost = "instrument.start_cost"
  case instrumentRunningCost = "instrument.running_cost"
  case instrumentEffect = "instrument.effect"
  case landUseCost = "land_use.cost"
  case landUseRegenerationCost = "land_use.regeneration_cost"
  case landUseYield = "land_use.yield"
  case parkDebt = "park.debt"
  case parkEquity = "park.equity"
  case parkFiscalRevenue = "park.fiscal_revenue"
  case parkOutput = "park.output"
  case parkAvailable = "park.available"
  case parkIdle = "park.idle"
  case parkInstrumentCostFactor = "park.instrument_cost_factor"
  case parkLandCostFactor = "park.land_cost_factor"
  case parkDeclaredCost = "park.declared_cost"
  case parkDeclaredOutcome = "park.declared_outcome"
  /// Floor of a limit, a share for share limits.
  case limitAtLeast = "limit.at_least"
  /// Cap of a limit, a share for share and concentration limits.
  case limitAtMost = "limit.at_most"
  case outcomeWeight = "outcome.weight"
  case outcomeReference = "outcome.reference"
  case pathIntegrationLow = "path.integration_low"
  case pathIntegrationHigh = "path.integration_high"
  case pathIndustrialAffinity = "path.industrial_affinity"
  case leverageBenchmark = "finance.leverage_benchmark"
  case leverageCap = "finance.leverage_cap"
  case swapShare = "finance.swap_share"
  case debtPrice = "finance.debt_price"
  case overhangPrice = "finance.overhang_price"
}
