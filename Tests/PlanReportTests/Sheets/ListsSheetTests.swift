import ParkModel
import Testing

@testable import PlanReport

@Suite struct ListsSheetTests {
  @Test func everyListIsANamedRange() throws {
    let sheet = try Book(SampleRun.run(), .chinese).sheet(ListsSheet.name)
    #expect(sheet.kind == .hidden)
    #expect(
      sheet.names.map(\.name) == [
        "YES_NO", "DIRECTIONS", "PARK_IDS", "EXPLAINABLE_PARKS", "INDICATOR_NAMES",
      ])
    #expect(sheet.names.map(\.range.text) == ["A2:A3", "B2:B3", "C2:C13", "D2:D13", "E2:E6"])
    #expect(sheet.cell(CellAddress(row: 2, column: 1)).content == .text("是"))
    #expect(sheet.cell(CellAddress(row: 13, column: 3)).content == .text("P12"))
  }

  @Test func anEmptyListHasNoName() {
    var lists = ListsSheet()
    lists.add("NOTHING", [])
    #expect(lists.sheet().names.isEmpty)
  }
}
