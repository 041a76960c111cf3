import HiGHSSolver
import MixedInteger
import Optimizer
import ParkModel
import PlanCheck

/// Every engine that must pass the conformance suite; a new engine joins by one line.
let engines: [any PlanSolver] = [
  ExactEngine(solver: HiGHSSolver()), DecompositionEngine(solver: HiGHSSolver()),
]

/// Merits for parks of random portfolios, so that the merit outcome counts.
func merits(_ portfolio: Portfolio) -> [ParkID: Share] {
  var result: [ParkID: Share] = [:]
  for (position, park) in portfolio.parks.enumerated() {
    result[park.id] = Share(Double(position + 1) / Double(portfolio.parks.count + 1))
  }
  return result
}

/// Solves tightly, and re-checks the plan where there is one.
func solveAndCheck(
  _ engine: any PlanSolver, _ portfolio: Portfolio, fixed: Plan? = nil, gap: Ratio = 1e-9
) throws -> (SolvedPlan, CheckReport?, Agreement?) {
  let solved = try engine.solve(
    AllocationProblem(portfolio: portfolio, merits: merits(portfolio), fixed: fixed),
    settings: SolveSettings(gap: gap))
  guard let plan = solved.plan else { return (solved, nil, nil) }
  let report = check(plan, of: portfolio, yardstick: solved.yardstick)
  return (solved, report, compare(report, with: solved))
}
