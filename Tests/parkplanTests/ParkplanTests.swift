import ArgumentParser
import Testing

@testable import parkplan

@Suite struct ParkplanTests {
  static let commands: [any ParsableCommand.Type] = [
    InitCommand.self, CheckCommand.self, ScoreCommand.self, WeightsCommand.self,
    WeightsAhpCommand.self, WeightsBwmCommand.self, WeightsSwingCommand.self,
    SuggestPathCommand.self, PlanCommand.self, WhatIfCommand.self, SweepCommand.self,
    ExportCommand.self, RunsCommand.self, RunsListCommand.self, RunsShowCommand.self,
    RunsReplayCommand.self, GenerateCommand.self,
  ]

  @Test(arguments: commands.indices)
  func everyHelpHasAnExampleThatIsARealCommand(index: Int) throws {
    let help = Parkplan.helpMessage(for: Self.commands[index], columns: 100)
    let examples = help.split(separator: "\n").map { $0.trimmingPrefix(while: { $0 == " " }) }
      .filter { $0.hasPrefix("parkplan ") }
    #expect(!examples.isEmpty, "\(help)")
    for example in examples {
      let words = example.prefix { $0 != ">" }.split(separator: " ").dropFirst().map(String.init)
      #expect(throws: Never.self, "\(example)") { try Parkplan.parseAsRoot(words) }
    }
  }

  @Test func theVersionNamesTheSolver() {
    let version = Parkplan.configuration.version
    #expect(version.hasPrefix("parkplan \(Parkplan.release) (HiGHS "))
  }

  @Test func subcommandsStandInTheOrderOfWork() {
    let names = Parkplan.configuration.subcommands.map { $0.configuration.commandName }
    #expect(
      names == [
        "init", "check", "score", "weights", "suggest-path", "plan", "frontier", "whatif", "sweep",
        "explain", "model", "export", "template", "import", "runs", "generate",
      ])
  }
}
