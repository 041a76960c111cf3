/// How land is released, what it costs and what it yields, use by use.
public struct LandRules: Hashable, Sendable {
  /// The uses a plan may release land for, in canonical order; empty: no land decisions.
  public var uses: [LandUseRules]
  /// Brownfield may be regenerated only where `remediation` runs.
  public var remediationFirst: Bool
  public var remediation: InstrumentID?
  public var integrationScope: IntegrationScope

  public init(
    uses: [LandUseRules] = [], remediationFirst: Bool = false, remediation: InstrumentID? = nil,
    integrationScope: IntegrationScope = .released
  ) {
    self.uses = uses
    self.remediationFirst = remediationFirst
    self.remediation = remediation
    self.integrationScope = integrationScope
  }

  /// Which land the integration band judges.
  public enum IntegrationScope: String, CaseIterable, Sendable {
    case released
    /// Existing built land is added to both sides.
    case after
  }
}

/// The rules of one land use.
public struct LandUseRules: Hashable, Sendable {
  public var use: LandUse
  public var name: BilingualText
  /// Cost of releasing a hectare, greenfield or regenerated.
  public var cost: Figure<MillionYuanPerHectare>
  /// Cost of a regenerated hectare on top of `cost`.
  public var regenerationCost: Figure<MillionYuanPerHectare>
  /// Outcome amounts per hectare and year; for industrial use the industries' intensities count
  /// on top of these.
  public var yield: [OutcomeID: Figure<Amount>]
  /// Outcome amounts per regenerated hectare on top of the yield.
  public var heal: [OutcomeID: Figure<Amount>]
  /// In falling order of factor; at least one.
  public var segments: [LandSegment]
  /// Share of the full yield reached at the horizon by what is released in each period, in order.
  public var maturity: [Figure<Share>]
  /// The industry that this use's own output counts for in concentration limits; nil for none.
  public var industry: IndustryID?

  public init(
    use: LandUse, name: BilingualText? = nil, cost: Figure<MillionYuanPerHectare> = .zero,
    regenerationCost: Figure<MillionYuanPerHectare> = .zero,
    yield: [OutcomeID: Figure<Amount>] = [:], heal: [OutcomeID: Figure<Amount>] = [:],
    segments: [LandSegment] = [LandSegment()], maturity: [Figure<Share>],
    industry: IndustryID? = nil
  ) {
    self.use = use
    self.name = name ?? BilingualText(english: use.rawValue)
    self.cost = cost
    self.regenerationCost = regenerationCost
    self.yield = yield
    self.heal = heal
    self.segments = segments
    self.maturity = maturity
    self.industry = industry
  }
}

/// A slice of a use's land: each further slice yields less per hectare.
public struct LandSegment: Hashable, Sendable {
  /// Width as a share of the park's developable land.
  public var width: Figure<Share>
  /// Multiplies the yield of a hectare in this segment.
  public var factor: Figure<Ratio>

  public init(
    width: Figure<Share> = Figure(1, .sourced), factor: Figure<Ratio> = Figure(1, .sourced)
  ) {
    self.width = width
    self.factor = factor
  }
}
