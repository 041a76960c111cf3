import Optimizer
import ParkModel
import Testing

@Suite struct CommonChoicesTests {
  @Test func aChoiceIsCommonWhereEveryGoodPlanSharesIt() throws {
    var verdicts: [CommonChoices.Verdict] = []
    for seed in seeds(30) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, instruments: 1, periods: 1, limits: seed % 3))
      guard let asked = try inquiry(portfolio) else { continue }
      let best = bestByChoices(portfolio, yardstick: asked.yardstick)
      let others = try asked.otherPlans(count: 2)
      let common = try asked.commonChoices(within: 0.1, knowing: others)
      for choice in common.choices {
        let park = try #require(portfolio.parks.firstIndex { $0.id == choice.park })
        let otherwise = best.filter { $0.key[park] != choice.alternative }.values.max()
        let loss = otherwise.map { (asked.value.reached - $0).value } ?? .infinity
        // A loss of exactly the margin may fall to either side of it.
        if abs(loss - common.within.value) < 1e-5 { continue }
        #expect(
          choice.verdict == (loss > common.within.value ? .common : .open),
          "seed \(seed), \(choice.park): \(loss) against \(common.within.value)")
        verdicts.append(choice.verdict)
      }
    }
    #expect(verdicts.count { $0 == .common } > 10 && verdicts.count { $0 == .open } > 5)
  }

  @Test func aTieIsOpen() throws {
    // Either park brings 5 points; only one fits.
    let asked = try #require(
      try inquiry(costedPortfolio([(5, 5), (5, 5)], budget: 5), merits: [:]))
    #expect(try asked.commonChoices().choices.map(\.verdict) == [.open, .open])
  }
}
