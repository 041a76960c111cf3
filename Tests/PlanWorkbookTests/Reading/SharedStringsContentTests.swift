import Testing

@testable import PlanWorkbook

@Suite struct SharedStringsContentTests {
  @Test func stringsKeepTheirPlaces() throws {
    let sheet = try readRows(
      (0..<4).map { "<row><c t=\"s\"><v>\($0)</v></c></row>" }.joined(),
      strings: """
        <si/><si><t>a</t></si><other xmlns="urn:o"><t>no</t></other>
        <si><r><t>b</t></r><r><t>c</t></r></si><si><t xml:space="preserve"> d\n</t></si>
        """)
    #expect(sheet.value(row: 1, column: 1) == .blank)
    #expect(sheet.value(row: 2, column: 1) == .text("a"))
    #expect(sheet.value(row: 3, column: 1) == .text("bc"))
    #expect(sheet.value(row: 4, column: 1) == .text(" d\n"))
  }

  @Test func brokenStringsAreRefused() {
    var book = BookMaker(rows: "", strings: "")
    book.others["xl/sharedStrings.xml"] = "<a/>"
    #expect(refusal(book.bytes())?.found.hasSuffix("it holds no strings") == true)
    book.others = [:]
    book.strings = "<si><t>\(String(repeating: "字", count: 100_000))</t></si>"
    #expect(
      refusal(book.bytes())?.found.hasSuffix("a text is far longer than cells hold") == true)
  }
}
