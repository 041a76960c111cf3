public import ParkModel

/// What a planner may mean by the most robust of several plans.
///
/// - Source: the overview of C. McPhail, H. R. Maier, J. H. Kwakkel, M. Giuliani, A. Castelletti,
///   S. Westra, "Robustness metrics: how are they calculated, when should they be used and why do
///   they give different results?", Earth's Future 6 (2018), 169-191, where most of these stand.
public enum RobustnessCriterion: Hashable, Sendable {
  /// The least worst regret (Savage).
  case minimaxRegret
  /// The best weighted mean (Laplace where all futures weigh the same).
  case bestExpected
  /// The best worst value (Wald).
  case maximin
  /// Between worst and best value, at this share of the way to the best (Hurwicz).
  case hurwicz(optimism: Share)
  /// Worth at least this much in the largest weight of futures (Starr's domain criterion).
  case satisficing(atLeast: Points)
  /// The least regret that this share of the futures stays within, 0.9 for nine of ten.
  case percentileRegret(Share)
  /// The best of the values that this share of the futures reaches, 0.9 for nine of ten.
  case percentileValue(Share)
  /// The best mean less so many standard deviations.
  case meanLessDeviation(factor: Ratio)
  /// The best mean among the plans that hold in at least this share of the futures: a chance
  /// constraint on samples (A. Charnes, W. W. Cooper, Management Science 6 (1959), 73-79).
  case chanceFloor(Share)

  /// Whether a smaller score is better.
  public var isRegret: Bool {
    switch self {
    case .minimaxRegret, .percentileRegret: true
    case .bestExpected, .maximin, .hurwicz, .satisficing, .percentileValue, .meanLessDeviation,
      .chanceFloor:
      false
    }
  }

  func check() throws(UnfitFigures) {
    switch self {
    case .minimaxRegret, .bestExpected, .maximin: break
    case .hurwicz(let share), .percentileRegret(let share), .percentileValue(let share),
      .chanceFloor(let share):
      guard share.value >= 0, share.value <= 1 else {
        throw .outOfRange("share", found: share.value, allowed: "from 0 to 1")
      }
    case .satisficing(let value):
      guard value.value.isFinite else {
        throw .outOfRange("threshold", found: value.value, allowed: "a finite number")
      }
    case .meanLessDeviation(let factor):
      guard factor.value >= 0, factor.value.isFinite else {
        throw .outOfRange("factor", found: factor.value, allowed: "0 or more")
      }
    }
  }
}

/// What a criterion says of one plan, as far as the gaps tell: points, or a share of the futures.
struct CriterionScore {
  var estimate: Double
  /// The ends that the gaps leave open; a regret's `low` is its better end.
  var low: Double
  var high: Double

  init(_ estimate: Double, _ low: Double, _ high: Double) {
    self.estimate = estimate
    self.low = min(low, estimate)
    self.high = max(high, estimate)
  }
}

extension RobustnessCriterion {
  /// nil where the plan is no candidate: it breaks where it must not.
  func score(_ table: PayoffTable, _ plan: Int, _ facts: PlanRobustness) -> CriterionScore? {
    guard !table.futures.isEmpty else { return nil }
    switch self {
    case .minimaxRegret:
      return facts.worstRegret.map {
        CriterionScore(
          $0.value.estimate.value, $0.value.atLeast.value, $0.value.atMost.value)
      }
    case .bestExpected: return mean(table, plan)
    case .maximin: return hurwicz(table, plan, facts, 0)
    case .hurwicz(let optimism): return hurwicz(table, plan, facts, optimism.value)
    case .satisficing(let threshold): return satisficing(table, plan, threshold.value)
    case .percentileRegret(let share): return percentileRegret(table, plan, share.value)
    case .percentileValue(let share): return percentileValue(table, plan, share.value)
    case .meanLessDeviation(let factor): return meanLessDeviation(table, plan, factor.value)
    case .chanceFloor(let floor):
      var held = CarefulSum()
      for place in table.places where table.holds(plan, place) { held.add(table.weights[place]) }
      return held.value >= floor.value - 1e-9 ? mean(table, plan) : nil
    }
  }

