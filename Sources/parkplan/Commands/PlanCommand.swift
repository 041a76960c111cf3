import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import RunStore

/// `parkplan plan`: the best plan, with a certified bound.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the best plan under all limits, with a certified upper bound.",
    discussion: """
      Ctrl-C stops and prints the best plan so far; a second Ctrl-C ends at once.

      Examples:
        parkplan plan my-parks
        parkplan plan my-parks --scenario budget-cut-20 --workbook cut.xlsx
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

  @Option(
    help: ArgumentHelp("Also write an Excel workbook.", valueName: "out.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    if let workbook { try requireWritable(workbook) }
    let (loaded, fixed) = try stopwatch.pausing {
      (try readPortfolio(folder: portfolio), try fix.map(readFile))
    }
    for notice in loaded.notices { output.say("Note: \(notice)") }

    let settings = PlanSettings(
      engine: try solving.engineChoice(), gap: solving.gap, timeLimit: solving.timeLimit,
      seed: solving.seed, scenario: scenario,
      fixed: fixed.map { String(decoding: $0, as: UTF8.self) },
      threads: Wiring.threads(solving.threads))
    let job = Wiring.job(loaded, settings, created: created, stopwatch: stopwatch)
    let run = try solve(job)
    try show(run)
    if output.json && run.solved.status == .infeasible {
      Console.standardError.line(
        conflictText(run.solved, of: run.portfolio, language: output.language.value))
    }
    try keep(run, job)
    if let failure = Self.ending(run) { throw failure }
  }

  private func solve(_ job: PlanJob) throws -> PlanRun {
    let line = ProgressLine(
      console: .standardError, isShown: !output.quiet, language: output.language.value)
    Interruption.listen(isQuiet: output.quiet)
    defer { line.finish() }
    return try job.answer { progress in
      line.show(progress)
      return !Interruption.isRequested
    }
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

  /// Workbook and history. What fails here comes after the plan was printed and never loses it.
  private func keep(_ run: PlanRun, _ job: PlanJob) throws {
    try store.keep(output) { try Wiring.storedRun(run, job, command: "plan") }
    if let workbook {
      if run.solved.plan == nil {
        output.say("No workbook is written: there is no plan to put into it.")
      } else {
        var carried = run
        carried.attachments = try Wiring.attachments(run, job.settings, job.loaded)
        try writeWorkbook(
          sheets(of: carried, language: output.language.value), to: workbook,
          created: run.created)
        output.say("\(workbook) is written.")
      }
    }
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
