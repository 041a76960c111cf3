import ArgumentParser
import ParkFiles
import ParkModel
import Scoring

/// A file of judgements, and how the weights that follow from it are shown.
struct JudgementOptions: ParsableArguments {
  @Argument(help: "The judgements, a CSV file.", completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  /// Reads the judgements, and prints the weights that follow.
  func printWeights(by method: JudgementMethod) throws {
    let loaded = try readJudgements(file: file, by: method)
    for notice in loaded.notices { output.say("Note: \(notice)") }
    for level in loaded.levels {
      let elicited = try elicitWeights(level.judgements)
      if output.json {
        try printResult(jsonText(ElicitedDocument(elicited)))
      } else {
        try printResult(elicitedText(elicited, in: output.language.value))
      }
    }
  }
}
