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
    let history = try store.openExisting(output)
    let found = try keptRuns([number], in: history)
    guard let history, let numbered = found.first else {
      throw try unknownRuns([number], in: history)
    }
    let settings = try keptJSON(numbered.run.settings, of: numbered)
    if output.json {
      let shown = RunShowDocument(
        line: RunLine(RunHead(numbered)), settings: settings,
        result: try keptJSON(numbered.run.result, of: numbered))
      return try printResult(jsonText(shown))
    }
    let title = "Run \(number), parkplan \(numbered.run.command)\(optionsText(settings))\n\n"
    guard numbered.run.command == "plan" else {
      // A document that this command knows nothing of is shown as it was printed.
      return try printResult(title + jsonText(keptJSON(numbered.run.result, of: numbered)))
    }
    let kept = try KeptRun(numbered, from: history, toBe: "shown")
    try printResult(
      title
        + summaryText(
          of: kept.planRun(), language: output.language.value,
          width: Console.standardOutput.columns ?? 100))
  }

  /// The options as they would be typed, in the order of the alphabet.
  private func optionsText(_ settings: JSONValue) -> String {
    guard case .object(let fields) = settings else { return "" }
    return fields.sorted { $0.key < $1.key }.map { name, value in
      // What is kept as carrying plans is asked for by what leaves it out.
      if name == "carries_plans" { return value == .bool(false) ? " --no-carry" : "" }
      let option = name.replacing("_", with: "-")
      return switch value {
      case .null, .bool(false): ""
      case .bool(true): " --\(option)"
      case .string(let text):
        // What was given in a file is kept whole, and too long for a line.
        name == "fixed" ? " --fix (a document kept with the run)" : " --\(option) \(text)"
      case .array(let items):
        items.map { item in
          if case .string(let text) = item {
            " --\(option) \(text)"
          } else {
            " --\(option) \(item.short)"
          }
        }.joined()
      case .number, .object: " --\(option) \(value.short)"
      }
    }.joined()
  }
}
