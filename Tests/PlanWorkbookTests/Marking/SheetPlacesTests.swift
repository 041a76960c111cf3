import Testing

@testable import PlanWorkbook

@Suite struct SheetPlacesTests {
  private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private func places(_ content: String, wanted: Set<Int> = [2]) throws -> (SheetPlaces, [UInt8]) {
    let bytes = Array("<worksheet xmlns=\"\(main)\">\(content)</worksheet>".utf8)
    let places = SheetPlaces(part: "s", wanted: wanted)
    try parseXML(bytes, places)
    return (places, bytes)
  }

  @Test func rowsAndTheCellsLookedForHaveTheirPlaces() throws {
    let (places, bytes) = try places(
      """
      <cols><col min="2" max="3" style="5"/><col min="4" max="4"/></cols>
      <sheetData><row><c/></row><row spans="1:2"><c><v>1</v></c><c r="D2"/></row><row r="9"/>
      </sheetData>
      """)
    #expect(places.rows.map(\.number) == [1, 2, 9])
    #expect(places.rows.map(\.hasNumber) == [false, false, true])
    #expect(places.rows.map { $0.cells.map(\.column) } == [[], [1, 4], []])
    #expect(String(decoding: bytes[places.rows[1].tag], as: UTF8.self) == "<row spans=\"1:2\">")
    #expect(String(decoding: bytes[places.rows[1].end], as: UTF8.self) == "</row>")
    #expect(places.rows[2].end.isEmpty)
    #expect(String(decoding: bytes[places.rows[1].cells[1].tag], as: UTF8.self) == "<c r=\"D2\"/>")
    #expect(places.columns.map(\.format) == [5])
    #expect(places.boxes == nil && places.boxesEnd == nil)
  }

  @Test func thePointerToBoxesGoesBeforeWhatMustFollowIt() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let (after, bytes) = try places(
      "<sheetData/><drawing/><tableParts/><extLst/>")
    #expect(
      String(decoding: bytes[(after.boxesEnd ?? 0)...].prefix(11), as: UTF8.self) == "<tableParts")
    let (wrapped, text) = try places(
      "<sheetData/><m:AlternateContent xmlns:m=\"urn:m\"><controls/></m:AlternateContent>")
    #expect(String(decoding: text[(wrapped.boxesEnd ?? 0)...].prefix(3), as: UTF8.self) == "<m:")
    let (there, _) = try places(
      "<sheetData/><legacyDrawing r:id=\"rId4\" xmlns:r=\"\(office)\"/>")
    #expect(there.boxes == "rId4")
  }
}
