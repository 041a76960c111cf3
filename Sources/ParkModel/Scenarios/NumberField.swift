/// The numbers a scenario can change. The raw value is the token in `scenarios.yaml`.
public enum NumberField: String, CaseIterable, Sendable {
  case fundBudget = "fund.budget"
  case industryIntensity = "industry.intensity"
  case instrumentStartCost = "instrument.start_cost"
  case instrumentRunningCost = "instrument.running_cost"
  case instrumentEffect = "instrument.effect"
  /// How strongly an instrument acts on each path; a path that is not named counts as 1.
  case instrumentAffinity = "instrument.affinity"
  case instrumentMaturity = "instrument.maturity"
  case landUseCost = "land_use.cost"
  case landUseRegenerationCost = "land_use.regeneration_cost"
  case landUseYield = "land_use.yield"
  /// Amounts per regenerated hectare on top of the yield.
  case landUseHeal = "land_use.heal"
  case landUseSegmentWidth = "land_use.segment_width"
  case landUseSegmentFactor = "land_use.segment_factor"
  case landUseMaturity = "land_use.maturity"
  case parkDebt = "park.debt"
  case parkEquity = "park.equity"
  case parkFiscalRevenue = "park.fiscal_revenue"
  case parkOutput = "park.output"
  case parkWorkers = "park.workers"
  case parkResidents = "park.residents"
  /// Built land of every use that has some.
  case parkBuilt = "park.built"
  case parkAvailable = "park.available"
  case parkIdle = "park.idle"
  case parkMinimumViable = "park.min_viable"
  case parkReleaseCap = "park.release_cap"
  case parkInstrumentCostFactor = "park.instrument_cost_factor"
  case parkLandCostFactor = "park.land_cost_factor"
  /// Raw values of the indicator that the address names.
  case parkIndicator = "park.indicator"
  case parkMinimumExtent = "park.min_extent"
  case parkDeclaredCost = "park.declared_cost"
  case parkDeclaredOutcome = "park.declared_outcome"
  case parkDeclaredGreenfield = "park.declared_greenfield"
  case parkDeclaredRegenerated = "park.declared_regenerated"
  case parkDeclaredResource = "park.declared_resource"
  /// Floor of a limit, a share for share limits.
  case limitAtLeast = "limit.at_least"
  /// Cap of a limit, a share for share and concentration limits.
  case limitAtMost = "limit.at_most"
  case limitShortfallPrice = "limit.shortfall_price"
  case outcomeWeight = "outcome.weight"
  case outcomeReference = "outcome.reference"
  case outcomeEffectCeiling = "outcome.effect_ceiling"
  case pathIntegrationLow = "path.integration_low"
  case pathIntegrationHigh = "path.integration_high"
  case pathIndustrialAffinity = "path.industrial_affinity"
  case leverageBenchmark = "finance.leverage_benchmark"
  case leverageCap = "finance.leverage_cap"
  case swapShare = "finance.swap_share"
  case serviceRate = "finance.service_rate"
  case serviceShare = "finance.service_share"
  case debtPrice = "finance.debt_price"
  case overhangPrice = "finance.overhang_price"
  case synergyEffect = "synergy.effect"
  /// Weight of an indicator in the portfolio's default framework, on every path.
  case indicatorWeight = "indicator.weight"

  /// What the first word of a field stands for: what `of` names.
  public enum Entity: Sendable {
    case fund, industry, instrument, landUse, park, limit, outcome, path, finance, synergy
    case indicator
  }

  public var entity: Entity {
    switch self {
    case .fundBudget: .fund
    case .industryIntensity: .industry
    case .instrumentStartCost, .instrumentRunningCost, .instrumentEffect, .instrumentAffinity,
      .instrumentMaturity:
      .instrument
    case .landUseCost, .landUseRegenerationCost, .landUseYield, .landUseHeal,
      .landUseSegmentWidth, .landUseSegmentFactor, .landUseMaturity:
      .landUse
    case .parkDebt, .parkEquity, .parkFiscalRevenue, .parkOutput, .parkWorkers, .parkResidents,
      .parkBuilt, .parkAvailable, .parkIdle, .parkMinimumViable, .parkReleaseCap,
      .parkInstrumentCostFactor, .parkLandCostFactor, .parkIndicator, .parkMinimumExtent,
      .parkDeclaredCost, .parkDeclaredOutcome, .parkDeclaredGreenfield, .parkDeclaredRegenerated,
      .parkDeclaredResource:
      .park
    case .limitAtLeast, .limitAtMost, .limitShortfallPrice: .limit
    case .outcomeWeight, .outcomeReference, .outcomeEffectCeiling: .outcome
    case .pathIntegrationLow, .pathIntegrationHigh, .pathIndustrialAffinity: .path
    case .leverageBenchmark, .leverageCap, .swapShare, .serviceRate, .serviceShare, .debtPrice,
      .overhangPrice:
      .finance
    case .synergyEffect: .synergy
    case .indicatorWeight: .indicator
    }
  }

  /// Whether the number belongs to the alternatives of parks: a path is judged on each of them.
  var isOfAlternatives: Bool {
    [
      .parkMinimumExtent, .parkDeclaredCost, .parkDeclaredOutcome, .parkDeclaredGreenfield,
      .parkDeclaredRegenerated, .parkDeclaredResource,
    ].contains(self)
  }

  /// Whether amounts of one outcome can be addressed.
  var isByOutcome: Bool {
    [
      .industryIntensity, .instrumentEffect, .landUseYield, .landUseHeal, .parkDeclaredOutcome,
      .synergyEffect,
    ].contains(self)
  }

  /// Whether one period can be addressed.
  var isByPeriod: Bool {
    [
      .fundBudget, .instrumentMaturity, .landUseMaturity, .parkDeclaredCost,
      .parkDeclaredGreenfield, .parkDeclaredRegenerated,
    ].contains(self)
  }
}
