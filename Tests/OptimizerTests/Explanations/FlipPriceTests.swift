import Optimizer
import ParkModel
import PlanCheck
import Testing

@Suite struct FlipPriceTests {
  /// Budget 10; values 6, 5, 4 for costs 6, 5, 4: the best is 6 + 4 = 10 points for 10 MCNY.
  /// With the second forced in: 5 + 4 = 9 (5 + 6 would cost 11): price 1 point, and the first
  /// leaves. With the first forced out: 5 + 4 = 9: price 1. Without the third: 6 alone; 5 and 6 do
  /// not fit: 6, price 4.
  @Test func threePricesAreWorkedByHand() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (5, 5), (4, 4)], budget: 10), merits: [:]))
    let flips = try asked.flipPrices(measures: [])
    #expect(flips.isComplete)
    #expect(flips.parks.map(\.isChosen) == [true, false, true])
    let prices = flips.parks.compactMap { $0.reversal.priced?.price.estimate.value }
    #expect(zip(prices, [1, 1, 4]).allSatisfy { abs($0 - $1) < 1e-6 })
    let second = try #require(flips.parks[1].reversal.priced)
    #expect(!second.price.isUndecided)
    #expect(second.change.choices.map(\.park) == ["P1", "P2"])
    #expect(second.change.choices.map(\.to) == [nil, "whole"])
    #expect(flips.parks[1].merit == nil)
  }

  @Test func pricesInPointsAreThoseOfEveryPlan() throws {
    var priced = 0
    for seed in seeds(40) {
      let portfolio = randomPortfolio(
        seed: seed, Variety(parks: 3, instruments: 1, periods: 1, limits: seed % 3))
      guard let asked = try inquiry(portfolio) else { continue }
      let best = bestByChoices(portfolio, yardstick: asked.yardstick)
      for flip in try asked.flipPrices(measures: .alternatives).parks
      where flip.decision == .free {
        let park = try #require(portfolio.parks.firstIndex { $0.id == flip.park })
        let wanted = best.filter { ($0.key[park] != nil) != flip.isChosen }.values.max()
        expectPrice(flip.reversal, asked, wanted, "seed \(seed), \(flip.park)")
        priced += wanted == nil ? 0 : 1
        for other in flip.alternatives {
          let wanted = best.filter { $0.key[park] == other.alternative }.values.max()
          expectPrice(other.reversal, asked, wanted, "seed \(seed), \(flip.park)")
        }
      }
    }
    #expect(priced > 30, "too few prices to mean anything")
  }

  private func expectPrice(
    _ reversal: Reversal, _ asked: Inquiry, _ wanted: Points?, _ place: String
  ) {
    guard let wanted else {
      if case .impossible = reversal { return }
      Issue.record("\(place): a price where no plan reverses the choice")
      return
    }
    let price = reversal.priced?.price.estimate.value ?? .nan
    #expect(abs(price - (asked.value.reached - wanted).value) < 1e-5, "\(place)")
    #expect((reversal.priced?.price.atMost.value ?? 0) >= price - 1e-6, "\(place)")
  }

  /// Merit counts 0.1 of the objective with reference 2: 5 points for each 1 of merit.
  @Test func aBonusIsTurnedIntoMerit() throws {
    for seed in seeds(30) {
      let portfolio = randomPortfolio(seed: seed, Variety(parks: 3, limits: 1))
      guard let asked = try inquiry(portfolio) else { continue }
      for flip in try asked.flipPrices(measures: []).parks {
        guard let merit = flip.merit, let priced = flip.reversal.priced, !flip.isChosen,
          !priced.price.isUndecided
        else { continue }
        #expect(abs(merit.difference.value - priced.price.estimate.value / 5) < 1e-9)
        // With so much more merit, chosen and left out are equal: nothing more can be gained.
        guard merit.isReachable else { continue }
        var merits = asked.problem.merits
        merits[flip.park] = merit.now + merit.difference
        let again = try #require(try inquiry(portfolio, merits: merits))
        #expect(
          abs((again.value.reached - asked.value.reached).value) < 1e-5,
          "seed \(seed), \(flip.park)")
      }
    }
  }

  @Test func aDecidedParkIsPricedButNotByCostOrBudget() throws {
    var portfolio = costedPortfolio([(6, 6), (1, 5)], budget: 10)
    portfolio.parks[1].decision = .mandatory
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    let flip = try #require(try asked.flipPrices(of: ["P2"]).parks.first)
    // Without it the first would be carried out: 1 - 6.
    #expect(abs((flip.reversal.priced?.price.estimate.value ?? 0) + 5) < 1e-6)
    #expect(flip.cost == nil)
    #expect(flip.budget == nil)
  }

  @Test func aParkThatCannotBeChosenNamesWhatStandsAgainstIt() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (9, 50)], budget: 10), merits: [:]))
    let flip = try #require(try asked.flipPrices(of: ["P2"], measures: []).parks.first)
    guard case .impossible(let conflict) = flip.reversal else {
      Issue.record("50 MCNY of a budget of 10")
      return
    }
    #expect(conflict.contains("fund central 2026"))
  }

  @Test func aStopKeepsWhatIsKnown() throws {
    let portfolio = costedPortfolio([(6, 6), (5, 5), (4, 4)], budget: 10)
    let asked = try #require(
      try inquiry(portfolio, merits: [:], progress: { $0.solvesDone < 1 }))
    let flips = try asked.flipPrices(measures: [])
    #expect(!flips.isComplete)
    #expect(flips.parks.map(\.park) == ["P1"])
  }

  @Test func progressCountsTheSolvesThatRemain() throws {
    let portfolio = costedPortfolio([(6, 6), (5, 5), (4, 4)], budget: 10)
    let seen = Noted<Int>()
    let asked = try #require(
      try inquiry(
        portfolio, merits: [:],
        progress: { state in
          seen.note(state.solvesLeft)
          return true
        }))
    _ = try asked.flipPrices(measures: [])
    #expect(Set(seen.all) == [1, 2, 3])
  }
}