  private func mean(_ table: PayoffTable, _ plan: Int) -> CriterionScore {
    var sum = CarefulSum()
    var open = 0.0
    for place in table.places where table.weights[place] > 0 {
      sum.add(table.weights[place] * table.counted(plan, place))
      open += table.weights[place] * table.slack(plan, place)
    }
    return CriterionScore(sum.value, sum.value, sum.value + open)
  }

  private func hurwicz(
    _ table: PayoffTable, _ plan: Int, _ facts: PlanRobustness, _ optimism: Double
  ) -> CriterionScore? {
    guard let worst = facts.worst?.value.value, let best = facts.best?.value.value else {
      return nil
    }
    var lowest = Double.infinity
    var highest = -Double.infinity
    for place in table.places {
      lowest = min(lowest, table.atMost[plan * table.futures.count + place])
      highest = max(highest, table.atMost[plan * table.futures.count + place])
    }
    func between(_ worst: Double, _ best: Double) -> Double {
      // 0 * infinity is no number: an end without weight does not count.
      (optimism < 1 ? (1 - optimism) * worst : 0) + (optimism > 0 ? optimism * best : 0)
    }
    let value = between(worst, best)
    return CriterionScore(value, value, between(lowest, highest))
  }

  private func satisficing(
    _ table: PayoffTable, _ plan: Int, _ threshold: Double
  ) -> CriterionScore {
    var sure = CarefulSum()
    var possible = CarefulSum()
    for place in table.places {
      let cell = plan * table.futures.count + place
      if table.reached[cell] >= threshold { sure.add(table.weights[place]) }
      if table.atMost[cell] >= threshold { possible.add(table.weights[place]) }
    }
    return CriterionScore(sure.value, sure.value, possible.value)
  }

  private func percentileRegret(
    _ table: PayoffTable, _ plan: Int, _ share: Double
  ) -> CriterionScore? {
    let regrets = table.places.map { table.regret(plan, $0) }
    func percentile(_ end: (Regret) -> Points) -> Double {
      weightedPercentile(regrets.map { $0.map { end($0).value } ?? .infinity }, table, share)
    }
    let estimate = percentile(\.estimate)
    guard estimate < .infinity else { return nil }
    return CriterionScore(estimate, percentile(\.atLeast), percentile(\.atMost))
  }

  private func percentileValue(
    _ table: PayoffTable, _ plan: Int, _ share: Double
  ) -> CriterionScore? {
    func percentile(_ values: [Double]) -> Double {
      let row = values[plan * table.futures.count..<(plan + 1) * table.futures.count]
      // What a share reaches is, from above, what it stays within.
      return 0 - weightedPercentile(row.map { -$0 }, table, share)
    }
    let value = percentile(table.reached)
    guard value > -.infinity else { return nil }
    return CriterionScore(value, value, percentile(table.atMost))
  }

  /// The least of the values that futures of the given weight stay at or below.
  private func weightedPercentile(
    _ values: [Double], _ table: PayoffTable, _ share: Double
  ) -> Double {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var reached = CarefulSum()
    for place in order {
      reached.add(table.weights[place])
      if reached.value >= share - 1e-9, table.weights[place] > 0 || share > 0 {
        return values[place]
      }
    }
    return order.last.map { values[$0] } ?? .infinity
  }

  /// A change d of the values moves their deviation by at most the root mean square of d.
  private func meanLessDeviation(
    _ table: PayoffTable, _ plan: Int, _ factor: Double
  ) -> CriterionScore {
    let mean = mean(table, plan)
    var squares = CarefulSum()
    var open = 0.0
    for place in table.places where table.weights[place] > 0 {
      let distance = table.counted(plan, place) - mean.estimate
      let slack = table.slack(plan, place)
      squares.add(table.weights[place] * distance * distance)
      open += table.weights[place] * slack * slack
    }
    let deviation = squares.value.squareRoot()
    let reach = factor > 0 ? factor * open.squareRoot() : 0
    let value = mean.estimate - factor * deviation
    return CriterionScore(
      value, value - reach, mean.high - max(0, factor * deviation - reach))
  }
}

extension PayoffTable {
  /// What re-optimising the rest of a plan might still add.
  func slack(_ plan: Int, _ place: Int) -> Double {
    guard holds(plan, place) else { return 0 }
    let cell = plan * futures.count + place
    return max(0, atMost[cell] - reached[cell])
  }
}
