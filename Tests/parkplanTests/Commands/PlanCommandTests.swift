import Foundation
import Testing

@testable import parkplan

@Suite struct PlanCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func plan(_ more: String..., environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(["plan", "three"] + more, in: folder, environment: environment)
  }

  @Test func theDocumentHasEveryFieldOfTheContract() throws {
    let run = try plan("--json", "--no-store")
    #expect(run.code == 0, "\(run.errors)")
    let document = try run.json()
    let fields = [
      "portfolio", "scenario", "status", "objective", "bound", "gap", "engine", "seconds", "seed",
      "fingerprint", "version", "parks", "outcomes", "limits", "provenance", "check",
    ]
    #expect(fields.filter { document[$0] == nil } == [])
    #expect(document["status"] as? String == "optimal")
    #expect(document["scenario"] is NSNull)
    let parks = try #require(document["parks"] as? [[String: Any]])
    #expect(parks.compactMap { $0["park"] as? String } == ["P1", "P2", "P3"])
    let parkFields = [
      "park", "alternative", "path", "merit", "grant_mcny", "new_debt_mcny", "swap_mcny", "extent",
      "land", "money", "debt", "instruments", "outcomes", "debt_to_equity_before",
      "debt_to_equity_after", "lead_share_before", "lead_share_after",
    ]
    #expect(parkFields.filter { parks[0][$0] == nil } == [])
    let limits = try #require(document["limits"] as? [[String: Any]])
    #expect(
      limits.compactMap { $0["name"] as? String } == [
        "fund recovery 2026", "fund recovery 2028", "one-industry food", "one-industry machines",
        "quota-north",
      ])
    let check = try #require(document["check"] as? [String: Any])
    #expect(check["agrees"] as? Bool == true)
    let objective = try #require(document["objective"] as? Double)
    let bound = try #require(document["bound"] as? Double)
    #expect(objective > 0 && bound >= objective)
  }

  @Test func theSamePlanIsFoundAgain() throws {
    var first = try plan("--json", "--no-store").json()
    var second = try plan("--json", "--no-store").json()
    first["seconds"] = nil
    second["seconds"] = nil
    #expect(NSDictionary(dictionary: first) == NSDictionary(dictionary: second))
  }

  @Test func theSummaryNamesTheChosenParks() throws {
    let run = try plan("--no-store")
    #expect(run.code == 0)
    #expect(run.output.contains("Three parks"))
    #expect(run.output.contains("points"))
    #expect(run.output.contains("Alpha"))
    let chinese = try plan("--no-store", "--language", "zh")
    #expect(chinese.output.contains("三个园区"))
  }

  @Test func aScenarioIsAppliedFirst() throws {
    let whole = try plan("--json", "--no-store").json()
    let run = try plan("--json", "--no-store", "--scenario", "half-the-grants")
    let half = try run.json()
    #expect(half["scenario"] as? String == "half-the-grants")
    // References are declared, so the two values can be compared.
    #expect(try #require(half["objective"] as? Double) < #require(whole["objective"] as? Double))
  }

  @Test func anUnknownScenarioEndsWith65AndNamesTheNearest() throws {
    let run = try plan("--scenario", "half-the-grant")
    #expect(run.code == 65)
    #expect(
      run.errors.hasSuffix(
        "--scenario: 'half-the-grant' is not a scenario\n  Fix: did you mean 'half-the-grants'?\n"))
    #expect(run.output.isEmpty)
  }

  @Test func whereNoPlanExistsTheConflictIsPrinted() throws {
    try ThreeParks.writeHard(to: folder)
    let run = try CommandRun(["plan", "hard", "--json", "--no-store"], in: folder)
    #expect(run.code == 2)
    let document = try run.json()
    #expect(document["status"] as? String == "infeasible")
    #expect(document["objective"] is NSNull)
    #expect(document["conflict"] as? [String] == ["jobs-goal (A million jobs)"])
    let conflicts = try #require(document["conflicts"] as? [[String: Any]])
    #expect(conflicts.count == 1 && conflicts[0]["rules"] as? [String] == ["jobs-goal"])
    let repairs = try #require(document["repairs"] as? [[String: Any]])
    #expect(repairs.first?["verified"] as? Bool == true)
    #expect(run.errors.contains("A million jobs (jobs-goal)"))
    let text = try CommandRun(["plan", "hard", "--no-store"], in: folder)
    #expect(text.code == 2)
    #expect(text.output.contains("lower A million jobs (jobs-goal) from 1,000,000 to "))
  }

  @Test func badInputEndsWith65AndPrintsNothingElse() throws {
    try folder.write("park,path\nP1,nowhere\nP1,co-city\n", to: "bad/parks.csv")
    let run = try CommandRun(["plan", "bad", "--json"], in: folder)
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("bad/parks.csv, row 2, field 'path'"))
    #expect(run.errors.contains("row 3"))
  }

  @Test func aMissingFolderEndsWith66() throws {
    let run = try CommandRun(["plan", "nowhere"], in: folder)
    #expect(run.code == 66)
    #expect(run.errors.contains("nowhere"))
  }

  @Test(arguments: [
    ["--gap", "-1"], ["--gap", "nan"], ["--time-limit", "0"], ["--seed", "-1"],
    ["--threads", "0"], ["--engine", "exat"], ["--store", "a", "--no-store"],
    ["--language", "de"], ["--nonsense"],
  ])
  func wrongUsageEndsWith64(options: [String]) throws {
    let run = try CommandRun(["plan", "three"] + options, in: folder)
    #expect(run.code == 64)
    #expect(run.errors.contains("Usage: parkplan plan"))
    #expect(run.output.isEmpty)
  }

  @Test func anUnknownEngineIsRefusedWithTheNearestName() throws {
    let run = try plan("--engine", "decomposion")
    #expect(
      run.errors.hasPrefix(
        "Error: 'decomposion' is not an engine; there are auto, exact, decomposition. "
          + "Did you mean decomposition?\n"))
  }

  @Test func bothEnginesFindTheSamePlan() throws {
    let exact = try plan("--engine", "exact", "--json", "--no-store")
    let prices = try plan("--engine", "decomposition", "--json", "--no-store", "--threads", "1")
    #expect(exact.code == 0)
    #expect(prices.code == 0)
    #expect(
      prices.output.contains(#""engine" : "decomposition (HiGHS"#)
        || prices.output.contains(#""engine":"decomposition (HiGHS"#))
  }

  @Test func quietLeavesStandardErrorEmpty() throws {
    let run = try plan("--json", "--quiet", "--store", "runs.sqlite")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(try run.json()["status"] as? String == "optimal")
  }
}

// MARK: - Files and history

extension PlanCommandTests {
  @Test func theRunIsKeptWhereTheEnvironmentSays() throws {
    let run = try plan(environment: ["PARKPLAN_STORE": folder.path + "/a/b.sqlite"])
    #expect(run.code == 0)
    #expect(run.errors.contains("Run 1 is kept in \(folder.path)/a/b.sqlite."))
    #expect(isExistingFile(folder.path + "/a/b.sqlite"))
    _ = try plan()
    #expect(isExistingFile(folder.path + "/.local/share/parkplan/runs.sqlite"))
  }

  @Test func aHistoryThatCannotBeWrittenIsAWarningAndThePlanIsPrinted() throws {
    try folder.write("a file", to: "plain")
    for store in ["/proc/runs.sqlite", "plain/runs.sqlite", "plain"] {
      let run = try plan("--json", "--store", store)
      #expect(run.code == 0, "\(store)")
      #expect(try run.json()["status"] as? String == "optimal")
      #expect(run.errors.contains("Warning: this run is not kept. \(store): "), "\(run.errors)")
      #expect(run.errors.contains("Fix: "))
    }
  }

  @Test func theWorkbookIsWrittenWholeAndNothingElseStays() throws {
    let run = try plan("--no-store", "--workbook", "out.xlsx")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try folder.names() == ["out.xlsx", "three"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out.xlsx"))
    // A zip file begins with PK and ends in its directory.
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(bytes.range(of: Data([0x50, 0x4B, 5, 6])) != nil)
  }

  @Test func aWorkbookThatCannotBeWrittenEndsWith73() throws {
    let run = try plan("--no-store", "--workbook", "missing/out.xlsx")
    #expect(run.code == 73)
    #expect(run.errors.contains("missing/out.xlsx cannot be written"))
    #expect(try folder.names() == ["three"])
  }
}

extension PlanCommandTests {
  @Test func aTimeLimitEndsWith3AndPrintsWhatWasFound() throws {
    let generated = try CommandRun(
      ["generate", "--parks", "120", "--seed", "3", "many"], in: folder)
    #expect(generated.code == 0, "\(generated.errors)")
    let run = try CommandRun(
      ["plan", "many", "--gap", "0", "--time-limit", "0.5", "--json", "--no-store"], in: folder)
    #expect(run.code == 3, "\(run.errors)")
    let status = try run.json()["status"] as? String
    #expect(status == "time-limit" || status == "no-plan-yet")
  }

  // MARK: What else the workbook shows

  @Test func theWorkbookIsWrittenWithEverythingAskedForAfterThePlanIsPrinted() throws {
    let run = try plan(
      "--no-store", "--workbook", "out.xlsx", "--with", "all", "--pages", "--language", "zh")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("三个园区"))
    #expect(run.errors.contains("out.xlsx 已写出。"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out.xlsx"))
    #expect(bytes.count > 20_000)
    let alone = try plan("--no-store", "--workbook", "alone.xlsx")
    #expect(alone.code == 0)
    let smaller = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/alone.xlsx"))
    #expect(smaller.count < bytes.count)
  }

  @Test func aWordThatIsNoPartIsRefusedWithTheNearest() throws {
    let run = try plan("--workbook", "out.xlsx", "--with", "scenario")
    #expect(run.code == 64)
    #expect(run.errors.contains("'scenario' is no part of a workbook"))
    #expect(run.errors.contains("Did you mean scenarios?"))
  }

  @Test func aParkThatHasNoPageIsRefusedBeforeAnythingIsSolved() throws {
    let run = try plan("--workbook", "out.xlsx", "--page", "P1,P4")
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.errors.contains("'P4' is not a park"))
  }
}
