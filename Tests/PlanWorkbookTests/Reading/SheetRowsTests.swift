import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct SheetRowsTests {
  private func problem(_ rows: String, strings: String? = nil) -> String? {
    refusal(BookMaker(rows: rows, strings: strings).bytes())?.found
  }

  private func values(_ cells: String, strings: String? = nil) throws -> [ReadValue] {
    let sheet = try readRows("<row>\(cells)</row>", strings: strings)
    return sheet.rows.flatMap { row in (1...8).map { row.value($0) } }
  }

  // MARK: What cells hold

  @Test func everyKindOfCellIsRead() throws {
    let values = try values(
      """
      <c><v>7</v></c><c t="n"><v> 1e3 </v></c><c t="s"><v>0</v></c><c t="str"><v>text</v></c>
      <c t="inlineStr"><is><t>in line</t></is></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>
      <c t="d"><v>2026-03-01</v></c>
      """, strings: "<si><t>shared</t></si>")
    #expect(
      values == [
        .number(7), .number(1000), .text("shared"), .text("text"), .text("in line"),
        .truth(false), .error("#N/A"), .date(46_082),
      ])
  }

  @Test func richTextIsJoinedAndPhoneticsAreSkipped() throws {
    let item = """
      <r><t>产</t></r><r><rPr><b/></rPr><t xml:space="preserve">业 </t></r>\
      <rPh sb="0" eb="1"><t>chǎn</t></rPh><phoneticPr fontId="1"/>
      """
    let values = try values(
      "<c t=\"inlineStr\"><is>\(item)</is></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>",
      strings: "<si>\(item)</si><si><t>next</t></si>")
    #expect(values.prefix(3) == [.text("产业 "), .text("产业 "), .text("next")])
  }

  @Test func textsWithoutCharactersAreBlank() throws {
    let sheet = try readRows(
      """
      <row><c t="s"><v>0</v></c><c t="str"><v></v></c><c t="inlineStr"><is><t/></is></c>
      <c s="1"/><c><v/></c></row><row r="9"/>
      """, strings: "<si><t/></si>")
    #expect(sheet.rows.isEmpty)
  }

  @Test func whatIsNoNumberBecomesAnError() throws {
    // libxlsxwriter writes these for numbers that are not finite; the others are a locale's.
    let values = try values(
      "<c><v>NAN</v></c><c><v>1,5</v></c><c><v>1e999</v></c><c t=\"b\"><v>yes</v></c>"
        + "<c t=\"d\"><v>2026-02-30</v></c>")
    #expect(
      values.prefix(5) == [
        .error("NAN"), .error("1,5"), .error("1e999"), .error("yes"), .error("2026-02-30"),
      ])
  }

  @Test func escapesAreResolved() throws {
    #expect(
      try values("<c t=\"str\"><v>a_x000A_b_x005F_x000A_</v></c>").first
        == .text("a\nb_x000A_"))
  }

  // MARK: Formulas

  @Test func formulasGiveTheirStoredResults() throws {
    let sheet = try readRows(
      """
      <row><c><f>1+1</f><v>2</v></c><c><f t="shared" si="0"/><v>3</v></c>
      <c><f t="array" ref="C1:C2">A1:A2</f><v>4</v></c><c t="str"><f>""</f><v></v></c>
      <c t="e"><f>NA()</f><v>#N/A</v></c><c><v>5</v></c></row>
      """)
    let row = try #require(sheet.rows.first)
    #expect(
      row.map(\.value) == [.number(2), .number(3), .number(4), .blank, .error("#N/A"), .number(5)])
    #expect(row.map(\.hasFormula) == [true, true, true, true, true, false])
  }

  @Test func formulasWithoutResultsAreTold() throws {
    // As openpyxl writes them.
    let values = try values(
      "<c><f>1+1</f></c><c t=\"str\"><f>\"a\"</f></c><c><f>2</f><v></v></c><c t=\"s\"><f>3</f></c>")
    #expect(values.prefix(4) == [.uncalculated, .uncalculated, .uncalculated, .uncalculated])
  }

  // MARK: Places

  @Test func missingPlacesFollowTheOneBefore() throws {
    let sheet = try readRows(
      """
      <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>
      <row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>
      """)
    #expect(
      sheet.rows.flatMap { $0.map(\.address.text) } == ["A1", "D1", "E1", "A5", "A6"])
  }

  @Test func rowsAndCellsOutOfOrderAreSorted() throws {
    let sheet = try readRows(
      """
      <row r="7"><c r="C7"><v>3</v></c><c r="A7"><v>1</v></c></row>
      <row r="2"><c r="B2"><v>2</v></c></row>
      """)
    #expect(sheet.rows.flatMap { $0.map(\.address.text) } == ["B2", "A7", "C7"])
    #expect(sheet.value(row: 7, column: 1) == .number(1))
    #expect(sheet.value(row: 7, column: 3) == .number(3))
  }

  @Test func whatStandsTwiceIsRefused() {
    let row = "<row r=\"2\"><c><v>1</v></c></row>"
    #expect(
      problem(row + "<row r=\"3\"><c><v>1</v></c></row>" + row)
        == "part 'sheet 'Sheet1'' of the file is damaged: row 2 stands in the file twice")
    #expect(
      problem("<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>")?
        .hasSuffix("cell B1 stands in the file twice") == true)
    #expect(
      problem("<row><c><v>1</v><v>2</v></c></row>")?
        .hasSuffix("cell A1 holds two values") == true)
  }

  @Test(arguments: [
    ("<row r=\"0\"/>", "row '0' is none of 1048576 rows"),
    ("<row r=\"1048577\"/>", "row '1048577' is none of 1048576 rows"),
    ("<row r=\"99999999999999999999\"/>", "row '99999999999999999999' is none of 1048576 rows"),
    ("<row r=\"-1\"/>", "row '-1' is none of 1048576 rows"),
    ("<row r=\"1048576\"/><row/>", "the sheet has too many rows"),
    ("<row><c r=\"XFE1\"/></row>", "'XFE1' is no cell of a sheet"),
    ("<row><c r=\"A\"/></row>", "'A' is no cell of a sheet"),
    ("<row><c r=\"1\"/></row>", "'1' is no cell of a sheet"),
    ("<row><c r=\"\"/></row>", "'' is no cell of a sheet"),
    ("<row><c r=\"A99999999999999999999\"/></row>", "'A9999999999999999999' is no cell of a sheet"),
    ("<row><c r=\"XFD1\"/><c/></row>", "the row is too long"),
    ("<row r=\"2\"><c r=\"A3\"/></row>", "cell A3 stands in row 2"),
    ("<row><c t=\"odd\"/></row>", "cells of type 'odd' are unknown"),
  ])
  func placesBeyondTheSheetAreRefused(rows: String, reason: String) {
    #expect(problem(rows)?.hasSuffix(": \(reason)") == true, "\(problem(rows) ?? "read")")
  }

  @Test(arguments: ["1", "-1", "x", "9999999999999999999999", "0.5"])
  func stringsThatAreNotThereAreRefused(index: String) {
    #expect(
      problem("<row><c t=\"s\"><v>\(index)</v></c></row>", strings: "<si><t>a</t></si>")
        == "Sheet1!A1: it points at text '\(index.prefix(20))', the file holds 1")
  }

  @Test func textsFarTooLongAreRefused() {
    let long = String(repeating: "x", count: 300_000)
    #expect(
      problem("<row><c t=\"str\"><v>\(long)</v></c></row>")?
        .hasSuffix("the text of cell A1 is far longer than cells hold") == true)
    #expect(
      problem("<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")?
        .hasSuffix("the text of cell A1 is far longer than cells hold") == true)
  }

  @Test func cellsBeyondTheBudgetAreRefused() throws {
    let bytes = Array(
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row><c/><c/><c/></row></sheetData></worksheet>
      """.utf8)
    func content(budget: Int) -> SheetContent {
      let rows = SheetRows(
        sheet: "S", formats: [], shared: PackedTexts(), countsFrom1904: false, budget: budget)
      return SheetContent(part: "s", rows: rows)
    }
    let enough = content(budget: 4)
    try parseXML(bytes, enough)
    #expect(enough.rows.budget == 1, "blank cells count too")
    #expect(throws: WorkbookRefusal.tooMany(what: "cells", most: ReadingLimits.cells)) {
      try parseXML(bytes, content(budget: 2))
    }
  }

  // MARK: Formats

  @Test func datesAndPercentagesAreToldByTheirFormats() throws {
    let styles = """
      <numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="10"/></cellXfs>
      """
    let sheet = try readRows(
      """
      <row><c s="0"><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3.5</v></c>
      <c s="3"><v>0.4</v></c><c s="99"><v>5</v></c><c s="x"><v>6</v></c></row>
      """, styles: styles)
    let row = try #require(sheet.rows.first)
    #expect(
      row.map(\.value) == [.number(1), .date(2), .date(3.5), .number(0.4), .number(5), .number(6)])
    #expect(row.map(\.isPercent) == [false, false, false, true, false, false])
  }
}
