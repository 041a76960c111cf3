import ArgumentParser
import ParkModel
import PlanReport

/// How a result is shown.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object to standard output, and nothing else there.")
  var json = false

  @Flag(help: "No progress and no messages but errors.")
  var quiet = false

  @Option(help: "Language of tables and workbooks.")
  var language = Token(Language.english)

  /// A message for the user, on standard error; nothing with `--quiet`.
  func say(_ text: String) {
    guard !quiet else { return }
    Console.standardError.line(ChineseMessages.text(text, in: language.value))
  }

  /// The line that tells how the work goes; from here on Ctrl-C stops the work, not the program.
  func progressLine() -> ProgressLine {
    Interruption.listen(isQuiet: quiet)
    return ProgressLine(
      console: .standardError, isShown: !quiet, language: language.value)
  }
}
