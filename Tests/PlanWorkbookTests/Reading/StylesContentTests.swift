import Testing

@testable import PlanWorkbook

@Suite struct StylesContentTests {
  @Test func onlyTheFormatsOfCellsCount() throws {
    // Formats of styles come first in the file and must not be counted.
    let styles = """
      <numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf/><xf numFmtId="164"><alignment/></xf><xf numFmtId="22"/></cellXfs>
      <dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs>
      """
    let sheet = try readRows(
      "<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"2\"><v>1</v></c></row>",
      styles: styles)
    #expect(sheet.rows[0].map(\.value) == [.number(1), .number(1), .date(1)])
    #expect(sheet.rows[0].map(\.isPercent) == [false, true, false])
  }

  @Test func aPartOfAnotherKindIsRefused() {
    var book = BookMaker(rows: "", styles: "")
    book.others["xl/styles.xml"] = "<worksheet/>"
    #expect(refusal(book.bytes())?.found.hasSuffix("it holds no formats") == true)
  }
}
