public import ParkModel

/// Plans against futures: what each plan risks, which one to take by which criterion, and what
/// being robust costs.
///
/// - Complexity: O(plans * futures) for each criterion, percentiles O(plans * futures log futures).
public struct RegretTable: Sendable {
  public let payoffs: PayoffTable
  /// One for each plan, in order.
  public let plans: [PlanRobustness]

  public init(_ payoffs: PayoffTable) {
    self.payoffs = payoffs
    plans = payoffs.plans.indices.map { PlanRobustness(payoffs, plan: $0) }
  }

  /// - Parameters:
  ///   - plan: Its place among the plans.
  ///   - place: A place of `payoffs.futures`.
  /// - Returns: nil (infinite) where the plan breaks, or outside the table.
  public func regret(_ plan: Int, _ place: Int) -> Regret? {
    guard plans.indices.contains(plan), payoffs.places.contains(place) else { return nil }
    return payoffs.regret(plan, place)
  }

  /// The plan that a criterion picks.
  ///
  /// The best estimate wins, ties go to the name that sorts first. Rivals are the plans that may
  /// be as good as far as the proven gaps tell: with one, the choice is undecided.
  ///
  /// - Returns: nil where no plan qualifies, such as when every plan breaks somewhere.
  /// - Throws: `outOfRange` for a share, factor or threshold that makes no sense.
  public func choice(_ criterion: RobustnessCriterion) throws(UnfitFigures) -> RobustChoice? {
    try criterion.check()
    let scores = plans.indices.map { criterion.score(payoffs, $0, plans[$0]) }
    let sign = criterion.isRegret ? -1.0 : 1
    var chosen: Int?
    for plan in plans.indices.sorted(by: { plans[$0].plan < plans[$1].plan }) {
      guard let score = scores[plan] else { continue }
      guard let best = chosen.flatMap({ scores[$0] }) else {
        chosen = plan
        continue
      }
      if sign * score.estimate > sign * best.estimate { chosen = plan }
    }
    guard let chosen, let score = scores[chosen] else { return nil }
    let rivals = plans.indices.filter { other in
      guard other != chosen, let rival = scores[other] else { return false }
      if case .minimaxRegret = criterion { return payoffs.mayRegretLess(other, than: chosen) }
      let noise = 1e-7 * max(1, abs(score.estimate))
      return criterion.isRegret
        ? rival.low <= score.high + noise : rival.high >= score.low - noise
    }
    return RobustChoice(
      criterion: criterion, plan: plans[chosen].plan, score: score,
      rivals: rivals.map { plans[$0].plan }.sorted())
  }

  /// What taking a plan costs, against the plan with the best expectation and against the best
  /// plan of the base future.
  ///
  /// - Parameters:
  ///   - plan: A name of the table.
  ///   - base: The number of the base future; nil: there is none.
  /// - Returns: nil for an unknown plan, or without futures.
  public func price(of plan: String, base: Int? = nil) -> RobustnessPrice? {
    guard let chosen = payoffs.plans.firstIndex(of: plan), let own = plans[chosen].expected,
      let best = plans.compactMap(\.expected).max()
    else { return nil }
    let place = base.flatMap { payoffs.futures.firstIndex(of: $0) }
    return RobustnessPrice(
      plan: plan, expectedGivenUp: best - own,
      inBase: place.flatMap { payoffs.regret(chosen, $0) },
      breaksInBase: place.map { !payoffs.holds(chosen, $0) } ?? false)
  }

  /// The mean difference of two plans over the futures, with its Monte Carlo standard error.
  ///
  /// The same futures are under both, so that what moves both alike does not blur the difference.
  /// - Returns: nil for unknown plans and without futures; the error is nil where futures are
  ///   weighted, or fewer than two.
  public func expectedLead(of first: String, over second: String) -> ExpectedLead? {
    guard let a = payoffs.plans.firstIndex(of: first),
      let b = payoffs.plans.firstIndex(of: second), !payoffs.futures.isEmpty
    else { return nil }
    var sum = CarefulSum()
    for place in payoffs.places {
      let difference = payoffs.counted(a, place) - payoffs.counted(b, place)
      sum.add(payoffs.weights[place] * difference)
    }
    guard payoffs.isEvenlyWeighted, payoffs.futures.count > 1 else {
      return ExpectedLead(points: Points(sum.value), standardError: nil)
    }
    var squares = CarefulSum()
    for place in payoffs.places {
      let distance = payoffs.counted(a, place) - payoffs.counted(b, place) - sum.value
      squares.add(distance * distance)
    }
    let n = Double(payoffs.futures.count)
    return ExpectedLead(
      points: Points(sum.value), standardError: Points((squares.value / (n - 1) / n).squareRoot()))
  }
}

/// The plan that a criterion picks, and the plans that may be as good.
public struct RobustChoice: Hashable, Sendable {
  public let criterion: RobustnessCriterion
  public let plan: String
  /// Points; for `satisficing` a share of the futures.
  public let score: Amount
  /// What the gaps leave open.
  public let scoreAtLeast: Amount
  public let scoreAtMost: Amount
  /// In order of names; empty: the choice is proven among these plans.
  public let rivals: [String]
  /// Which plan is best lies within the proven gaps, or several are equally good.
  public var isUndecided: Bool { !rivals.isEmpty }

  init(criterion: RobustnessCriterion, plan: String, score: CriterionScore, rivals: [String]) {
    self.criterion = criterion
    self.plan = plan
    self.score = Amount(score.estimate)
    scoreAtLeast = Amount(score.low)
    scoreAtMost = Amount(score.high)
    self.rivals = rivals
  }
}

/// What a robust plan gives up.
///
/// - Source: D. Bertsimas, M. Sim, "The price of robustness", Operations Research 52 (2004), 35-53.
public struct RobustnessPrice: Hashable, Sendable {
  public let plan: String
  /// Against the candidate with the best expectation.
  public let expectedGivenUp: Points
  /// Against the best plan of the base future; nil without one, or where the plan breaks there.
  public let inBase: Regret?
  public let breaksInBase: Bool
}

/// By how much one plan leads another on average.
public struct ExpectedLead: Hashable, Sendable {
  public let points: Points
  public let standardError: Points?
}

extension PayoffTable {
  /// Whether some values within the gaps give a plan at most the worst regret of the chosen one.
  ///
  /// Both regret the same best value of a future, which therefore cancels: comparing intervals
  /// alone would call much undecided that is decided. With the chosen plan at its value and the
  /// other at its bound, only the future that decides the chosen one's regret need have its best
  /// value at the bound.
  func mayRegretLess(_ other: Int, than chosen: Int) -> Bool {
    var largest = 0.0
    var second = 0.0
    for place in places {
      let regret = leastRegret(other, place)
      if regret > largest {
        (largest, second) = (regret, largest)
      } else if regret > second {
        second = regret
      }
    }
    for place in places {
      let elsewhere = leastRegret(other, place) == largest ? second : largest
      let mine = reached[chosen * futures.count + place]
      let lead = atMost[other * futures.count + place] - mine
      let noise = 1e-7 * max(1, abs(mine), elsewhere)
      if lead >= -noise, bestAtMost[place] - mine >= elsewhere - noise { return true }
    }
    return false
  }

  private func leastRegret(_ plan: Int, _ place: Int) -> Double {
    max(0, bestReached[place] - atMost[plan * futures.count + place])
  }
}
