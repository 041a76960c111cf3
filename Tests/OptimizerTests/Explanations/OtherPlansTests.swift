import Optimizer
import ParkModel
import Testing

@Suite struct OtherPlansTests {
  @Test func otherPlansAreTheNextBestOfEveryPlan() throws {
    var compared = 0
    for seed in seeds(40) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, instruments: 1, periods: 1, limits: seed % 3))
      guard let asked = try inquiry(portfolio) else { continue }
      let best = bestByChoices(portfolio, yardstick: asked.yardstick)
      let distance = seed % 2 + 1
      let others = try asked.otherPlans(count: 4, distance: distance)
      var earlier = [asked.plan.allocations.map(\.alternative)]
      for other in others.plans {
        let wanted = best.filter { isFar($0.key, from: earlier, distance) }.values.max()
        #expect(
          abs(other.value.reached.value - (wanted?.value ?? .nan)) < 1e-5, "seed \(seed)")
        let choices = other.plan.allocations.map(\.alternative)
        #expect(isFar(choices, from: earlier, distance), "seed \(seed)")
        earlier.append(choices)
        compared += 1
      }
      let isMore = best.keys.contains { isFar($0, from: earlier, distance) }
      #expect(
        others.ending == (others.plans.count == 4 ? .asked : .noMore)
          && (others.ending == .asked || !isMore),
        "seed \(seed)")
    }
    #expect(compared > 40, "too few plans to mean anything")
  }

  private func isFar(
    _ choices: [AlternativeID?], from earlier: [[AlternativeID?]], _ distance: Int
  ) -> Bool {
    earlier.allSatisfy { before in zip(choices, before).count { $0 != $1 } >= distance }
  }

  @Test func aStopIsToldFromTheEndOfPlans() throws {
    let portfolio = costedPortfolio([(6, 6), (5, 5)], budget: 20)
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    // Two parks, each in or out: three plans beside the best.
    let all = try asked.otherPlans(count: 9)
    #expect(all.plans.map(\.value.reached.value).map { $0.rounded() } == [6, 5, 0])
    #expect(all.ending == .noMore)
    let stopped = try #require(
      try inquiry(portfolio, merits: [:], progress: { $0.solvesDone < 1 }))
    #expect(try stopped.otherPlans(count: 9).ending == .stopped)
  }
}
