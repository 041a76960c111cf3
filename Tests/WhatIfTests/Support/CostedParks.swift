import HiGHSSolver
import Optimizer
import ParkModel
import WhatIf

/// Parks with one declared alternative each, `build`: value in points, cost in MCNY of one fund.
func costedParks(_ parks: [(value: Double, cost: Double)], budget: Double) -> Portfolio {
  Portfolio(
    name: "costed", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2026)],
    outcomes: [Outcome(id: "value", weight: Figure(1), reference: Figure(100))],
    funds: [Fund(id: "central", budget: [Figure(MillionYuan(budget))])],
    parks: parks.enumerated().map { position, park in
      Park(
        id: ParkID("P\(position + 1)"),
        alternatives: [
          Alternative(
            id: "build", decides: .nothing,
            declared: [
              DeclaredAmount(.outcome("value"), Figure(Amount(park.value))),
              DeclaredAmount(.cost("2026"), Figure(Amount(park.cost))),
            ])
        ])
    })
}

let exactEngine = ExactEngine(solver: HiGHSSolver())

/// A portfolio with its best plan, measured by the references that it declares.
func destination(_ portfolio: Portfolio, solved: Bool = true) throws -> PlanDestination {
  let best = try exactEngine.solve(
    AllocationProblem(portfolio: portfolio), settings: SolveSettings(gap: 1e-9))
  return PlanDestination(
    portfolio, yardstick: best.yardstick, best: solved ? best : nil)
}

/// The choice of some parks of `costedParks`.
func building(_ chosen: Set<String>, of portfolio: Portfolio) -> Plan {
  Plan(
    allocations: portfolio.parks.map { park in
      chosen.contains(park.id.text)
        ? Allocation(park: park.id, alternative: "build", extent: 1) : Allocation(park: park.id)
    })
}
