/// One measured property of a park, with how it is read as good or bad.
public struct Indicator: Hashable, Sendable {
  public var id: IndicatorID
  public var name: BilingualText
  /// The group it belongs to in the weight tree; nil: directly under the root.
  public var group: IndicatorGroupID?
  public var unit: String
  public var direction: Direction
  /// Weight among its siblings; siblings that do not sum to 1 are rescaled with a notice.
  public var weight: Figure<Share>
  /// Weight on one path where it differs.
  public var pathWeights: [DevelopmentPath: Figure<Share>]
  /// The raw values that score 0 and 1 with goalposts; `best` may lie below `worst`.
  public var goalposts: Goalposts?
  /// Where weight and thresholds come from.
  public var source: String

  public init(
    id: IndicatorID, name: BilingualText? = nil, group: IndicatorGroupID? = nil,
    unit: String = "", direction: Direction = .moreIsBetter, weight: Figure<Share>,
    pathWeights: [DevelopmentPath: Figure<Share>] = [:], goalposts: Goalposts? = nil,
    source: String = ""
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.group = group
    self.unit = unit
    self.direction = direction
    self.weight = weight
    self.pathWeights = pathWeights
    self.goalposts = goalposts
    self.source = source
  }

  public enum Direction: Hashable, Sendable {
    case moreIsBetter
    case lessIsBetter
    /// Best anywhere between the two amounts.
    case target(low: Amount, high: Amount)
  }
}

/// The raw values of an indicator that score 0 and 1, fixed by the framework so that adding a
/// park does not move the others.
public struct Goalposts: Hashable, Sendable {
  public var worst: Amount
  public var best: Amount
  public init(worst: Amount, best: Amount) {
    self.worst = worst
    self.best = best
  }
}

/// A branch of the weight tree, such as a dimension.
public struct IndicatorGroup: Hashable, Sendable {
  public var id: IndicatorGroupID
  public var name: BilingualText
  /// nil: directly under the root.
  public var parent: IndicatorGroupID?
  public var weight: Figure<Share>
  public var pathWeights: [DevelopmentPath: Figure<Share>]

  public init(
    id: IndicatorGroupID, name: BilingualText? = nil, parent: IndicatorGroupID? = nil,
    weight: Figure<Share>, pathWeights: [DevelopmentPath: Figure<Share>] = [:]
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.parent = parent
    self.weight = weight
    self.pathWeights = pathWeights
  }
}

/// A list of indicators with their weight tree: how proposals are judged.
public struct Framework: Hashable, Sendable {
  public var id: FrameworkID
  public var name: BilingualText
  public var groups: [IndicatorGroup]
  public var indicators: [Indicator]
  /// What to do where a park has no value, unless the user says otherwise.
  public var missing: MissingValueRule
  public var source: String

  public init(
    id: FrameworkID, name: BilingualText? = nil, groups: [IndicatorGroup] = [],
    indicators: [Indicator], missing: MissingValueRule = .refuse, source: String = ""
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.groups = groups
    self.indicators = indicators
    self.missing = missing
    self.source = source
  }
}

/// What scoring does with missing values. The raw value is the `--missing` token.
public enum MissingValueRule: String, CaseIterable, Sendable {
  case refuse, median, regression, worst
}
