import PlanReport
import Testing

@Suite struct SheetTests {
  @Test func wideSheetsPrintOnPagesSideBySide() {
    func pages(_ widths: [Double]) -> Int {
      Sheet(name: "Test", kind: .output, columns: widths.map { .init(width: $0) }).pagesWide
    }
    #expect(pages([]) == 1 && pages([450]) == 1)
    #expect(pages([440, 11]) == 2 && pages([Double](repeating: 10, count: 100)) == 3)
  }

  @Test func onlySheetsOfResultsAreLocked() {
    let locked = Sheet.Kind.allCases.filter { Sheet(name: "Test", kind: $0).isProtected }
    #expect(locked == [.calculation, .output])
  }

  @Test func beyondWhatIsFilledCellsAreBlank() {
    let sheet = Sheet(name: "Test", kind: .output, rows: [Sheet.Row([Cell(.number(1))])])
    #expect(sheet.cell(CellAddress(row: 1, column: 1)).content == .number(1))
    #expect(sheet.cell(CellAddress(row: 1, column: 2)).content == .blank)
    #expect(sheet.cell(CellAddress(row: 2, column: 1)).content == .blank)
    #expect(sheet.cell(CellAddress(row: 0, column: 1)).content == .blank)
  }
}
