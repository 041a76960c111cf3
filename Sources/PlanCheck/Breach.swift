public import ParkModel

/// One rule that a plan breaks: which, where, by how much, and the sentence a planner reads.
public struct Breach: Hashable, Sendable {
  /// A park rule's word (`ParkRule`), or the name of a limit as in `LimitUse.name`.
  public var rule: String
  /// nil for a limit over several parks.
  public var park: ParkID?
  /// How much is too much or too little, in the rule's unit; 1 for an entry that may not stand.
  public var amount: Amount
  public var sentence: String
  /// The period in which the rule is broken; nil for rules over all periods.
  public var period: PeriodID?
  /// The numbers of the sentence, for other words; nil where the rule compares none.
  public var comparison: Comparison?

  /// What a plan reaches beside what it may: shares for limits on shares, debt over equity for the
  /// leverage of a park, else amounts in the rule's unit.
  public struct Comparison: Hashable, Sendable {
    public var reached: Amount
    public var bound: Bound

    public enum Bound: Hashable, Sendable {
      case atLeast(Amount)
      case atMost(Amount)
    }

    public init(_ reached: Double, _ bound: Bound) {
      self.reached = Amount(reached)
      self.bound = bound
    }
  }

  public init(
    rule: String, park: ParkID? = nil, amount: Amount, sentence: String, period: PeriodID? = nil,
    comparison: Comparison? = nil
  ) {
    self.rule = rule
    self.park = park
    self.amount = amount
    self.sentence = sentence
    self.period = period
    self.comparison = comparison
  }
}

extension Breach: CustomStringConvertible {
  public var description: String { sentence }
}

/// The rules inside a park, by the words under which planners meet them everywhere.
public enum ParkRule: String, CaseIterable, Sendable {
  /// Every park of the portfolio has exactly one allocation, and no other park has one.
  case plan
  case alternative
  case extent
  case instrument
  case order
  case land
  case brownfield
  case remediationFirst = "remediation first"
  case greenfield
  case releaseCap = "release cap"
  case integration
  case funding
  case leverage
  case swap
  case service
}
