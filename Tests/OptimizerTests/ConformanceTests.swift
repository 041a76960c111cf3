import MixedInteger
import Optimizer
import ParkModel
import PlanCheck
import Testing

/// What every engine promises, against the enumeration of all plans and the re-check.
@Suite struct ConformanceTests {
  @Test(arguments: engines.indices)
  func theOptimumIsTheBestOfEveryPlan(engine: Int) throws {
    var feasible = 0
    for seed in seeds(150) {
      let portfolio = randomPortfolio(seed: seed, Variety(periods: seed % 2 + 1, limits: seed % 5))
      let (solved, report, agreement) = try solveAndCheck(engines[engine], portfolio)
      let best = bestOfEveryPlan(portfolio, yardstick: solved.yardstick)
      guard let best else {
        #expect(solved.status == .infeasible, "seed \(seed)")
        continue
      }
      feasible += 1
      #expect(solved.status == .optimal, "seed \(seed)")
      #expect(report?.breaches.map(\.sentence) == [], "seed \(seed)")
      #expect(agreement?.agrees == true, "seed \(seed): \(agreement?.disagreements ?? [])")
      let value = try #require(solved.objective).value
      #expect(abs(value - best.1.value) < 1e-6, "seed \(seed): \(value) but best \(best.1.value)")
    }
    #expect(feasible > 30, "too few feasible seeds to mean anything")
  }

  @Test(arguments: engines.indices)
  func everyPlanWithLandAndDebtPassesItsReCheck(engine: Int) throws {
    var plans = 0
    for seed in seeds(150) {
      let variety = Variety(
        parks: 3, instruments: 3, periods: seed % 3 + 1, decidesLand: true, hasDebt: seed % 2 == 0,
        limits: seed % 6)
      let portfolio = randomPortfolio(seed: seed, variety)
      let (solved, report, agreement) = try solveAndCheck(engines[engine], portfolio)
      guard let report else { continue }
      plans += 1
      #expect(report.breaches.map(\.sentence) == [], "seed \(seed)")
      #expect(agreement?.agrees == true, "seed \(seed): \(agreement?.disagreements ?? [])")
      let (value, bound) = (try #require(solved.objective), try #require(solved.bound))
      #expect(bound >= value, "seed \(seed)")
    }
    #expect(plans > 50, "too few plans to mean anything")
  }

  /// What the re-check finds clean the formulation must allow at the same value.
  @Test(arguments: engines.indices)
  func aPlanGivenBackKeepsItsValue(engine: Int) throws {
    var kept = 0
    for seed in seeds(60) {
      let variety = Variety(parks: 3, decidesLand: true, hasDebt: true, limits: seed % 4)
      let portfolio = randomPortfolio(seed: seed, variety)
      let (solved, _, _) = try solveAndCheck(engines[engine], portfolio)
      guard let plan = solved.plan, let value = solved.objective else { continue }
      let (again, report, _) = try solveAndCheck(engines[engine], portfolio, fixed: plan)
      kept += 1
      // Regenerated hectares are spread over segments and added up again: equal but for rounding.
      #expect(again.plan?.rounded == plan.rounded, "seed \(seed)")
      #expect(report?.isClean == true, "seed \(seed)")
      #expect(
        abs((again.objective?.value ?? -.infinity) - value.value) < 1e-6, "seed \(seed)")
    }
    #expect(kept > 15, "too few plans to mean anything")
  }

  /// A plan that the re-check finds clean, made without any solver, is never worth more than the
  /// bound, and the engine accepts it as it is.
  @Test(arguments: engines.indices)
  func noCleanPlanPassesTheBound(engine: Int) throws {
    var clean = 0
    for seed in seeds(60) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 2, decidesLand: true, limits: seed % 3))
      let (solved, _, _) = try solveAndCheck(engines[engine], portfolio)
      var numbers = SeededNumbers(seed)
      for _ in 0..<40 {
        let plan = randomLandPlan(portfolio, &numbers)
        let report = check(plan, of: portfolio, yardstick: solved.yardstick)
        guard report.isClean else { continue }
        clean += 1
        let bound = try #require(solved.bound, "seed \(seed): a clean plan but no bound")
        #expect(report.evaluation.objective.value <= bound.value + 1e-6, "seed \(seed)")
        let (given, _, _) = try solveAndCheck(engines[engine], portfolio, fixed: plan)
        let value = try #require(given.objective, "seed \(seed): the engine refuses a clean plan")
        #expect(abs(value.value - report.evaluation.objective.value) < 1e-6, "seed \(seed)")
      }
    }
    #expect(clean > 50, "too few clean plans to mean anything")
  }

  /// A random plan that takes some land and pays for it from the one fund.
  private func randomLandPlan(_ portfolio: Portfolio, _ numbers: inout SeededNumbers) -> Plan {
    Plan(
      allocations: portfolio.parks.map { park in
        guard park.decision != .excluded, numbers.chance(0.7),
          let alternative = park.alternatives.first(where: { $0.decides.includesLand })
        else { return Allocation(park: park.id) }
        var allocation = Allocation(park: park.id, alternative: alternative.id, extent: 1)
        var byPeriod: [PeriodID: Double] = [:]
        for declared in alternative.declared {
          if case .cost(let period) = declared.quantity {
            byPeriod[period, default: 0] += declared.amount.value.value
          }
        }
        let period = numbers.pick(portfolio.periods).id
        for use in portfolio.land.uses {
          let hectares = numbers.amount(0...5)
          let regenerated =
            portfolio.land.remediationFirst ? 0 : min(hectares, numbers.amount(0...3))
          if hectares == 0 { continue }
          allocation.land.append(
            LandRelease(
              use: use.use, segment: 1, period: period, hectares: Hectares(hectares),
              regenerated: Hectares(regenerated)))
          byPeriod[period, default: 0] +=
            use.cost.value.value * hectares + use.regenerationCost.value.value * regenerated
        }
        allocation.grants = byPeriod.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
          Grant(fund: "central", purpose: .all, period: $0.key, amount: MillionYuan($0.value))
        }
        return allocation
      })
  }
}

extension Plan {
  /// Hectares to nine digits behind the point.
  fileprivate var rounded: Plan {
    let round = { (area: Hectares) in Hectares((area.value * 1e9).rounded() / 1e9) }
    var copy = self
    for park in copy.allocations.indices {
      for release in copy.allocations[park].land.indices {
        let land = copy.allocations[park].land[release]
        copy.allocations[park].land[release].hectares = round(land.hectares)
        copy.allocations[park].land[release].regenerated = round(land.regenerated)
      }
    }
    return copy
  }
}
