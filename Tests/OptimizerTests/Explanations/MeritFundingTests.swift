import Optimizer
import ParkModel
import PlanCheck
import Testing

@Suite struct MeritFundingTests {
  /// Budget 10, merits 0.9, 0.6, 0.5; values 6, 5, 5 for costs 7, 5, 5. By merit the first takes 7
  /// and nothing else fits: 6 points. The best plan takes the other two: 10 points.
  @Test func rankingIsNotSelectionInAKnapsackWorkedByHand() throws {
    let asked = try #require(
      try inquiry(
        costedPortfolio([(6, 7), (5, 5), (5, 5)], budget: 10),
        merits: ["P1": 0.9, "P2": 0.6, "P3": 0.5]))
    let funding = try asked.fundingByMerit()
    #expect(funding.order == .merit)
    #expect(funding.turns.map(\.park) == ["P1", "P2", "P3"])
    #expect(funding.turns.map(\.score) == [0.9, 0.6, 0.5])
    #expect(funding.turns[0].result == .taken("whole"))
    for turn in funding.turns.dropFirst() {
      guard case .noRoom(let limits) = turn.result else {
        Issue.record("\(turn)")
        continue
      }
      #expect(limits.contains("fund central 2026"))
    }
    #expect(abs(funding.value.value - 6) < 1e-6)
    #expect(abs(funding.behind.estimate.value - 4) < 1e-6)
    #expect(funding.plan.chosenCount == 1)
    #expect(funding.missed.isEmpty)
    #expect(funding.isComplete)
  }

  /// Points per MCNY: 6 / 7, 1, 0.9: the second and third fit.
  @Test func withoutMeritValuePerCostRanks() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 7), (5, 5), (4.5, 5)], budget: 10), merits: [:]))
    let funding = try asked.fundingByMerit()
    #expect(funding.order == .valuePerCost)
    #expect(funding.turns.map(\.park) == ["P2", "P3", "P1"])
    #expect(abs((funding.turns.first?.score?.value ?? 0) - 1) < 1e-6)
    #expect(abs(funding.behind.estimate.value) < 1e-6)
  }

  /// A floor is no reason against a single park on the way, and is judged at the end.
  @Test func aFloorThatTheRankingMissesIsNamed() throws {
    var portfolio = costedPortfolio([(6, 10), (5, 5)], budget: 10)
    portfolio.parks[1].region = "north"
    portfolio.limits = [
      Limit(
        id: "north",
        rule: .ratio(
          part: GroupedMeasure(.grants(nil), group: ParkGroup(regions: ["north"])),
          whole: GroupedMeasure(.grants(nil)), atLeast: assumed(0.3), atMost: nil))
    ]
    let asked = try #require(
      try inquiry(portfolio, merits: ["P1": 0.9, "P2": 0.1]))
    let funding = try asked.fundingByMerit()
    #expect(funding.missed.map(\.limit) == ["north"])
    #expect(funding.missed.first?.used == 0)
    #expect(funding.behind.estimate.value < 0)
  }

  @Test func aMandatoryParkIsAskedFirst() throws {
    var portfolio = costedPortfolio([(6, 7), (5, 5)], budget: 10)
    portfolio.parks[1].decision = .mandatory
    let asked = try #require(try inquiry(portfolio, merits: ["P1": 0.9, "P2": 0.1]))
    let funding = try asked.fundingByMerit()
    #expect(funding.turns.map(\.park) == ["P2", "P1"])
    #expect(funding.turns.map(\.isMandatory) == [true, false])
    #expect(funding.plan.choice(of: "P2") == "whole")
  }

  @Test func aParkThatAddsNothingIsNotTaken() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(-1, 1), (5, 9)], budget: 10), merits: ["P1": 0.9, "P2": 0.1]))
    let funding = try asked.fundingByMerit()
    #expect(funding.turns[0].result == .addsNothing(usedUp: []))
    #expect(funding.turns[1].result == .taken("whole"))
  }

  /// Every rule that the re-check finds broken is a limit named as missed, and the other way round.
  @Test func thePlanPassesTheReCheckButForTheLimitsItNames() throws {
    var clean = 0
    for seed in seeds(40) {
      let portfolio = randomPortfolio(
        seed: seed,
        Variety(parks: 4, decidesLand: seed % 2 == 0, hasDebt: seed % 4 == 0, limits: seed % 5))
      guard let asked = try inquiry(portfolio) else { continue }
      let funding = try asked.fundingByMerit()
      let report = check(funding.plan, of: portfolio, yardstick: asked.yardstick)
      // A mandatory park that found no room is broken too, and named by its turn.
      let unmet = funding.turns.filter { turn in
        if case .taken = turn.result { false } else { turn.isMandatory }
      }
      let broken = Set(report.breaches.filter { $0.park == nil }.map(\.rule))
      #expect(broken == Set(funding.missed.map(\.limit)), "seed \(seed)")
      #expect(
        Set(report.breaches.compactMap(\.park)) == Set(unmet.map(\.park)),
        "seed \(seed): \(report.breaches)")
      #expect(
        abs((report.evaluation.objective - funding.value).value) < 1e-5, "seed \(seed)")
      if report.isClean {
        clean += 1
        #expect(funding.behind.atMost.value >= -1e-6, "seed \(seed)")
      }
    }
    #expect(clean > 10, "too few clean plans to mean anything")
  }

  @Test func theSameQuestionGivesTheSameAnswer() throws {
    let portfolio = randomPortfolio(seed: 4, Variety(parks: 4, limits: 2))
    guard let asked = try inquiry(portfolio) else { return }
    #expect(try asked.fundingByMerit() == (try asked.fundingByMerit()))
  }
}
