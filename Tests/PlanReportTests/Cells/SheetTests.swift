import PlanReport
import Testing

@Suite struct SheetTests {
  @Test func beyondWhatIsFilledCellsAreBlank() {
    let sheet = Sheet(name: "Test", kind: .output, rows: [Sheet.Row([Cell(.number(1))])])
    #expect(sheet.cell(CellAddress(row: 1, column: 1)).content == .number(1))
    #expect(sheet.cell(CellAddress(row: 1, column: 2)).content == .blank)
    #expect(sheet.cell(CellAddress(row: 2, column: 1)).content == .blank)
    #expect(sheet.cell(CellAddress(row: 0, column: 1)).content == .blank)
  }
}
