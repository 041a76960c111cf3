import ParkModel
import PlanCheck

/// The best plan of a tiny portfolio by trying every one, judged by the re-check alone.
///
/// Obviously right and knows no mixed-integer model: every choice of alternatives, instruments,
/// levels and starts, each cost paid by the one fund. For portfolios without land, debt, partial
/// funding or a second fund.
func bestOfEveryPlan(_ portfolio: Portfolio, yardstick: Yardstick) -> (Plan, Points)? {
  let options = portfolio.parks.map { everyAllocation(of: $0, in: portfolio) }
  var best: (Plan, Points)?
  var chosen = [Int](repeating: 0, count: options.count)
  while true {
    let plan = Plan(allocations: options.indices.map { options[$0][chosen[$0]] })
    let report = check(plan, of: portfolio, yardstick: yardstick)
    if report.isClean, best.map({ report.evaluation.objective > $0.1 }) ?? true {
      best = (plan, report.evaluation.objective)
    }
    guard let turning = chosen.indices.first(where: { chosen[$0] + 1 < options[$0].count })
    else { return best }
    chosen[turning] += 1
    for earlier in chosen.indices.prefix(turning) { chosen[earlier] = 0 }
  }
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
      if start == position { byPeriod[position] += level.startCost.value.value }
      if start < position { byPeriod[position] += level.runningCost.value.value }
    }
  }
  return portfolio.periods.indices.filter { byPeriod[$0] > 0 }.map {
    Grant(
      fund: portfolio.funds[0].id, purpose: .all, period: portfolio.periods[$0].id,
      amount: MillionYuan(byPeriod[$0]))
  }
}
