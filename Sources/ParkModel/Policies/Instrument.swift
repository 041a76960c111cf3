/// A policy that a planner can spend on, at one of a few levels.
public struct Instrument: Hashable, Sendable {
  public var id: InstrumentID
  public var name: BilingualText
  /// In rising order; not running is not a level. Empty: no park can run it.
  public var levels: [InstrumentLevel]
  /// Where it may be used: parks and paths, and industries below.
  public var eligible: ParkGroup
  /// Only parks in which one of these industries has a positive share; empty for no condition.
  public var eligibleIndustries: [IndustryID]
  /// Instruments that must run no later in the same park, at any level.
  public var prerequisites: [InstrumentID]
  /// How strongly it acts on each path; 1 where absent.
  public var affinity: [DevelopmentPath: Figure<Ratio>]
  /// Share of the full effect reached at the horizon by what starts in each period, in order.
  public var maturity: [Figure<Share>]
  /// How its added output splits by industry; empty: as the park's own shares.
  public var outputSplit: [LeadingIndustry]

  public init(
    id: InstrumentID, name: BilingualText? = nil, levels: [InstrumentLevel],
    eligible: ParkGroup = .all, eligibleIndustries: [IndustryID] = [],
    prerequisites: [InstrumentID] = [], affinity: [DevelopmentPath: Figure<Ratio>] = [:],
    maturity: [Figure<Share>], outputSplit: [LeadingIndustry] = []
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.levels = levels
    self.eligible = eligible
    self.eligibleIndustries = eligibleIndustries
    self.prerequisites = prerequisites
    self.affinity = affinity
    self.maturity = maturity
    self.outputSplit = outputSplit
  }

  /// Whether a park may use this instrument when it follows a path.
  public func isEligible(_ park: Park, _ path: DevelopmentPath?) -> Bool {
    eligible.contains(park, path)
      && (eligibleIndustries.isEmpty
        || park.industries.contains {
          $0.share.value.value > 0 && eligibleIndustries.contains($0.industry)
        })
  }
}

/// One level of an instrument: what it costs and what it changes.
public struct InstrumentLevel: Hashable, Sendable {
  public var id: LevelID
  /// Paid in the period of the start.
  public var startCost: Figure<MillionYuan>
  /// Paid in every period after the start.
  public var runningCost: Figure<MillionYuan>
  /// Effect on an outcome as a share of the outcome's base, or absolute; absent is zero.
  public var effects: [OutcomeID: Figure<Amount>]

  public init(
    id: LevelID, startCost: Figure<MillionYuan>, runningCost: Figure<MillionYuan> = .zero,
    effects: [OutcomeID: Figure<Amount>] = [:]
  ) {
    self.id = id
    self.startCost = startCost
    self.runningCost = runningCost
    self.effects = effects
  }
}
