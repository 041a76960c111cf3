import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct ExactModelTests {
  private let engine = ExactEngine(solver: HiGHSSolver())

  @Test func theOptimumOfTheModelIsTheObjectiveOfThePlan() throws {
    for seed in seeds(20) {
      let problem = AllocationProblem(
        portfolio: randomPortfolio(
          seed: seed, Variety(decidesLand: seed % 2 == 0, hasDebt: seed % 3 == 0, limits: seed % 4))
      )
      let settings = SolveSettings(gap: 1e-9)
      let plan = try engine.solve(problem, settings: settings)
      guard let objective = plan.objective?.value else { continue }
      let exact = try #require(try engine.model(of: problem), "seed \(seed)")
      #expect(exact.references == plan.yardstick.references, "seed \(seed)")
      let solved = try HiGHSSolver().solve(exact.model, options: SolverOptions(relativeGap: 1e-9))
      let optimum = try #require(solved.objective, "seed \(seed)")
      #expect(abs(optimum - objective) <= 1e-6 * max(1, abs(objective)), "seed \(seed)")
    }
  }
}
