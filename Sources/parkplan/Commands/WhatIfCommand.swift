import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport
import RunStore

/// `parkplan whatif`: the named scenarios side by side, and the plans that stand up to them.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Show the scenarios side by side, and which plan stands up to all of them.",
    discussion: """
      The best plan of the portfolio as it stands and of every scenario is found, and what differs
      is shown: parks, land, money, outcomes, limits, debt. Then each plan is carried into every
      scenario: it keeps its parks and instruments at most, the rest is re-optimised. The regret
      table says what each plan loses against the best one there; from it follow the plan with the
      least worst regret, the one that is best on average, and what being robust costs.

      Ctrl-C stops and prints what is known so far; a second Ctrl-C ends at once.

      Examples:
        parkplan whatif my-parks
        parkplan whatif my-parks --scenario budget-cut-20 --scenario costs-up-15
        parkplan whatif my-parks --holds-in 0.8 --json > whatif.json
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(
    help: ArgumentHelp(
      "Only this scenario beside the portfolio as it stands; may be repeated.", valueName: "name"))
  var scenario: [String] = []

  @Option(
    help: ArgumentHelp(
      "In what share of the scenarios the plan of the chance floor must hold.", valueName: "share"))
  var holdsIn = 0.9

  @Option(help: "auto, exact or decomposition.")
  var engine = "auto"

  @Option(help: "Solve until (bound - objective) / |objective| is at most this.")
  var gap = 1e-4

  @Option(help: ArgumentHelp("Stop after so many seconds in all.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(help: "Start of the solver's pseudo-random numbers.")
  var seed = 0

  @Option(help: "Processor cores to use; the result is the same on any number. Default: all.")
  var threads: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    _ = try PlanCommand.engineChoice(engine)
    if !(holdsIn >= 0 && holdsIn <= 1) {
      throw ValidationError("--holds-in must be from 0 to 1, such as 0.9, not \(holdsIn).")
    }
    if !(gap >= 0 && gap.isFinite) {
      throw ValidationError("--gap must be 0 or more, such as 1e-4, not \(gap).")
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit must be more than 0 seconds, not \(timeLimit).")
    }
    if !(0...Int(Int32.max)).contains(seed) {
      throw ValidationError("--seed must be from 0 to \(Int32.max), not \(seed).")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads must be at least 1, not \(threads).")
    }
  }

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    let loaded = try stopwatch.pausing { try readPortfolio(folder: portfolio) }
    for notice in loaded.notices { output.say("Note: \(notice)") }
    let settings = WhatIfSettings(
      engine: try PlanCommand.engineChoice(engine), gap: gap, timeLimit: timeLimit, seed: seed,
      scenario: scenario, holdsIn: holdsIn, threads: Wiring.threads(threads))
    let job = WhatIfJob(
      loaded: loaded, settings: settings, engine: Wiring.engine(settings.engine),
      created: created, seconds: { [stopwatch] in stopwatch.seconds })
    let found = try answer(job)
    let document = try jsonText(WhatIfDocument(found))
    if output.json {
      try printResult(document)
    } else {
      try printResult(
        whatIfText(
          found, width: Console.standardOutput.columns ?? 100, in: output.language.value))
    }
    keep(found, document, of: loaded)
    switch found.status {
    case .complete: break
    case .timeLimit, .interrupted: throw ExitCode(Failure.Code.stopped.rawValue)
    case .infeasible:
      if output.json { tellConflicts(found) }
      throw ExitCode(Failure.Code.noPlan.rawValue)
    }
  }

  private func answer(_ job: WhatIfJob) throws -> WhatIfRun {
    let language = output.language.value
    let line = ProgressLine(console: .standardError, isShown: !output.quiet, language: language)
    Interruption.listen(isQuiet: output.quiet)
    defer { line.finish() }
    return try job.answer { progress in
      line.show(progressText(progress, in: language), at: progress.seconds)
      return !Interruption.isRequested
    }
  }

  /// What fails here comes after the result was printed and never loses it.
  private func keep(_ found: WhatIfRun, _ document: String, of loaded: LoadedPortfolio) {
    do {
      guard let path = try store.path() else { return }
      let (stored, inputs) = try Wiring.storedRun(found, document, of: loaded)
      let id = try store.open(path, output).save(stored, inputs: inputs)
      output.say("Run \(id) is kept in \(path).")
    } catch {
      Console.standardError.line("Warning: this run is not kept. \(error)")
    }
  }

  /// The conflict of every scenario, on standard error beside the JSON.
  private func tellConflicts(_ found: WhatIfRun) {
    for (place, run) in found.runs.enumerated() {
      Console.standardError.line(
        "\(found.name(place)): "
          + conflictText(run.solved, of: run.portfolio, language: output.language.value))
    }
  }
}
