import ParkModel
import Testing

@testable import PlanReport

@Suite struct MixSheetTests {
  @Test func aHectareYieldsWhatItsIndustriesDo() throws {
    let book = try Book(LiveRun.run())
    let mixed = 0.55 * 9 + 0.3 * 6 + 0.15 * 5
    #expect(near(try book.number("Mix", "P01", "yield:value-added"), 1.1 * mixed))
    #expect(
      near(try book.number("Mix", "P01", "yield:fiscal"), 1.1 * (0.11 * mixed + 0.1)),
      "industrial land's own yield counts as well")
  }

  @Test func aBannedIndustryYieldsNothing() throws {
    var run = try SampleRun.run()
    let place = try #require(run.portfolio.industries.firstIndex { $0.id == "petrochemicals" })
    run.portfolio.industries[place].isBanned = true
    run.check = nil
    let book = try Book(run)
    #expect(near(try book.number("Mix", "P01", "yield:value-added"), 0.3 * 6 + 0.15 * 5))
    let evaluation = try #require(run.evaluation)
    let total = try book.number("Outcomes", "Total", "outcome_value-added")
    #expect(near(total, evaluation.outcomes["value-added"]?.value))
  }

  @Test func industriesThatOnlyParksNameComeLast() throws {
    var run = try SampleRun.run()
    run.portfolio.industries.removeAll { $0.id == "wood" }
    #expect(SheetBook(run, .english).numberedIndustries.last?.id == "wood")
    #expect(SheetBook(TinyRun.run(), .english).mixTable(nil, nil) == nil)
  }
}
