import ArgumentParser
import HiGHSSolver

/// The command; its subcommands do the work.
struct Parkplan: ParsableCommand {
  static let release = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "parkplan",
      abstract: "Plans a portfolio of industrial parks: which to carry out, how, and with what.",
      discussion: """
        A portfolio is a folder of tables and settings; start with one of your own:

          parkplan init my-parks
          parkplan check my-parks
          parkplan plan my-parks --workbook my-parks.xlsx

        Exit codes: 0 done, 2 no plan exists, 3 stopped before the gap was reached, 64 wrong \
        usage, 65 bad input, 66 a file cannot be read, 73 a file cannot be written, 70 an \
        internal error.
        """,
      version: "parkplan \(release) (\(HiGHSSolver().name))",
      subcommands: [
        InitCommand.self, CheckCommand.self, ScoreCommand.self, WeightsCommand.self,
        SuggestPathCommand.self, PlanCommand.self, FrontierCommand.self, WhatIfCommand.self,
        SweepCommand.self, ExplainCommand.self, ModelCommand.self, ExportCommand.self,
        TemplateCommand.self, ImportCommand.self, RunsCommand.self, GenerateCommand.self,
      ])
  }
}
