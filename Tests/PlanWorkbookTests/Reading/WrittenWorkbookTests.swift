import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct WrittenWorkbookTests {
  private let sheets = [
    row(Cell(.text("a")), Cell(.number(1)), Cell(.blank), Cell(.blank, look: .header))
  ]

  private func bytes() throws -> [UInt8] {
    let scratch = try Scratch()
    try writeWorkbook(sheets, to: scratch.file("a.xlsx"), created: SampleRun.created)
    return try #require(TargetFile.bytes(of: scratch.file("a.xlsx")))
  }

  @Test func whatWasToBeWrittenIsThere() throws {
    #expect(WrittenWorkbook(sheets: sheets).defect(in: try bytes()) == nil)
  }

  @Test func missingCellsAndSheetsAreFound() throws {
    var more = sheets
    more[0].rows.append(Sheet.Row([Cell(.number(2))]))
    #expect(
      WrittenWorkbook(sheets: more).defect(in: try bytes())
        == "sheet 'Test' has 3 cells instead of 4")
    #expect(
      WrittenWorkbook(sheets: sheets + [row(name: "Second")]).defect(in: try bytes())
        == "sheet 'Second' is missing")
  }

  @Test func aFileCutOffIsFound() throws {
    let bytes = try bytes()
    #expect(WrittenWorkbook(sheets: sheets).defect(in: Array(bytes.dropLast(1))) != nil)
    #expect(
      WrittenWorkbook(sheets: sheets).defect(in: Array(bytes.prefix(bytes.count / 2)))
        == "the file ends too early")
  }
}
