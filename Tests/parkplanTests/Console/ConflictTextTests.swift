import ParkModel
import Testing

@testable import parkplan

@Suite struct ConflictTextTests {
  private let portfolio = Portfolio(name: "p", parks: [])

  private func text(_ conflict: [String], _ diagnosis: Diagnosis? = nil) -> String {
    conflictText(
      SolvedPlan(
        status: .infeasible, yardstick: Yardstick(), engine: "e", conflict: conflict,
        diagnosis: diagnosis), of: portfolio, language: .english)
  }

  @Test func everyPartOfAConflictStandsOnItsLine() {
    #expect(
      text(["jobs-goal", "fund recovery 2026"])
        == "No plan exists. These cannot hold together:\n  - jobs-goal\n  - fund recovery 2026")
  }

  @Test func aConflictThatWasNotFoundIsNotInvented() {
    #expect(text([]) == "No plan exists; the search for the conflict was stopped.")
  }

  @Test func aDiagnosisIsToldInFull() {
    let found = text(["a"], Diagnosis(conflicts: [Conflict(rules: ["a", "b"])]))
    #expect(found == "No plan exists.\nThese cannot hold together:\n  - a\n  - b")
  }
}
