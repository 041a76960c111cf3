import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct ReadWorkbookTests {
  @Test func aPlainSheetIsRead() throws {
    let sheet = try readRows(
      """
      <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>
      <row r="3" hidden="1"><c r="B3"><v>-1.5E-3</v></c><c r="D3" t="b"><v>1</v></c></row>
      """, strings: "<si><t>debt</t></si><si><t>园区</t></si>")
    #expect(sheet.value(row: 1, column: 1) == .text("园区"))
    #expect(sheet.value(row: 1, column: 2) == .text("debt"))
    #expect(sheet.value(row: 3, column: 2) == .number(-0.0015))
    #expect(sheet.value(row: 3, column: 4) == .truth(true))
    #expect(sheet.value(row: 2, column: 1) == .blank)
    #expect(sheet.value(row: 3, column: 3) == .blank)
    #expect(sheet.rows.map(\.number) == [1, 3])
    #expect(sheet.rows.map(\.isHidden) == [false, true])
    #expect(sheet.rows[1].map(\.address.text) == ["B3", "D3"])
    #expect(sheet.rows[1].value(4) == .truth(true))
    #expect(sheet.notices == [.hiddenRows(sheet: "Sheet1", first: 3, count: 1)])
  }

  @Test func moreFilledRowsThanPlannersEditAreRefused() throws {
    let most = ReadingLimits.editedRows
    let rows = (1...most + 1).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }
    // Rows with a format and nothing else are no content.
    let fits = BookMaker(rows: rows.dropLast().joined() + "<row r=\"999999\"/>").bytes()
    #expect(try readWorkbook(fits, isEdited: true).sheets[0].rows.count == most)
    let large = BookMaker(rows: rows.joined()).bytes()
    #expect(
      throws: WorkbookRefusal.tooMany(what: "filled rows on sheet 'Sheet1'", most: most)
    ) { try readWorkbook(large, isEdited: true) }
    #expect(try readWorkbook(large).sheets[0].rows.count == most + 1)
  }

  @Test func whatTheWriterWroteIsReadBack() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    let sheets = [
      row(
        Cell(.text("_x0041_ <&> 园区")), Cell(.number(0.125), .share), Cell(.number(46_082), .date)),
      row(Cell(.formula(.number(2)))),
    ].enumerated().map { (position, sheet) in
      var sheet = sheet
      sheet.name = position == 0 ? "First" : "Second"
      sheet.kind = position == 0 ? .output : .hidden
      return sheet
    }
    try writeWorkbook(sheets, to: path, created: SampleRun.created)
    let book = try readWorkbook(at: path)
    let first = try #require(book.sheet(named: "first"))
    #expect(
      first.rows[0].map(\.value) == [.text("_x0041_ <&> 园区"), .number(0.125), .date(46_082)])
    #expect(first.cell(row: 1, column: 2).isPercent)
    #expect(!first.isHidden)
    let second = try #require(book.sheet(named: "Second"))
    #expect(second.isHidden)
    #expect(second.cell(row: 1, column: 1).hasFormula)
    #expect(second.value(row: 1, column: 1) == .number(2))
  }
}
