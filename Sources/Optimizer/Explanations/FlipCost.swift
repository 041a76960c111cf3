public import ParkModel

/// The factor on all costs of a park at which it changes sides.
public enum FlipCost: Hashable, Sendable {
  /// Chosen at up to this factor and left out from the other on; between them it is undecided.
  case between(chosenAt: Ratio, leftOutAt: Ratio)
  /// Left out even if it cost nothing.
  case noPrice
  /// Still chosen at this factor, the largest that is tried.
  case beyond(Ratio)
  /// Chosen and left out are worth the same within the proven gaps.
  case undecided
  /// Stopped before anything was known.
  case unknown

  /// Solves for one park at most.
  public static let mostSolves = 12
  /// The largest factor that is tried.
  public static let largest: Ratio = 16
  /// The factor is sought to this part of itself.
  static let precision = 0.01
}

extension Inquiry {
  /// Bisection on the factor: v(park in, factor) falls, v(park out) does not depend on it.
  func flipCost(
    of park: ParkID, reversal: Reversal, _ asking: inout Asking
  ) throws -> FlipCost {
    let isChosen = plan.choice(of: park) != nil
    if case .unknown = reversal { return .unknown }
    if let priced = reversal.priced, priced.price.isUndecided { return .undecided }
    // The value without the park, which the value with it is held against.
    let without: Certified
    if isChosen {
      guard let priced = reversal.priced else { return .beyond(FlipCost.largest) }
      without = priced.value
    } else {
      without = value
    }
    var search = FactorSearch(chosenAt: isChosen ? 1 : nil, leftOutAt: isChosen ? nil : 1)
    for _ in 0..<FlipCost.mostSolves {
      guard let factor = search.next else { break }
      let changed = portfolio.scalingCosts(of: park, by: Ratio(factor)).deciding(park, .mandatory)
      guard
        let solved = try asking.solve(
          problem(changed, freeing: park), about: .costs(park, Ratio(factor)))
      else { break }
      search.learn(verdict(solved, against: without), at: factor)
      if asking.isStopped { break }
    }
    return search.result
  }

  private func verdict(_ solved: SolvedPlan, against without: Certified) -> FactorSearch.Verdict {
    if solved.status == .infeasible { return .leftOut }
    guard let with = Certified(solved) else { return .undecided }
    // At equal value the park may as well be chosen: so the factor is the one that still will do.
    let noise = 1e-7 * max(1, abs(without.reached.value))
    if with.reached.value >= without.atMost.value - noise { return .chosen }
    return with.atMost < without.reached ? .leftOut : .undecided
  }
}

/// Narrows the factors between which a park changes sides, around a stretch that is undecided.
struct FactorSearch {
  enum Verdict { case chosen, leftOut, undecided }

  private(set) var chosenAt: Double?
  private(set) var leftOutAt: Double?
  private var open: ClosedRange<Double>?

  init(chosenAt: Double?, leftOutAt: Double?) {
    self.chosenAt = chosenAt
    self.leftOutAt = leftOutAt
  }

  /// The next factor to try; nil when the search is done.
  var next: Double? {
    guard let low = chosenAt else { return open == nil ? 0 : nil }
    guard let high = leftOutAt else {
      let top = max(low, open?.upperBound ?? 0)
      return top < FlipCost.largest.value ? top * 2 : nil
    }
    let tolerance = FlipCost.precision * max(high, 0.05)
    guard let open else { return high - low > tolerance ? (low + high) / 2 : nil }
    let (below, above) = (open.lowerBound - low, high - open.upperBound)
    if max(below, above) <= tolerance { return nil }
    return below > above ? low + below / 2 : high - above / 2
  }

  mutating func learn(_ verdict: Verdict, at factor: Double) {
    switch verdict {
    case .chosen: chosenAt = max(chosenAt ?? 0, factor)
    case .leftOut: leftOutAt = min(leftOutAt ?? .infinity, factor)
    case .undecided:
      open = min(open?.lowerBound ?? factor, factor)...max(open?.upperBound ?? factor, factor)
    }
  }

  var result: FlipCost {
    switch (chosenAt, leftOutAt) {
    case (let low?, let high?): .between(chosenAt: Ratio(low), leftOutAt: Ratio(high))
    case (nil, 0?): .noPrice
    case (nil, _): open == nil ? .unknown : .undecided
    case (let low?, nil): open == nil ? .beyond(Ratio(low)) : .undecided
    }
  }
}
