import ArgumentParser
import ParkFiles
import ParkModel
import Scoring

/// `parkplan score`: merit before any plan, how sure it is, and why.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Rank the parks by their indicators, before any plan, and say how sure each rank is.",
    discussion: """
      Examples:
        parkplan score my-parks
        parkplan score my-parks --method topsis --weights entropy --normalise vector
        parkplan score my-parks --compare-methods --audit
        parkplan score my-parks --smaa 10000 --seed 7 --sensitivity 1024
        parkplan score my-parks --explain P04 --to-rank 3
        parkplan score table.csv --indicators indicators.csv --csv scores.csv
        parkplan score my-parks --json > scores.json
      """)

  @Argument(
    help: "The portfolio folder, or a CSV table with one row per park.", completion: .directory)
  var portfolio: String

  @OptionGroup(title: "How parks are scored") var scoring: ScoringOptions

  @OptionGroup(title: "How sure, and why") var sureness: SurenessOptions

  @Option(help: ArgumentHelp("List this many parks, the best ones.", valueName: "N"))
  var top: Int?

  @Option(
    help: ArgumentHelp("Write every park with score and rank to this file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  /// A longer table scrolls away; `--top` and `--csv` show more.
  private static let mostListed = 200

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a number from 1, not \(top).") }
  }

  func run() throws {
    var files = NamedFiles(portfolio: portfolio, store: store, say: output.language.value)
    for (option, path) in [
      ("--indicators", scoring.indicators), ("--judgements", scoring.judgements),
    ] {
      if let path { try files.addInput(option, path) }
    }
    if let csv { try files.add("--csv", csv) }
    let subject = try ScoreSubject(portfolio, scoring)
    for notice in subject.notices { output.say("Note: \(notice)") }
    let table = try subject.score(scoring.settings)
    let warning = Sureness.warning(
      sureness, parks: table.parks.count, indicators: table.framework.indicators.count)
    if let warning { output.say(warning) }
    let sure = try Sureness(table, sureness, subject.portfolio)
    if let csv { try write(table, to: csv) }
    let names = subject.names(in: output.language.value)
    if output.json {
      var document = ScoreDocument(table)
      document.notices = subject.notices + document.notices
      sure.add(to: &document)
      try printResult(jsonText(document))
    } else {
      let most = top ?? (table.parks.count > Self.mostListed ? 50 : Self.mostListed)
      try printResult(
        scoreText(table, names: names, most: most, in: output.language.value)
          + sure.text(names: names, most: most, in: output.language.value))
    }
  }

  private func write(_ table: MeritTable, to path: String) throws {
    let scores = table.scores
    let ranks = table.ranks
    let parks = table.parks
    let hasGrades = !table.framework.grades.isEmpty || !table.unrated.isEmpty
    let hasVetoes = table.hasVetoes
    try writeTable(
      to: path,
      header: ["park", "score", "rank"] + (hasGrades ? ["grade"] : [])
        + (hasVetoes ? ["veto"] : []), rows: parks.count + table.unrated.count
    ) { row in
      guard row < parks.count else {
        // Not rated: neither score nor rank.
        return [table.unrated[row - parks.count].park.text, "", "", table.framework.unratedGrade]
      }
      return [parks[row].text, "\(scores[row])", "\(ranks[row])"]
        + (hasGrades ? [table.grades[row] ?? ""] : [])
        + (hasVetoes ? [table.rows[row].veto?.text ?? ""] : [])
    }
  }
}
