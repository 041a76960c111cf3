/// A pot of grants with a budget for each period.
public struct Fund: Hashable, Sendable {
  public var id: FundID
  public var name: BilingualText
  /// One budget per period, in order.
  public var budget: [Figure<MillionYuan>]
  /// Whether what is not spent in a period may be spent later.
  public var carriesOver: Bool
  /// Which parks and paths it may pay for.
  public var eligible: ParkGroup
  /// Which costs it may pay; empty for all.
  public var eligibleClasses: [CostClass]

  public init(
    id: FundID, name: BilingualText? = nil, budget: [Figure<MillionYuan>],
    carriesOver: Bool = false, eligible: ParkGroup = .all, eligibleClasses: [CostClass] = []
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.budget = budget
    self.carriesOver = carriesOver
    self.eligible = eligible
    self.eligibleClasses = eligibleClasses
  }

  public func pays(_ costClass: CostClass) -> Bool {
    eligibleClasses.isEmpty || eligibleClasses.contains(costClass)
  }
}

/// What a cost is for, as far as funds tell costs apart.
public enum CostClass: Hashable, Sendable, CustomStringConvertible {
  case land
  case instrument(InstrumentID)
  /// Debt-to-equity swaps, paid by grants only.
  case swap
  /// Declared costs of an alternative.
  case fixed

  /// The token in files: `land`, `swap`, `fixed`, or the instrument's id.
  public init(token: String) {
    switch token {
    case "land": self = .land
    case "swap": self = .swap
    case "fixed": self = .fixed
    default: self = .instrument(InstrumentID(token))
    }
  }

  public var description: String {
    switch self {
    case .land: "land"
    case .instrument(let id): id.text
    case .swap: "swap"
    case .fixed: "fixed"
    }
  }
}
