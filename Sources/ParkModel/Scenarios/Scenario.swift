/// A named list of changes to a portfolio. It changes inputs, never results.
public struct Scenario: Hashable, Sendable {
  public var id: ScenarioID
  public var title: BilingualText
  /// Scenarios of the same portfolio whose changes come first, in this order.
  public var includes: [ScenarioID]
  public var changes: [Change]

  public init(
    id: ScenarioID, title: BilingualText? = nil, includes: [ScenarioID] = [], changes: [Change]
  ) {
    self.id = id
    self.title = title ?? BilingualText(english: id.text)
    self.includes = includes
    self.changes = changes
  }
}

/// One change of a scenario.
public enum Change: Hashable, Sendable {
  case set(NumberAddress, to: Double)
  case scale(NumberAddress, by: Double)
  case shift(NumberAddress, by: Double)
  /// A limit that the portfolio does not have.
  case addLimit(Limit)
  case removeLimit(LimitID)
  /// The instrument loses its levels: no park can run it, and what presupposes it cannot run.
  case removeInstrument(InstrumentID)
  case removeSynergy(Identifier<Synergy>)
  /// What a planner has decided about the parks of a group, on whatever path.
  case decide(ParkDecision, ParkGroup)
}

/// Which numbers of a portfolio a change touches.
public struct NumberAddress: Hashable, Sendable {
  public var field: NumberField
  /// Identifiers of the entities named by the field's first word; empty: all of them.
  public var of: [String]
  /// Only amounts of this outcome; nil: of every outcome. For intensities, yields and effects.
  public var outcome: OutcomeID?
  /// Only this period; nil: every period. For budgets, maturities and declared amounts.
  public var period: PeriodID?
  /// The indicator whose raw values are meant. For `park.indicator`, which needs one.
  public var indicator: IndicatorID?
  /// Only parks of this group, for fields of parks; only its paths, for `instrument.affinity`.
  public var group: ParkGroup

  public init(
    _ field: NumberField, of: [String] = [], outcome: OutcomeID? = nil, period: PeriodID? = nil,
    indicator: IndicatorID? = nil, group: ParkGroup = .all
  ) {
    self.field = field
    self.of = of
    self.outcome = outcome
    self.period = period
    self.indicator = indicator
    self.group = group
  }
}

extension ParkDecision {
  /// The word of `scenarios.yaml` that takes the decision.
  public var verb: String {
    switch self {
    case .free: "free"
    case .mandatory: "require"
    case .excluded: "exclude"
    }
  }
}
