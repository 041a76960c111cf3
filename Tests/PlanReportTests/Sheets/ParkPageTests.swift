import ParkModel
import Testing

@testable import PlanReport

@Suite struct ParkPageTests {
  @Test func aPageHasAPlainNameEvenWhereTheParkHasNone() throws {
    var run = try SampleRun.run()
    run.portfolio.parks = [
      Park(id: "P01", alternatives: []), Park(id: "a.b", alternatives: []),
      Park(id: "x", alternatives: []), Park(id: "X", alternatives: []),
    ]
    let book = SheetBook(run, .english)
    #expect(
      run.portfolio.parks.map(book.pageName) == ["Park_P01", "Page_2", "Page_3", "Page_4"])
  }

  @Test func itIsOneStandingPage() throws {
    let sheet = try Book.full().sheet("Park_P02")
    #expect(sheet.fitsOnePage && sheet.isPortrait)
    #expect(sheet.charts.map(\.kind) == [.stackedBars, .clusteredBars])
  }

  @Test func whyItIsChosenIsSaidWithAndWithoutFurtherSolves() throws {
    let asked = try Book.full().lines("Park_P02")
    #expect(asked.contains { $0.hasPrefix("It brings 6.10 points a year") })
    let alone = try Book(SampleRun.run(), pages: ["P02", "P03"])
    #expect(
      try alone.lines("Park_P02").contains {
        $0.hasPrefix("What it brings to the value of the plan, in points: ")
      })
    #expect(
      try alone.lines("Park_P03").contains {
        $0.hasPrefix("Under the limits of this plan the money and land do more elsewhere")
      })
  }

  @Test func pagesStandInTheOrderOfThePortfolio() throws {
    let book = try Book(SampleRun.run(), pages: ["P05", "P02", "P05", "nowhere"])
    #expect(book.sheets.map(\.name).filter { $0.hasPrefix("Park_") } == ["Park_P02", "Park_P05"])
  }

  @Test func aPageWithoutAPlanShowsThePark() throws {
    let book = try Book(SampleRun.infeasible(), .chinese, pages: ["P02"])
    #expect(try book.lines("Park_P02").contains("无方案"))
  }
}
