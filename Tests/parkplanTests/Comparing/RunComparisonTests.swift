import RunStore
import Testing

@testable import parkplan

@Suite struct RunComparisonTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  private func run(_ command: String, _ settings: String, _ result: String) -> StoredRun {
    StoredRun(
      created: "2026-03-01T08:30:00Z", command: command, portfolio: "p", status: "complete",
      engine: "exact", seconds: 1, version: "0.1.0", fingerprint: command, settings: settings,
      result: result)
  }

  @Test func runsOfDifferentCommandsAreComparedByTheirDocuments() throws {
    let store = try RunStore(path: folder.path + "/r.sqlite")
    try store.save(
      run("plan", #"{"gap":0.0001,"seed":1}"#, #"{"status":"optimal","seconds":1}"#),
      inputs: [StoredFile(name: "parks.csv", bytes: [1])])
    try store.save(
      run("sweep", #"{"gap":0.00010001,"seed":1}"#, #"{"status":"complete","seconds":2}"#),
      inputs: [StoredFile(name: "parks.csv", bytes: [2])])
    let runs = try keptRuns([1, 2], in: store)
    let found = try RunComparison(runs[0], runs[1], from: store)
    #expect([found.first.id, found.second.id] == [1, 2])
    // Options differ however little they differ.
    #expect(found.settings.map(\.place) == ["gap"])
    #expect(found.inputs.files.map(\.name) == ["parks.csv"])
    guard case .documents(let differences) = found.result else {
      Issue.record("compared as plans")
      return
    }
    #expect(differences.items.map(\.place) == ["status"])
  }

  @Test func plansAreComparedAsPlans() throws {
    try ThreeParks.write(to: folder)
    for scenario in [[], ["--scenario", "half-the-grants"]] {
      _ = try CommandRun(["plan", "three", "--store", "r.sqlite"] + scenario, in: folder)
    }
    let store = try RunStore(path: folder.path + "/r.sqlite")
    let runs = try keptRuns([1, 2], in: store)
    let found = try RunComparison(runs[0], runs[1], from: store)
    #expect(found.inputs.files.isEmpty)
    guard case .plans(let plans, of: let first, and: let second) = found.result else {
      Issue.record("compared as documents")
      return
    }
    #expect(first.scenario == nil && second.scenario?.text == "half-the-grants")
    #expect(!plans.limits.isEmpty)
  }
}
