import Optimizer
import ParkModel
import PlanCheck
import Testing

@Suite struct PhasingTests {
  /// Budget 10: the best is the second park alone, 9 points. With 6 first, the first park is
  /// chosen for 6 points; kept at 10 it leaves 4 MCNY, too little for the second (10): 6 points.
  @Test func thePriceIsWorkedByHand() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (9, 10)], budget: 10), merits: [:]))
    let phasing = try asked.phasing(share: 0.6)
    let price = try #require(phasing.toppedUp?.price)
    #expect(abs(price.estimate.value - 3) < 1e-6)
    #expect(!price.isUndecided)
    #expect(phasing.toppedUp?.change.choices.map(\.park) == ["P1", "P2"])
  }

  @Test func thePriceIsNeverBelowZeroAndNothingForTheFullBudget() throws {
    var priced = 0
    for seed in seeds(30) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, periods: 2, decidesLand: true, hasDebt: true, limits: 2))
      guard let asked = try inquiry(portfolio) else { continue }
      let whole = try #require(try asked.phasing(share: 1).toppedUp, "seed \(seed)")
      #expect(abs(whole.price.estimate.value) < 1e-5, "seed \(seed)")
      guard let part = try asked.phasing(share: 0.5).toppedUp else { continue }
      priced += 1
      #expect(part.price.atMost.value >= -1e-6, "seed \(seed)")
      let report = check(part.plan, of: portfolio, yardstick: asked.yardstick)
      #expect(report.isClean, "seed \(seed): \(report.breaches)")
    }
    #expect(priced > 5, "too few prices to mean anything")
  }

  @Test func whatWasBegunIsKept() throws {
    var kept = 0
    for seed in seeds(30) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, periods: 2, decidesLand: true, hasDebt: true, limits: 1))
      guard let asked = try inquiry(portfolio) else { continue }
      let phasing = try asked.phasing(share: 0.5)
      guard case .plan(let first, _) = phasing.first, let later = phasing.toppedUp?.plan
      else { continue }
      for (before, after) in zip(first.allocations, later.allocations)
      where before.alternative != nil {
        kept += 1
        #expect(after.alternative == before.alternative, "seed \(seed)")
        #expect(after.extent.value >= before.extent.value - 1e-6, "seed \(seed)")
        for choice in before.instruments {
          let now = after.instruments.first { $0.instrument == choice.instrument }
          #expect((now?.level ?? "") >= choice.level, "seed \(seed)")
          #expect((now?.start ?? "z") <= choice.start, "seed \(seed)")
        }
        for use in LandUse.allCases {
          for period in portfolio.periods {
            let land = { (allocation: Allocation) in
              allocation.land.filter { $0.use == use && $0.period <= period.id }
                .reduce(0.0) { $0 + $1.hectares.value }
            }
            // Period identifiers t1, t2 sort by time.
            #expect(land(after) >= land(before) - 1e-5, "seed \(seed), \(before.park)")
          }
        }
      }
    }
    #expect(kept > 10, "too few kept parks to mean anything")
  }

  @Test func aStartThatHasNoPlanSaysWhatConflicts() throws {
    var portfolio = costedPortfolio([(6, 6), (9, 10)], budget: 10)
    portfolio.parks[1].decision = .mandatory
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    guard case .impossible(let conflict) = try asked.phasing(share: 0.5).first else {
      Issue.record("half the budget does not pay for the mandatory park")
      return
    }
    #expect(conflict.contains("fund central 2026"))
  }
}
