import ArgumentParser
import ParkFiles
import ParkModel
import Scoring

/// `parkplan score`: merit before any plan, with reasons.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Rank the parks by their indicators, before any plan.",
    discussion: """
      Examples:
        parkplan score my-parks
        parkplan score my-parks --method topsis --weights entropy --normalise vector
        parkplan score my-parks --json > scores.json
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(help: "How weighted indicators become one score.")
  var method = Token(ScoringMethod.weightedSum)

  @Option(help: "Where the weights come from.")
  var weights = Token(Weighting.declared)

  @Option(help: "How raw values become comparable.")
  var normalise = Token(Normalisation.goalposts)

  @Option(help: "What to do with missing values; otherwise the framework's own rule.")
  var missing: Token<MissingValueRule>?

  @Option(help: ArgumentHelp("Judge by this framework.", valueName: "name"))
  var framework: String?

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func run() throws {
    let loaded = try readPortfolio(folder: portfolio)
    for notice in loaded.notices { output.say("Note: \(notice)") }
    let table = try score(
      loaded.portfolio.parks, by: try chosenFramework(loaded),
      settings: ScoringSettings(
        method: method.value, weighting: weights.value, normalisation: normalise.value,
        missing: missing?.value))
    if output.json {
      try printResult(jsonText(ScoreDocument(table)))
    } else {
      try printResult(scoreText(table, of: loaded.portfolio, in: output.language.value))
    }
  }

  private func chosenFramework(_ loaded: LoadedPortfolio) throws -> Framework {
    let known = loaded.portfolio.frameworks
    let wanted = framework ?? loaded.defaultFramework?.text ?? known.first?.id.text
    if let found = known.first(where: { $0.id.text == wanted }) { return found }
    guard let wanted else {
      throw InvalidInput([
        InputProblem(
          file: "\(portfolio)/indicators.csv", found: "there is nothing to judge the parks by",
          fix: "add indicators.csv, or a framework in frameworks/")
      ])
    }
    let names = known.map(\.id.text)
    let near = nearestName(to: wanted, among: names)
    throw InvalidInput([
      InputProblem(
        file: "--framework", found: "'\(wanted)' is not a framework of this portfolio",
        fix: near.map { "did you mean '\($0)'?" } ?? "name one of \(names.joined(separator: ", "))")
    ])
  }
}
