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
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @OptionGroup var asked: QuestionOptions

  @Option(help: "auto, exact or decomposition.")
  var engine = "auto"

  @Option(help: "Solve until (bound - objective) / |objective| is at most this.")
  var gap = 1e-4

  @Option(help: ArgumentHelp("Stop after so many seconds in all.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(help: ArgumentHelp("Apply this scenario first.", valueName: "name"))
  var scenario: String?

  @Option(help: "Start of the solver's pseudo-random numbers.")
  var seed = 0

  @Option(help: "Processor cores to use; the result is the same on any number. Default: all.")
  var threads: Int?

  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  func validate() throws {
    _ = try PlanCommand.engineChoice(engine)
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
    let settings = PlanSettings(
      engine: try PlanCommand.engineChoice(engine), gap: gap, timeLimit: timeLimit, seed: seed,
      scenario: scenario, threads: Wiring.threads(threads))
    let job = Wiring.job(loaded, settings, created: created, stopwatch: stopwatch)
    let changed = try job.scenarioApplied()
    try asked.requireKnown(changed, in: output.language.value)

    let line = ProgressLine(
      console: .standardError, isShown: !output.quiet, language: output.language.value)
    Interruption.listen(isQuiet: output.quiet)
    defer { line.finish() }
    let run = try job.answer { progress in
      line.show(progress)
      return !Interruption.isRequested
    }
    let plan = explained(run, job, line)
    let explanation = try Explanation(plan, asked.wanted)
    line.finish()
    if output.json {
      try printResult(jsonText(explanation))
    } else {
      try printResult(explanation.text(plan))
    }
    if let code = explanation.code { throw ExitCode(code.rawValue) }
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
