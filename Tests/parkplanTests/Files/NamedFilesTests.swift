import Foundation
import ParkModel
import Testing

@testable import parkplan

@Suite struct NamedFilesTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  /// - Parameter history: In the folder.
  private func files(
    _ portfolio: String? = nil, history: String = "runs.sqlite", say: Language = .english
  ) throws -> NamedFiles {
    let store = try StoreOptions.parse(["--store", folder.path + "/" + history])
    return NamedFiles(portfolio: portfolio.map { folder.path + "/" + $0 }, store: store, say: say)
  }

  private func refusal(_ work: () throws -> Void) -> Failure? {
    #expect(throws: Failure.self) { try work() }
  }

  @Test func oneFileUnderTwoNamesIsRefused() throws {
    try folder.write("", to: "real/a.sweep")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
    try FileManager.default.linkItem(
      atPath: folder.path + "/real/a.sweep", toPath: folder.path + "/real/twin.sweep")
    var files = try files()
    try files.addInput("--merge", folder.path + "/real/a.sweep")
    try files.addInput("--merge", folder.path + "/link/a.sweep")
    #expect(
      refusal { try files.addInput("--merge", folder.path + "/runs.sqlite") }?.code == .wrongUsage)
    try files.addWorkbook("--data", folder.path + "/real/new.xlsx")
    for (path, option) in [
      ("link/a.sweep", "--merge"), ("real/../real/a.sweep", "--merge"),
      ("real/twin.sweep", "--merge"), ("./runs.sqlite", "--store"),
      ("runs.sqlite-wal", "--store"),
      // Not there yet: its folder is.
      ("link/new.xlsx", "--data"), ("./link/./new.xlsx", "--data"),
    ] {
      let failure = refusal { try files.add("--csv", "\(folder.path)/\(path)") }
      #expect(failure?.code == .wrongUsage)
      #expect(failure?.message.contains("\(option) and --csv name one file") == true, "\(path)")
    }
    try files.add("--csv", folder.path + "/b.sweep")
  }

  @Test func theHistoryIsSafeAlsoWhereNothingIsKept() throws {
    let store = try StoreOptions.parse(["--no-store"])
    let place = try #require(store.place())
    var files = NamedFiles(store: store, say: .english)
    #expect(refusal { try files.add("--csv", place) }?.code == .wrongUsage)
  }

  @Test func textIsNotWrittenOverAWorkbookOrADatabase() throws {
    try folder.write("PK\u{3}\u{4}rest", to: "edited.xlsx")
    try folder.write("SQLite format 3\u{0}", to: "copy.sqlite")
    try folder.write("park,score\n", to: "scores.csv")
    var files = try files()
    for name in ["edited.xlsx", "copy.sqlite"] {
      let failure = refusal { try files.add("--csv", folder.path + "/" + name) }
      #expect(failure?.code == .unwritable, "\(name)")
      #expect(failure?.message.contains("is a workbook or a database") == true)
    }
    try files.add("--csv", folder.path + "/scores.csv")
  }

  @Test func nothingIsWrittenIntoAPortfolio() throws {
    try folder.write("park,path\n", to: "mine/parks.csv")
    try folder.write("title: x\n", to: "other/portfolio.yaml")
    try folder.write("x", to: "other/frameworks/a.yaml")
    var files = try files("mine")
    for path in ["mine/parks.csv", "mine/new.csv", "other/new.csv", "other/frameworks/a.yaml"] {
      let failure = refusal { try files.add("--csv", "\(folder.path)/\(path)") }
      #expect(failure?.code == .wrongUsage, "\(path)")
      #expect(failure?.message.contains("lies in the portfolio") == true, "\(path)")
    }
    #expect(
      refusal { try files.addWorkbook("--workbook", folder.path + "/mine/plan.xlsx") }?.code
        == .wrongUsage)
    for path in ["mine", "other", "mine/new", "other/"] {
      #expect(
        refusal { try files.addFolder("--csv", "\(folder.path)/\(path)") }?.code == .wrongUsage,
        "\(path)")
    }
    try files.addFolder("--csv", folder.path + "/tables")
  }

  @Test func aFolderWithAListOfParksTakesNoTables() throws {
    try folder.write("park,path\n", to: "list/parks.csv")
    try folder.write("park,path\n", to: "tables/Parks.csv")
    var files = try files()
    #expect(refusal { try files.addFolder("--csv", folder.path + "/list") }?.code == .wrongUsage)
    // Tables of an earlier run are replaced, and other files may stand beside a list.
    try files.addFolder("--csv", folder.path + "/tables")
    try files.add("--output", folder.path + "/list/model.lp")
  }

  @Test func aWorkbookIsCalledOneAndNobodysWorkIsLost() throws {
    var files = try files()
    for name in ["plan.csv", "plan", "plan.xlsx.bak", "plan.xls"] {
      let failure = refusal { try files.addWorkbook("--workbook", folder.path + "/" + name) }
      #expect(failure?.code == .wrongUsage)
      #expect(failure?.message.contains("name a workbook, such as ") == true)
    }
    try folder.write("not a workbook", to: "plan.xlsx")
    try folder.write("", to: "empty.XLSX")
    let failure = refusal { try files.addWorkbook("--workbook", folder.path + "/plan.xlsx") }
    #expect(failure?.code == .unwritable)
    #expect(failure?.message.contains("is there already") == true)
    try files.addWorkbook("--data", folder.path + "/empty.XLSX")
  }

  @Test func refusalsAreToldInChinese() throws {
    var files = try files(say: .chinese)
    let failure = refusal { try files.addWorkbook("--workbook", folder.path + "/plan.csv") }
    #expect(failure?.message.contains("不以 .xlsx 结尾") == true)
  }

  @Test func pathsWithoutAnyFolderAreThoseOfThisOne() {
    let here = FileManager.default.currentDirectoryPath
    #expect(resolved("no-such-file") == resolved(here) + "/no-such-file")
    #expect(resolved("no-such/of/no-such") == resolved(here) + "/no-such/of/no-such")
    #expect(resolved("/no-such") == "/no-such" && resolved("/") == "/")
  }
}

