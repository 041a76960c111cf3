public import ParkModel

/// What is lost by starting with a smaller budget and topping it up later.
public struct Phasing: Hashable, Sendable {
  /// The smaller budget as a share of today's.
  public var share: Ratio
  public var first: First
  /// The best plan of the full budget that keeps what the first has begun; nil: stopped.
  public var toppedUp: ToppedUp?

  /// The best plan of the smaller budget.
  public enum First: Hashable, Sendable {
    case plan(Plan, Certified)
    /// The smaller budget has no plan.
    case impossible(conflict: [String])
    case unknown
  }

  public struct ToppedUp: Hashable, Sendable {
    public var plan: Plan
    public var value: Certified
    /// v(full budget) - v(full budget with the first plan kept): the price of phasing.
    public var price: Difference
    /// From the best plan of the full budget to the topped-up one.
    public var change: PlanChange
  }
}

extension Inquiry {
  /// v(B2) - v(B2 with plan(B1) kept), where B1 is a share of all fund budgets and B2 all of them.
  ///
  /// Kept are the alternatives; levels are not lower, land not less, starts not later.
  /// - Complexity: two solves.
  public func phasing(share: Ratio = 0.7) throws -> Phasing {
    var asking = asking(atMost: 2)
    var result = Phasing(share: share, first: .unknown)
    let smaller = problem(portfolio.scalingBudgets(by: share))
    guard let started = try asking.solve(smaller, about: .budget(share), namesConflict: true)
    else { return result }
    if started.status == .infeasible {
      result.first = .impossible(conflict: started.conflict)
      return result
    }
    guard let plan = started.plan, let value = Certified(started) else { return result }
    result.first = .plan(plan, value)
    var problem = problem
    problem.keeping = plan
    guard let solved = try asking.solve(problem, about: .toppingUp), let kept = solved.plan,
      let reached = Certified(solved)
    else { return result }
    result.toppedUp = Phasing.ToppedUp(
      plan: kept, value: reached, price: Difference(self.value, minus: reached),
      change: PlanChange(from: self.plan, to: kept))
    return result
  }
}
