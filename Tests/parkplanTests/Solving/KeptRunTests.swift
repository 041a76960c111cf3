import ParkModel
import RunStore
import Testing

@testable import parkplan

@Suite struct KeptRunTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func aKeptRunIsPutTogetherAgain() throws {
    try ThreeParks.write(to: folder)
    let printed = try CommandRun(["plan", "three", "--json", "--store", "r.sqlite"], in: folder)
    let kept = try KeptRun(1, from: RunStore(path: folder.path + "/r.sqlite"), toBe: "shown")
    let run = try kept.planRun()
    #expect(run.agreement?.agrees == true)
    // Time was kept, so that even it is the same.
    #expect(try jsonText(PrintedPlan(run)) == printed.output)
  }

  @Test func withoutAHistoryThereIsNoRun() {
    let input = #expect(throws: InvalidInput.self) { try KeptRun(4, from: nil, toBe: "shown") }
    #expect(input?.problems.map(\.found) == ["there is no run 4"])
  }

  @Test func aRunInAnUnknownFormIsRefusedWithItsVersion() throws {
    let store = try RunStore(path: folder.path + "/r.sqlite")
    let id = try store.save(
      StoredRun(
        created: "2026-03-01T08:30:00Z", command: "plan", portfolio: "p", status: "optimal",
        engine: "exact", seconds: 1, version: "9.1", fingerprint: "f", settings: "{",
        result: "{}"), inputs: [])
    let failure = #expect(throws: Failure.self) { try KeptRun(id, from: store, toBe: "shown") }
    #expect(failure?.message.contains("kept by version 9.1") == true)
  }
}