/// The same rule in every command.
@Suite struct OutputsOfCommandsTests {
  @Test(arguments: [
    ["plan", "three", "--workbook", "three/parks.csv"],
    ["plan", "three", "--workbook", "three/plan.xlsx"],
    ["plan", "three", "--workbook", "kept.sqlite"],
    ["template", "three", "--workbook", "three/parks.csv"],
    ["template", "three", "--workbook", "noending"],
    ["export", "1", "--workbook", "three/parks.csv"], ["export", "1", "--workbook", "x.csv"],
    ["export", "1", "--csv", "three"], ["export", "1", "--csv", "three/tables"],
    ["init", "new", "--workbook", "three/parks.csv"],
    ["init", "new", "--workbook", "new/x.xlsx"],
    ["model", "three", "--format", "lp", "--output", "three/limits.yaml"],
    ["model", "three", "--format", "lp", "--output", "kept.sqlite"],
    ["frontier", "three", "--csv", "three/funds.csv"],
    ["score", "three", "--csv", "three/parks.csv"],
    ["sweep", "three", "--design", "tornado", "--csv", "kept.sqlite"],
    ["sweep", "three", "--design", "tornado", "--data", "futures.csv"],
    ["import", "three/parks.csv", "--into", "three/more"],
    ["import", "three/parks.csv", "--marked", "three/parks.csv"],
  ])
  func nothingIsWrittenOverInputsOrTheHistory(arguments: [String]) throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    try folder.write("the runs", to: "kept.sqlite")
    let run = try CommandRun(
      arguments, in: folder, environment: ["PARKPLAN_STORE": "kept.sqlite"])
    #expect(run.code == 64, "\(run.errors)")
    #expect(try folder.read("kept.sqlite") == "the runs")
    for (name, text) in ThreeParks.files { #expect(try folder.read("three/\(name)") == text) }
    #expect(try folder.names().sorted() == ["kept.sqlite", "three"])
    #expect(try folder.names(in: "three").sorted() == ThreeParks.files.keys.sorted())
  }

  @Test func aWorkbookThatSomebodyElseSavedIsNotReplaced() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let plan = ["plan", "three", "--workbook", "plan.xlsx", "--no-store"]
    #expect(try CommandRun(plan, in: folder).code == 0)
    #expect(try CommandRun(plan, in: folder).code == 0, "its own workbook is replaced")
    try folder.write("somebody's work", to: "plan.xlsx")
    let run = try CommandRun(plan, in: folder)
    #expect(run.code == 73 && run.errors.contains("is there already"), "\(run.errors)")
    #expect(try folder.read("plan.xlsx") == "somebody's work")
  }
}
