import Testing

@testable import parkplan

@Suite struct ProgramTests {
  let folder: TestFolder
  init() throws { folder = try TestFolder() }

  @Test func theLanguageIsKnownBeforeAnythingElse() {
    #expect(Program.language(of: ["parkplan", "import", "x", "--language", "zh"]) == .chinese)
    #expect(Program.language(of: ["parkplan", "--language=zh", "x"]) == .chinese)
    #expect(Program.language(of: ["parkplan", "zh", "--language"]) == .english)
  }

  @Test func whatFailsIsToldInTheLanguageAskedFor() throws {
    try folder.write("PK\u{3}\u{4}broken", to: "broken.xlsx")
    let run = try CommandRun(["import", "broken.xlsx", "--language", "zh"], in: folder)
    #expect(run.code == 66 && run.errors.contains("错误：broken.xlsx：文件已损坏"), "\(run.errors)")
    #expect(run.errors.contains("改法：重新复制或下载文件"), "\(run.errors)")
  }

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

/// What the contract asks of every command.
@Suite struct EveryCommandTests {
  @Test func everyCommandTakesTheCommonOptionsAndPrintsOneObject() throws {
    let folder = try TestFolder()
    try ThreeParks.write(to: folder)
    let store = ["PARKPLAN_STORE": "runs.sqlite"]
    #expect(try CommandRun(["plan", "three"], in: folder, environment: store).code == 0)
    let commands = [
      ["init", "mine"], ["generate", "--parks", "3", "made"], ["check", "three"],
      ["score", "three"], ["suggest-path", "three"], ["plan", "three"], ["runs", "list"],
      ["runs", "show", "1"], ["runs", "replay", "1"], ["export", "1", "--workbook", "o.xlsx"],
    ]
    for command in commands {
      let run = try CommandRun(
        command + ["--json", "--quiet", "--language", "zh", "--store", "runs.sqlite"], in: folder)
      #expect(run.code == 0, "\(command): \(run.errors)")
      #expect(run.errors.isEmpty, "\(command): \(run.errors)")
      _ = try run.json()
    }
  }
}
