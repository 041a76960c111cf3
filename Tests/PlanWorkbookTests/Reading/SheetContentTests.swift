import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct SheetContentTests {
  private func read(_ content: String) throws -> ReadSheet {
    let book = try BookMaker(sheets: [("Parks", "visible", content)]).read()
    return try #require(book.sheets.first)
  }

  @Test func mergedCellsAreKnown() throws {
    let sheet = try read(
      """
      <sheetData><row><c><v>1</v></c></row></sheetData>
      <mergeCells count="3"><mergeCell ref="B2:C4"/><mergeCell ref="nowhere"/>
      <mergeCell ref="D9"/></mergeCells>
      """)
    #expect(sheet.merged.map(\.text) == ["B2:C4", "D9:D9"])
    #expect(sheet.mergedRange(row: 3, column: 3)?.text == "B2:C4")
    #expect(sheet.mergedRange(row: 5, column: 3) == nil)
    #expect(sheet.notices == [.unclearMerge(sheet: "Parks", text: "nowhere")])
  }

  @Test func hiddenColumnsAreToldWhereTheyHoldAnything() throws {
    let sheet = try read(
      """
      <cols><col min="1" max="2" width="9"/><col min="3" max="3" hidden="1"/>
      <col min="5" max="16384" hidden="true"/><col min="9" max="3" hidden="1"/></cols>
      <sheetData><row><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c><c r="E1"><v>1</v></c></row>
      </sheetData>
      """)
    let row = try #require(sheet.rows.first)
    #expect(row.map(\.isHidden) == [false, true, true])
    #expect(sheet.cell(row: 8, column: 7).isHidden)
    #expect(!sheet.cell(row: 8, column: 4).isHidden)
    #expect(sheet.notices == [.hiddenColumns(sheet: "Parks", first: "C", count: 2)])
  }

  @Test func whatTheSheetSaysOfItsSizeIsIgnored() throws {
    let sheet = try read(
      "<dimension ref=\"A1\"/><sheetData><row r=\"9\"><c r=\"Z9\"><v>1</v></c></row></sheetData>")
    #expect(sheet.value(row: 9, column: 26) == .number(1))
  }

  @Test func cellsElsewhereThanInRowsAreNone() throws {
    let sheet = try read(
      """
      <extLst><ext><row><c><v>1</v></c></row></ext></extLst>
      <sheetData><c><v>2</v></c><other xmlns="urn:o"><c><v>3</v></c></other>
      <row xmlns="urn:o"><c><v>4</v></c></row></sheetData>
      """)
    #expect(sheet.rows.isEmpty)
  }

  @Test func addressesAreReadLikeThoseOfASheet() {
    for text in ["A1", "Z9", "AA10", "XFD1048576", "b7"] {
      #expect(CellAddress(reading: text)?.text == text.uppercased())
    }
    for text in ["", "A", "1", "A0", "XFE1", "A1048577", "A-1", "1A", "A1B", "$A$1", "园1", "@1"] {
      #expect(CellAddress(reading: text) == nil, "\(text)")
    }
    for text in ["B2:A1", "A1:B2:C3", ":", "A1:", "A1:园"] {
      #expect(CellRange(reading: text) == nil, "\(text)")
    }
  }
}
