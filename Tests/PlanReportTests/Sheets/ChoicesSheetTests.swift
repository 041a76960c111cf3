import ParkModel
import Testing

@testable import PlanReport

@Suite struct ChoicesSheetTests {
  @Test func effectsAreLevelTimesAffinityTimesMaturity() throws {
    let run = try LiveRun.run()
    let book = try Book(run)
    let sheet = try book.sheet("Measures")
    let column = try book.column("effect:jobs", of: sheet)
    let line = try #require(
      sheet.rows.firstIndex {
        $0.cells.count > 3 && $0.cells[1].content == .text("P11")
          && $0.cells[3].content == .text("Small-firm supply chain")
      })
    let effect = book.results.value("Measures", CellAddress(row: line + 1, column: column)).number
    #expect(near(effect, 0.035 * 1.35 * 0.7), "standard, on the path co-city, from 2028 on")
    let cost = try book.column("cost:2028", of: sheet)
    #expect(
      near(
        book.results.value("Measures", CellAddress(row: line + 1, column: cost)).number, 45 * 1.2))
  }

  @Test func runningCostsFollowTheStart() throws {
    let book = try Book(LiveRun.run())
    #expect(near(try book.number("Plan", "P01", "instrument_cost:2026"), (120 + 90) * 1.2))
    #expect(near(try book.number("Plan", "P01", "instrument_cost:2028"), (3 + 3) * 1.2))
  }

  @Test func everyParkHasItsLines() throws {
    let run = try SampleRun.run()
    let book = SheetBook(run, .english)
    let rows = book.choiceRows(book.parksTable(), book.instrumentsTable())
    #expect(rows.lines[0] == 0...1 && rows.lines[1] == 2...4 && rows.lines[2] == nil)
    #expect(rows.sum("effect:jobs", of: 0)?.formula == "=SUM(Measures!K7:K8)")
    #expect(rows.sum("effect:jobs", of: 2) == nil)
    #expect(rows.sum("nothing", of: 0) == nil)
  }
}
