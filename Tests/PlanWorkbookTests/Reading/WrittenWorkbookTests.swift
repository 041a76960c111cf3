import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct WrittenWorkbookTests {
  private let sheets = [
    row(Cell(.text("a")), Cell(.number(1.0 / 3)), Cell(.blank), Cell(.blank, look: .header))
  ]

  private func bytes() throws -> [UInt8] {
    let scratch = try Scratch()
    try writeWorkbook(sheets, to: scratch.file("a.xlsx"), created: SampleRun.created)
    return try #require(TargetFile.bytes(of: scratch.file("a.xlsx")))
  }

  private func defect(_ sheets: [Sheet], _ bytes: [UInt8]) throws -> String? {
    WrittenWorkbook(sheets: sheets, results: try Calculation(sheets)).defect(in: bytes)
  }

  @Test func whatWasToBeWrittenIsThere() throws {
    #expect(try defect(sheets, bytes()) == nil)
  }

  @Test func missingCellsAndSheetsAreFound() throws {
    var more = sheets
    more[0].rows.append(Sheet.Row([Cell(.number(2))]))
    #expect(try defect(more, bytes()) == "cell Test!A2 is not as it should be")
    #expect(
      try defect(sheets + [row(name: "Second")], bytes()) == "sheet 'Second' is missing")
  }

  @Test func cellsTooManyAndOtherValuesAreFound() throws {
    var fewer = sheets
    fewer[0].rows[0].cells[0] = Cell(.blank)
    #expect(try defect(fewer, bytes()) == "sheet 'Test' has 2 cells instead of 1")
    var other = sheets
    other[0].rows[0].cells[1] = Cell(.number(0.3333333333))
    #expect(try defect(other, bytes()) == "cell Test!B1 is not as it should be")
  }

  @Test func aFileCutOffIsFound() throws {
    let bytes = try bytes()
    #expect(try defect(sheets, Array(bytes.dropLast(1))) != nil)
    #expect(
      try defect(sheets, Array(bytes.prefix(bytes.count / 2)))
        == "the file is damaged: it ends too early; the copy or download was cut off")
  }

  @Test func aSheetCutOffIsFound() throws {
    // What the library leaves behind when its disk runs full: a zip file in order, a sheet cut off.
    let archive = try ZipArchive(try bytes())
    let parts = try archive.entries.map { entry in
      let bytes = try archive.unpacked(entry)
      let isSheet = entry.name == "xl/worksheets/sheet1.xml"
      return ZipMaker.Part(entry.name, bytes: isSheet ? Array(bytes.dropLast(20)) : bytes)
    }
    let defect = try defect(sheets, ZipMaker(parts: parts).bytes())
    #expect(defect?.hasPrefix("part 'xl/worksheets/sheet1.xml' of the file is damaged") == true)
  }
}
