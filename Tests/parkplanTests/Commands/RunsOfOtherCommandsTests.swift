import Foundation
import RunStore
import Testing

@testable import parkplan

/// What the history keeps of commands that it knows nothing of.
@Suite struct RunsOfOtherCommandsTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    let store = try RunStore(path: folder.path + "/runs.sqlite")
    for regret in [1.5, 2.5] {
      try store.save(
        StoredRun(
          created: "2026-03-01T08:30:00Z", command: "sweep", portfolio: "northeast",
          status: "complete", engine: "exact", seconds: 1, seed: 4, version: "0.1.0",
          fingerprint: "f", settings: #"{"design":"lhs","samples":200,"resume":true}"#,
          result: #"{"regret":\#(regret),"samples":200}"#),
        inputs: [])
    }
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
  }

  @Test func theyAreListedWithTheirCommand() throws {
    let list = try run("runs", "list")
    #expect(list.code == 0)
    #expect(list.output.contains("sweep") && list.output.contains("complete"))
    let line = (try run("runs", "list", "--json").json()["runs"] as? [[String: Any]])?.first
    #expect(line?["command"] as? String == "sweep")
    #expect(line?["seed"] as? Int == 4)
  }

  @Test func theyAreShownAsTheyWerePrinted() throws {
    let shown = try run("runs", "show", "1")
    #expect(
      shown.output == """
        Run 1, parkplan sweep --design lhs --resume --samples 200

        {
          "regret" : 1.5,
          "samples" : 200
        }

        """, "\(shown.errors)")
    let document = try run("runs", "show", "1", "--json").json()
    #expect((document["result"] as? [String: Any])?["regret"] as? Double == 1.5)
  }

  @Test func optionsAreShownAsTheyAreGiven() throws {
    let store = try RunStore(path: folder.path + "/runs.sqlite")
    for carries in [true, false] {
      try store.save(
        StoredRun(
          created: "2026-03-01T08:30:00Z", command: "sweep", portfolio: "northeast",
          status: "complete", engine: "exact", seconds: 1, seed: 4, version: "0.1.0",
          fingerprint: "f",
          settings: #"{"carries_plans":\#(carries),"candidate":["a","b"],"design":"lhs"}"#,
          result: "{}"),
        inputs: [])
    }
    let options = "parkplan sweep --candidate a --candidate b"
    #expect(try run("runs", "show", "3").output.contains(options + " --design lhs\n"))
    #expect(try run("runs", "show", "4").output.contains(options + " --no-carry --design lhs\n"))
  }

  @Test func theyCannotBeRepeatedOrExportedAndSaySo() throws {
    for (command, purpose) in [
      (["runs", "replay", "1"], "repeated"), (["export", "1", "--workbook", "o.xlsx"], "exported"),
    ] {
      let refused = try CommandRun(
        command, in: folder, environment: ["PARKPLAN_STORE": "runs.sqlite"])
      #expect(refused.code == 65)
      #expect(
        refused.errors.contains(
          "run 1 was made by parkplan sweep; only plans can be \(purpose)"), "\(refused.errors)")
    }
  }

  @Test func theyAreComparedPlaceByPlace() throws {
    let text = try run("runs", "compare", "1", "2")
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.contains("The results differ in 1 places."))
    #expect(text.output.contains("regret"))
    let document = try run("runs", "compare", "1", "2", "--json").json()
    let found = try #require(document["results"] as? [[String: Any]])
    #expect(found.first?["place"] as? String == "regret")
    #expect(found.first?["second"] as? Double == 2.5)
    #expect(document["plan"] is NSNull)
  }

  @Test func theyAreDeletedLikeOthers() throws {
    #expect(try run("runs", "delete", "1-2").code == 0)
    #expect(try run("runs", "list").errors.hasPrefix("No runs yet."))
  }
}
