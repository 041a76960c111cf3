import Testing

@testable import parkplan

@Suite struct GenerateCommandTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func theSameSeedGivesTheSameFiles() throws {
    for name in ["a", "b"] {
      let run = try CommandRun(["generate", "--parks", "5", "--seed", "9", name], in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
    _ = try CommandRun(["generate", "--parks", "5", "--seed", "10", "c"], in: folder)
    #expect(try folder.read("a/parks.csv") == folder.read("b/parks.csv"))
    #expect(try folder.read("a/parks.csv") != folder.read("c/parks.csv"))
  }

  @Test func whatIsGeneratedCanBePlanned() throws {
    _ = try CommandRun(["generate", "--parks", "4", "--seed", "2", "four"], in: folder)
    let check = try CommandRun(["check", "four"], in: folder)
    #expect(check.code == 0, "\(check.output)")
    let plan = try CommandRun(
      ["plan", "four", "--gap", "1e-3", "--json", "--no-store"], in: folder)
    #expect(plan.code == 0, "\(plan.errors)")
    let provenance = try #require(try plan.json()["provenance"] as? [String: Double])
    #expect(provenance["sourced"] == 0)
  }

  @Test(arguments: [["--parks", "0", "x"], ["--parks", "two", "x"], ["x"]])
  func wrongUsageEndsWith64(options: [String]) throws {
    #expect(try CommandRun(["generate"] + options, in: folder).code == 64)
    #expect(try folder.names() == [])
  }
}
