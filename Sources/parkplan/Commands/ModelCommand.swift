import ArgumentParser
import HiGHSSolver
import MixedInteger
import Optimizer
import ParkFiles
import ParkModel
import Scoring

/// `parkplan model`: the exact model as a file for any other solver.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Write the exact model, for any other solver.",
    discussion: """
      Its optimum equals the objective that parkplan plan prints. Rows and columns have the names \
      of the model's equations with park and limit identifiers, such as x[P01,urbanization]. In \
      the LP format brackets become round, and what the format does not allow becomes _.

      Examples:
        parkplan model my-parks --format mps --output my-parks.mps
        parkplan model my-parks --scenario budget-cut-20 --format lp --output cut.lp
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(help: "mps (free MPS) or lp (CPLEX LP).")
  var format: Token<ModelFormat>

  @Option(
    name: .customLong("output"), help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["mps", "lp"]))
  var file: String

  @Option(help: ArgumentHelp("Apply this scenario first.", valueName: "name"))
  var scenario: String?

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if file.isEmpty { throw ValidationError("--output needs the name of a file.") }
  }

  func run() throws {
    var files = NamedFiles(portfolio: portfolio, store: store, say: output.language.value)
    try files.add("--output", file)
    let loaded = try readPortfolio(folder: portfolio)
    let settings = PlanSettings(engine: .exact, scenario: scenario)
    let job = Wiring.job(loaded, settings, created: "", stopwatch: Stopwatch())
    var remarks = loaded.notices
    let applied = try job.scenarioApplied()
    let merits = try job.scored(applied, &remarks)
    // As parkplan plan asks for it, so that references are the same.
    let problem = AllocationProblem(
      portfolio: applied, base: scenario == nil ? nil : loaded.portfolio,
      merits: merits?.merits ?? [:])
    let line = ProgressLine(
      console: .standardError, isShown: !output.quiet, language: output.language.value)
    let exact = try ExactEngine(solver: HiGHSSolver()).model(
      of: problem, settings: settings.forEngine
    ) { progress in
      line.show(progress)
      return true
    }
    line.finish()
    guard let exact else { throw Self.unmeasured(portfolio) }
    for remark in remarks + exact.notices { output.say("Note: \(remark)") }
    let title = Self.title(applied, scenario, loaded.fingerprint)
    try streamFile(to: file) { write in
      try exact.model.write(as: format.value, title: title, to: write)
    }
    try report(exact, loaded)
  }

  private static func title(
    _ portfolio: Portfolio, _ scenario: String?, _ fingerprint: String
  ) -> [String] {
    [
      "\(portfolio.name)\(scenario.map { ", scenario \($0)" } ?? ""); input \(fingerprint)",
      "parkplan \(Parkplan.release): the optimum is the objective of parkplan plan, in points",
    ]
  }

  private static func unmeasured(_ portfolio: String) -> Failure {
    Failure(
      .noPlan,
      """
      Error: no plan exists, so outcomes without a declared reference cannot be measured
        Fix: parkplan plan \(portfolio) names the limits that conflict; or declare references.
      """)
  }

  private func report(_ exact: ExactModel, _ loaded: LoadedPortfolio) throws {
    let model = exact.model
    let whole = model.isInteger.count { $0 }
    if output.json {
      var references: [String: Double] = [:]
      for (id, amount) in exact.references { references[id.text] = amount.value }
      try printResult(
        jsonText(
          ModelDocument(
            portfolio: loaded.portfolio.name, scenario: Nullable(scenario),
            format: format.value.rawValue,
            output: file, columns: model.columnCount, integerColumns: whole, rows: model.rowCount,
            coefficients: model.entryColumns.count, references: references,
            fingerprint: loaded.fingerprint)))
    }
    output.say(
      "\(file) is written: \(model.rowCount) rows, \(model.columnCount) columns, \(whole) of them "
        + "whole.")
  }
}
