import Testing

@testable import parkplan

@Suite struct CheckCommandTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func aSoundPortfolioHasNoProblems() throws {
    try ThreeParks.write(to: folder)
    let run = try CommandRun(["check", "three"], in: folder)
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("three: 3 parks, no problems"))
    let document = try CommandRun(["check", "three", "--json"], in: folder).json()
    #expect((document["problems"] as? [Any])?.isEmpty == true)
    #expect(document["warnings"] is [String])
  }

  @Test func everyProblemIsToldWithFileRowFieldAndFix() throws {
    try folder.write(
      "park,path,available_ha\nP1,urbanisation,twelve\nP2,co-city,-4\n", to: "bad/parks.csv")
    let run = try CommandRun(["check", "bad", "--json"], in: folder)
    #expect(run.code == 65)
    let problems = try #require(run.json()["problems"] as? [[String: Any]])
    #expect(problems.count == 3, "\(run.output)")
    #expect(problems.map { $0["row"] as? Int } == [2, 2, 3])
    #expect(
      Set(problems.compactMap { $0["field"] as? String }) == ["path", "available_ha"])
    #expect(problems.allSatisfy { ($0["fix"] as? String)?.isEmpty == false })
    #expect(problems.allSatisfy { $0["file"] as? String == "bad/parks.csv" })
    let text = try CommandRun(["check", "bad"], in: folder)
    #expect(text.code == 65)
    #expect(text.output.contains("bad/parks.csv, row 2, field 'path'"))
    #expect(text.output.hasSuffix("bad: 3 problems.\n"))
  }

  @Test func warningsDoNotStopAnything() throws {
    try folder.write("park,path,available_ha\nP1,urbanization,5000000\n", to: "odd/parks.csv")
    let run = try CommandRun(["check", "odd"], in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("Warning: available land of P1 is 5000000 ha"), "\(run.output)")
  }

  @Test func aMissingPortfolioEndsWith66() throws {
    let run = try CommandRun(["check", "nowhere", "--json"], in: folder)
    #expect(run.code == 66)
    #expect(run.output.isEmpty)
  }
}
