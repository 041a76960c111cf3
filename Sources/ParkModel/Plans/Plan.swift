/// One allocation, or none, for every park: what a planner signs.
public struct Plan: Hashable, Sendable {
  /// In the order of `Portfolio.parks`; exactly one per park.
  public var allocations: [Allocation]
  public init(allocations: [Allocation]) { self.allocations = allocations }
}

/// What one park gets.
public struct Allocation: Hashable, Sendable {
  public var park: ParkID
  /// nil: the park is not carried out and gets nothing.
  public var alternative: AlternativeID?
  public var extent: Share
  public var instruments: [InstrumentChoice]
  public var land: [LandRelease]
  public var grants: [Grant]
  public var debt: [DebtStep]

  public init(
    park: ParkID, alternative: AlternativeID? = nil, extent: Share = .zero,
    instruments: [InstrumentChoice] = [], land: [LandRelease] = [], grants: [Grant] = [],
    debt: [DebtStep] = []
  ) {
    self.park = park
    self.alternative = alternative
    self.extent = extent
    self.instruments = instruments
    self.land = land
    self.grants = grants
    self.debt = debt
  }
}

/// An instrument that runs at a level from a period on.
public struct InstrumentChoice: Hashable, Sendable {
  public var instrument: InstrumentID
  public var level: LevelID
  public var start: PeriodID
  public init(instrument: InstrumentID, level: LevelID, start: PeriodID) {
    self.instrument = instrument
    self.level = level
    self.start = start
  }
}

/// Land released for a use, in a segment, in a period. Declared hectares do not stand here.
public struct LandRelease: Hashable, Sendable {
  public var use: LandUse
  /// 1 for the use's first (best) segment.
  public var segment: Int
  public var period: PeriodID
  public var hectares: Hectares
  /// The part that is regenerated brownfield.
  public var regenerated: Hectares
  public init(
    use: LandUse, segment: Int, period: PeriodID, hectares: Hectares, regenerated: Hectares
  ) {
    self.use = use
    self.segment = segment
    self.period = period
    self.hectares = hectares
    self.regenerated = regenerated
  }
}

/// A grant of a fund for some cost classes of a park in a period.
public struct Grant: Hashable, Sendable {
  public var fund: FundID
  public var purpose: GrantPurpose
  public var period: PeriodID
  public var amount: MillionYuan
  public init(fund: FundID, purpose: GrantPurpose, period: PeriodID, amount: MillionYuan) {
    self.fund = fund
    self.purpose = purpose
    self.period = period
    self.amount = amount
  }
}

/// The cost classes that a grant pays for together.
///
/// Classes are split only where a fund's eligibility tells them apart, so one grant may cover
/// several. The text is `all` (every class but swap) or the class tokens joined by `+`.
public enum GrantPurpose: Hashable, Sendable, CustomStringConvertible {
  case all
  case classes([CostClass])

  public init(token: String) {
    self =
      token == "all"
      ? .all : .classes(token.split(separator: "+").map { CostClass(token: String($0)) })
  }

  public func covers(_ costClass: CostClass) -> Bool {
    switch self {
    case .all: costClass != .swap
    case .classes(let classes): classes.contains(costClass)
    }
  }

  public var description: String {
    switch self {
    case .all: "all"
    case .classes(let classes): classes.map(\.description).joined(separator: "+")
    }
  }
}

/// New debt and debt-to-equity swap of a park in a period.
public struct DebtStep: Hashable, Sendable {
  public var period: PeriodID
  public var newDebt: MillionYuan
  public var swap: MillionYuan
  public init(period: PeriodID, newDebt: MillionYuan, swap: MillionYuan) {
    self.period = period
    self.newDebt = newDebt
    self.swap = swap
  }
}
