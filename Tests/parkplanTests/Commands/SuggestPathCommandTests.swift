import Testing

@testable import parkplan

@Suite struct SuggestPathCommandTests {
  @Test func theDocumentHasTheFieldsOfTheContract() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let document = try CommandRun(["suggest-path", "three", "--json"], in: folder).json()
    let parks = try #require(document["parks"] as? [[String: Any]])
    #expect(parks.compactMap { $0["park"] as? String } == ["P1", "P2", "P3"])
    #expect(
      parks.compactMap { $0["declared"] as? String }
        == ["urbanization", "co-city", "re-urbanization"])
    #expect(parks.allSatisfy { ($0["reasons"] as? [String])?.isEmpty == false })
    let confusion = try #require(document["confusion"] as? [String: [String: Int]])
    #expect(confusion.values.reduce(0) { $0 + $1.values.reduce(0, +) } == 3)
    #expect(document["agreement_leave_one_out"] is Double)
    #expect(document["majority_baseline"] is Double)
  }

  @Test func theTextShowsReasonsConfusionAndBaseline() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let run = try CommandRun(["suggest-path", "three"], in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("P3 Gamma: re-urbanization (as declared)"), "\(run.output)")
    #expect(run.output.contains("Declared (down) against suggested (across)"))
    #expect(run.output.contains("always the most common path: 33.3 %"))
  }
}
