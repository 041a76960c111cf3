import Testing

@testable import parkplan

@Suite struct InitCommandTests {
  @Test func theStarterPortfolioCanBeCheckedScoredAndPlanned() throws {
    let folder = try TestFolder()
    let made = try CommandRun(["init", "mine"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.errors.contains("parkplan check mine"))
    for command in ["check", "score", "suggest-path"] {
      let run = try CommandRun([command, "mine"], in: folder)
      #expect(run.code == 0, "\(command): \(run.errors)")
    }
    let plan = try CommandRun(["plan", "mine", "--json", "--no-store"], in: folder)
    #expect(plan.code == 0, "\(plan.errors)")
    #expect(try plan.json()["status"] as? String == "optimal")
  }

  @Test func aFolderThatHoldsAPortfolioIsLeftAlone() throws {
    let folder = try TestFolder()
    try folder.write("park,path\nP1,co-city\n", to: "mine/parks.csv")
    let run = try CommandRun(["init", "mine"], in: folder)
    #expect(run.code != 0)
    #expect(run.errors.contains("mine"))
    #expect(try folder.names(in: "mine") == ["parks.csv"])
    #expect(try folder.read("mine/parks.csv") == "park,path\nP1,co-city\n")
  }

  @Test func aPlaceThatCannotBeWrittenEndsWith73() throws {
    let folder = try TestFolder()
    try folder.write("a file", to: "plain")
    let run = try CommandRun(["init", "plain/mine"], in: folder)
    #expect(run.code == 73, "\(run.errors)")
  }
}
