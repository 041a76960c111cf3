import Testing

@testable import parkplan

@Suite struct SweepTableTests {
  @Test func everyFutureHasARow() throws {
    let folder = try TestFolder()
    try SweptProposals.write(to: folder)
    let run = try SweptProposals.run(in: folder)
    try writeFutures(run, to: folder.path + "/futures.csv")
    let rows = try folder.read("futures.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 7)
    #expect(
      rows[0] == [
        "future", "status", "number:room", "number:jobs", "value", "bound", "gap",
        "carried:today", "outcome:dreams", "outcome:jobs", "outcome:value", "released_ha",
        "cost_mcny", "grants_mcny", "new_debt_mcny", "swap_mcny",
        "choices_changed", "parks", "binding_limits", "missed_targets", "reason",
      ])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows[1].prefix(4) == ["0", "solved", "0.8", "1.0"])
    #expect(rows[1].contains("B:build C:build"))
    #expect(rows[3].contains("A:build B:build") && rows[3].contains("cap"))
  }
}
