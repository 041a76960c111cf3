/// A cap or floor over the plan, under the name that a planner sees everywhere.
///
/// Fund budgets are limits too, but follow from `Portfolio.funds`; their names are
/// `fund <fund> <period>`.
public struct Limit: Hashable, Sendable {
  public var id: LimitID
  public var title: BilingualText
  public var rule: Rule
  /// Points per unit of shortfall of a soft limit; nil: hard.
  public var shortfallPrice: Figure<Points>?

  public init(
    id: LimitID, title: BilingualText? = nil, rule: Rule, shortfallPrice: Figure<Points>? = nil
  ) {
    self.id = id
    self.title = title ?? BilingualText(english: id.text)
    self.rule = rule
    self.shortfallPrice = shortfallPrice
  }

  public enum Rule: Hashable, Sendable {
    /// at_least <= measure over group <= at_most.
    case amount(GroupedMeasure, atLeast: Figure<Amount>?, atMost: Figure<Amount>?)
    /// at_least * whole <= part <= at_most * whole.
    case ratio(
      part: GroupedMeasure, whole: GroupedMeasure, atLeast: Figure<Share>?,
      atMost: Figure<Share>?)
    /// Output of industries as a share of all industries' output.
    case concentration(Concentration)
    /// Greenfield only in parks of the group whose idle land is used up.
    case brownfieldFirst(ParkGroup)
    /// Where the first choice is made, the second is made too.
    case requires(Choice, Choice)
    /// Not both choices.
    case excludes(Choice, Choice)
  }
}

/// Concentration of output in single industries, or in a set of them together.
///
/// Scope `after`: out0 + add <= max(share, share before) * (sum of out0 + sum of add).
/// Scope `added`: add <= share * sum of add. Output is the outcome of kind `output`; the sums run
/// over all industries and over all parks, chosen or not.
public struct Concentration: Hashable, Sendable {
  /// The industries limited; empty: all of them.
  public var industries: [IndustryID]
  /// true: the industries together, as one row; false: each on its own row, named
  /// `<limit> <industry>`.
  public var isJoint: Bool
  public var share: Figure<Share>
  public var scope: Scope

  public init(
    industries: [IndustryID] = [], isJoint: Bool = false, share: Figure<Share>,
    scope: Scope = .after
  ) {
    self.industries = industries
    self.isJoint = isJoint
    self.share = share
    self.scope = scope
  }

  public enum Scope: String, CaseIterable, Sendable { case after, added }
}
