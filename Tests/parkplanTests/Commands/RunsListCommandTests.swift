import Foundation
import Testing

@testable import parkplan

@Suite struct RunsListCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
  }

  @Test func withoutAnyRunTheListIsEmptyAndNoFileIsMade() throws {
    let text = try run("runs", "list")
    #expect(text.code == 0)
    #expect(text.output.isEmpty)
    #expect(text.errors == "No runs yet. Make one: parkplan plan PORTFOLIO\n")
    #expect(try run("runs", "list", "--json").json()["runs"] as? [Int] == [])
    #expect(try folder.names() == ["three"])
  }

  @Test func theListShowsTheNewestFirst() throws {
    _ = try run("plan", "three")
    _ = try run("plan", "three", "--scenario", "half-the-grants")
    let list = try run("runs", "list", "--json").json()
    let runs = try #require(list["runs"] as? [[String: Any]])
    #expect(runs.compactMap { $0["run"] as? Int } == [2, 1])
    #expect(runs[0]["scenario"] as? String == "half-the-grants")
    #expect(runs[1]["scenario"] is NSNull)
    #expect(runs.allSatisfy { $0["check_agreed"] as? Bool == true })
    let text = try run("runs", "list", "--limit", "1")
    #expect(text.output.contains("half-the-grants"))
    #expect(text.output.split(separator: "\n").count == 3)
  }

  @Test func aDamagedHistoryEndsWith66() throws {
    try folder.write(String(repeating: "no database ", count: 400), to: "runs.sqlite")
    let list = try run("runs", "list")
    #expect(list.code == 66)
    #expect(list.errors.contains("the file is damaged or is not a run history"))
  }
}
