public import ParkModel

/// Re-checks a plan from the portfolio and the yardstick alone.
///
/// Every outcome, cost, park rule and limit is recomputed by plain loops that follow the text of
/// the planning model, sharing nothing with the optimizer. Any plan may be passed: what is
/// malformed is a breach, never a crash.
/// - Complexity: linear in the entries of the plan, times the number of limits.
public func check(_ plan: Plan, of portfolio: Portfolio, yardstick: Yardstick) -> CheckReport {
  PlanChecker(of: portfolio).check(plan, yardstick: yardstick)
}

/// Re-checks many plans of one portfolio: names are resolved once.
public struct PlanChecker: Sendable {
  private let index: PortfolioIndex

  public init(of portfolio: Portfolio) {
    index = PortfolioIndex(portfolio)
  }

  public func check(_ plan: Plan, yardstick: Yardstick) -> CheckReport {
    let reading = PlanReading(plan, index)
    var examination = Examination(index: index, yardstick: yardstick, reading: reading)
    return examination.report()
  }
}

/// What rounding may cost before a rule counts as broken, scaled by the bound: 1e-6 of it, and
/// 1e-6 of 1 where the bound is smaller.
func tolerance(at bound: Double) -> Double { 1e-6 * max(1, abs(bound)) }
