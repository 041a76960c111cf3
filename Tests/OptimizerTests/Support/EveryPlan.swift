import ParkModel
import PlanCheck

/// The best plan of a tiny portfolio by trying every one, judged by the re-check alone.
///
/// Obviously right and knows no mixed-integer model: every choice of alternatives, instruments,
/// levels and starts, each cost paid by the one fund. For portfolios without land, debt, partial
/// funding or a second fund.
func bestOfEveryPlan(_ portfolio: Portfolio, yardstick: Yardstick) -> (Plan, Points)? {
  var best: (Plan, Points)?
  forEveryPlan(portfolio, yardstick: yardstick) { plan, value in
    if best.map({ value > $0.1 }) ?? true { best = (plan, value) }
  }
  return best
}

/// Visits every plan of a tiny portfolio that breaks no rule, with its value.
func forEveryPlan(
  _ portfolio: Portfolio, yardstick: Yardstick, visit: (Plan, Points) -> Void
) {
  let options = portfolio.parks.map { everyAllocation(of: $0, in: portfolio) }
  let checker = PlanChecker(of: portfolio)
  var chosen = [Int](repeating: 0, count: options.count)
  while true {
    let plan = Plan(allocations: options.indices.map { options[$0][chosen[$0]] })
    let report = checker.check(plan, yardstick: yardstick)
    if report.isClean { visit(plan, report.evaluation.objective) }
    guard let turning = chosen.indices.first(where: { chosen[$0] + 1 < options[$0].count })
    else { return }
    chosen[turning] += 1
    for earlier in chosen.indices.prefix(turning) { chosen[earlier] = 0 }
  }
}

/// The best value for every combination of choices, by the parks' alternatives in order.
func bestByChoices(
  _ portfolio: Portfolio, yardstick: Yardstick
) -> [[AlternativeID?]: Points] {
  var best: [[AlternativeID?]: Points] = [:]
  forEveryPlan(portfolio, yardstick: yardstick) { plan, value in
    let choices = plan.allocations.map(\.alternative)
    best[choices] = max(best[choices] ?? value, value)
  }
  return best
}

private func everyAllocation(of park: Park, in portfolio: Portfolio) -> [Allocation] {
  var result = [Allocation(park: park.id)]
  for alternative in park.alternatives {
    var choices: [[InstrumentChoice]] = [[]]
    if alternative.decides.includesInstruments {
      for instrument in portfolio.instruments {
        choices += choices.flatMap { before in
          instrument.levels.flatMap { level in
            portfolio.periods.map { period in
              before + [
                InstrumentChoice(instrument: instrument.id, level: level.id, start: period.id)
              ]
            }
          }
        }
      }
    }
    for choice in choices {
      var allocation = Allocation(
        park: park.id, alternative: alternative.id, extent: 1, instruments: choice)
      allocation.grants = costs(of: allocation, alternative, park, portfolio)
      result.append(allocation)
    }
  }
  return result
}

private func costs(
  of allocation: Allocation, _ alternative: Alternative, _ park: Park, _ portfolio: Portfolio
) -> [Grant] {
  var byPeriod = [Double](repeating: 0, count: portfolio.periods.count)
  for (position, period) in portfolio.periods.enumerated() {
    for declared in alternative.declared where declared.quantity == .cost(period.id) {
      byPeriod[position] += declared.amount.value.value
    }
    for choice in allocation.instruments {
      let start = portfolio.periods.firstIndex { $0.id == choice.start } ?? 0
      let level = portfolio.instruments.first { $0.id == choice.instrument }?
        .levels.first { $0.id == choice.level }
      guard let level else { continue }
      let factor = park.instrumentCostFactor.value.value
      if start == position { byPeriod[position] += level.startCost.value.value * factor }
      if start < position { byPeriod[position] += level.runningCost.value.value * factor }
    }
  }
  return portfolio.periods.indices.filter { byPeriod[$0] > 0 }.map {
    Grant(
      fund: portfolio.funds[0].id, purpose: .all, period: portfolio.periods[$0].id,
      amount: MillionYuan(byPeriod[$0]))
  }
}
