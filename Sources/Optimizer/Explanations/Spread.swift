public import ParkModel

/// What it is worth to spread each fund freely over the periods.
public struct Spread: Hashable, Sendable {
  /// The absorption cap asked for, as a share of a fund's total in one period.
  public var absorption: Share
  /// In portfolio order.
  public var funds: [FundSpread]
  /// nil: stopped before a plan was found.
  public var pooled: Pooled?

  public struct FundSpread: Hashable, Sendable {
    public var fund: FundID
    public var total: MillionYuan
    /// The cap used: the one asked for, or as much as a period has or spends already.
    public var cap: Share
    /// In order of periods.
    public var budget: [MillionYuan]
    /// Spent by the best plan.
    public var spent: [MillionYuan]
    /// Spent by the best plan with the fund pooled; empty where that is unknown.
    public var better: [MillionYuan]
  }

  public struct Pooled: Hashable, Sendable {
    public var plan: Plan
    public var value: Certified
    /// v(pooled) - v*.
    public var gain: Difference
    public var change: PlanChange
  }
}

extension Inquiry {
  /// One budget for each fund over all periods, at most a share of it in any one of them.
  ///
  /// The cap is raised to what a period has, or spends, already: so the best plan stays possible
  /// and the gain is never negative.
  /// - Complexity: one solve.
  /// - Returns: nil where there are no funds or only one period.
  public func betterSpread(absorption: Share = 0.6) throws -> Spread? {
    guard !portfolio.funds.isEmpty, portfolio.periods.count > 1 else { return nil }
    var changed = portfolio
    var result = Spread(absorption: absorption, funds: [])
    for (position, fund) in portfolio.funds.enumerated() {
      let budget = fund.budget.map(\.value)
      let total = budget.reduce(.zero, +)
      let spent = spending(of: fund.id, in: plan)
      let highest = max(budget.max() ?? .zero, spent.max() ?? .zero)
      let cap = total > .zero ? max(absorption, Share(highest / total)) : absorption
      result.funds.append(
        Spread.FundSpread(
          fund: fund.id, total: total, cap: cap, budget: budget, spent: spent, better: []))
      changed.funds[position].carriesOver = false
      for period in budget.indices {
        changed.funds[position].budget[period].value = total * cap.value
      }
      changed.limits.append(
        Limit(
          id: LimitID("pooled \(fund.id)"),
          rule: .amount(
            GroupedMeasure(.grants(fund.id)), atLeast: nil,
            atMost: Figure(Amount(total.value)))))
    }
    var asking = asking(atMost: 1)
    guard let solved = try asking.solve(problem(changed), about: .pooling),
      let better = solved.plan, let value = Certified(solved)
    else { return result }
    result.pooled = Spread.Pooled(
      plan: better, value: value, gain: Difference(value, minus: self.value),
      change: PlanChange(from: plan, to: better))
    for position in result.funds.indices {
      result.funds[position].better = spending(of: result.funds[position].fund, in: better)
    }
    return result
  }

  private func spending(of fund: FundID, in plan: Plan) -> [MillionYuan] {
    portfolio.periods.map { period in
      plan.allocations.reduce(.zero) { sum, allocation in
        allocation.grants.filter { $0.fund == fund && $0.period == period.id }
          .reduce(sum) { $0 + $1.amount }
      }
    }
  }
}
