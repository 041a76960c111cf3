import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct MarkedPartsTests {
  private func mark(_ cell: String, _ comment: String, sheet: String = "Sheet1") -> CellMark {
    CellMark(
      sheet: sheet, address: CellAddress(reading: cell) ?? .init(row: 1, column: 1),
      comment: comment)
  }

  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZipArchive(bytes)
    var parts: [String: String] = [:]
    for entry in archive.entries {
      let content = try archive.unpacked(entry)
      // Every part is proper XML.
      _ = try XMLOutline.of(content, part: entry.name, deepest: 1)
      parts[entry.name] = String(decoding: content, as: UTF8.self)
    }
    return parts
  }

  private let book = BookMaker(
    rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\"><v>5</v></c></row>",
    strings: "<si><t>land</t></si>",
    styles: "<fills><fill/></fills><cellXfs><xf/><xf numFmtId=\"10\"/></cellXfs>")

  @Test func everyPartIsDeclaredAndPointedAt() throws {
    let copy = try markedCopy(of: book.bytes(), marks: [mark("A1", "odd")])
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
    var taken = book
    taken.others = ["xl/comments1.xml": "<other/>", "xl/drawings/vmlDrawing1.vml": "<xml/>"]
    let after = try parts(try markedCopy(of: taken.bytes(), marks: [mark("A1", "odd")]))
    #expect(after["xl/comments1.xml"] == "<other/>")
    #expect(after["xl/drawings/vmlDrawing1.vml"] == "<xml/>")
    #expect(after["xl/comments2.xml"]?.contains("odd") == true)
    #expect(after["xl/drawings/vmlDrawing2.vml"]?.contains("<x:Row>0</x:Row>") == true)
  }

  @Test func boxesThatAreMissingAreRefused() {
    let content =
      "<sheetData/><legacyDrawing r:id=\"gone\" xmlns:r=\"\(book.office)\"/>"
    let bytes = BookMaker(sheets: [("Sheet1", "visible", content)]).bytes()
    #expect(
      throws: WorkbookRefusal.content(
        part: "xl/worksheets/part0.xml", reason: "the boxes of its comments are missing")
    ) { try markedCopy(of: bytes, marks: [mark("A1", "odd")]) }
  }

  @Test func aFileWithoutItsListOfKindsIsRefused() {
    let parts = book.parts.filter { $0.name != "[Content_Types].xml" }
    #expect(throws: WorkbookRefusal.damaged(reason: "part '[Content_Types].xml' is missing")) {
      try markedCopy(of: ZipMaker(parts: parts).bytes(), marks: [mark("A1", "odd")])
    }
  }
}
