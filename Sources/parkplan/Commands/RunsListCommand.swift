import ArgumentParser
import PlanReport
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
    let runs = try store.openExisting()?.list(limit: limit) ?? []
    if output.json {
      return try printResult(jsonText(RunListDocument(runs: runs.map(RunLine.init))))
    }
    if runs.isEmpty {
      output.say("No runs yet. Make one: parkplan plan PORTFOLIO")
      return
    }
    var table = TextTable(columns: [
      .init("run", isRight: true), .init("created"), .init("portfolio", isFlexible: true),
      .init("scenario"), .init("status"), .init("points", isRight: true),
      .init("gap", isRight: true), .init("s", isRight: true),
    ])
    for numbered in runs {
      let run = numbered.run
      table.add([
        "\(numbered.id)", run.created, run.portfolio, run.scenario ?? "–", run.status,
        run.objective.map { Amounts.text($0, decimals: 3) } ?? "–",
        run.gap.map(Amounts.gap) ?? "–", Amounts.text(run.seconds, decimals: 1),
      ])
    }
    try printResult(table.text)
  }
}
