import Foundation
import ParkFiles
import PlanReport
import PlanWorkbook
import Testing

@testable import parkplan

@Suite struct ImportCommandRunTests {
  @Test(arguments: ["en", "zh"]) func anUneditedWorkbookConfirmsItsPlan(language: String) throws {
    let folder = try TestFolder()
    _ = try EditedWorkbook(in: folder, language: language == "zh" ? .chinese : .english)
    let run = try CommandRun(["import", "plan.xlsx", "--no-store"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output
        == "No differences: plan.xlsx holds what was written, and the plan is confirmed.\n")
    #expect(run.errors == "")
    let json = try CommandRun(["import", "plan.xlsx", "--json", "--no-store"], in: folder).json()
    #expect((json["differences"] as? [Any])?.isEmpty == true)
    let plan = try #require(json["plan"] as? [String: Any])
    #expect(plan["status"] as? String == "optimal")
    #expect((plan["check"] as? [String: Any])?["agrees"] as? Bool == true)
  }

  @Test func aChangedInputIsPlannedAnew() throws {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    try book.set("Parks", "P1", "debt_mcny", to: .number(320))
    let cell = try book.address("Parks", "P1", "debt_mcny").text
    try book.write()
    let run = try CommandRun(
      ["import", "edited.xlsx", "--into", "mine", "--json"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let json = try run.json()
    let differences = try #require(json["differences"] as? [[String: Any]])
    #expect(differences.count == 1)
    let first = try #require(differences.first)
    #expect(first["sheet"] as? String == "Parks" && first["cell"] as? String == cell)
    #expect(first["key"] as? String == "debt_mcny" && first["row"] as? String == "P1")
    #expect(first["old"] as? Double == 300 && first["new"] as? Double == 320)
    #expect(first["kind"] as? String == "input")
    #expect((json["plan"] as? [String: Any])?["scenario"] as? String == "edited")
    #expect(
      try folder.read("mine/scenarios.yaml").hasPrefix(ThreeParks.files["scenarios.yaml"] ?? "–"))
    // The folder holds the portfolio with the edits as a scenario, and the history the run.
    let loaded = try readPortfolio(folder: folder.path + "/mine")
    let scenario = try #require(loaded.portfolio.scenarios.first { $0.id == "edited" })
    #expect(
      scenario.changes == [.set(.init(.parkDebt, of: ["P1"]), to: 320)])
    let planned = try CommandRun(
      ["plan", "mine", "--scenario", "edited", "--json", "--no-store"], in: folder)
    #expect(
      try planned.json()["objective"] as? Double
        == (json["plan"] as? [String: Any])?["objective"] as? Double)
    #expect(try CommandRun(["runs", "replay", "1"], in: folder).code == 0)
  }

