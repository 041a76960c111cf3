import Foundation
import Testing

@testable import parkplan

@Suite struct ModelCommandTests {
  let folder: TestFolder
  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  @Test(arguments: ["mps", "lp"])
  func aModelIsWrittenUnderItsNamesAndNothingElse(format: String) throws {
    let run = try CommandRun(
      ["model", "three", "--format", format, "--output", "m.\(format)", "--json"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try folder.names() == ["m.\(format)", "three"])
    let text = try folder.read("m.\(format)")
    #expect(text.contains(format == "mps" ? "x[P3,re-urbanization]" : "x(P3,re_urbanization)"))
    let json = try run.json()
    #expect(json["format"] as? String == format)
    #expect(json["scenario"] is NSNull)
    #expect(json["output"] as? String == "m.\(format)")
    let rows = try #require(json["rows"] as? Int)
    #expect(run.errors.contains("\(rows) rows"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    for name in ["a.mps", "b.mps"] {
      _ = try CommandRun(
        ["model", "three", "--format", "mps", "--output", name, "--quiet"], in: folder)
    }
    #expect(try folder.read("a.mps") == folder.read("b.mps"))
  }

  @Test func quietSaysNothing() throws {
    let run = try CommandRun(
      ["model", "three", "--format", "lp", "--output", "m.lp", "--quiet"], in: folder)
    #expect(run.output + run.errors == "")
  }

  @Test func anUnknownScenarioIsRefused() throws {
    let run = try CommandRun(
      ["model", "three", "--format", "lp", "--output", "m.lp", "--scenario", "none"], in: folder)
    #expect(run.code == 65)
    #expect(run.errors.contains("'none' is not a scenario"))
    #expect(try folder.names() == ["three"])
  }

  @Test(arguments: [
    ["--format", "mps"], ["--output", "m"], ["--format", "xls", "--output", "m"],
    ["--format", "mps", "--output", ""],
  ])
  func wrongUsageEndsWith64(options: [String]) throws {
    #expect(try CommandRun(["model", "three"] + options, in: folder).code == 64)
    #expect(try folder.names() == ["three"])
  }

  @Test(arguments: [("none/m.mps", 73), ("three", 64), (".", 73)] as [(String, Int32)])
  func whatCannotBeWrittenIsRefused(file: String, code: Int32) throws {
    let run = try CommandRun(["model", "three", "--format", "mps", "--output", file], in: folder)
    #expect(run.code == code, "\(run.errors)")
    #expect(try folder.names() == ["three"])
  }

  /// The outcome's reference is taken out, and both parks' mandatory costs pass the budget.
  @Test func withoutAnyPlanReferencesCannotBeMeasured() throws {
    try ThreeParks.write(
      to: folder, name: "stuck",
      limits: "- {limit: impossible, rule: amount, measure: parks, at_least: 9}\n")
    let outcomes = try folder.read("stuck/outcomes.csv")
    try folder.write(outcomes.replacing("reference", with: "note"), to: "stuck/outcomes.csv")
    let run = try CommandRun(["model", "stuck", "--format", "mps", "--output", "m"], in: folder)
    #expect(run.code == 2, "\(run.errors)")
    #expect(run.errors.contains("cannot be measured"))
    #expect(try folder.names() == ["stuck", "three"])
  }
}
