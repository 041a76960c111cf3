import PlanReport

@testable import PlanWorkbook

func mark(_ cell: String, _ comment: String, sheet: String = "Sheet1") -> CellMark {
  CellMark(
    sheet: sheet, address: CellAddress(reading: cell) ?? .init(row: 1, column: 1),
    comment: comment)
}

func parts(_ bytes: [UInt8]) throws -> [String: String] {
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

let markedSample = BookMaker(
  rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" s=\"1\"><v>5</v></c></row>",
  strings: "<si><t>land</t></si>",
  styles: "<fills><fill/></fills><cellXfs><xf/><xf numFmtId=\"10\"/></cellXfs>")
