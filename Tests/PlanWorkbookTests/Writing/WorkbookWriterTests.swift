import Foundation
import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook

@Suite struct WorkbookWriterTests {
  @Test func theSameRunGivesTheSameBytes() throws {
    let scratch = try Scratch()
    for name in ["a.xlsx", "b.xlsx"] {
      try writeWorkbook(
        sheets(of: SampleRun.run()), to: scratch.file(name), created: SampleRun.created)
    }
    let first = TargetFile.bytes(of: scratch.file("a.xlsx"))
    #expect(first != nil && first == TargetFile.bytes(of: scratch.file("b.xlsx")))
    try writeWorkbook(
      sheets(of: SampleRun.run()), to: scratch.file("c.xlsx"), created: "2027-01-01T00:00:00Z")
    #expect(first != TargetFile.bytes(of: scratch.file("c.xlsx")), "the time stands in the file")
  }

  @Test func noFormulaIsWithoutResultAndThereAreMany() throws {
    let parts = try Scratch().parts(sheets(of: SampleRun.run()))
    var formulas = 0
    for (name, xml) in parts where name.hasPrefix("xl/worksheets/sheet") {
      for cell in xml.split(separator: "<c ").dropFirst() where cell.contains("<f>") {
        formulas += 1
        // An empty text is a result, and is written like this by Excel too.
        let isText = cell.contains("t=\"str\"")
        #expect(
          cell.contains("</f><v>") && (isText || !cell.contains("<v></v>")),
          "\(name): \(cell.prefix(80))")
      }
      #expect(!xml.contains("_xlfn"), "\(name)")
    }
    #expect(formulas >= 2000)
  }

  @Test func namedConstantsAndTheHiddenSheetAreThere() throws {
    let workbook = try #require(
      try Scratch().parts(sheets(of: SampleRun.run()))["xl/workbook.xml"])
    #expect(
      workbook.contains("<definedName name=\"LEVERAGE_CAP\">Limits!$F$"))
    #expect(workbook.contains("<definedName name=\"YES_NO\">Lists!$A$2:$A$3</definedName>"))
    for name in ["Chk_Fails", "Chk_Stale", "Chk_Adjusted"] {
      #expect(workbook.contains("<definedName name=\"\(name)\">Checks!$G$"))
    }
    for name in ["Lists", "_Snapshot", "_Meta"] {
      let hidden = workbook.split(separator: "<sheet ").first { $0.hasPrefix("name=\"\(name)\"") }
      #expect(hidden?.contains("state=\"hidden\"") == true, "\(name)")
    }
  }

  @Test func nothingIsWrittenWhereSomethingIsWrong() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.xlsx")
    #expect(throws: WorkbookDefect.created("yesterday")) {
      try writeWorkbook([row(Cell(.number(1)))], to: path, created: "yesterday")
    }
    #expect(throws: FormulaProblem.self) {
      try writeWorkbook(
        [row(Cell(.formula(.number(1) / .number(0))))], to: path, created: SampleRun.created)
    }
    #expect(throws: WorkbookDefect.sheetName("A1")) {
      try writeWorkbook([row(name: "A1")], to: path, created: SampleRun.created)
    }
    #expect(scratch.names.isEmpty)
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let path = try Scratch().file("missing/plan.xlsx")
    #expect(throws: UnwritableFile(path: path, reason: "No such file or directory")) {
      try writeWorkbook([row(Cell(.number(1)))], to: path, created: SampleRun.created)
    }
  }

  @Test func anOldFileIsReplaced() throws {
    let scratch = try Scratch()
    try "old".write(toFile: scratch.file("a.xlsx"), atomically: false, encoding: .utf8)
    try writeWorkbook(
      [row(Cell(.number(1)))], to: scratch.file("a.xlsx"), created: SampleRun.created)
    #expect(TargetFile.bytes(of: scratch.file("a.xlsx"))?.prefix(2) == [0x50, 0x4B])
    #expect(scratch.names == ["a.xlsx"])
  }

  /// The sample run with every sheet there is.
  private func fullSheets(_ language: Language) throws -> [Sheet] {
    try sheets(
      of: SampleFurther.run(), with: SampleFurther.results(), pages: ["P02", "P06"],
      language: language)
  }

  @Test(
    .enabled(if: Tool.lint.isThere, "needs python3 with lxml"), arguments: Language.allCases)
  func excelWouldOpenTheWorkbookAsItIs(language: Language) throws {
    let scratch = try Scratch()
    let path = scratch.file("plan.xlsx")
    try writeWorkbook(fullSheets(language), to: path, created: SampleRun.created)
    let (code, output) = try Tool.lint.run(path)
    #expect(code == 0, "\(output)")
  }

  @Test(
    .enabled(
      if: Tool.recalculation.isThere, "needs LibreOffice and python3 with openpyxl"),
    arguments: Language.allCases)
  func libreOfficeFindsTheSameResults(language: Language) throws {
    let scratch = try Scratch()
    let path = scratch.file("plan.xlsx")
    try writeWorkbook(fullSheets(language), to: path, created: SampleRun.created)
    let (code, output) = try Tool.recalculation.run(path)
    #expect(code == 0, "\(output)")
    #expect(output.contains("diff=0 errors=0"), "\(output)")
    #expect(!output.contains("formulas=0 "), "\(output)")
  }
}
