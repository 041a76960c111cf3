import Optimizer
import ParkModel
import PlanCheck
import Testing

@Suite struct ParkAccountTests {
  /// From the plan worked by hand in `ExactEngineTests`: 21 of output are 42 points, 5.4 MCNY of
  /// debt cost 0.54, the overhang 5.4 - 2.5 * 1.4 - 1 = 0.9 another 0.45.
  @Test func whatAParkBringsIsWorkedByHand() throws {
    let asked = try #require(try inquiry(oneOfEverything(), merits: [:]))
    let flip = try #require(try asked.flipPrices(measures: []).parks.first)
    let account = try asked.account(of: flip)
    #expect(account.brings.map(\.outcome) == ["output"])
    #expect(abs((account.brings.first?.points.value ?? 0) - 42) < 1e-6)
    #expect(abs(account.debtPoints.value + 0.99) < 1e-6)
    #expect(abs(account.points.value - asked.value.reached.value) < 1e-6)
    #expect(account.leans.map(\.limit) == ["fund central 2026", "quota"])
    #expect(account.leans.map(\.role) == [.uses, .uses])
    #expect(zip(account.leans, [10, 6]).allSatisfy { abs($0.amount.value - $1) < 1e-6 })
    #expect(account.leans.map(\.bound) == [10, 6])
  }

  @Test func theAccountsOfAllParksAddUpToThePlan() throws {
    for seed in seeds(20) {
      var portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, decidesLand: true, hasDebt: true, limits: 3))
      for limit in portfolio.limits.indices { portfolio.limits[limit].shortfallPrice = nil }
      guard let asked = try inquiry(portfolio) else { continue }
      var sum = 0.0
      for flip in try asked.flipPrices(measures: []).parks where flip.isChosen {
        sum += try asked.account(of: flip).points.value
      }
      #expect(abs(sum - asked.value.reached.value) < 1e-5, "seed \(seed)")
    }
  }

  @Test func aParkLeftOutIsAccountedAsIfItWereIn() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (5, 5), (4, 4)], budget: 10), merits: [:]))
    let flip = try #require(try asked.flipPrices(of: ["P2"], measures: []).parks.first)
    let account = try asked.account(of: flip)
    #expect(account.allocation?.alternative == "whole")
    #expect(abs(account.points.value - 5) < 1e-6)
    #expect(account.leans.map(\.limit) == ["fund central 2026"])
    #expect(abs((account.leans.first?.amount.value ?? 0) - 5) < 1e-6)
  }

  @Test func aParkThatCannotBeChosenHasNoAllocation() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (9, 50)], budget: 10), merits: [:]))
    let flip = try #require(try asked.flipPrices(of: ["P2"], measures: []).parks.first)
    let account = try asked.account(of: flip)
    #expect(account.allocation == nil)
    #expect(account.brings.isEmpty)
  }

  @Test func whoHelpsToMeetAFloorIsTold() throws {
    var portfolio = costedPortfolio([(6, 6), (1, 5)], budget: 20)
    portfolio.parks[1].region = "north"
    portfolio.limits = [
      Limit(
        id: "north-first",
        rule: .amount(
          GroupedMeasure(.parks, group: ParkGroup(regions: ["north"])), atLeast: assumed(1),
          atMost: nil))
    ]
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    let flips = try asked.flipPrices(measures: []).parks
    #expect(try asked.account(of: flips[0]).leans.isEmpty)
    #expect(try asked.account(of: flips[1]).leans.map(\.role) == [.helps])
  }
}
