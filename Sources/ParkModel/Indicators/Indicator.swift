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
  /// The least and the most that the planner would weigh it among its siblings; nil: no bounds.
  public var weightRange: WeightRange?
  /// The raw values that score 0 and 1 with goalposts; `best` may lie below `worst`.
  public var goalposts: Goalposts?
  /// Marks for the worst goalpost, or for the worst park where there are none; 0 unless given.
  public var floor: Share
  /// Takes the place of goalposts where an evaluation has its own arithmetic.
  public var valueFunction: ValueFunction?
  /// What the raw value is made of; nil: the indicator's own column.
  public var quotient: Quotient?
  /// The raw value that counts 1 by distance to a reference; nil: the mean of the parks.
  public var reference: Amount?
  /// How PROMETHEE reads differences.
  public var preference: Preference
  /// What to do with this indicator's gaps, where it is not the framework's rule.
  public var missing: MissingValueRule?
  /// Where weight and thresholds come from.
  public var source: String

  public init(
    id: IndicatorID, name: BilingualText? = nil, group: IndicatorGroupID? = nil,
    unit: String = "", direction: Direction = .moreIsBetter, weight: Figure<Share>,
    pathWeights: [DevelopmentPath: Figure<Share>] = [:], weightRange: WeightRange? = nil,
    goalposts: Goalposts? = nil, floor: Share = 0, valueFunction: ValueFunction? = nil,
    quotient: Quotient? = nil, reference: Amount? = nil, preference: Preference = .usual,
    missing: MissingValueRule? = nil, source: String = ""
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.group = group
    self.unit = unit
    self.direction = direction
    self.weight = weight
    self.pathWeights = pathWeights
    self.weightRange = weightRange
    self.goalposts = goalposts
    self.floor = floor
    self.valueFunction = valueFunction
    self.quotient = quotient
    self.reference = reference
    self.preference = preference
    self.missing = missing
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

/// The least and the most that an indicator may weigh, as given beside its weight.
public struct WeightRange: Hashable, Sendable {
  public var low: Share
  public var high: Share
  public init(low: Share, high: Share) {
    self.low = low
    self.high = high
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
  /// How its parts become one value.
  public var mean: Mean

  public init(
    id: IndicatorGroupID, name: BilingualText? = nil, parent: IndicatorGroupID? = nil,
    weight: Figure<Share>, pathWeights: [DevelopmentPath: Figure<Share>] = [:],
    mean: Mean = .arithmetic
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.parent = parent
    self.weight = weight
    self.pathWeights = pathWeights
    self.mean = mean
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
  /// How the top level's parts become the score.
  public var mean: Mean
  /// Points that a score of 1 is shown as: 100 in most official evaluations.
  public var fullMarks: Points
  public var adjustments: [Adjustment]
  /// Best first; empty for no grades.
  public var grades: [Grade]
  /// The grade of a park that is not rated.
  public var unratedGrade: String
  public var source: String

  public init(
    id: FrameworkID, name: BilingualText? = nil, groups: [IndicatorGroup] = [],
    indicators: [Indicator], missing: MissingValueRule = .refuse, mean: Mean = .arithmetic,
    fullMarks: Points = 1, adjustments: [Adjustment] = [], grades: [Grade] = [],
    unratedGrade: String = "–", source: String = ""
  ) {
    self.id = id
    self.name = name ?? BilingualText(english: id.text)
    self.groups = groups
    self.indicators = indicators
    self.missing = missing
    self.mean = mean
    self.fullMarks = fullMarks
    self.adjustments = adjustments
    self.grades = grades
    self.unratedGrade = unratedGrade
    self.source = source
  }
}

/// What scoring does with missing values. The raw value is the `--missing` token.
public enum MissingValueRule: String, CaseIterable, Sendable {
  case refuse
  /// The middle value, or the mean, of similar parks: same path, else same kind, else all.
  case median, mean
  /// The mean of all parks.
  case overallMean = "overall-mean"
  case regression
  case worst
  /// A park with a gap is not rated.
  case unrated
}
