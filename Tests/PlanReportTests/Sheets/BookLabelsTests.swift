import ParkModel
import Testing

@testable import PlanReport

@Suite struct BookLabelsTests {
  @Test func textIsCutAtItsWidthWithWideCharactersCountedTwice() {
    #expect(clipped("short", to: 5) == "short")
    #expect(clipped("shorter", to: 5) == "shor…")
    #expect(clipped("吉林经济技术开发区", to: 8) == "吉林经…")
  }

  @Test func unitsOfAYearSaySoOnce() throws {
    let book = SheetBook(try SampleRun.run(), .english)
    #expect(book.perYear("ktCO2e") == "ktCO2e a year")
    #expect(book.perYear("jobs") == "jobs")
    #expect(book.perYear("ha") == "ha")
    #expect(book.perYear("MCNY a year") == "MCNY a year")
  }

  @Test func aParkWithoutANameIsCalledByItsIdentifierAlone() throws {
    let book = SheetBook(TinyRun.run(), .english)
    #expect(book.parkLabel(ParkID("A"), width: 20) == "A")
  }

  @Test func aLookupFindsTheRowOfItsKey() throws {
    let run = try SampleRun.run()
    let book = SheetBook(run, .english)
    let parks = book.parksTable()
    let key = Expression.lookup(.text("P02"), in: parks, "region")
    let region = parks.column("region")
    #expect(
      key.formula
        == "=INDEX(Parks!$\(CellAddress(row: 1, column: region).letters)$7:"
        + "$\(CellAddress(row: 1, column: region).letters)$18,MATCH(\"P02\",Parks!$B$7:$B$18,0))")
  }
}
