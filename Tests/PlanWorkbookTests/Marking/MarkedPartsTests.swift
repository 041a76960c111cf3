import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct MarkedPartsTests {
  @Test func everyPartIsDeclaredAndPointedAt() throws {
    let copy = try markedCopy(of: markedSample.bytes(), marks: [mark("A1", "odd")])
    let after = try parts(copy)
    let types = try #require(after["[Content_Types].xml"])
    #expect(types.contains("Extension=\"vml\""))
    #expect(types.contains("PartName=\"/xl/comments1.xml\""))
    let links = try ZipArchive(copy).relationships(of: "xl/worksheets/part0.xml")
    #expect(links.map(\.kind) == ["comments", "vmlDrawing"])
    #expect(links.map(\.target) == ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"])
    for link in links {
      #expect(after["xl/worksheets/part0.xml"]?.contains(link.id) == (link.kind == "vmlDrawing"))
    }
  }

  @Test func workbooksWithoutFormatsAndStrictOnesAreMarked() throws {
    var bare = BookMaker(rows: "")
    bare.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    bare.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let copy = try markedCopy(of: bare.bytes(), marks: [mark("D4", "园区")])
    let after = try parts(copy)
    #expect(after["xl/styles1.xml"]?.contains(bare.main) == true)
    #expect(after["xl/comments1.xml"]?.contains(bare.main) == true)
    #expect(after["xl/worksheets/part0.xml"]?.contains("<c r=\"D4\" s=\"1\"/>") == true)
    #expect(try readWorkbook(copy).sheets[0].rows.isEmpty)
  }

  @Test func partsThatHaveTheNamesAlreadyStay() throws {
    var taken = markedSample
    taken.others = ["xl/comments1.xml": "<other/>", "xl/drawings/vmlDrawing1.vml": "<xml/>"]
    let after = try parts(try markedCopy(of: taken.bytes(), marks: [mark("A1", "odd")]))
    #expect(after["xl/comments1.xml"] == "<other/>")
    #expect(after["xl/drawings/vmlDrawing1.vml"] == "<xml/>")
    #expect(after["xl/comments2.xml"]?.contains("odd") == true)
    #expect(after["xl/drawings/vmlDrawing2.vml"]?.contains("<x:Row>0</x:Row>") == true)
  }

  @Test func boxesThatAreMissingAreRefused() {
    let content =
      "<sheetData/><legacyDrawing r:id=\"gone\" xmlns:r=\"\(markedSample.office)\"/>"
    let bytes = BookMaker(sheets: [("Sheet1", "visible", content)]).bytes()
    #expect(
      throws: WorkbookRefusal.content(
        part: "xl/worksheets/part0.xml", reason: "the boxes of its comments are missing")
    ) { try markedCopy(of: bytes, marks: [mark("A1", "odd")]) }
  }

  @Test func aFileWithoutItsListOfKindsIsRefused() {
    let parts = markedSample.parts.filter { $0.name != "[Content_Types].xml" }
    #expect(throws: WorkbookRefusal.damaged(reason: "part '[Content_Types].xml' is missing")) {
      try markedCopy(of: ZipMaker(parts: parts).bytes(), marks: [mark("A1", "odd")])
    }
  }
}
