import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct AttachedFilesTests {
  private let files = [
    AttachedFile(name: "inputs/parks.csv", bytes: Array("park,path\r\nP1,\r\n\r\n  x".utf8)),
    AttachedFile(name: "run.json", bytes: Array("{}\n".utf8)),
  ]

  private func book() throws -> EditedBook {
    var run = try SampleRun.run()
    run.attachments = files
    return try EditedBook(PlanReport.sheets(of: run))
  }

  @Test func aWorkbookCarriesItsFiles() throws {
    let workbook = try book().workbook
    #expect(workbook.isOfRun)
    #expect(workbook.attachedFiles == files)
    #expect(workbook.fact("language") == "en")
  }

  @Test func sortedLinesChangeNothingAndMissingOnesAreNoticed() throws {
    var sorted = try book()
    sorted[FilesSheet.name].swapRows(2, 4)
    #expect(Set(sorted.workbook.attachedFiles ?? []) == Set(files))
    var cut = try book()
    cut[FilesSheet.name].cells[2] = nil
    #expect(cut.workbook.attachedFiles == nil)
    cut.pages.removeAll { $0.name == FilesSheet.name }
    #expect(cut.workbook.attachedFiles == nil && cut.workbook.isOfRun)
  }

  @Test func linesSurviveAFile() throws {
    let scratch = try Scratch()
    var run = try SampleRun.run()
    run.attachments = files
    let path = scratch.file("run.xlsx")
    try writeWorkbook(PlanReport.sheets(of: run), to: path, created: run.created)
    #expect(try readWorkbook(at: path).attachedFiles == files)
  }
}
