import ParkModel
import Testing

@testable import PlanReport

@Suite struct IndicatorsSheetTests {
  @Test func filledGapsAreMarkedEstimated() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Indicators")
    let column = try book.column("rd_share", of: sheet)
    #expect(sheet.cell(CellAddress(row: 7 + 8, column: column)).status == .estimated, "P09")
    #expect(sheet.cell(CellAddress(row: 7, column: column)).status == .assumed, "P01")
  }

  @Test func valuesSayWhichNumberTheyAre() throws {
    let book = try Book(SampleRun.run())
    let sheet = try book.sheet("Indicators")
    let given = CellAddress(row: 8, column: try book.column("rd_share", of: sheet))
    #expect(
      sheet.cell(given).target
        == NumberAddress(.parkIndicator, of: ["P02"], indicator: "rd_share"))
    let computed = CellAddress(row: 8, column: try book.column("idle_share", of: sheet))
    #expect(sheet.cell(computed).target == nil, "it follows from the land bank")
  }
}
