import Optimizer
import ParkModel
import Testing

@Suite struct SpreadTests {
  /// Two periods with 5 MCNY each; one park costs 7 in the first, brings 9; another costs 5 in the
  /// first, brings 5. Today only the second fits: 5 points. Pooled, 70 % of 10 may be spent at
  /// once: the first fits, 9 points. With the default 60 % it does not.
  @Test func theGainIsWorkedByHand() throws {
    var portfolio = costedPortfolio([(9, 7), (5, 5)], budget: 5)
    portfolio.periods.append(Period(id: "2027", firstYear: 2027, lastYear: 2027))
    portfolio.funds[0].budget.append(assumed(5))
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    let spread = try #require(try asked.betterSpread(absorption: 0.7))
    #expect(abs((spread.pooled?.gain.estimate.value ?? 0) - 4) < 1e-6)
    let fund = try #require(spread.funds.first)
    #expect(fund.cap == 0.7)
    #expect(fund.spent == [5, 0])
    #expect(fund.better.map { $0.value.rounded() } == [7, 0])
    let tighter = try #require(try asked.betterSpread())
    #expect(abs(tighter.pooled?.gain.estimate.value ?? 1) < 1e-6)
  }

  @Test func freedomNeverCosts() throws {
    for seed in seeds(20) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, periods: 3, decidesLand: true, hasDebt: true, limits: 2))
      guard let asked = try inquiry(portfolio) else { continue }
      let gain = try #require(try asked.betterSpread(absorption: 0.3)?.pooled?.gain)
      #expect(gain.estimate.value >= -1e-5, "seed \(seed)")
    }
  }

  @Test func oneperiodHasNothingToSpread() throws {
    let asked = try #require(try inquiry(costedPortfolio([(6, 6)], budget: 10), merits: [:]))
    #expect(try asked.betterSpread() == nil)
  }
}
