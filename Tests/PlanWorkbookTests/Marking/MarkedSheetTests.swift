import Testing

@testable import PlanWorkbook

@Suite struct MarkedSheetTests {
  private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// The content of a sheet with cells marked; formats become 100 more.
  private func marked(
    _ content: String, _ columns: [Int: Set<Int>], prefix: String = ""
  ) throws -> String {
    let name = prefix.isEmpty ? "" : ":" + prefix.dropLast()
    let start = "<\(prefix)worksheet xmlns\(name)=\"\(main)\">"
    let end = "</\(prefix)worksheet>"
    let bytes = Array((start + content + end).utf8)
    var sheet = try MarkedSheet(bytes, part: "s", rows: Set(columns.keys))
    sheet.mark(columns) { $0 + 100 }
    let text = String(decoding: sheet.marked(), as: UTF8.self)
    return String(text.dropFirst(start.count).dropLast(end.count))
  }

  @Test func cellsThatAreThereGetTheTwinOfTheirFormat() throws {
    #expect(
      try marked(
        "<sheetData><row r=\"2\"><c r=\"A2\"/><c r=\"B2\" s=\"4\" t=\"s\"><v>1</v></c></row></sheetData>",
        [2: [1, 2]])
        == "<sheetData><row r=\"2\"><c r=\"A2\" s=\"100\"/><c r=\"B2\" s=\"104\" t=\"s\"><v>1</v></c></row></sheetData>"
    )
  }

  @Test func cellsThatAreMissingAreMadeInOrder() throws {
    #expect(
      try marked(
        "<sheetData><row r=\"2\" spans=\"2:4\"><c r=\"B2\"/><c r=\"D2\"/></row></sheetData>",
        [2: [1, 3, 9, 5]])
        == "<sheetData><row r=\"2\"><c r=\"A2\" s=\"100\"/><c r=\"B2\"/><c r=\"C2\" s=\"100\"/>"
        + "<c r=\"D2\"/><c r=\"E2\" s=\"100\"/><c r=\"I2\" s=\"100\"/></row></sheetData>")
  }

  @Test func newCellsTakeTheFormatOfTheirRowOrColumn() throws {
    #expect(
      try marked(
        "<cols><col min=\"2\" max=\"2\" style=\"7\"/></cols><sheetData>"
          + "<row r=\"1\"/><row r=\"2\" s=\"3\" customFormat=\"1\"/></sheetData>",
        [1: [2], 2: [2], 3: [2, 3]])
        == "<cols><col min=\"2\" max=\"2\" style=\"7\"/></cols><sheetData>"
        + "<row r=\"1\"><c r=\"B1\" s=\"107\"/></row>"
        + "<row r=\"2\" s=\"3\" customFormat=\"1\"><c r=\"B2\" s=\"103\"/></row>"
        + "<row r=\"3\"><c r=\"B3\" s=\"107\"/><c r=\"C3\" s=\"100\"/></row></sheetData>")
  }

  @Test func rowsThatAreMissingAreMadeInOrder() throws {
    #expect(
      try marked(
        "<sheetData><row r=\"2\"/><row r=\"5\"/></sheetData>", [1: [1], 3: [1], 4: [1], 9: [1]])
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"100\"/></row><row r=\"2\"/>"
        + "<row r=\"3\"><c r=\"A3\" s=\"100\"/></row><row r=\"4\"><c r=\"A4\" s=\"100\"/></row>"
        + "<row r=\"5\"/><row r=\"9\"><c r=\"A9\" s=\"100\"/></row></sheetData>")
    #expect(
      try marked("<x:sheetData/>", [3: [1]], prefix: "x:")
        == "<x:sheetData><x:row r=\"3\"><x:c r=\"A3\" s=\"100\"/></x:row></x:sheetData>")
  }

  @Test func whatOnlyFollowedKeepsItsPlace() throws {
    #expect(
      try marked(
        "<sheetData><row r=\"4\"><c/></row><row><c r=\"C5\"/><c/></row><row/></sheetData>",
        [3: [1], 5: [1, 4]])
        == "<sheetData><row r=\"3\"><c r=\"A3\" s=\"100\"/></row><row r=\"4\"><c/></row>"
        + "<row r=\"5\"><c r=\"A5\" s=\"100\"/><c r=\"C5\"/><c s=\"100\" r=\"D5\"/></row><row/></sheetData>"
        .replacing("<c s=\"100\" r=\"D5\"/>", with: "<c r=\"D5\" s=\"100\"/>"))
    #expect(
      try marked("<sheetData><row r=\"1\"/><row/></sheetData>", [1: [1]])
        == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"100\"/></row><row/></sheetData>")
  }

  @Test func sheetsWithoutRowsAreRefused() {
    #expect(throws: WorkbookRefusal.content(part: "s", reason: "it holds no rows")) {
      try MarkedSheet(Array("<worksheet xmlns=\"\(main)\"/>".utf8), part: "s", rows: [])
    }
  }
}
