import ArgumentParser
import RunStore

/// `parkplan runs compare`: what differs between two runs.
struct RunsCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what differs between two runs: options, inputs and plans.",
    discussion: """
      Names the options, the input files with their rows and fields, the parks, land, money, \
      outcomes and limits that differ. What is smaller than the proven gaps is called undecided.

      Examples:
        parkplan runs compare 11 12
        parkplan runs compare 11 12 --json > difference.json
      """)

  @Argument(help: ArgumentHelp("The number of the first run.", valueName: "run"))
  var first: Int

  @Argument(help: ArgumentHelp("The number of the second run.", valueName: "other-run"))
  var second: Int

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let history = try store.openExisting(output)
    let found = try keptRuns([first, second], in: history)
    guard let history, found.count == 2 else {
      throw try unknownRuns([first, second], in: history)
    }
    let comparison = try RunComparison(found[0], found[1], from: history)
    if output.json { return try printResult(jsonText(RunComparisonDocument(comparison))) }
    try printResult(runComparisonText(comparison, in: output.language.value))
  }
}
