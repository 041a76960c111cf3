import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct CheckedSolverTests {
  /// An engine that claims more than its plan brings.
  private struct Boaster: PlanSolver {
    var name: String { "boaster" }
    func solve(
      _ problem: AllocationProblem, settings: SolveSettings,
      progress: (@Sendable (SolveProgress) -> Bool)?
    ) throws -> SolvedPlan {
      var solved = try Wiring.engine(.exact).solve(
        problem, settings: settings, progress: progress)
      solved.objective = solved.objective.map { $0 + 1 }
      return solved
    }
  }

  @Test func aPlanThatFailsItsReCheckIsNeverUsed() {
    let problem = AllocationProblem(portfolio: ThreeProposals().portfolio)
    #expect(throws: Failure.self) { try CheckedSolver(engine: Boaster()).solve(problem) }
  }

  @Test func aCleanPlanPasses() throws {
    let problem = AllocationProblem(portfolio: ThreeProposals().portfolio)
    let solved = try CheckedSolver(engine: Wiring.engine(.exact)).solve(problem)
    #expect(solved.objective.map { $0.value.rounded() } == 10)
  }
}
