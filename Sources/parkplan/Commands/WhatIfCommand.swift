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
        parkplan whatif my-parks --workbook scenarios.xlsx
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(
    help: ArgumentHelp(
      "Only this scenario beside the portfolio as it stands; may be repeated.", valueName: "name"))
  var scenario: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "In what share of the scenarios the plan of the chance floor must hold.", valueName: "share"))
  var holdsIn = 0.9

  @OptionGroup var book: BookOptions
  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if !(holdsIn >= 0 && holdsIn <= 1) {
      throw ValidationError("--holds-in must be from 0 to 1, such as 0.9, not \(holdsIn).")
    }
  }

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    var files = NamedFiles(portfolio: portfolio, store: store, say: output.language.value)
    try book.claim(&files)
    let loaded = try stopwatch.pausing { try readPortfolio(folder: portfolio) }
    try book.requireKnown(loaded.portfolio)
    for notice in loaded.notices { output.say("Note: \(notice)") }
    let settings = WhatIfSettings(
      engine: try solving.engineChoice(), gap: solving.gap, timeLimit: solving.timeLimit,
      seed: solving.seed,
      scenario: scenario, holdsIn: holdsIn, threads: Wiring.threads(solving.threads))
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
          found, of: portfolio, width: Console.standardOutput.columns ?? 100,
          in: output.language.value))
    }
    try store.keep(output) { try Wiring.storedRun(found, document, of: loaded) }
    let base = settings.forPlan(
      of: nil, timeLimit: settings.timeLimit, threads: settings.threads)
    try book.write(
      found.base, Wiring.job(loaded, base, created: created, stopwatch: stopwatch),
      FurtherResults(scenarios: scenarioResults(found)), output)
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
    let line = output.progressLine()
    defer { line.finish() }
    return try job.answer { progress in
      line.show(progressText(progress, in: language), at: progress.seconds)
      return !Interruption.isRequested
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
