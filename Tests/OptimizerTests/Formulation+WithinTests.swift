import HiGHSSolver
import MixedInteger
import ParkModel
import PlanCheck
import Testing

@testable import Optimizer

/// What a plan chooses is the most that may be chosen.
@Suite struct FormulationWithinTests {
  @Test func whatThePlanDoesNotChooseIsHeldAtZero() {
    var portfolio = oneOfEverything()
    portfolio.instruments[0].levels.append(InstrumentLevel(id: "standard", startCost: assumed(8)))
    portfolio.parks[0].alternatives.append(Alternative(id: "other", path: .coCity))
    var formulation = Formulation(portfolio, merits: [:])
    formulation.stay(
      within: Plan(allocations: [
        Allocation(
          park: "P1", alternative: "urbanization", extent: 1,
          instruments: [InstrumentChoice(instrument: "infra", level: "light", start: "2026")])
      ]))
    let model = formulation.model
    let held = (0..<model.columnCount).filter { model.upper[$0] == 0 }
      .map { model.columnNames[$0] }
    #expect(
      held == [
        "y[P1,urbanization,infra,standard,2026]", "x[P1,other]", "y[P1,other,infra,light,2026]",
        "y[P1,other,infra,standard,2026]",
      ])
    #expect(model.lower.allSatisfy { $0 <= 0 })
  }

  @Test func aParkThatDoesNotStandThereAndAnUnknownOneAreFree() {
    var formulation = Formulation(oneOfEverything(), merits: [:])
    let before = formulation.model
    formulation.stay(within: Plan(allocations: [Allocation(park: "P9", alternative: "x")]))
    #expect(formulation.model.upper == before.upper)
  }

  /// Two budgets, two best plans; each within the choices of the other.
  @Test(arguments: engines.indices)
  func aCarriedPlanIsBetweenItsOwnValueAndTheBest(engine: Int) throws {
    var compared = 0
    for seed in seeds(40) {
      let variety = Variety(
        parks: 3, decidesLand: true, hasDebt: seed % 2 == 0, limits: seed % 3)
      let portfolio = randomPortfolio(seed: seed, variety)
      guard let own = try within(nil, portfolio, engine).plan else { continue }
      let poorer = portfolio.scalingBudgets(by: 0.6)
      let free = try within(nil, poorer, engine)
      let best = try #require(try within(own, portfolio, engine).objective, "seed \(seed)")
      let value = try #require(try within(nil, portfolio, engine).objective)
      #expect(abs((best - value).value) < 1e-5, "seed \(seed): \(best) for \(value)")
      let carried = try within(own, poorer, engine)
      guard let plan = carried.plan, let reached = carried.objective else { continue }
      compared += 1
      #expect(reached.value <= (free.objective?.value ?? -.infinity) + 1e-5, "seed \(seed)")
      #expect(isWithin(plan, own), "seed \(seed)")
      let report = check(plan, of: poorer, yardstick: carried.yardstick)
      #expect(report.isClean, "seed \(seed): \(report.breaches)")
    }
    #expect(compared > 15, "too few carried plans to mean anything")
  }

  /// The best of all plans that choose no more than the given one, by trying every plan.
  @Test(arguments: engines.indices)
  func theOptimumIsTheBestOfEveryPlanWithin(engine: Int) throws {
    var (found, broken) = (0, 0)
    for seed in seeds(60) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(instruments: 2, periods: seed % 2 + 1, limits: seed % 4))
      guard let most = try within(nil, portfolio.scalingBudgets(by: 1.5), engine).plan
      else { continue }
      let solved = try within(most, portfolio, engine)
      var best: Double?
      forEveryPlan(portfolio, yardstick: solved.yardstick) { plan, value in
        if isWithin(plan, most) { best = max(best ?? value.value, value.value) }
      }
      if let best {
        found += 1
        let value = try #require(solved.objective, "seed \(seed)").value
        #expect(abs(value - best) < 1e-6, "seed \(seed): \(value) but best \(best)")
      } else {
        broken += 1
        #expect(solved.status == .infeasible, "seed \(seed)")
      }
    }
    #expect(found > 20, "too few seeds with a plan to mean anything")
    #expect(broken > 0, "no seed without a plan")
  }

  @Test(arguments: engines.indices)
  func aParkThatMustBeCarriedOutAndIsNotChosenBreaksThePlan(engine: Int) throws {
    var portfolio = costedPortfolio([(6, 6), (9, 10)], budget: 10)
    let plan = try within(nil, portfolio, engine).plan
    portfolio.parks[0].decision = .mandatory
    var problem = AllocationProblem(portfolio: portfolio)
    problem.within = plan
    let solved = try engines[engine].solve(problem, settings: SolveSettings())
    #expect(solved.status == .infeasible)
    #expect(Set(solved.conflict) == ["mandatory P1", "given P1"])
    let repair = try engines[engine].solve(
      problem, settings: SolveSettings(withoutPlan: .everything)
    ).diagnosis?.repair
    #expect(repair?.isVerified == true)
  }

  private func within(
    _ plan: Plan?, _ portfolio: Portfolio, _ engine: Int
  ) throws -> SolvedPlan {
    var problem = AllocationProblem(portfolio: portfolio, merits: merits(portfolio))
    problem.within = plan
    return try engines[engine].solve(
      problem, settings: SolveSettings(gap: 1e-9, withoutPlan: .statusOnly))
  }

  private func isWithin(_ plan: Plan, _ most: Plan) -> Bool {
    zip(plan.allocations, most.allocations).allSatisfy { allocation, allowed in
      allocation.alternative == nil
        || allocation.alternative == allowed.alternative
          && allocation.instruments.allSatisfy(allowed.instruments.contains)
    }
  }
}
