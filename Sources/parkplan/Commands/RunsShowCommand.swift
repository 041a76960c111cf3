import ArgumentParser
import PlanReport
import RunStore

/// `parkplan runs show`: one run as it was printed.
struct RunsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one run again, with the options it was made with.",
    discussion: """
      Example:
        parkplan runs show 12
      """)

  @Argument(help: ArgumentHelp("The run's number.", valueName: "run"))
  var number: Int

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let history = try store.openExisting()
    let kept = try KeptRun(number, from: history)
    if output.json {
      let shown = RunShowDocument(
        line: RunLine(.init(id: number, run: kept.stored)),
        settings: try document(JSONValue.self, from: Array(kept.stored.settings.utf8)),
        result: try document(JSONValue.self, from: Array(kept.stored.result.utf8)))
      return try printResult(jsonText(shown))
    }
    try printResult(
      "Run \(number), \(optionsText(kept.settings))\n\n"
        + summaryText(
          of: kept.planRun(), language: output.language.value,
          width: Console.standardOutput.columns ?? 100))
  }

  /// The options as they would be typed.
  private func optionsText(_ settings: PlanSettings) -> String {
    var parts = ["--engine \(settings.engine.rawValue)", "--gap \(settings.gap)"]
    if let limit = settings.timeLimit { parts.append("--time-limit \(limit)") }
    if let scenario = settings.scenario { parts.append("--scenario \(scenario)") }
    if settings.fixed != nil { parts.append("--fix (a document kept with the run)") }
    parts.append("--seed \(settings.seed)")
    return parts.joined(separator: " ")
  }
}
