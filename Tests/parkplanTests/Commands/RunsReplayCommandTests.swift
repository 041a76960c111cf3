import Foundation
import RunStore
import Testing

@testable import parkplan

@Suite struct RunsReplayCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try ThreeParks.write(to: folder)
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
  }

  @Test func aRunRepeatsNumberByNumberAfterThePortfolioHasChanged() throws {
    _ = try run("plan", "three", "--scenario", "half-the-grants")
    try folder.write("park,path\nX,co-city\n", to: "three/parks.csv")
    let replay = try run("runs", "replay", "1", "--json")
    #expect(replay.code == 0, "\(replay.output) \(replay.errors)")
    let document = try replay.json()
    #expect(document["agrees"] as? Bool == true)
    #expect(try #require(document["numbers"] as? Int) > 100)
    let text = try run("runs", "replay", "1")
    #expect(text.output.hasPrefix("Run 1 repeats: all "))
  }

  @Test func aRunWithGivenChoicesRepeatsToo() throws {
    let printed = try run("plan", "three", "--json", "--no-store")
    try folder.write(printed.output, to: "plan.json")
    _ = try run("plan", "three", "--fix", "plan.json")
    let replay = try run("runs", "replay", "1")
    #expect(replay.code == 0, "\(replay.output) \(replay.errors)")
  }

  @Test func aResultThatDoesNotRepeatEndsWith70AndNamesThePlace() throws {
    _ = try run("plan", "three")
    let store = try RunStore(path: folder.path + "/runs.sqlite")
    var kept = try #require(try store.show(1)).run
    kept.result = kept.result.replacingOccurrences(of: "\"P1\"", with: "\"P7\"")
    try store.save(kept, inputs: [])
    let replay = try run("runs", "replay", "2")
    #expect(replay.code == 70, "\(replay.output)")
    #expect(replay.output.contains("parks[0].park"))
    #expect(replay.output.contains("\"P7\""))
  }
}
