import HiGHSSolver
import MixedInteger
import ParkModel

@testable import Optimizer

/// A portfolio compiled with its objective; nil where not even the relaxation has a plan.
func prepared(_ portfolio: Portfolio, fixed: Plan? = nil) throws -> PreparedProblem? {
  let prepared = try PreparedProblem(
    AllocationProblem(portfolio: portfolio, merits: merits(portfolio), fixed: fixed),
    engine: "test", solver: HiGHSSolver(), settings: SolveSettings(gap: 1e-9),
    watch: SolveWatch(since: .now, limit: nil, report: nil))
  return prepared.stopped == nil ? prepared : nil
}

/// The best point of a model by HiGHS, exactly; nil where there is none.
func best(_ model: MixedIntegerModel) throws -> (values: [Double], value: Double)? {
  let found = try HiGHSSolver().solve(model, options: SolverOptions(relativeGap: 0))
  guard let values = found.values, let value = found.objective else { return nil }
  return (values, value)
}
