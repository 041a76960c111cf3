import ArgumentParser
import ParkFiles
import ParkModel
import Scoring

/// `parkplan suggest-path`: a development path for every park, with reasons.
struct SuggestPathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest-path",
    abstract: "Suggest a development path for every park, with the reasons.",
    discussion: """
      The rule sees neither names nor identifiers nor a park's own label; how often it agrees with
      the labels it has not seen is printed beside what always guessing the most common path gives.

      Example:
        parkplan suggest-path my-parks
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func run() throws {
    let loaded = try readPortfolio(folder: portfolio)
    for notice in loaded.notices { output.say("Note: \(notice)") }
    let suggestions = suggestPaths(loaded.portfolio)
    if output.json {
      try printResult(jsonText(SuggestionDocument(suggestions)))
    } else {
      try printResult(suggestionText(suggestions, of: loaded.portfolio, in: output.language.value))
    }
  }
}
