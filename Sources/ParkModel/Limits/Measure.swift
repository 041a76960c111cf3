/// Something that can be added up over a plan.
public enum Measure: Hashable, Sendable {
  /// Number of alternatives carried out.
  case parks
  /// Number of parks in which the instrument runs, at any level.
  case instrument(InstrumentID)
  /// Grants of a fund, or of all funds, swaps included (MCNY).
  case grants(FundID?)
  case newDebt
  case swaps
  /// Released hectares of the uses, or of all uses; greenfield and regenerated, declared included.
  case released([LandUse])
  /// Released hectares that are not regenerated, declared included.
  case greenfield([LandUse])
  case regenerated([LandUse])
  /// An outcome per year at the horizon. Synergies count at the park of their first choice.
  case outcome(OutcomeID)
  /// A resource that alternatives declare.
  case resource(ResourceID)
}

/// A measure over a group of parks and some of the periods.
public struct GroupedMeasure: Hashable, Sendable {
  public var measure: Measure
  public var group: ParkGroup
  /// The periods that count, for money and land; empty: all.
  public var periods: [PeriodID]

  public init(_ measure: Measure, group: ParkGroup = .all, periods: [PeriodID] = []) {
    self.measure = measure
    self.group = group
    self.periods = periods
  }
}
