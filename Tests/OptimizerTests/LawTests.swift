import Optimizer
import ParkModel
import Testing

/// Laws that hold whatever the portfolio, under the same references.
@Suite struct LawTests {
  private static let variety = Variety(parks: 3, decidesLand: true, hasDebt: true, limits: 4)

  private func value(_ engine: Int, _ portfolio: Portfolio) throws -> Double? {
    try solveAndCheck(engines[engine], portfolio).0.objective?.value
  }

  @Test(arguments: engines.indices)
  func moreBudgetNeverLowersTheOptimum(engine: Int) throws {
    for seed in seeds(25) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      guard let before = try value(engine, portfolio) else { continue }
      var richer = portfolio
      for fund in richer.funds.indices {
        for period in richer.funds[fund].budget.indices {
          richer.funds[fund].budget[period].value += 5
        }
      }
      let after = try #require(try value(engine, richer), "seed \(seed)")
      #expect(after >= before - 1e-6, "seed \(seed)")
    }
  }

  @Test(arguments: engines.indices)
  func removingALimitNeverLowersTheOptimum(engine: Int) throws {
    for seed in seeds(25) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      guard let before = try value(engine, portfolio) else { continue }
      for position in portfolio.limits.indices {
        var freer = portfolio
        freer.limits.remove(at: position)
        let after = try #require(try value(engine, freer), "seed \(seed)")
        #expect(after >= before - 1e-6, "seed \(seed), limit \(portfolio.limits[position].id)")
      }
    }
  }

  @Test(arguments: engines.indices)
  func scalingMoneyUnitsKeepsTheValue(engine: Int) throws {
    for seed in seeds(15) {
      var portfolio = randomPortfolio(seed: seed, Variety(parks: 3, decidesLand: true, limits: 2))
      // A price on a shortfall of money would have to be scaled too.
      for limit in portfolio.limits.indices { portfolio.limits[limit].shortfallPrice = nil }
      guard let before = try value(engine, portfolio) else { continue }
      var scaled = portfolio
      for fund in scaled.funds.indices {
        scaled.funds[fund].budget = scaled.funds[fund].budget.map { assumed($0.value.value * 10) }
      }
      for use in scaled.land.uses.indices {
        let rules = scaled.land.uses[use]
        scaled.land.uses[use].cost = assumed(rules.cost.value.value * 10)
        scaled.land.uses[use].regenerationCost = assumed(rules.regenerationCost.value.value * 10)
      }
      for park in scaled.parks.indices {
        scaled.parks[park].instrumentCostFactor = assumed(10)
        for alternative in scaled.parks[park].alternatives.indices {
          let declared = scaled.parks[park].alternatives[alternative].declared
          scaled.parks[park].alternatives[alternative].declared = declared.map {
            if case .cost = $0.quantity {
              return DeclaredAmount($0.quantity, assumed($0.amount.value.value * 10))
            }
            return $0
          }
        }
      }
      let after = try #require(try value(engine, scaled), "seed \(seed)")
      #expect(abs(after - before) < 1e-5, "seed \(seed)")
    }
  }

  @Test(arguments: engines.indices)
  func theSameProblemGivesTheSamePlan(engine: Int) throws {
    for seed in seeds(10) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      let first = try solveAndCheck(engines[engine], portfolio).0
      let second = try solveAndCheck(engines[engine], portfolio).0
      #expect(first.plan == second.plan, "seed \(seed)")
    }
  }

  /// Readers sort canonically, so engines see one order; the optimum does not hang on it.
  @Test(arguments: engines.indices)
  func theOrderOfParksAndLimitsNeverChangesTheOptimum(engine: Int) throws {
    for seed in seeds(20) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      let before = try solveAndCheck(engines[engine], portfolio).0
      var numbers = SeededNumbers(seed)
      var shuffled = portfolio
      shuffled.parks.shuffle(using: &numbers)
      shuffled.limits.shuffle(using: &numbers)
      shuffled.funds.shuffle(using: &numbers)
      // Merits go by the park, not by its place.
      let after = try engines[engine].solve(
        AllocationProblem(portfolio: shuffled, merits: merits(portfolio)),
        settings: SolveSettings(gap: 1e-9))
      #expect(after.status == before.status, "seed \(seed)")
      guard let one = before.objective?.value, let other = after.objective?.value else { continue }
      #expect(abs(one - other) < 1e-6 * max(1, abs(one)), "seed \(seed): \(one), \(other)")
    }
  }

  @Test(arguments: engines.indices)
  func aFixedPlanIsNeverWorthMoreThanTheOptimum(engine: Int) throws {
    var kept = 0
    for seed in seeds(20) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      let free = try solveAndCheck(engines[engine], portfolio).0
      guard let plan = free.plan, let best = free.objective?.value else { continue }
      // One park is given, as the plan has it or as one that does nothing; the others are free.
      for park in plan.allocations.indices {
        for given in [plan.allocations[park], Allocation(park: plan.allocations[park].park)] {
          let fixed = try solveAndCheck(
            engines[engine], portfolio, fixed: Plan(allocations: [given])
          ).0
          guard let value = fixed.objective?.value, let bound = fixed.bound?.value else { continue }
          kept += 1
          #expect(value <= best + 1e-6 * max(1, abs(best)), "seed \(seed) park \(park)")
          #expect(bound >= value, "seed \(seed) park \(park)")
        }
      }
    }
    #expect(kept > 20, "too few given parks to mean anything")
  }

  @Test(arguments: engines.indices)
  func aWiderGapStillBoundsTheOptimum(engine: Int) throws {
    for seed in seeds(20) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      guard let best = try value(engine, portfolio) else { continue }
      for gap in [0, 1e-4, 0.02, 0.3] {
        let solved = try solveAndCheck(engines[engine], portfolio, gap: Ratio(gap)).0
        let value = try #require(solved.objective?.value, "seed \(seed) gap \(gap)")
        let bound = try #require(solved.bound?.value, "seed \(seed) gap \(gap)")
        let noise = 1e-6 * max(1, abs(best))
        #expect(value <= best + noise && best <= bound + noise, "seed \(seed) gap \(gap)")
        #expect(bound >= value, "seed \(seed) gap \(gap)")
        #expect(solved.status == .optimal, "seed \(seed) gap \(gap)")
      }
    }
  }
}
