import PlanReport
import Testing

@Suite struct CellAddressTests {
  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func columnsAreLetters(column: Int, letters: String) {
    #expect(CellAddress(row: 7, column: column).text == letters + "7")
  }

  @Test func fixedReferencesKeepTheirPlaceWhenCopied() {
    let address = CellAddress(row: 7, column: 2)
    #expect(CellReference(address).text == "B7")
    #expect(CellReference(address, sheet: "Parks", isFixed: true).text == "Parks!$B$7")
  }

  @Test func rangesListTheirCellsRowByRow() {
    let range = CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 2, column: 2))
    #expect(range.text == "A1:B2")
    #expect(range.addresses.map(\.text) == ["A1", "B1", "A2", "B2"])
    #expect(CellRange.column(3, rows: 7...9, sheet: "Parks").text == "Parks!C7:C9")
    #expect(CellRange.row(7, columns: 3...5, isFixed: true).text == "$C$7:$E$7")
  }

  @Test func aRangeThatEndsBeforeItBeginsIsEmpty() {
    let range = CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 2, column: 1))
    #expect(range.addresses.isEmpty)
  }
}
