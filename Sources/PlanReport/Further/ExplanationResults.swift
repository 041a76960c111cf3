public import ParkModel

/// Why the plan is what it is: what limits are worth, and what it takes for parks to change sides.
public struct ExplanationResults: Sendable {
  /// Limits that bind, in the order of the plan's limits.
  public var limits: [LimitWorth]
  public var curves: [StepCurve]
  public var parks: [ParkReason]
  /// Whether every question was answered.
  public var isComplete: Bool

  public init(
    limits: [LimitWorth] = [], curves: [StepCurve] = [], parks: [ParkReason] = [],
    isComplete: Bool = true
  ) {
    self.limits = limits
    self.curves = curves
    self.parks = parks
    self.isComplete = isComplete
  }

  /// What the best plan gains where a limit is relaxed by one step.
  public struct LimitWorth: Hashable, Sendable {
    /// As the plan names it.
    public var name: String
    /// In the limit's own unit; nil for a rule without a number, which is taken out.
    public var step: Amount?
    /// Whether the step raises a cap; otherwise it lowers a floor.
    public var isCap: Bool
    /// What is proven of the gain; nil where it was not asked.
    public var atLeast: Points?
    /// nil: nothing is proven.
    public var atMost: Points?

    public init(
      name: String, step: Amount?, isCap: Bool, atLeast: Points?, atMost: Points?
    ) {
      self.name = name
      self.step = step
      self.isCap = isCap
      self.atLeast = atLeast
      self.atMost = atMost
    }
  }

  /// What a plan is worth as a limit is scaled.
  public struct StepCurve: Hashable, Sendable {
    public var title: BilingualText
    public var points: [Point]
    public var steps: [Step]

    public init(title: BilingualText, points: [Point], steps: [Step]) {
      self.title = title
      self.points = points
      self.steps = steps
    }

    public struct Point: Hashable, Sendable {
      /// 1 for the limit as it stands.
      public var factor: Ratio
      /// nil: no plan exists, or it is not known.
      public var value: Points?
      public var bound: Points?

      public init(factor: Ratio, value: Points?, bound: Points?) {
        self.factor = factor
        self.value = value
        self.bound = bound
      }
    }

    /// Where the chosen parks change.
    public struct Step: Hashable, Sendable {
      public var lower: Ratio
      public var upper: Ratio
      /// Which parks come in and go out from below to above; empty: below or above no plan exists.
      public var changes: [ParkChange]

      public init(lower: Ratio, upper: Ratio, changes: [ParkChange]) {
        self.lower = lower
        self.upper = upper
        self.changes = changes
      }
    }

    public struct ParkChange: Hashable, Sendable {
      public var park: ParkID
      /// nil: not chosen.
      public var below: AlternativeID?
      public var above: AlternativeID?

      public init(park: ParkID, below: AlternativeID?, above: AlternativeID?) {
        self.park = park
        self.below = below
        self.above = above
      }
    }
  }

  /// Why a park is chosen or not.
  public struct ParkReason: Hashable, Sendable {
    public var park: ParkID
    public var price: Price
    /// What a planner reads, in the language of the workbook.
    public var sentences: [String]

    public init(park: ParkID, price: Price, sentences: [String]) {
      self.park = park
      self.price = price
      self.sentences = sentences
    }
  }

  /// What the best plan loses where the park has to change sides.
  public enum Price: Hashable, Sendable {
    case points(Points)
    /// Within the proven gaps.
    case undecided
    case impossible
    case unknown
  }
}
