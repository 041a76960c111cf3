import ParkModel
import Testing

@testable import PlanReport

@Suite struct AllocationSheetTests {
  @Test func theStatusSaysInWordsWhereTheRatioStands() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.value("Allocation", "P01", "leverage") == .text("✔ within benchmark"))
    #expect(try book.value("Allocation", "P02", "leverage") == .text("● above benchmark"))
    #expect(try book.value("Allocation", "P05", "leverage") == .text("✘ above cap"))
    #expect(try book.value("Allocation", "P06", "leverage") == .text("no equity"))
  }

  @Test func instrumentsReadWithLevelAndStart() throws {
    let book = try Book(SampleRun.run())
    #expect(
      try book.value("Allocation", "P10", "instruments")
        == .text("Small-firm supply chain: intensive, 2026; Talent & education: standard, 2026"))
  }

  @Test func sumsFollowTheParks() throws {
    let book = try Book(SampleRun.run())
    #expect(try book.number("Allocation", "Total", "chosen") == 8)
    #expect(try book.number("Allocation", "Total", "land_ha") == 800)
    #expect(try book.number("Allocation", "P01", "greenfield_ha") == 74)
    let sheet = try book.sheet("Allocation")
    let total = CellAddress(
      row: sheet.rows.count, column: try book.column("land_ha", of: sheet))
    #expect(
      sheet.cell(total).content
        == .formula(.call(.sum, [.range(.column(total.column, rows: 7...18))])))
  }

  @Test func anExtentShowsOnlyWherePartsMayBeCarriedOut() throws {
    var run = TinyRun.run()
    let keys = try Book(run).sheet("Allocation").rows[TableLayout.keyRow - 1].cells
    #expect(!keys.contains { $0.content == .text("extent") })
    run.portfolio.parks[0].alternatives[0].minimumExtent = Figure(0.5, .assumed)
    #expect(try Book(run).number("Allocation", "A", "extent") == 1)
  }
}
