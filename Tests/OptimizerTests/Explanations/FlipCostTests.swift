import ParkModel
import PlanCheck
import Testing

@testable import Optimizer

@Suite struct FlipCostTests {
  /// Budget 10, values 6, 5, 4 for costs 6, 5, 4. The second fits beside the first once it costs
  /// 4: factor 0.8; then 11 points pass the 10 of the best plan.
  /// The first is worth as much as the second (5 + 4 = 9) while it fits beside the third, so up to
  /// a cost of 6: factor 1. The third leaves when 6 + c > 10: at once.
  @Test func factorsAreWorkedByHand() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (5, 5), (4, 4)], budget: 10), merits: [:]))
    let costs = try asked.flipPrices(measures: .cost).parks.map(\.cost)
    guard case .between(let chosen, let leftOut) = costs[1] else {
      Issue.record("\(String(describing: costs[1]))")
      return
    }
    #expect(chosen.value <= 0.8 + 1e-9 && leftOut.value >= 0.8 - 1e-9)
    #expect(leftOut.value - chosen.value <= 0.011)
    guard case .between(let first, let gone) = costs[0] else {
      Issue.record("\(String(describing: costs[0]))")
      return
    }
    #expect(first.value >= 1 && first.value <= 1 + 1e-6)
    #expect(gone.value <= 1.03)
  }

  @Test func aParkThatIsWorthNothingHasNoPrice() throws {
    var portfolio = costedPortfolio([(6, 6), (-1, 5)], budget: 10)
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    #expect(try asked.flipPrices(of: ["P2"], measures: .cost).parks.first?.cost == .noPrice)
    portfolio = costedPortfolio([(6, 0), (5, 5)], budget: 10)
    let free = try #require(try inquiry(portfolio, merits: [:]))
    // What costs nothing stays chosen at any factor.
    #expect(
      try free.flipPrices(of: ["P1"], measures: .cost).parks.first?.cost
        == .beyond(FlipCost.largest))
  }

  /// At the lower factor a plan with the park is as good as any, at the upper one it is not.
  @Test func factorsHoldAgainstEveryPlan() throws {
    var found = 0
    for seed in seeds(25) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, instruments: 1, periods: 1, limits: seed % 3))
      guard let asked = try inquiry(portfolio) else { continue }
      for flip in try asked.flipPrices(measures: .cost).parks {
        guard case .between(let chosen, let leftOut) = flip.cost else { continue }
        found += 1
        let park = try #require(portfolio.parks.firstIndex { $0.id == flip.park })
        for (factor, isChosen) in [(chosen, true), (leftOut, false)] {
          let changed = portfolio.scalingCosts(of: flip.park, by: factor)
          let best = bestByChoices(changed, yardstick: asked.yardstick)
          let with = best.filter { $0.key[park] != nil }.values.max()?.value ?? -.infinity
          let without = best.filter { $0.key[park] == nil }.values.max()?.value ?? -.infinity
          #expect(
            isChosen ? with >= without - 1e-5 : with <= without + 1e-5,
            "seed \(seed), \(flip.park) at \(factor.value)")
        }
      }
    }
    #expect(found > 10, "too few factors to mean anything")
  }

  @Test func aSearchGoesAroundWhatIsUndecided() {
    var search = FactorSearch(chosenAt: 0, leftOutAt: 1)
    var tried = 0
    while let factor = search.next, tried < 40 {
      tried += 1
      search.learn(factor <= 0.5 ? .chosen : factor >= 0.6 ? .leftOut : .undecided, at: factor)
    }
    guard case .between(let chosen, let leftOut) = search.result else {
      Issue.record("no result")
      return
    }
    #expect(abs(chosen.value - 0.5) <= 0.011 && abs(leftOut.value - 0.6) <= 0.011)
  }
}
