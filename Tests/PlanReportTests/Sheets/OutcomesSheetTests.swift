import ParkModel
import Testing

@testable import PlanReport

@Suite struct OutcomesSheetTests {
  @Test func pointsAddUpToTheObjective() throws {
    let run = try SampleRun.run()
    let book = try Book(run)
    let points = try #require(try book.number("Outcomes", "Total", "points"))
    let prices = try #require(
      try book.number("Outcomes", "Prices of debt and shortfalls", "points"))
    #expect(prices < 0, "debt and the missed goal cost points")
    #expect(near(points + prices, run.solved.objective?.value))
  }

  @Test func aPlanWithoutPricesShowsNoRoundingAsPrices() throws {
    #expect(
      try Book(TinyRun.run()).number("Outcomes", "Prices of debt and shortfalls", "points") == 0)
  }

  @Test func anOutcomeWithoutReferenceIsWorthNothing() throws {
    var run = TinyRun.run()
    run.solved.yardstick.references = [:]
    #expect(try Book(run).number("Outcomes", "A", "points") == 0)
  }
}
