import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport
import RunStore

/// `parkplan plan`: the best plan, with a certified bound.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the best plan under all limits, with a certified upper bound.",
    discussion: """
      Ctrl-C stops and prints the best plan so far; a second Ctrl-C ends at once. While --with is
      worked out, after the plan is printed, it stops that and writes the workbook with what is there.

      Examples:
        parkplan plan my-parks
        parkplan plan my-parks --scenario budget-cut-20 --workbook cut.xlsx
        parkplan plan my-parks --workbook plan.xlsx --with scenarios,frontier --pages
        parkplan plan my-parks --json > plan.json
        parkplan plan my-parks --fix plan.json
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(help: ArgumentHelp("Apply this scenario first.", valueName: "name"))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      "Keep what this document gives, as printed by plan --json and edited, and plan the rest.",
      valueName: "plan.json"), completion: .file(extensions: ["json"]))
  var fix: String?

  @OptionGroup var book: WorkbookOptions
  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    let say = output.language.value
    var files = NamedFiles(portfolio: portfolio, store: store, say: say)
    if let fix { try files.addInput("--fix", fix) }
    if let workbook = book.workbook { try files.addWorkbook("--workbook", workbook) }
    let (loaded, fixed) = try stopwatch.pausing {
      (try readPortfolio(folder: portfolio), try fix.map { try readFile($0, say) })
    }
    for notice in loaded.notices { output.say("Note: \(notice)") }

    let settings = PlanSettings(
      engine: try solving.engineChoice(), gap: solving.gap, timeLimit: solving.timeLimit,
      seed: solving.seed, scenario: scenario,
      fixed: fixed.map { String(decoding: $0, as: UTF8.self) },
      threads: Wiring.threads(solving.threads))
    let job = Wiring.job(loaded, settings, created: created, stopwatch: stopwatch)
    if book.workbook != nil { try book.requireKnown(try job.scenarioApplied()) }
    let run = try solve(job)
    try show(run)
    if output.json && run.solved.status == .infeasible {
      Console.standardError.line(
        conflictText(run.solved, of: run.portfolio, language: output.language.value))
    }
    try store.keep(output) { try Wiring.storedRun(run, job, command: "plan") }
    let isWhole = try writeBook(run, job)
    if let failure = Self.ending(run) { throw failure }
    if !isWhole { throw ExitCode(Failure.Code.stopped.rawValue) }
  }

  private func solve(_ job: PlanJob) throws -> PlanRun {
    let line = output.progressLine()
    defer { line.finish() }
    return try job.answer(showing: line)
  }
}

// MARK: - After the solve

extension PlanCommand {
  private func show(_ run: PlanRun) throws {
    if output.json { return try printResult(jsonText(PrintedPlan(run))) }
    try printResult(
      summaryText(
        of: run, language: output.language.value, width: Console.standardOutput.columns ?? 100))
  }

  /// The workbook, and what it takes to fill it. What fails here comes after the plan was printed
  /// and never loses it.
  ///
  /// - Returns: Whether everything that was asked for is in it.
  private func writeBook(_ run: PlanRun, _ job: PlanJob) throws -> Bool {
    guard let workbook = book.workbook else { return true }
    let further = further(run, job)
    try PlanBook(
      run: run, settings: job.settings, loaded: job.loaded, further: further.results
    ).write(to: workbook, pages: book.pages, output)
    if let failure = further.failure { throw failure }
    return further.isComplete
  }

  private func further(_ run: PlanRun, _ job: PlanJob) -> FurtherJob.Answer {
    guard !book.wanted.isEmpty else { return FurtherJob.Answer() }
    let line = ProgressLine(
      console: .standardError, isShown: !output.quiet, language: output.language.value)
    defer { line.finish() }
    return FurtherJob(
      job, run, book.wanted, objectives: book.objectives, on: line, output
    ).answer()
  }

  /// The exit code that the status asks for; nil for 0.
  static func ending(_ run: PlanRun) -> ArgumentParser.ExitCode? {
    switch run.solved.status {
    case .optimal: nil
    case .timeLimit, .interrupted, .noPlanYet: ExitCode(Failure.Code.stopped.rawValue)
    case .infeasible: ExitCode(Failure.Code.noPlan.rawValue)
    }
  }
}
