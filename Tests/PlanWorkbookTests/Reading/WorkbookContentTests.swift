import Testing

@testable import PlanWorkbook

@Suite struct WorkbookContentTests {
  private let cell = "<sheetData><row><c><v>1</v></c></row></sheetData>"

  @Test func sheetsComeInTheOrderOfTheirTabsHiddenOnesToo() throws {
    var book = BookMaker(sheets: [
      ("产业 &amp; 园区", "visible", cell), ("_Meta", "veryHidden", cell), ("Lists", "hidden", cell),
    ])
    book.names = """
      <definedName name="BUDGET">Limits!$C$7</definedName>
      <definedName name="LOCAL" localSheetId="1" hidden="1">'a &amp; b'!$A$1</definedName>
      <definedName name="GONE" localSheetId="9">#REF!</definedName>
      """
    let read = try book.read()
    #expect(read.sheets.map(\.name) == ["产业 & 园区", "_Meta", "Lists"])
    #expect(read.sheets.map(\.isHidden) == [false, true, true])
    #expect(read.sheets[1].notices == [.hiddenSheet("_Meta")])
    #expect(read.names.map(\.name) == ["BUDGET", "LOCAL", "GONE"])
    #expect(read.names.map(\.target) == ["Limits!$C$7", "'a & b'!$A$1", "#REF!"])
    #expect(read.names.map(\.sheet) == [nil, "_Meta", nil])
    #expect(read.sheet(named: "_meta")?.name == "_Meta")
    #expect(read.sheet(named: "nothing") == nil)
  }

  @Test func daysFrom1904AreConvertedAsTheMainNamespaceSays() throws {
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    let rows = """
      <row><c s="0"><v>100</v></c><c s="0"><v>0.5</v></c><c t="d"><v>2026-03-01</v></c></row>
      """
    var book = BookMaker(rows: rows, styles: styles)
    // Newer versions repeat the element in another namespace, without the flag.
    book.properties = """
      <workbookPr date1904="1"/><x15:workbookPr chartTrackingRefBase="1" \
      xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"/>
      """
    let read = try book.read()
    #expect(read.notices == [.countsFrom1904])
    #expect(
      read.sheets[0].rows[0].map(\.value) == [.date(1_562), .date(0.5), .date(46_082)])
    book.properties =
      "<x15:workbookPr date1904=\"1\" xmlns:x15=\"urn:x15\"/><workbookPr date1904=\"false\"/>"
    #expect(try book.read().sheets[0].value(row: 1, column: 1) == .date(100))
  }

  @Test func strictWorkbooksAndAnyPrefixAreRead() throws {
    var strict = BookMaker(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>")
    strict.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    strict.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try strict.read().sheets[0].value(row: 1, column: 1) == .text("a"))

    var prefixed = BookMaker(rows: "")
    prefixed.others["xl/worksheets/part0.xml"] = """
      <x:worksheet xmlns:x="\(prefixed.main)"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v>\
      </x:c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try prefixed.read().sheets[0].value(row: 1, column: 1) == .number(5))
  }

  @Test func brokenListsOfSheetsAreRefused() {
    func problem(_ change: (inout BookMaker) -> Void) -> String? {
      var book = BookMaker(rows: "")
      change(&book)
      return refusal(book.bytes())?.found
    }
    #expect(
      problem { $0.sheets = [] }
        == "part 'xl/workbook.xml' of the file is damaged: the workbook has no sheet with cells")
    #expect(
      problem { $0.sheets += [("Sheet1", "visible", "")] }?
        .hasSuffix("two sheets are called 'Sheet1'") == true)
    #expect(
      problem { $0.others["xl/_rels/workbook.xml.rels"] = "<a/>" }?
        .hasSuffix("sheet 'Sheet1' points at no part") == true)
    #expect(
      problem {
        $0.strings = nil
        $0.relationships = """
          <Relationship Id="t" Type="\($0.office)/sharedStrings" Target="gone.xml"/>
          """
      } == "the file is damaged: part 'xl/gone.xml' is missing")
  }

  @Test func tabsOfOtherKindsAreToldAndLeftOut() throws {
    var book = BookMaker(sheets: [("Parks", "visible", cell), ("Chart", "visible", "")])
    let office = book.office
    book.others["xl/_rels/workbook.xml.rels"] = """
      <Relationships xmlns="\(BookMaker.package)/relationships">
      <Relationship Id="s0" Type="\(office)/worksheet" Target="worksheets/part0.xml"/>
      <Relationship Id="s1" Type="\(office)/chartsheet" Target="worksheets/part1.xml"/>
      <Relationship Id="m" Type="\(office)/vbaProject" Target="vba.bin"/></Relationships>
      """
    let read = try book.read()
    #expect(read.sheets.map(\.name) == ["Parks"])
    #expect(read.notices == [.macros, .noCells(sheet: "Chart")])
  }
}
