public import ParkModel

/// By how much a plan falls short of the best one in a future, as far as the gaps tell.
///
///     estimate = best found - value;    atLeast = max(0, best found - value's bound)
///     atMost   = bound of the best - value
///
/// - Source: L. J. Savage, "The theory of statistical decision", Journal of the American
///   Statistical Association 46 (1951), 55-67.
public struct Regret: Hashable, Sendable {
  /// Against the best plan found; never below 0.
  public let estimate: Points
  public let atLeast: Points
  /// Infinite where the future's best has no bound.
  public let atMost: Points

  init(estimate: Double, atLeast: Double, atMost: Double) {
    self.estimate = Points(max(0, estimate))
    self.atLeast = Points(min(max(0, atLeast), max(0, estimate)))
    self.atMost = Points(max(estimate, atMost, 0))
  }
}

extension PayoffTable {
  /// nil where the plan breaks: its regret there is infinite.
  func regret(_ plan: Int, _ place: Int) -> Regret? {
    guard holds(plan, place) else { return nil }
    let cell = plan * futures.count + place
    return Regret(
      estimate: bestReached[place] - reached[cell], atLeast: bestReached[place] - atMost[cell],
      atMost: bestAtMost[place] - reached[cell])
  }
}
