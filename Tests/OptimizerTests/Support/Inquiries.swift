import Optimizer
import ParkModel
import PlanCheck

/// The best plan of a portfolio, solved tightly, ready to be asked about; nil where there is none.
func inquiry(
  _ portfolio: Portfolio, merits given: [ParkID: Share]? = nil, fixed: Plan? = nil,
  progress: (@Sendable (InquiryProgress) -> Bool)? = nil
) throws -> Inquiry? {
  let settings = SolveSettings(gap: 1e-9)
  let problem = AllocationProblem(
    portfolio: portfolio, merits: given ?? merits(portfolio), fixed: fixed)
  let solved = try engines[0].solve(problem, settings: settings)
  return Inquiry(
    problem, answeredBy: solved, engine: engines[0], settings: settings, progress: progress)
}

extension Inquiry {
  /// What the references and merits of this inquiry are to the re-check.
  var yardstick: Yardstick {
    Yardstick(references: problem.references, merits: problem.merits)
  }
}

/// Parks with one declared alternative each: value in points, cost in MCNY of one fund and period.
func costedPortfolio(_ parks: [(value: Double, cost: Double)], budget: Double) -> Portfolio {
  Portfolio(
    name: "costed", periods: [Period(id: "2026", firstYear: 2026, lastYear: 2026)],
    outcomes: [Outcome(id: "value", weight: assumed(1), reference: assumed(100))],
    funds: [Fund(id: "central", budget: [assumed(budget)])],
    parks: parks.enumerated().map { position, park in
      Park(
        id: ParkID("P\(position + 1)"),
        alternatives: [
          Alternative(
            id: "whole", decides: .nothing,
            declared: [
              DeclaredAmount(.outcome("value"), assumed(park.value)),
              DeclaredAmount(.cost("2026"), assumed(park.cost)),
            ])
        ])
    })
}
