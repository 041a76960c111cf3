import ArgumentParser
import ParkFiles
import ParkModel

/// `parkplan check`: every problem of a portfolio at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read everything and report every problem, with file, row, field and fix.",
    discussion: """
      Ends with 0 when the portfolio can be planned, with 65 when something must be mended first.

      Example:
        parkplan check my-parks
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func run() throws {
    var problems: [InputProblem] = []
    var warnings: [String] = []
    var parks = 0
    do {
      let loaded = try readPortfolio(folder: portfolio)
      parks = loaded.portfolio.parks.count
      warnings =
        loaded.notices + scaleWarnings(loaded.portfolio) + loaded.portfolio.capsPassedBefore()
    } catch let input as InvalidInput {
      problems = input.problems
    }
    if output.json {
      try printResult(
        jsonText(
          ProblemDocument(
            problems: problems.map(ProblemDocument.ProblemRow.init), warnings: warnings)))
    } else {
      try printResult(text(problems, warnings, parks: parks))
    }
    if !problems.isEmpty { throw ExitCode(Failure.Code.badInput.rawValue) }
  }

  private func text(_ problems: [InputProblem], _ warnings: [String], parks: Int) -> String {
    var lines = problems.map(\.description)
    lines += warnings.map { "Warning: \($0)" }
    let count = { (number: Int, noun: String) in "\(number) \(noun)\(number == 1 ? "" : "s")" }
    if problems.isEmpty {
      lines.append(
        "\(portfolio): \(count(parks, "park")), no problems, \(count(warnings.count, "warning")).")
    } else {
      lines.append("\(portfolio): \(count(problems.count, "problem")).")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
