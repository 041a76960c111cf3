import CXlsxWriter
import Testing

@testable import PlanWorkbook

@Suite struct XlsxBookTests {
  @Test func aBookThatIsNeverClosedLeavesNoFile() throws {
    let scratch = try Scratch()
    do {
      let book = try XlsxBook(path: scratch.file("a.xlsx"), temporaryFolder: scratch.path)
      #expect(workbook_add_worksheet(book.pointer, "Test") != nil)
    }
    #expect(scratch.names.isEmpty)
  }

  @Test func aBookThatCannotBeWrittenSaysWhy() throws {
    let scratch = try Scratch()
    let book = try XlsxBook(
      path: scratch.file("nowhere/a.xlsx"), temporaryFolder: scratch.path)
    var caught: WorkbookDefect?
    do { try book.close() } catch { caught = error }
    #expect(
      caught == .refused(what: "writing the workbook", reason: "No such file or directory"))
  }

  @Test func everyCodeButSuccessIsAnError() throws {
    try checked(LXW_NO_ERROR, "nothing")
    #expect(throws: WorkbookDefect.self) {
      try checked(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, "cell A1048577")
    }
  }
}
