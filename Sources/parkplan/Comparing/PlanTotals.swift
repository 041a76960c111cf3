import ParkModel
import PlanReport

/// What a plan comes to in all, in the order in which planners read it.
struct PlanTotals {
  /// In MCNY.
  var money: [(MoneyKind, Double)]
  /// In hectares, declared land included.
  var land: [(LandKind, Double)]
  /// Per year at the horizon.
  var outcomes: [(OutcomeID, Double)]

  /// nil: the run has no plan.
  init?(_ run: PlanRun) {
    guard let plan = run.solved.plan, let evaluation = run.evaluation else { return nil }
    let grants = plan.allocations.flatMap(\.grants)
    let debt = plan.allocations.flatMap(\.debt)
    money = [(.grants, grants.reduce(0) { $0 + $1.amount.value })]
    for fund in run.portfolio.funds {
      let paid = grants.filter { $0.fund == fund.id }
      money.append((.grantsOf(fund.id), paid.reduce(0) { $0 + $1.amount.value }))
    }
    money.append((.newDebt, debt.reduce(0) { $0 + $1.newDebt.value }))
    money.append((.swaps, debt.reduce(0) { $0 + $1.swap.value }))

    let parts = plan.allocations.map { ParkLand($0, in: run.portfolio.park($0.park)) }
    land = [
      (.released, parts.reduce(0) { $0 + $1.released }),
      (.regenerated, parts.reduce(0) { $0 + $1.regenerated }),
    ]
    for use in LandUse.allCases {
      land.append((.use(use), parts.reduce(0) { $0 + ($1.byUse[use] ?? 0) }))
    }
    outcomes = run.portfolio.outcomes.map { ($0.id, evaluation.outcomes[$0.id]?.value ?? 0) }
  }
}

/// Land that one park gets, decided and declared.
struct ParkLand {
  var byUse: [LandUse: Double] = [:]
  var regenerated = 0.0

  var released: Double { LandUse.allCases.reduce(0) { $0 + (byUse[$1] ?? 0) } }

  init(_ allocation: Allocation, in park: Park?) {
    for release in allocation.land {
      byUse[release.use, default: 0] += release.hectares.value
      regenerated += release.regenerated.value
    }
    let alternative = park?.alternatives.first { $0.id == allocation.alternative }
    for declared in alternative?.declared ?? [] {
      let hectares = declared.amount.value.value * allocation.extent.value
      switch declared.quantity {
      case .greenfield(let use, _): byUse[use, default: 0] += hectares
      case .regenerated(let use, _):
        byUse[use, default: 0] += hectares
        regenerated += hectares
      case .cost, .outcome, .resource: break
      }
    }
  }
}
