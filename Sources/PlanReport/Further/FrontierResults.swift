public import ParkModel

/// Plans of which none is better in one objective without being worse in another.
public struct FrontierResults: Sendable {
  /// Two or three.
  public var objectives: [Objective]
  /// Best in the first objective first.
  public var points: [Point]
  /// By objective: no plan is better; nil where that is not known.
  public var ideal: [Amount?]
  /// By objective: the worst over the points.
  public var nadir: [Amount?]
  /// What the plan of the workbook comes to, by objective.
  public var ownPlan: [Amount]
  /// For whatever plan there is, a point comes within this share of the range of every objective.
  public var largestImprovement: Ratio?
  /// Whether these are all points there are.
  public var isComplete: Bool

  public init(
    objectives: [Objective], points: [Point], ideal: [Amount?], nadir: [Amount?],
    ownPlan: [Amount], largestImprovement: Ratio? = nil, isComplete: Bool = false
  ) {
    self.objectives = objectives
    self.points = points
    self.ideal = ideal
    self.nadir = nadir
    self.ownPlan = ownPlan
    self.largestImprovement = largestImprovement
    self.isComplete = isComplete
  }

  public struct Objective: Hashable, Sendable {
    public var title: BilingualText
    /// As the files write it; empty for counts.
    public var unit: String
    public var isMinimized: Bool
    /// The outcome that it is; nil: an amount of the plan.
    public var outcome: OutcomeID?

    public init(
      title: BilingualText, unit: String, isMinimized: Bool = false, outcome: OutcomeID? = nil
    ) {
      self.title = title
      self.unit = unit
      self.isMinimized = isMinimized
      self.outcome = outcome
    }
  }

  public struct Point: Sendable {
    /// By objective.
    public var values: [Amount]
    public var plan: Plan
    /// Recomputed from the plan alone.
    public var evaluation: Evaluation
    /// By objective: how much better a plan between this point and the next could still be; nil
    /// where that is not known.
    public var hidden: [Amount]?

    public init(values: [Amount], plan: Plan, evaluation: Evaluation, hidden: [Amount]? = nil) {
      self.values = values
      self.plan = plan
      self.evaluation = evaluation
      self.hidden = hidden
    }
  }
}
