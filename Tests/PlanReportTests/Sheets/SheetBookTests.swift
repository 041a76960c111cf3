import ParkModel
import Testing

@testable import PlanReport

@Suite struct SheetBookTests {
  @Test func headersHoldBothLanguages() throws {
    let run = TinyRun.run()
    #expect(SheetBook(run, .english).header("Parks", "园区") == "Parks\n园区")
    #expect(SheetBook(run, .chinese).header("Parks", "园区") == "园区\nParks")
  }

  @Test func chosenIsWhatHasAnAlternative() throws {
    let book = SheetBook(TinyRun.run(), .english)
    #expect(book.isChosen("A") && !book.isChosen("B"))
    #expect(book.alternative(book.parks[0])?.id == "modest")
    #expect(book.alternative(book.parks[1]) == nil)
  }

  @Test func withoutAPlanTheBannerSaysSo() throws {
    let book = try Book(SampleRun.infeasible())
    #expect(
      book.results.value("Parks", CellAddress(row: 3, column: 1)) == .text("no plan exists"))
  }
}
