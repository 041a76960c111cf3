import ParkModel

extension ScaledLimits {
  /// The tightest factor at which a plan still keeps these limits, so that it need not be sought
  /// again between that factor and its own; nil where the plan does not tell.
  ///
  /// With cumulative budgets, for every period t:
  /// `factor >= (spent up to t - budgets up to t that are not scaled) / scaled budgets up to t`.
  func need(of solved: SolvedPlan, in portfolio: Portfolio) -> Double? {
    // What a soft limit is missed by costs points: a plan's value is not the same at another factor.
    for entry in amounts {
      let limit = portfolio.limits.first { $0.id.text == entry.number.limitName }
      if limit?.shortfallPrice != nil { return nil }
    }
    var needs: [Double] = []
    var funds: [FundID] = []
    for entry in amounts {
      switch entry.number {
      case .budget(let fund, _):
        if !funds.contains(fund) { funds.append(fund) }
      case .atLeast(let limit):
        guard let used = solved.limitUses[limit.text], entry.amount.value > 0 else { return nil }
        needs.append(used.value / entry.amount.value)
      case .atMost(let limit):
        let isConcentration =
          if case .concentration? = portfolio.limits.first(where: { $0.id == limit })?.rule {
            true
          } else { false }
        guard !isConcentration, let used = solved.limitUses[limit.text], entry.amount.value > 0
        else { return nil }
        needs.append(used.value / entry.amount.value)
      }
    }
    for id in funds {
      guard let fund = portfolio.funds.first(where: { $0.id == id }),
        let most = need(of: fund, solved, portfolio)
      else { return nil }
      needs.append(most)
    }
    return isCap ? needs.max() : needs.min()
  }

  private func need(of fund: Fund, _ solved: SolvedPlan, _ portfolio: Portfolio) -> Double? {
    var most = 0.0
    var (scaled, other) = (0.0, 0.0)
    for (position, period) in portfolio.periods.enumerated() {
      if !fund.carriesOver { (scaled, other) = (0, 0) }
      let number = LimitNumber.budget(fund.id, period.id)
      if let entry = amounts.first(where: { $0.number == number }) {
        scaled += entry.amount.value
      } else {
        other += fund.budget[position].value.value
      }
      guard scaled > 0 else { continue }
      guard let used = solved.limitUses[LimitName.fund(fund.id, period.id)] else { return nil }
      most = max(most, (used.value - other) / scaled)
    }
    return most
  }
}
