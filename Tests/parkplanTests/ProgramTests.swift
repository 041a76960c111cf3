import Testing

@testable import parkplan

@Suite struct ProgramTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func helpAndVersionGoToStandardOutput() throws {
    let help = try CommandRun(["--help"], in: folder)
    #expect(help.code == 0 && help.errors.isEmpty)
    #expect(help.output.contains("SUBCOMMANDS"))
    let version = try CommandRun(["--version"], in: folder)
    #expect(version.output == "\(Parkplan.configuration.version)\n")
    // Neither looks for a history or makes one.
    #expect(try folder.names() == [])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsAreBuiltIn(shell: String) throws {
    let run = try CommandRun(["--generate-completion-script", shell], in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("suggest-path"))
  }

  @Test(arguments: [["frobnicate"], ["plan"], ["plan", "a", "b"], ["runs", "show", "x"]])
  func wrongUsageEndsWith64(arguments: [String]) throws {
    let run = try CommandRun(arguments, in: folder)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
  }
}
