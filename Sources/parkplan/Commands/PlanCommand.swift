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

  @Option(help: "auto, exact or decomposition.")
  var engine = "auto"

  @Option(help: "Stop when (bound - objective) / |objective| is at most this.")
  var gap = 1e-4

  @Option(help: ArgumentHelp("Stop after so many seconds of solving.", valueName: "seconds"))
  var timeLimit: Double?

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

  @Option(help: "Start of the solver's pseudo-random numbers.")
  var seed = 0

  @Option(help: "Processor cores to use; the result is the same on any number. Default: all.")
  var threads: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    _ = try engineChoice()
    if !(gap >= 0 && gap.isFinite) {
      throw ValidationError("--gap must be 0 or more, such as 1e-4, not \(gap).")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit must be more than 0 seconds, not \(timeLimit).")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads must be at least 1, not \(threads).")
    }
    if !(0...Int(Int32.max)).contains(seed) {
      throw ValidationError("--seed must be from 0 to \(Int32.max), not \(seed).")
    }
  }

  private func engineChoice() throws -> EngineChoice { try Self.engineChoice(engine) }

  /// - Throws: wrong usage for an engine that does not exist, with the nearest name.
  static func engineChoice(_ engine: String) throws -> EngineChoice {
    if let choice = EngineChoice(rawValue: engine) { return choice }
    let known = EngineChoice.allCases.map(\.rawValue)
    let near = nearestName(to: engine, among: known).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError(
      "'\(engine)' is not an engine; there are \(known.joined(separator: ", ")).\(near)")
  }

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    if let workbook { try requireWritable(workbook) }
    let (loaded, fixed) = try stopwatch.pausing {
      (try readPortfolio(folder: portfolio), try fix.map(readFile))
    }
    for notice in loaded.notices { output.say("Note: \(notice)") }

    let settings = PlanSettings(
      engine: try engineChoice(), gap: gap, timeLimit: timeLimit, seed: seed, scenario: scenario,
      fixed: fixed.map { String(decoding: $0, as: UTF8.self) }, threads: Wiring.threads(threads))
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
    do {
      if let path = try store.path() {
        let (stored, inputs) = try Wiring.storedRun(run, job, command: "plan")
        let id = try store.open(path, output).save(stored, inputs: inputs)
        output.say("Run \(id) is kept in \(path).")
      }
    } catch let problem as StoreProblem {
      Console.standardError.line("Warning: this run is not kept. \(problem)")
    }
    if let workbook {
      if run.solved.plan == nil {
        output.say("No workbook is written: there is no plan to put into it.")
      } else {
        try writeWorkbook(
          sheets(of: run, language: output.language.value), to: workbook,
          created: run.created)
        output.say("\(workbook) is written.")
      }
    }
  }

  /// The exit code that the status asks for; nil for 0.
  private static func ending(_ run: PlanRun) -> ArgumentParser.ExitCode? {
    switch run.solved.status {
    case .optimal: nil
    case .timeLimit, .interrupted, .noPlanYet: ExitCode(Failure.Code.stopped.rawValue)
    case .infeasible: ExitCode(Failure.Code.noPlan.rawValue)
    }
  }
}
