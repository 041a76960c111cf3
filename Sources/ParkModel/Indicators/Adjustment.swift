/// What is added to or taken from a score after all indicators are weighed, or what ends it.
public struct Adjustment: Hashable, Sendable {
  public var id: IndicatorID
  public var name: BilingualText
  public var rule: Rule
  public var source: String

  /// `id` names the column of raw values; an empty cell is 0: nothing to add, nothing to veto.
  public init(
    id: IndicatorID, name: BilingualText? = nil, rule: Rule, source: String = ""
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.rule = rule
    self.source = source
  }

  public enum Rule: Hashable, Sendable {
    /// Adds `perUnit` points for each unit of the raw value, at most `atMost`.
    case bonus(perUnit: Points, atMost: Points?)
    /// Takes `perUnit` points for each unit of the raw value, at most `atMost`.
    case deduction(perUnit: Points, atMost: Points?)
    /// The last rank and grade for a park whose raw value is `above` the amount.
    case veto(above: Amount)
    /// Not rated: no rank and the grade for that, for a park whose raw value is not 0.
    case unrated
  }
}

/// A grade and the share of the ranking that it takes, best first.
public struct Grade: Hashable, Sendable {
  public var name: String
  /// Share of the rated parks; the grades' shares sum to 1.
  public var share: Share

  public init(_ name: String, share: Share) {
    self.name = name
    self.share = share
  }
}
