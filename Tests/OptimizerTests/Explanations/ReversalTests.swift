import Optimizer
import ParkModel
import Testing

@Suite struct ReversalTests {
  @Test func aReversalKnowsWhatTheParkItselfBrings() throws {
    let asked = try #require(
      try inquiry(costedPortfolio([(6, 6), (5, 5), (4, 4)], budget: 10), merits: [:]))
    let flips = try asked.flipPrices(measures: []).parks
    #expect(abs((flips[1].reversal.priced?.own["value"]?.value ?? 0) - 5) < 1e-6)
    #expect(flips[0].reversal.priced?.own["value"]?.value == 0)
  }

  @Test func whatIsImpossibleOrUnknownHasNoPrice() {
    #expect(Reversal.impossible(conflict: ["quota"]).priced == nil)
    #expect(Reversal.unknown.priced == nil)
  }
}
