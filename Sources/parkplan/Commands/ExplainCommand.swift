import ArgumentParser
import Optimizer
import ParkFiles
import ParkModel
import PlanReport

/// `parkplan explain`: why the best plan is what it is, or why there is none.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why the best plan is what it is, what else would do, or why no plan exists.",
    discussion: """
      Without --question, --park and --limit it asks what can be answered soon: what one step more \
      of every binding limit is worth, and what funding by rank would have chosen; or, where no \
      plan exists, what cannot hold together and the cheapest repair.

      Ctrl-C stops and prints what is answered so far; a second Ctrl-C ends at once.

      Questions: \(Question.all.map(\.name).joined(separator: ", ")); or all.

      Examples:
        parkplan explain my-parks
        parkplan explain my-parks --question step-curves --limit budgets
        parkplan explain my-parks --limit quota-north --steps 40
        parkplan explain my-parks --park P07
        parkplan explain my-parks --question other-plans --others 3 --distance 2
        parkplan explain my-parks --question common-choices --within 0.01
        parkplan explain my-parks --scenario budget-cut-20 --json > why.json
        parkplan explain my-parks --workbook why.xlsx
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @OptionGroup var asked: QuestionOptions

  @Option(help: ArgumentHelp("Apply this scenario first.", valueName: "name"))
  var scenario: String?

  @OptionGroup var book: BookOptions
  @OptionGroup var solving: SolvingOptions
  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    var files = NamedFiles(portfolio: portfolio, store: store, say: output.language.value)
    try book.claim(&files)
    let loaded = try stopwatch.pausing { try readPortfolio(folder: portfolio) }
    for notice in loaded.notices { output.say("Note: \(notice)") }
    let settings = PlanSettings(
      engine: try solving.engineChoice(), gap: solving.gap, timeLimit: solving.timeLimit,
      seed: solving.seed,
      scenario: scenario, threads: Wiring.threads(solving.threads))
    let job = Wiring.job(loaded, settings, created: created, stopwatch: stopwatch)
    let changed = try job.scenarioApplied()
    try asked.requireKnown(changed, in: output.language.value)
    try book.requireKnown(changed)

    let line = output.progressLine()
    defer { line.finish() }
    let run = try job.answer(showing: line)
    let plan = explained(run, job, line)
    let explanation = try Explanation(plan, asked.wanted)
    line.finish()
    if output.json {
      try printResult(jsonText(explanation))
    } else {
      try printResult(explanation.text(plan))
    }
    let isWhole = try writeBook(run, job)
    if let code = explanation.code { throw ExitCode(code.rawValue) }
    if !isWhole { throw ExitCode(Failure.Code.stopped.rawValue) }
  }

  /// The workbook has what it always explains, whatever was asked here.
  ///
  /// - Returns: Whether all of it is there.
  private func writeBook(_ run: PlanRun, _ job: PlanJob) throws -> Bool {
    guard book.workbook != nil else { return true }
    let line = ProgressLine(
      console: .standardError, isShown: !output.quiet, language: output.language.value)
    defer { line.finish() }
    let found = FurtherJob(job, run, [.explanations], on: line, output).answer()
    line.finish()
    try book.write(run, job, found.results, output)
    if let failure = found.failure { throw failure }
    return found.isComplete
  }

  private func explained(_ run: PlanRun, _ job: PlanJob, _ line: ProgressLine) -> ExplainedPlan {
    ExplainedPlan(
      run: run,
      problem: AllocationProblem(portfolio: run.portfolio).measured(by: run.solved.yardstick),
      engine: CheckedSolver(engine: job.engine), settings: job.settings.forEngine,
      language: output.language.value,
      width: Console.standardOutput.columns ?? 100, asked: asked.settings,
      seconds: job.seconds,
      report: { question, progress in
        line.show(progress, about: question)
        return !Interruption.isRequested
      },
      say: { [output] text in output.say(text) })
  }
}
