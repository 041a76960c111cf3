/// One way to carry a park out: a development path with open decisions, or a declared package.
public struct Alternative: Hashable, Sendable {
  public var id: AlternativeID
  public var name: BilingualText
  /// Decides eligibility, affinity, the integration band and the path's limits; nil for a
  /// declared package that follows no path.
  public var path: DevelopmentPath?
  /// Smallest extent that may be carried out; 1 means all or nothing.
  public var minimumExtent: Figure<Share>
  /// What the plan still decides inside this alternative.
  public var decides: OpenDecisions
  /// Amounts stated outright; they scale with the extent.
  public var declared: [DeclaredAmount]

  public init(
    id: AlternativeID, name: BilingualText? = nil, path: DevelopmentPath? = nil,
    minimumExtent: Figure<Share> = Figure(1, .sourced), decides: OpenDecisions = .all,
    declared: [DeclaredAmount] = []
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.path = path
    self.minimumExtent = minimumExtent
    self.decides = decides
    self.declared = declared
  }
}

/// What a plan decides inside an alternative beyond carrying it out.
public enum OpenDecisions: String, CaseIterable, Sendable {
  case all
  case land
  case instruments
  case nothing

  public var includesLand: Bool { self == .all || self == .land }
  public var includesInstruments: Bool { self == .all || self == .instruments }
}

/// One amount that an alternative declares outright.
public struct DeclaredAmount: Hashable, Sendable {
  public var quantity: Quantity
  public var amount: Figure<Amount>

  public init(_ quantity: Quantity, _ amount: Figure<Amount>) {
    self.quantity = quantity
    self.amount = amount
  }

  /// What the amount is an amount of.
  public enum Quantity: Hashable, Sendable {
    /// MCNY in a period; enters funding as cost class `fixed`.
    case cost(PeriodID)
    /// Greenfield hectares of a use in a period; enter quota and brownfield rows only.
    case greenfield(LandUse, PeriodID)
    /// Regenerated hectares of a use in a period; enter brownfield rows and brownfield limits.
    case regenerated(LandUse, PeriodID)
    /// An amount of an outcome per year at the horizon, in the outcome's unit.
    case outcome(OutcomeID)
    /// A resource that limits refer to by name, in any unit.
    case resource(ResourceID)
  }
}
