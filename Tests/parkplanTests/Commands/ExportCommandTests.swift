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

  @Test func everyTableOfTheWorkbookIsAFile() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    _ = try CommandRun(["plan", "three"], in: folder)
    let export = try CommandRun(["export", "1", "--csv", "tables", "--json"], in: folder)
    #expect(export.code == 0, "\(export.errors)")
    let document = try export.json()
    let files = try #require(document["files"] as? [String])
    #expect(files.contains("Parks.csv") && files.contains("Allocation.csv"))
    #expect(document["workbook"] is NSNull && document["csv"] as? String == "tables")
    for file in files {
      let lines = try folder.read("tables/\(file)").split(separator: "\n")
      #expect(lines.count > 1, "\(file)")
    }
    let parks = try folder.read("tables/Parks.csv")
    #expect(parks.hasPrefix("park"))
    #expect(parks.split(separator: "\n").count == 4)
    let again = try CommandRun(["export", "1", "--csv", "tables"], in: folder)
    #expect(again.code == 0)
    #expect(try folder.read("tables/Parks.csv") == parks)
  }

  /// The library reports success where its parts are cut off; the old file must survive that.
  @Test(arguments: [2, 8, 20]) func aFileThatCannotGrowLeavesTheOldOne(blocks: Int) throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let first = try CommandRun(
      ["plan", "three", "--no-store", "--quiet", "--workbook", "out.xlsx"], in: folder)
    #expect(first.code == 0, "\(first.errors)")
    let old = FileManager.default.contents(atPath: folder.path + "/out.xlsx")
    let run = try CommandRun(
      ["plan", "three", "--no-store", "--quiet", "--json", "--workbook", "out.xlsx"], in: folder,
      outputTo: "/dev/null", fileBlocks: blocks)
    #expect(run.code == 73, "\(run.errors)")
    #expect(run.errors.contains("out.xlsx cannot be written"))
    #expect(FileManager.default.contents(atPath: folder.path + "/out.xlsx") == old)
    #expect(try folder.names().sorted() == ["out.xlsx", "three"])
  }

  @Test func somethingMustBeAskedFor() throws {
    let folder = try TestFolder()
    let run = try CommandRun(["export", "1"], in: folder)
    #expect(run.code == 64 && run.errors.contains("--workbook OUT.xlsx, --csv FOLDER, or both"))
    try folder.write("x", to: "file")
    let file = try CommandRun(["export", "1", "--csv", "file"], in: folder)
    #expect(file.code == 73 && file.errors.contains("file is a file"))
  }
}
