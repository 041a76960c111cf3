import Testing

@testable import PlanWorkbook

@Suite struct RelationshipsTests {
  @Test func targetsAreResolvedFromTheirSource() {
    #expect(resolved("worksheets/a.xml", from: "xl/workbook.xml") == "xl/worksheets/a.xml")
    #expect(resolved("/xl/a.xml", from: "xl/workbook.xml") == "xl/a.xml")
    #expect(resolved("../media/./a.png", from: "xl/drawings/d.xml") == "xl/media/a.png")
    #expect(resolved("xl/workbook.xml", from: "") == "xl/workbook.xml")
    #expect(resolved("../../../etc/passwd", from: "xl/workbook.xml") == nil)
    #expect(relationshipsName("xl/workbook.xml") == "xl/_rels/workbook.xml.rels")
    #expect(relationshipsName("") == "_rels/.rels")
  }

  /// A sheet whose part has another name and is pointed at in a way of its own.
  private func book(_ target: String, mode: String = "Internal") -> BookMaker {
    var book = BookMaker(rows: "")
    book.others["odd/Folder/data.XML"] = """
      <worksheet xmlns="\(book.main)"><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>
      """
    book.others["xl/_rels/workbook.xml.rels"] = """
      <Relationships xmlns="\(BookMaker.package)/relationships"><Relationship Id="s0" \
      Type="\(book.office)/worksheet" Target="\(target)" TargetMode="\(mode)"/></Relationships>
      """
    return book
  }

  @Test(arguments: ["/odd/Folder/data.XML", "../odd/Folder/data.XML", "/ODD/folder/data.xml"])
  func sheetsAreFoundWhereverTheirPartsAre(target: String) throws {
    #expect(try book(target).read().sheets[0].value(row: 1, column: 1) == .number(8))
  }

  @Test func targetsOutOfTheFileAreRefused() {
    #expect(
      refusal(book("../../etc/passwd").bytes())
        == .unsafe(
          part: "xl/_rels/workbook.xml.rels",
          reason: "'../../etc/passwd' leads out of the file"))
    #expect(
      refusal(book("http://example.org/a.xml", mode: "External").bytes())?.found
        .hasSuffix("sheet 'Sheet1' points at no part") == true)
    #expect(
      refusal(book("gone.xml").bytes())
        == .damaged(reason: "part 'xl/gone.xml', sheet 'Sheet1', is missing"))
  }

  @Test func partsThatPointAtThemselvesEnd() {
    var book = book("workbook.xml")
    #expect(refusal(book.bytes())?.found.hasSuffix("it holds no sheet") == true)
    book.others["xl/_rels/workbook.xml.rels"] = """
      <Relationships xmlns="\(BookMaker.package)/relationships"><Relationship Id="s0"/></Relationships>
      """
    #expect(refusal(book.bytes())?.found.hasSuffix("lacks its id, type or target") == true)
  }
}
