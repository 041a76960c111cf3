import ArgumentParser
import RunStore

/// `parkplan runs list`: the newest runs, one a line.
struct RunsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the newest runs.",
    discussion: """
      Example:
        parkplan runs list --limit 5
      """)

  @Option(help: "At most so many runs.")
  var limit = 20

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit).") }
  }

  func run() throws {
    let runs = try store.openExisting(output)?.list(limit: limit) ?? []
    if output.json {
      return try printResult(jsonText(RunListDocument(runs: runs.map(RunLine.init))))
    }
    if runs.isEmpty {
      output.say("No runs yet. Make one: parkplan plan PORTFOLIO")
      return
    }
    try printResult(runListText(runs, in: output.language.value))
  }
}
