public import Optimizer
public import ParkModel

/// What each candidate plan is worth in each future, beside the best that the future allows.
///
/// Futures in which no plan exists at all say nothing about the candidates: they are kept apart
/// and count in no measure but the share of futures in which a plan holds.
public struct PayoffTable: Sendable {
  public let plans: [String]
  /// The futures that have a plan, in order; every later "place" counts these.
  public let futures: [Int]
  public let futuresWithoutPlan: [Int]
  /// One for each place; they sum to 1.
  public let weights: [Double]
  /// Whether all futures weigh the same, as sampled ones do.
  public let isEvenlyWeighted: Bool
  /// What a plan counts for, in expectations, where it breaks.
  public let brokenCountsAs: Points

  /// Plan-major, plans by places; -infinity where the plan breaks.
  let reached: [Double]
  /// What re-optimising the rest of the plan may at best reach; equal to `reached` where exact.
  let atMost: [Double]
  /// One for each place.
  let bestReached: [Double]
  let bestAtMost: [Double]

  /// - Parameters:
  ///   - plans: Names, each once; ties go to the one that sorts first.
  ///   - values: By plan and future, nil where the plan breaks: a mandatory choice fails, a hard
  ///     limit cannot be kept.
  ///   - best: By future, what the best plan there is worth; nil: no plan exists. Left out, the
  ///     best candidate counts as the best plan.
  ///   - weights: By future, relative, at least 0; left out, all the same.
  ///   - brokenCountsAs: In expectations only; 0: nothing is gained where a plan breaks.
  /// - Throws: `UnfitFigures` for lists of unequal length, numbers that are not finite, a plan
  ///   where none can exist, a plan above the proven bound, weights without a positive one.
  public init(
    plans: [String], values: [[Certified?]], best: [Certified?]? = nil,
    weights: [Double]? = nil, brokenCountsAs: Points = .zero
  ) throws(UnfitFigures) {
    var seen: Set<String> = []
    for plan in plans where !seen.insert(plan).inserted { throw .nameTwice(plan) }
    guard values.count == plans.count else {
      throw .count("plans with values", found: values.count, expected: plans.count)
    }
    guard brokenCountsAs.value.isFinite else {
      throw .outOfRange("broken", found: brokenCountsAs.value, allowed: "a finite number")
    }
    let count = best?.count ?? values.first?.count ?? 0
    for (plan, row) in zip(plans, values) where row.count != count {
      throw .count(plan, found: row.count, expected: count)
    }
    var bests = try Self.bests(plans, values, best, count)
    futures = bests.indices.filter { bests[$0] != nil }
    futuresWithoutPlan = bests.indices.filter { bests[$0] == nil }
    var reached: [Double] = []
    var atMost: [Double] = []
    reached.reserveCapacity(plans.count * futures.count)
    for (plan, row) in zip(plans, values) {
      for future in futures {
        guard let value = row[future] else {
          reached.append(-.infinity)
          atMost.append(-.infinity)
          continue
        }
        try Self.raise(&bests[future], to: value, plan, future)
        reached.append(value.reached.value)
        atMost.append(value.atMost.value)
      }
    }
    self.plans = plans
    self.reached = reached
    self.brokenCountsAs = brokenCountsAs
    bestReached = futures.map { bests[$0]?.reached.value ?? -.infinity }
    let bestAtMost = futures.map { bests[$0]?.atMost.value ?? .infinity }
    self.bestAtMost = bestAtMost
    // No plan is worth more than the best one can be.
    let places = futures.count
    self.atMost = atMost.indices.map { min(atMost[$0], bestAtMost[$0 % places]) }
    (self.weights, isEvenlyWeighted) = try Self.normalised(weights, count, futures)
  }

  private static func bests(
    _ plans: [String], _ values: [[Certified?]], _ best: [Certified?]?, _ count: Int
  ) throws(UnfitFigures) -> [Certified?] {
    if let best {
      for (future, value) in best.enumerated() {
        guard let value else { continue }
        try check(value, "best plan", future)
      }
    }
    var bests = best ?? [Certified?](repeating: nil, count: count)
    for (plan, row) in zip(plans, values) {
      for (future, value) in row.enumerated() {
        guard let value else { continue }
        try check(value, plan, future)
        if best == nil {
          let known = bests[future] ?? value
          bests[future] = Certified(
            reached: max(known.reached, value.reached), atMost: max(known.atMost, value.atMost))
        } else if bests[future] == nil {
          throw .planWhereNoneExists(plan, future: future)
        }
      }
    }
    return bests
  }

  /// A bound may be infinite where nothing is proven, a value never.
  private static func check(
    _ value: Certified, _ what: String, _ future: Int
  ) throws(UnfitFigures) {
    guard value.reached.value.isFinite, !value.atMost.value.isNaN else {
      throw .notFinite(what, future: future)
    }
  }

  /// A candidate may be better than the plan that the future's own solve stopped at.
  private static func raise(
    _ best: inout Certified?, to value: Certified, _ plan: String, _ future: Int
  ) throws(UnfitFigures) {
    guard let known = best, value.reached > known.reached else { return }
    let excess = (value.reached - known.atMost).value
    guard excess <= 0 || isNoise(excess, beside: value.reached.value) else {
      throw .aboveBound(plan, future: future)
    }
    best = Certified(reached: value.reached, atMost: known.atMost)
  }

  private static func normalised(
    _ weights: [Double]?, _ count: Int, _ futures: [Int]
  ) throws(UnfitFigures) -> ([Double], Bool) {
    guard let weights else {
      return ([Double](repeating: 1 / Double(max(futures.count, 1)), count: futures.count), true)
    }
    guard weights.count == count else {
      throw .count("weights", found: weights.count, expected: count)
    }
    var sum = CarefulSum()
    for (future, weight) in weights.enumerated() {
      guard weight.isFinite else { throw .notFinite("weight", future: future) }
      guard weight >= 0 else { throw .outOfRange("weight", found: weight, allowed: "0 or more") }
    }
    for future in futures { sum.add(weights[future]) }
    guard sum.value > 0 || futures.isEmpty else {
      throw .outOfRange("weights", found: 0, allowed: "above 0 in some future that has a plan")
    }
    let kept = futures.map { weights[$0] / sum.value }
    return (kept, Set(kept).count <= 1)
  }
}

extension PayoffTable {
  /// Places, the index of all later arrays.
  var places: Range<Int> { 0..<futures.count }

  func holds(_ plan: Int, _ place: Int) -> Bool {
    reached[plan * futures.count + place] > -.infinity
  }

  /// What the plan counts for in expectations.
  func counted(_ plan: Int, _ place: Int) -> Double {
    let value = reached[plan * futures.count + place]
    return value > -.infinity ? value : brokenCountsAs.value
  }
}
