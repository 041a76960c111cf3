import Optimizer
import ParkModel
import Testing

@Suite struct InquiryTests {
  @Test func withoutAPlanThereIsNothingToAsk() throws {
    var portfolio = costedPortfolio([(6, 60)], budget: 10)
    portfolio.parks[0].decision = .mandatory
    #expect(try inquiry(portfolio, merits: [:]) == nil)
  }

  /// Left to itself the poorer problem would have a smaller reference and look as good.
  @Test func everyAnswerKeepsTheReferencesOfThePlan() throws {
    var portfolio = costedPortfolio([(60, 60), (50, 50)], budget: 100)
    portfolio.outcomes[0].reference = nil
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    // 60 + 40 / 50 of 50: all money spent in the relaxation brings 100.
    #expect(asked.problem.references == ["value": 100])
    let started = try asked.phasing(share: 0.5)
    guard case .plan(_, let value) = started.first else {
      Issue.record("half the budget pays for the second park")
      return
    }
    #expect(abs(value.reached.value - 50) < 1e-6)
  }

  @Test func anOutcomeThatDoesNotCountStaysOut() throws {
    var portfolio = costedPortfolio([(60, 60)], budget: 100)
    portfolio.outcomes[0].weight = assumed(0.5)
    portfolio.outcomes.append(Outcome(id: "zero", weight: assumed(0.5)))
    let asked = try #require(try inquiry(portfolio, merits: [:]))
    #expect(asked.problem.references["zero"] == .zero)
    #expect(try asked.flipPrices(measures: []).parks.count == 1)
  }

  @Test func parksThatAreNotThereAreRefusedTogether() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (5, 5)], budget: 10), merits: [:]))
    let error = #expect(throws: InvalidInput.self) { try asked.flipPrices(of: ["P3", "Q", "P1"]) }
    #expect(error?.problems.map(\.field) == ["P3", "Q"])
  }

  /// A plan given beforehand holds, but for the park that is asked about.
  @Test func aGivenParkIsFreedWhenItIsAskedAbout() throws {
    let given = Plan(allocations: [Allocation(park: "P1")])
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (5, 5)], budget: 10), merits: [:], fixed: given))
    let flips = try asked.flipPrices(measures: []).parks
    #expect(flips.map(\.isChosen) == [false, true])
    // The first would bring 6 instead of the second's 5.
    #expect(abs((flips[0].reversal.priced?.price.estimate.value ?? 0) + 1) < 1e-6)
    // Without the second, and the first given as left out: nothing.
    #expect(abs((flips[1].reversal.priced?.price.estimate.value ?? 0) - 5) < 1e-6)
  }
}
