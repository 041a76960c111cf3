import Optimizer
import ParkModel
import PlanCheck

/// An engine whose every plan passes the independent re-check, or is an internal error.
///
/// Explanations solve dozens of what-ifs: none of their plans may be trusted less than the plan.
struct CheckedSolver: PlanSolver {
  let engine: any PlanSolver

  var name: String { engine.name }

  func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    let solved = try engine.solve(problem, settings: settings, progress: progress)
    guard let plan = solved.plan else { return solved }
    let report = check(plan, of: problem.portfolio, yardstick: solved.yardstick)
    let agreement = compare(report, with: solved)
    guard report.isClean && agreement.agrees else {
      throw PlanJob.failedCheck(report, agreement)
    }
    return solved
  }
}
