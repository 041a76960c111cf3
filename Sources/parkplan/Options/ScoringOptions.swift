import ArgumentParser
import ParkModel
import Scoring

/// How parks are scored.
struct ScoringOptions: ParsableArguments {
  @Option(
    help: """
      How weighted indicators become one score; otherwise what the framework asks for, wsm for \
      most.
      """)
  var method: Token<ScoringMethod>?

  @Option(help: "Where the weights come from; ahp, bwm and swing need --judgements.")
  var weights = Token(Weighting.declared)

  @Option(
    help: ArgumentHelp(
      """
      Judgements behind the weights: a file for the top level, or a folder with one file for each \
      judged group (GROUP.csv, top.csv); otherwise the folder judgements/ of the portfolio.
      """, valueName: "path"), completion: .file())
  var judgements: String?

  @Option(help: "How raw values become comparable.")
  var normalise = Token(Normalisation.goalposts)

  @Option(help: "What to do with missing values; otherwise the framework's own rule.")
  var missing: Token<MissingValueRule>?

  @Flag(help: "Pull in outliers before normalising, with a list of every value changed.")
  var winsorize = false

  @Option(help: ArgumentHelp("Judge by this framework.", valueName: "name"))
  var framework: String?

  @Option(
    help: ArgumentHelp(
      "Indicators of a plain table: a file like indicators.csv; otherwise every column counts alike.",
      valueName: "file"), completion: .file(extensions: ["csv"]))
  var indicators: String?

  var settings: ScoringSettings {
    ScoringSettings(
      method: method?.value, weighting: weights.value, normalisation: normalise.value,
      missing: missing?.value, winsorizes: winsorize)
  }

  func validate() throws {
    if framework != nil, indicators != nil {
      throw ValidationError("Give either --framework or --indicators, not both.")
    }
    if judgements != nil, !weights.value.isJudged {
      throw ValidationError(
        "--judgements goes with --weights ahp, bwm or swing, not with \(weights.value.rawValue).")
    }
  }
}

extension Weighting {
  /// How judgements are read for this weighting; nil where it needs none.
  var judgementMethod: JudgementMethod? {
    switch self {
    case .pairwise: .pairwise
    case .bestWorst: .bestWorst
    case .swing: .swing
    case .declared, .equal, .entropy, .critic, .deviation: nil
    }
  }
}
