import Optimizer
import ParkModel
import Testing

/// Laws that hold whatever the portfolio, under the same references.
@Suite struct LawTests {
  private static let variety = Variety(parks: 3, decidesLand: true, hasDebt: true, limits: 4)

  private func value(_ portfolio: Portfolio) throws -> Double? {
    try solveAndCheck(engines[0], portfolio).0.objective?.value
  }

  @Test func moreBudgetNeverLowersTheOptimum() throws {
    for seed in seeds(25) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      guard let before = try value(portfolio) else { continue }
      var richer = portfolio
      for fund in richer.funds.indices {
        for period in richer.funds[fund].budget.indices {
          richer.funds[fund].budget[period].value += 5
        }
      }
      let after = try #require(try value(richer), "seed \(seed)")
      #expect(after >= before - 1e-6, "seed \(seed)")
    }
  }

  @Test func removingALimitNeverLowersTheOptimum() throws {
    for seed in seeds(25) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      guard let before = try value(portfolio) else { continue }
      for position in portfolio.limits.indices {
        var freer = portfolio
        freer.limits.remove(at: position)
        let after = try #require(try value(freer), "seed \(seed)")
        #expect(after >= before - 1e-6, "seed \(seed), limit \(portfolio.limits[position].id)")
      }
    }
  }

  @Test func scalingMoneyUnitsKeepsTheValue() throws {
    for seed in seeds(15) {
      var portfolio = randomPortfolio(seed: seed, Variety(parks: 3, decidesLand: true, limits: 2))
      // A price on a shortfall of money would have to be scaled too.
      for limit in portfolio.limits.indices { portfolio.limits[limit].shortfallPrice = nil }
      guard let before = try value(portfolio) else { continue }
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
      let after = try #require(try value(scaled), "seed \(seed)")
      #expect(abs(after - before) < 1e-5, "seed \(seed)")
    }
  }

  @Test func theSameProblemGivesTheSamePlan() throws {
    for seed in seeds(10) {
      let portfolio = randomPortfolio(seed: seed, Self.variety)
      let first = try solveAndCheck(engines[0], portfolio).0
      let second = try solveAndCheck(engines[0], portfolio).0
      #expect(first.plan == second.plan, "seed \(seed)")
    }
  }
}
