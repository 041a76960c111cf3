import Testing

@testable import parkplan

@Suite struct ConflictTextTests {
  @Test func everyPartOfAConflictStandsOnItsLine() {
    #expect(
      conflictText(["jobs-goal", "fund recovery 2026"])
        == "No plan exists. These cannot hold together:\n  - jobs-goal\n  - fund recovery 2026")
  }

  @Test func aConflictThatWasNotFoundIsNotInvented() {
    #expect(conflictText([]) == "No plan exists; the search for the conflict was stopped.")
  }
}
