public import ParkModel

/// The value that a plan reaches, and the bound that no plan passes.
public struct Certified: Hashable, Sendable {
  public var reached: Points
  /// Infinite where nothing is proven.
  public var atMost: Points

  public init(reached: Points, atMost: Points) {
    self.reached = reached
    self.atMost = max(reached, atMost)
  }

  /// nil where no plan was found.
  public init?(_ solved: SolvedPlan) {
    guard let objective = solved.objective else { return nil }
    self.init(reached: objective, atMost: solved.bound ?? Points(.infinity))
  }
}

/// How much one best value lies above another, as far as the proven gaps tell.
public struct Difference: Hashable, Sendable {
  /// Between the two plans found.
  public var estimate: Points
  /// What is proven of the two best values.
  public var atLeast: Points
  public var atMost: Points
  /// Which of the two is better is not proven: the difference lies within the proven gaps.
  public var isUndecided: Bool

  /// first - second:  [first.reached - second.atMost, first.atMost - second.reached]
  public init(_ first: Certified, minus second: Certified) {
    estimate = first.reached - second.reached
    atLeast = first.reached - second.atMost
    atMost = first.atMost - second.reached
    // Values that agree as far as a solver's arithmetic goes are equal.
    let noise = 1e-7 * max(1, abs(first.reached.value))
    isUndecided = !(atLeast.value > noise || atMost.value < -noise)
  }
}
