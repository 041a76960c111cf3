import HiGHSSolver
import ParkModel
import PlanCheck
import Testing

@testable import Optimizer

@Suite struct WarmEngineTests {
  private func changed(_ portfolio: Portfolio, _ seed: Int) -> Portfolio {
    var portfolio = portfolio
    var numbers = SeededNumbers(seed + 91)
    for fund in portfolio.funds.indices {
      for period in portfolio.funds[fund].budget.indices {
        let before = portfolio.funds[fund].budget[period].value.value
        portfolio.funds[fund].budget[period] = Figure(
          MillionYuan(before * numbers.amount(0.6...1.3)), .assumed)
      }
    }
    // Costs and land too, so that known allocations must be mended.
    if seed % 2 == 0 {
      for use in portfolio.land.uses.indices {
        let before = portfolio.land.uses[use].cost.value
        portfolio.land.uses[use].cost = Figure(
          type(of: before).init(before.value * numbers.amount(0.8...1.4)), .assumed)
      }
    }
    if seed % 3 == 0 {
      for park in portfolio.parks.indices {
        let before = portfolio.parks[park].land.available.value.value
        portfolio.parks[park].land.available = Figure(
          Hectares(before * numbers.amount(0.7...1.2)), .assumed)
      }
    }
    return portfolio
  }

  /// Known columns are a hint: value, bound and re-check are those of a solve from nothing.
  @Test func itFindsWhatASolveFromNothingFinds() throws {
    var compared = 0
    for seed in seeds(60) {
      let portfolio = decomposedPortfolio(seed)
      let warm = try WarmEngine(
        AllocationProblem(portfolio: portfolio, merits: merits(portfolio)), solver: HiGHSSolver())
      guard warm.base.plan != nil else { continue }
      let changed = changed(portfolio, seed)
      let problem = AllocationProblem(portfolio: changed).measured(by: warm.base.yardstick)
      let settings = SolveSettings(gap: 1e-7, withoutPlan: .statusOnly)
      let found = try warm.solve(problem, settings: settings)
      let expected = try ExactEngine(solver: HiGHSSolver()).solve(problem, settings: settings)
      #expect(found.status == expected.status, "seed \(seed)")
      guard let plan = found.plan, let value = found.objective, let best = expected.objective else {
        continue
      }
      compared += 1
      let scale = max(1, abs(best.value))
      #expect(abs(value.value - best.value) < 1e-5 * scale, "seed \(seed)")
      #expect((found.bound?.value ?? -.infinity) >= best.value - 1e-6 * scale, "seed \(seed)")
      let report = check(plan, of: changed, yardstick: found.yardstick)
      #expect(report.breaches.map(\.sentence) == [], "seed \(seed)")
    }
    #expect(compared > 25, "too few plans to mean anything")
  }

  /// Every solve starts from the same frozen knowledge: order leaves no trace.
  @Test func resultsDoNotDependOnWhatWasSolvedBefore() throws {
    let portfolio = decomposedPortfolio(4, parks: 6)
    let engine = try WarmEngine(
      AllocationProblem(portfolio: portfolio, merits: merits(portfolio)), solver: HiGHSSolver())
    #expect(engine.isWarm)
    let problems = (0..<4).map {
      AllocationProblem(portfolio: changed(portfolio, 2 * $0), merits: merits(portfolio))
    }
    let forward = try problems.map { try engine.solve($0) }
    let backward = try problems.reversed().map { try engine.solve($0) }
    for (one, other) in zip(forward, backward.reversed()) {
      #expect(one.plan == other.plan && one.bound == other.bound && one.status == other.status)
    }
  }

  @Test func withoutPlanThereIsNothingToStartFrom() throws {
    var portfolio = costedPortfolio([(value: 1, cost: 5)], budget: 1)
    portfolio.parks[0].decision = .mandatory
    let engine = try WarmEngine(AllocationProblem(portfolio: portfolio), solver: HiGHSSolver())
    #expect(!engine.isWarm && engine.base.status == .infeasible)
    portfolio.parks[0].decision = .free
    #expect(try engine.solve(AllocationProblem(portfolio: portfolio)).plan != nil)
  }
}
