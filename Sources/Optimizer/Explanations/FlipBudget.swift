public import ParkModel

/// The nearest change of the total budget at which a park changes sides.
public enum FlipBudget: Hashable, Sendable {
  /// Between the two shares of today's budgets the best plan found takes the other side.
  /// `isProven`: at the farther one the other side is better by more than the proven gaps.
  case between(stays: Ratio, flips: Ratio, isProven: Bool)
  /// It keeps its side at every budget tried from 50 to 150 %.
  case keepsSide
  /// Stopped; it keeps its side at the budgets tried so far.
  case unknown
}

/// Best plans at budgets from 50 to 150 % of today's, each solved once for all parks.
struct BudgetScan {
  /// Per mille of today's budgets: outwards, the nearest first.
  private static let offsets = [100, 200, 300, 400, 500]
  private static let finest = 10

  private let inquiry: Inquiry
  private var known: [Int: SolvedPlan] = [:]

  init(_ inquiry: Inquiry) {
    self.inquiry = inquiry
    known[1000] = inquiry.solved
  }

  /// Ten coarse budgets for all; for each park at most eight finer ones and two proofs.
  static func mostSolves(parks: Int) -> Int { 2 * offsets.count + 10 * parks }

  mutating func flip(of park: ParkID, _ asking: inout Asking) throws -> FlipBudget {
    let isChosen = inquiry.plan.choice(of: park) != nil
    for offset in Self.offsets {
      var flips: [(stays: Int, flips: Int)] = []
      for sign in [1, -1] {
        let far = 1000 + sign * offset
        guard let chosen = try isPlanned(park, at: far, &asking) else { return .unknown }
        if chosen == isChosen { continue }
        let near = 1000 + sign * (offset - Self.offsets[0])
        guard let edge = try narrow(park, from: near, to: far, isChosen, &asking) else {
          return .unknown
        }
        flips.append(edge)
      }
      if let nearest = flips.min(by: { abs($0.flips - 1000) < abs($1.flips - 1000) }) {
        return .between(
          stays: Ratio(Double(nearest.stays) / 1000), flips: Ratio(Double(nearest.flips) / 1000),
          isProven: try isProven(park, at: nearest.flips, isChosen, &asking))
      }
    }
    return .keepsSide
  }

  /// Whether the best plan at a budget carries the park out; a budget without a plan does not.
  private mutating func isPlanned(
    _ park: ParkID, at perMille: Int, _ asking: inout Asking
  ) throws -> Bool? {
    if known[perMille] == nil {
      let share = Ratio(Double(perMille) / 1000)
      let problem = inquiry.problem(inquiry.portfolio.scalingBudgets(by: share))
      guard let solved = try asking.solve(problem, about: .budget(share)) else { return nil }
      // What was stopped on its way says nothing of this budget.
      if asking.isStopped { return nil }
      known[perMille] = solved
    }
    return known[perMille]?.plan?.choice(of: park) != nil
  }

  /// Halves until the two budgets are one per cent of today's apart.
  private mutating func narrow(
    _ park: ParkID, from near: Int, to far: Int, _ isChosen: Bool, _ asking: inout Asking
  ) throws -> (stays: Int, flips: Int)? {
    var (stays, flips) = (near, far)
    while abs(flips - stays) > Self.finest {
      // Whole per cents, so that parks share the budgets they try.
      var middle = (stays + flips) / 2 / Self.finest * Self.finest
      if middle == min(stays, flips) { middle += Self.finest }
      if middle == max(stays, flips) { break }
      guard let chosen = try isPlanned(park, at: middle, &asking) else { return nil }
      if chosen == isChosen { stays = middle } else { flips = middle }
    }
    return (stays, flips)
  }

  /// Whether holding the park to its old side at this budget is worse by more than the gaps.
  private func isProven(
    _ park: ParkID, at perMille: Int, _ isChosen: Bool, _ asking: inout Asking
  ) throws -> Bool {
    guard let solved = known[perMille], let best = Certified(solved) else {
      // No plan at all at this budget: there is nothing to hold the park to.
      return known[perMille]?.status == .infeasible
    }
    let share = Ratio(Double(perMille) / 1000)
    let held = inquiry.portfolio.scalingBudgets(by: share)
      .deciding(park, isChosen ? .mandatory : .excluded)
    guard
      let other = try asking.solve(
        inquiry.problem(held, freeing: park), about: isChosen ? .choosing(park) : .leavingOut(park))
    else { return false }
    if other.status == .infeasible { return true }
    guard let value = Certified(other) else { return false }
    let difference = Difference(best, minus: value)
    return !difference.isUndecided && difference.atLeast > 0
  }
}
