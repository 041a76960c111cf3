import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct FirstPlanTests {
  private func search(_ portfolio: Portfolio) throws -> FirstPlanSearch {
    let watch = SolveWatch(since: .now, limit: nil, report: nil)
    let settings = SolveSettings(gap: 1e-9)
    let problem = AllocationProblem(portfolio: portfolio, merits: merits(portfolio))
    let prepared = try PreparedProblem(
      problem, engine: "exact", solver: HiGHSSolver(), settings: settings, watch: watch)
    return FirstPlanSearch(
      formulation: prepared.formulation, solver: HiGHSSolver(), settings: settings, watch: watch)
  }

  private func variety(_ seed: Int) -> Variety {
    Variety(parks: 4, instruments: 3, decidesLand: true, hasDebt: seed % 2 == 0, limits: seed % 4)
  }

  @Test func aDiveEndsAtAPlanBelowItsBoundAndTheBoundAboveTheOptimum() throws {
    var found = 0
    for seed in seeds(20) {
      let portfolio = randomPortfolio(seed: seed, variety(seed))
      let search = try search(portfolio)
      guard let plan = try search.dive() else { continue }
      found += 1
      let model = search.formulation.model
      #expect(model.largestMiss(at: plan.values) < 1e-6, "seed \(seed)")
      #expect(model.largestFraction(at: plan.values) < 1e-6, "seed \(seed)")
      let bound = try #require(plan.bound)
      let best = try #require(
        try solveAndCheck(ExactEngine(solver: HiGHSSolver()), portfolio).0.objective?.value)
      #expect(plan.objective <= best + 1e-6 * max(1, abs(best)), "seed \(seed)")
      #expect(best <= bound + 1e-6 * max(1, abs(bound)), "seed \(seed)")
    }
    #expect(found > 8, "too few dives end at a plan to mean anything")
  }

  @Test func theBestPlanGivenAsStartKeepsItsValue() throws {
    for seed in seeds(20) {
      let portfolio = randomPortfolio(seed: seed, variety(seed))
      let (solved, _, _) = try solveAndCheck(ExactEngine(solver: HiGHSSolver()), portfolio)
      guard let plan = solved.plan, let value = solved.objective?.value else { continue }
      let again = try #require(try search(portfolio).plan(near: plan), "seed \(seed)")
      #expect(abs(again.objective - value) < 1e-6 * max(1, abs(value)), "seed \(seed)")
    }
  }

  @Test func aStartNeverChangesTheOptimumOrRefuses() throws {
    let engine = ExactEngine(solver: HiGHSSolver())
    for seed in seeds(20) {
      let portfolio = randomPortfolio(seed: seed, variety(seed))
      let other = randomPortfolio(seed: seed + 1000, variety(seed))
      let settings = SolveSettings(gap: 1e-9)
      let plain = try engine.solve(AllocationProblem(portfolio: portfolio), settings: settings)
      // The plan of another portfolio: most of it cannot be given here.
      let start = try engine.solve(AllocationProblem(portfolio: other)).plan
      let hinted = try engine.solve(
        AllocationProblem(portfolio: portfolio, start: start), settings: settings)
      #expect(plain.status == hinted.status, "seed \(seed)")
      guard let first = plain.objective?.value, let second = hinted.objective?.value else {
        continue
      }
      #expect(abs(first - second) < 1e-6 * max(1, abs(first)), "seed \(seed)")
    }
  }
}
