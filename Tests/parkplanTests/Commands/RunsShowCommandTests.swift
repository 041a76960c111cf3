import Foundation
import Testing

@testable import parkplan

@Suite struct RunsShowCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
  }

  @Test func aRunIsShownAsItWasPrinted() throws {
    let printed = try run("plan", "three", "--json").json()
    let shown = try run("runs", "show", "1", "--json").json()
    let result = try #require(shown["result"] as? [String: Any])
    #expect(NSDictionary(dictionary: result) == NSDictionary(dictionary: printed))
    let text = try run("plan", "three", "--no-store").output
    let again = try run("runs", "show", "1").output
    #expect(
      again.hasPrefix("Run 1, parkplan plan --engine auto --gap 0.0001 --seed 0\n\nThree parks"))
    // All but the last lines, which tell time and date.
    #expect(again.contains(text.components(separatedBy: "\n\nthe value rests").first ?? ""))
  }

  @Test func aRunWithoutAPlanIsKeptShownAndRepeated() throws {
    try ThreeParks.write(
      to: folder, name: "hard",
      limits: "- {limit: many, rule: amount, measure: parks, at_least: 9}\n")
    #expect(try run("plan", "hard").code == 2)
    let shown = try run("runs", "show", "1")
    #expect(shown.code == 0)
    #expect(shown.output.contains("many"))
    #expect(try run("runs", "replay", "1").code == 0)
    let export = try run("export", "1", "--workbook", "out.xlsx")
    #expect(export.code == 65)
    #expect(export.errors.contains("run 1 found no plan (infeasible)"))
  }

  @Test func anUnknownRunEndsWith65() throws {
    _ = try run("plan", "three")
    for command in [["runs", "show"], ["runs", "replay"], ["export", "--workbook", "o.xlsx"]] {
      let run = try CommandRun(
        command + ["9"], in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
      #expect(run.code == 65, "\(command)")
      #expect(run.errors.contains("there is no run 9"))
      #expect(run.errors.contains("the newest run is 1"))
    }
  }
}
