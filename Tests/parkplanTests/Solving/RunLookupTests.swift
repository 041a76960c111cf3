import ParkModel
import RunStore
import Testing

@testable import parkplan

@Suite struct RunLookupTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  private func sweep(_ settings: String = "{}") -> StoredRun {
    StoredRun(
      created: "2026-03-01T08:30:00Z", command: "sweep", portfolio: "p", status: "complete",
      engine: "exact", seconds: 1, version: "9.1", fingerprint: "f", settings: settings,
      result: "{}")
  }

  @Test func runsComeInTheOrderAsked() throws {
    let store = try RunStore(path: folder.path + "/r.sqlite")
    for _ in 1...3 { try store.save(sweep(), inputs: []) }
    #expect(try keptRuns([3, 1], in: store).map(\.id) == [3, 1])
  }

  @Test func everyUnknownNumberIsNamedWithTheRunsNextToIt() throws {
    let store = try RunStore(path: folder.path + "/r.sqlite")
    for _ in 1...4 { try store.save(sweep(), inputs: []) }
    _ = try store.delete([1...1, 3...3])
    let input = #expect(throws: InvalidInput.self) { try keptRuns([3, 2, 9, 1], in: store) }
    #expect(input?.problems.map(\.found) == [3, 9, 1].map { "there is no run \($0)" })
    #expect(
      input?.problems.map(\.fix) == [
        "the runs next to it are 2 and 4; parkplan runs list shows them",
        "the newest run is 4; parkplan runs list shows them",
        "the oldest run is 2; parkplan runs list shows them",
      ])
  }

  @Test func anEmptyHistoryHasNoRuns() throws {
    let store = try RunStore(path: folder.path + "/r.sqlite")
    for history in [nil, store] {
      let input = #expect(throws: InvalidInput.self) { try keptRuns([1], in: history) }
      #expect(input?.problems.map(\.fix) == ["no run is kept; make one with parkplan plan"])
    }
  }

  @Test func whatIsNoPlanIsRefusedByItsCommand() throws {
    let run = NumberedRun(id: 5, run: sweep())
    let failure = #expect(throws: Failure.self) { try requirePlan(run, toBe: "repeated") }
    #expect(failure?.code == .badInput)
    #expect(
      failure?.message == """
        Error: run 5 was made by parkplan sweep; only plans can be repeated
          Fix: name a run of parkplan plan, or run parkplan sweep again with the options that \
        parkplan runs show 5 names.
        """)
  }

  @Test func whatIsNoJSONIsRefusedWithItsVersion() throws {
    let run = NumberedRun(id: 5, run: sweep("{"))
    let failure = #expect(throws: Failure.self) { try keptJSON(run.run.settings, of: run) }
    #expect(failure?.message.contains("kept by version 9.1") == true)
  }
}
