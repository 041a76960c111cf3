import Optimizer
import ParkModel
import Testing

@testable import WhatIf

@Suite struct RegretTableTests {
  @Test func regretsByHand() throws {
    let table = RegretTable(try threePlans())
    let found = (0..<3).map { plan in (0..<3).map { table.regret(plan, $0)?.estimate } }
    #expect(found == [[0, 4, 0], [3, 0, 3], [1, 2, 8]])
    #expect(table.regret(3, 0) == nil && table.regret(0, -1) == nil)
  }

  /// By hand: B is 7 - 19/3 below the best mean, and 10 - 7 below the best plan of future 0.
  @Test func thePriceOfRobustness() throws {
    let table = RegretTable(try threePlans())
    let price = try #require(table.price(of: "B", base: 0))
    #expect(isClose(price.expectedGivenUp.value, 2.0 / 3))
    #expect(price.inBase?.estimate == 3 && !price.breaksInBase)
    #expect(table.price(of: "A")?.expectedGivenUp == 0)
    #expect(table.price(of: "A")?.inBase == nil)
    #expect(table.price(of: "nobody") == nil)
    let broken = RegretTable(try payoffs([("A", [nil, 9]), ("B", [1, 1])]))
    #expect(broken.price(of: "A", base: 0)?.breaksInBase == true)
    #expect(broken.price(of: "A", base: 0)?.inBase == nil)
  }

  /// By hand: A less B is 3, -4, 3: mean 2/3; squares 49/9 + 196/9 + 49/9 over 2 over 3 = 49/9.
  @Test func theLeadOfOnePlanOverAnother() throws {
    let table = RegretTable(try threePlans())
    let lead = try #require(table.expectedLead(of: "A", over: "B"))
    #expect(isClose(lead.points.value, 2.0 / 3))
    #expect(isClose(lead.standardError?.value, 7.0 / 3))
    let weighted = RegretTable(try payoffs([("A", [1, 2]), ("B", [0, 4])], weights: [3, 1]))
    #expect(
      weighted.expectedLead(of: "A", over: "B") == ExpectedLead(points: 0.25, standardError: nil))
    #expect(table.expectedLead(of: "A", over: "nobody") == nil)
  }

  @Test func equalPlansAreUndecidedAndGoByName() throws {
    let table = RegretTable(try payoffs([("B", [4, 5]), ("A", [4, 5]), ("C", [1, 1])]))
    for criterion in [RobustnessCriterion.minimaxRegret, .bestExpected, .maximin] {
      let choice = try #require(try table.choice(criterion))
      #expect(choice.plan == "A" && choice.rivals == ["B"] && choice.isUndecided)
    }
  }

  @Test func noPlansAndNoFuturesChooseNothing() throws {
    for table in [try payoffs([]), try payoffs([("A", [])])] {
      #expect(try RegretTable(table).choice(.minimaxRegret) == nil)
      #expect(try RegretTable(table).choice(.bestExpected) == nil)
      #expect(RegretTable(table).price(of: "A") == nil)
    }
    let one = RegretTable(try payoffs([("A", [3])]))
    #expect(try one.choice(.minimaxRegret)?.plan == "A")
    #expect(one.expectedLead(of: "A", over: "A")?.standardError == nil)
  }

  /// Which worst regret is least, against every corner of the gaps: best values at either end, the
  /// chosen plan at its value, the other at its bound.
  @Test func rivalsAreThosePlansThatSomeCornerOfTheGapsMakesAsGood() throws {
    var undecided = 0
    for seed in UInt64(0)..<200 {
      var numbers = SplitMix64(seed: seed)
      func whole(_ most: UInt64) -> Double { Double(numbers.next() % (most + 1)) }
      let futures = 3
      var bests: [Certified] = []
      var values = [[Certified]](repeating: [], count: 2)
      for _ in 0..<futures {
        let low = (0..<2).map { _ in whole(8) }
        let reached = max(low[0], low[1]) + whole(1)
        let bound = reached + whole(2)
        bests.append(certified(reached, bound))
        for plan in 0..<2 {
          values[plan].append(certified(low[plan], min(bound, low[plan] + whole(1))))
        }
      }
      let table = RegretTable(
        try PayoffTable(plans: ["A", "B"], values: values, best: bests))
      let choice = try #require(try table.choice(.minimaxRegret))
      let chosen = choice.plan == "A" ? 0 : 1
      let other = 1 - chosen
      var mayBeAsGood = false
      for corner in 0..<(1 << futures) {
        var worst = [0.0, 0.0]
        for future in 0..<futures {
          let top = values[other][future].atMost.value
          let best =
            corner >> future & 1 == 1
            ? bests[future].atMost.value : max(bests[future].reached.value, top)
          worst[0] = max(worst[0], best - values[chosen][future].reached.value)
          worst[1] = max(worst[1], best - top)
        }
        if worst[1] <= worst[0] { mayBeAsGood = true }
      }
      #expect(choice.isUndecided == mayBeAsGood, "seed \(seed)")
      if mayBeAsGood { undecided += 1 }
    }
    #expect(undecided > 20 && undecided < 180)
  }

  @Test func regretIsNeverNegativeAndLeastAtTheChosenPlan() throws {
    for seed in UInt64(0)..<50 {
      var numbers = SplitMix64(seed: seed)
      let rows = (0..<5).map { plan in
        (plan: "P\(plan)", values: (0..<12).map { _ in Optional(numbers.unit() * 9 - 3) })
      }
      let table = RegretTable(try payoffs(rows))
      let choice = try #require(try table.choice(.minimaxRegret))
      let worst = table.plans.map { $0.worstRegret?.value.estimate.value ?? .infinity }
      #expect(worst.allSatisfy { $0 >= 0 && $0 >= choice.score.value }, "seed \(seed)")
      // The order of plans and futures is nothing to the result.
      let turned = RegretTable(
        try payoffs(rows.reversed().map { ($0.plan, $0.values.reversed()) }))
      #expect(try turned.choice(.minimaxRegret)?.plan == choice.plan, "seed \(seed)")
      #expect(try turned.choice(.minimaxRegret)?.score == choice.score, "seed \(seed)")
    }
  }
}
