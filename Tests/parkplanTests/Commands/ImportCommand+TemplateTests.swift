import Foundation
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct ImportCommandTemplateTests {
  let folder: TestFolder
  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  /// A template of `ThreeParks` with some of its files changed or left out.
  private func write(
    _ name: String = "t.xlsx", _ edit: (inout [TemplateFile]) -> Void
  ) throws {
    var files = TemplateFile.files(of: try readPortfolio(folder: folder.path + "/three"))
    edit(&files)
    try writeWorkbook(
      templateSheets(of: files, name: "three", version: "0"),
      to: folder.path + "/" + name, created: "2026-01-01T00:00:00Z")
  }

  private func withALot() throws {
    try write { files in
      for place in files.indices where files[place].name == "parks.csv" {
        guard case .table(let columns, var rows) = files[place].content,
          let debt = columns.firstIndex(of: "debt_mcny")
        else { continue }
        rows[1][debt] = "a lot"
        files[place].content = .table(columns: columns, rows: rows)
      }
    }
  }

  @Test func theWorkbookItselfIsNeverTheMarkedCopy() throws {
    try withALot()
    let before = FileManager.default.contents(atPath: folder.path + "/t.xlsx")
    for path in ["t.xlsx", "./three/../t.xlsx"] {
      let run = try CommandRun(["import", "t.xlsx", "--marked", path], in: folder)
      #expect(run.code == 64 && run.errors.contains("name one file"), "\(run.errors)")
    }
    #expect(FileManager.default.contents(atPath: folder.path + "/t.xlsx") == before)
  }

  @Test func aCopyThatCannotBeKeptDoesNotHideTheProblems() throws {
    try withALot()
    let run = try CommandRun(["import", "t.xlsx"], in: folder, fileBlocks: 4)
    #expect(run.code == 65, "\(run.errors)")
    #expect(run.errors.contains("Note: no marked copy is written: "), "\(run.errors)")
    #expect(run.errors.contains("'a lot' is not an amount in MCNY."), "\(run.errors)")
    #expect(try !folder.names().contains("t-marked.xlsx"))
  }

  @Test func anEditedMarkedCopyStaysBesideTheNext() throws {
    try withALot()
    try folder.write("somebody's work", to: "t-marked.xlsx")
    let run = try CommandRun(["import", "t.xlsx"], in: folder)
    #expect(run.errors.contains("t-marked-2.xlsx is a copy of the workbook"), "\(run.errors)")
    let again = try CommandRun(["import", "t.xlsx"], in: folder)
    #expect(again.errors.contains("t-marked-2.xlsx is a copy of the workbook"), "\(again.errors)")
    #expect(try folder.read("t-marked.xlsx") == "somebody's work")
  }

  @Test func whatFollowsFromAMissingSheetIsCounted() throws {
    let files = TemplateFile.files(of: try readPortfolio(folder: folder.path + "/three"))
    var sheets = try templateSheets(of: files, name: "three", version: "0")
    // The first sheet links to the one that goes.
    sheets.removeAll { ["Start", "parks"].contains($0.name) }
    try writeWorkbook(sheets, to: folder.path + "/t.xlsx", created: "2026-01-01T00:00:00Z")
    let run = try CommandRun(["import", "t.xlsx"], in: folder)
    #expect(run.code == 65, "\(run.errors)")
    #expect(run.errors.contains("the sheet is missing; it holds parks.csv."), "\(run.errors)")
    #expect(run.errors.contains("more that follow from this"), "\(run.errors)")
    #expect(!run.errors.contains("there is no park"), "\(run.errors)")
    let json = try CommandRun(["import", "t.xlsx", "--json"], in: folder).json()
    #expect((json["problems"] as? [Any])?.count ?? 0 > 1, "JSON lists them all")
  }

  @Test func problemsAreToldInChinese() throws {
    try withALot()
    let run = try CommandRun(["import", "t.xlsx", "--language", "zh"], in: folder)
    #expect(run.errors.contains("t.xlsx，工作表 parks，单元格 "), "\(run.errors)")
    #expect(run.errors.contains("“a lot”不是以 MCNY 计的数值。"), "\(run.errors)")
    #expect(run.errors.contains("t-marked.xlsx 是标出这些单元格的工作簿副本。"), "\(run.errors)")
    #expect(!run.errors.contains("Fix:"), "\(run.errors)")
  }

  @Test func aTextFileUnderTheNameOfAWorkbookIsReadWithANote() throws {
    try folder.write("园区,地区,可用土地（亩）\n甲,北部,150\n", to: "list.xlsx")
    let run = try CommandRun(["import", "list.xlsx"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("list.xlsx is no workbook but plain text"), "\(run.errors)")
  }

  @Test func everythingWrongInAListIsNamedAtOnce() throws {
    try folder.write(
      "园区,地区,发展路径,负债（亿元）\n甲,北部,nowhere,3万\n", to: "list.csv")
    let run = try CommandRun(["import", "list.csv"], in: folder)
    #expect(run.code == 65)
    #expect(run.errors.contains("write the number alone, in 亿元"), "\(run.errors)")
    #expect(run.errors.contains("'nowhere'"), "\(run.errors)")
  }
}
