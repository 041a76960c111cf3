public import ParkModel

/// What a plan is worth as limits are scaled, with what is proven between the points.
///
/// Between two neighbours i (less room) and i + 1 (more room): `value_i <= v <= bound_{i+1}`,
/// because more room never lowers the best value.
public struct StepCurve: Sendable {
  public var limits: ScaledLimits
  /// By rising factor.
  public var points: [Point]
  /// Where the chosen alternatives change, by rising factor.
  public var steps: [Step]
  /// How many plans were sought for it.
  public var solves: Int
  /// Whether every point was solved and every step located as closely as asked.
  public var isComplete: Bool

  public init(
    limits: ScaledLimits, points: [Point], steps: [Step], solves: Int, isComplete: Bool
  ) {
    self.limits = limits
    self.points = points
    self.steps = steps
    self.solves = solves
    self.isComplete = isComplete
  }

  /// One factor with the proven interval of the best value.
  public struct Point: Hashable, Sendable {
    public var factor: Ratio
    /// A plan that keeps the limits here is worth this; nil where none is known.
    public var value: Points?
    /// No plan is worth more here; nil where nothing is proven.
    public var bound: Points?
    /// Whether it is proven that no plan exists here.
    public var isInfeasible: Bool
    /// The alternative of every park, in the order of the portfolio; nil without a plan.
    public var choices: [AlternativeID?]?
    /// Whether a plan was sought here, or a neighbour's plan is proven to be the answer.
    public var isSolved: Bool

    public init(
      factor: Ratio, value: Points?, bound: Points?, isInfeasible: Bool = false,
      choices: [AlternativeID?]? = nil, isSolved: Bool = true
    ) {
      self.factor = factor
      self.value = value
      self.bound = bound
      self.isInfeasible = isInfeasible
      self.choices = choices
      self.isSolved = isSolved
    }
  }

  /// Two neighbouring points with different chosen alternatives.
  public struct Step: Hashable, Sendable {
    public var lower: Ratio
    public var upper: Ratio
    /// From the lower to the upper factor; empty where one of them has no plan.
    public var changes: [ParkChange]
    /// What the best value gains with the room: from the tighter to the freer point.
    public var gain: Worth
    /// Whether the two points are as close as asked.
    public var isLocated: Bool

    public init(
      lower: Ratio, upper: Ratio, changes: [ParkChange], gain: Worth, isLocated: Bool = true
    ) {
      self.lower = lower
      self.upper = upper
      self.changes = changes
      self.gain = gain
      self.isLocated = isLocated
    }
  }

  /// A park whose chosen alternative changes; nil: not carried out.
  public struct ParkChange: Hashable, Sendable {
    public var park: ParkID
    public var below: AlternativeID?
    public var above: AlternativeID?

    public init(park: ParkID, below: AlternativeID?, above: AlternativeID?) {
      self.park = park
      self.below = below
      self.above = above
    }
  }
}

/// A difference of two best values, as far as it is proven.
public struct Worth: Hashable, Sendable {
  public var atLeast: Points
  public var atMost: Points

  /// The gain from a tighter to a freer problem, each known within its gap; never below 0.
  ///
  /// `max(0, value_freer - bound_tighter) <= gain <= bound_freer - value_tighter`
  public init(
    from tighter: (value: Points?, bound: Points?), to freer: (value: Points?, bound: Points?)
  ) {
    let least = freer.value.flatMap { value in tighter.bound.map { (value - $0).value } } ?? 0
    let most = freer.bound.flatMap { bound in tighter.value.map { (bound - $0).value } }
    atLeast = Points(max(0, least))
    atMost = Points(max(0, least, most ?? .infinity))
  }

  /// Nothing that a planner would see: below this in points.
  private static let nothing = 1e-6

  /// Whether it is proven that there is no difference.
  public var isNothing: Bool { atMost.value <= Self.nothing }

  /// Whether the difference is below the proven gaps.
  public var isUndecided: Bool { atLeast.value <= Self.nothing && !isNothing }
}
