import Foundation
import Testing

@testable import parkplan

@Suite struct ExportCommandTests {
  @Test func aWorkbookThatCannotBeWrittenEndsWith73() throws {
    let folder = try TestFolder()
    let run = try CommandRun(["export", "1", "--workbook", "missing/o.xlsx"], in: folder)
    #expect(run.code == 73)
    #expect(run.errors.contains("missing/o.xlsx cannot be written"))
  }

  @Test func withoutAnyRunItSaysHowToMakeOne() throws {
    let folder = try TestFolder()
    let run = try CommandRun(["export", "1", "--workbook", "o.xlsx"], in: folder)
    #expect(run.code == 65)
    #expect(run.errors.contains("make one with parkplan plan"))
    #expect(try folder.names() == [])
  }

  @Test func theExportedWorkbookIsTheOneThatPlanWrites() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    _ = try CommandRun(["plan", "three", "--workbook", "plan.xlsx"], in: folder)
    let export = try CommandRun(["export", "1", "--workbook", "export.xlsx"], in: folder)
    #expect(export.code == 0, "\(export.errors)")
    let sizes = try ["plan.xlsx", "export.xlsx"].map {
      try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + $0)).count
    }
    #expect(sizes[0] == sizes[1])
  }
}