  @Test func ownValuesAreCheckedAndComparedWithTheBestPlan() throws {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    try book.set("Adjust", "P1", "new_debt_own", to: .number(900))
    try book.write()
    let run = try CommandRun(["import", "edited.xlsx", "--no-store"], in: folder)
    #expect(run.code == 2, "\(run.errors)")
    #expect(run.output.contains("own value"))
    #expect(run.output.contains("Your plan: "), "\(run.output)")
    #expect(
      run.output.contains("leverage of P1 (Alpha) in 2028: D/E after is 3.00, cap 2.30"),
      "\(run.output)")
    let json = try CommandRun(
      ["import", "edited.xlsx", "--no-store", "--json"], in: folder
    ).json()
    let breaches = try #require(json["breaches"] as? [[String: Any]])
    #expect(
      breaches.contains { $0["rule"] as? String == "leverage" && $0["park"] as? String == "P1" })
    // The text is what the JSON says.
    for breach in breaches {
      let sentence = try #require(breach["sentence"] as? String)
      #expect(run.output.contains(sentence.split(separator: ": ").last ?? "–"), "\(sentence)")
    }
    #expect(json["optimum"] as? Double != nil)
    #expect((json["plan"] as? [String: Any])?["status"] as? String == "infeasible")
  }

  @Test func leavingAParkOutIsAPlanThatKeepsEveryRule() throws {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    let chosen = try #require(
      try ["P1", "P2", "P3"].first {
        try book.cell("Adjust", $0, "carried_plan").content == .text("yes")
      })
    try book.set("Adjust", chosen, "carried_own", to: .text("no"))
    try book.write()
    let json = try CommandRun(
      ["import", "edited.xlsx", "--no-store", "--json"], in: folder
    ).json()
    let plan = try #require(json["plan"] as? [String: Any])
    let parks = try #require(plan["parks"] as? [[String: Any]])
    #expect(parks.first { $0["park"] as? String == chosen }?["alternative"] is NSNull)
    let mine = try #require(plan["objective"] as? Double)
    let best = try #require(json["optimum"] as? Double)
    #expect(mine < best)
  }

  @Test func resultsAreNotTakenOver() throws {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    try book.set("Adjust", "P1", "new_debt_plan", to: .number(1))
    try book.set("Parks", "P2", "name", to: .text("Another name"))
    try book.write()
    let run = try CommandRun(["import", "edited.xlsx", "--no-store"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("2 cells of edited.xlsx changed."))
    #expect(run.output.contains("not taken over"))
    #expect(!run.output.contains("Your plan"))
  }

  @Test func everythingWrongIsNamedAtOnceWithItsCell() throws {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    try book.set("Parks", "P2", "available_ha", to: .number(-5))
    try book.set("Parks", "P3", "park_id", to: .text("P4"))
    try book.set("Adjust", "P2", "carried_own", to: .text("maybe"))
    let cells = try [
      book.address("Parks", "P1", "debt_mcny"), book.address("Parks", "P2", "available_ha"),
    ]
    try book.write(typed: [("Parks", cells[0], "much")])
    let run = try CommandRun(["import", "edited.xlsx", "--no-store"], in: folder)
    #expect(run.code == 65)
    for line in [
      "edited.xlsx, sheet Parks, cell \(cells[0].text), field 'debt_mcny': 'much' is no number.",
      "edited.xlsx, sheet Parks, cell \(cells[1].text), field 'available_ha':",
      "edited.xlsx, sheet Parks, cell B9, field 'park_id': there is no 'P4' in this table.",
      "edited.xlsx, sheet Parks, field 'park_id': the row of 'P3' is missing.",
      "field 'carried_own': 'maybe' is neither yes nor no.",
    ] {
      #expect(run.errors.contains(line), "\(run.errors)")
    }
  }

  @Test func numbersAsPeopleTypeThemAreReadAndNamed() throws {
    let folder = try TestFolder()
    let book = try EditedWorkbook(in: folder)
    let cell = try book.address("Parks", "P1", "debt_mcny")
    try book.write(typed: [("Parks", cell, "３.２亿元")])
    let run = try CommandRun(["import", "edited.xlsx", "--no-store", "--no-solve"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "Note: sheet Parks, cell \(cell.text): '３.２亿元' is read as 320 MCNY."), "\(run.errors)")
    #expect(run.output.contains("320"))
  }

  @Test func aFolderDoesNotHoldOwnValuesAndSaysSo() throws {
    let folder = try TestFolder()
    var book = try EditedWorkbook(in: folder)
    try book.set("Adjust", "P1", "new_debt_own", to: .number(1))
    try book.write()
    let run = try CommandRun(
      ["import", "edited.xlsx", "--no-store", "--into", "mine"], in: folder)
    #expect(run.errors.contains("own values make a plan and are no part of a portfolio"))
    #expect(try readPortfolio(folder: folder.path + "/mine").portfolio.parks.count == 3)
  }

  @Test func editsThatLeaveNoPlanNameTheConflict() throws {
    let folder = try TestFolder()
    try ThreeParks.write(
      to: folder, name: "four",
      limits: "- {limit: some, title_en: Enough parks, rule: amount, measure: parks, at_least: 1}\n"
    )
    let plan = try CommandRun(
      ["plan", "four", "--workbook", "plan.xlsx", "--no-store"], in: folder)
    #expect(plan.code == 0, "\(plan.errors)")
    let kept = try CarriedRun.find(
      in: readWorkbook(at: folder.path + "/plan.xlsx"), path: "plan.xlsx", store: { nil })
    var run = try kept.planRun()
    run.attachments = try Wiring.attachments(
      run, kept.settings, kept.loaded, result: kept.stored.result)
    var sheets = try PlanReport.sheets(of: run)
    let place = try #require(sheets.firstIndex { $0.name == "Limits" })
    let row = try #require(
      sheets[place].rows.firstIndex { $0.cells.contains { $0.content == .text("some") } })
    let column = try #require(
      sheets[place].rows[3].cells.firstIndex { $0.content == .text("at_least") })
    sheets[place].rows[row].cells[column].content = .number(9)
    try writeWorkbook(sheets, to: folder.path + "/edited.xlsx", created: run.created)
    let read = try CommandRun(["import", "edited.xlsx", "--no-store"], in: folder)
    #expect(read.code == 2, "\(read.errors)")
    #expect(read.output.contains("With the edited inputs: No plan exists."), "\(read.output)")
    #expect(read.output.contains("Enough parks (some)"), "\(read.output)")
  }

  @Test func withoutTheHiddenSheetTheHistoryHelps() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    _ = try CommandRun(["plan", "three", "--workbook", "kept.xlsx"], in: folder)
    var book = try EditedWorkbook(in: folder)
    book.sheets.removeAll { $0.name == FilesSheet.name }
    try book.write()
    let lost = try CommandRun(["import", "edited.xlsx", "--no-store"], in: folder)
    #expect(lost.code == 65, "\(lost.errors)")
    let unknown = try CommandRun(
      ["import", "edited.xlsx", "--store", "other.sqlite"], in: folder)
    #expect(unknown.code == 65)
    #expect(unknown.errors.contains("the workbook does not carry its inputs"))
  }

  @Test func aWorkbookSavedByLibreOfficeHasNoDifferences() throws {
    let office = "/usr/bin/soffice"
    guard FileManager.default.isExecutableFile(atPath: office) else {
      print("skipped: \(office) is missing")
      return
    }
    let folder = try TestFolder()
    _ = try EditedWorkbook(in: folder)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: office)
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.arguments = [
      "-env:UserInstallation=file://\(folder.logs)/profile", "--headless", "--norestore",
      "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "saved", "plan.xlsx",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let run = try CommandRun(["import", "saved/plan.xlsx", "--no-store"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix("No differences: saved/plan.xlsx holds what was written"),
      "\(run.output)")
  }
}
