import ArgumentParser
import Optimizer
import ParkFiles
import ParkModel
import PlanReport

/// `parkplan explain`: why the best plan is what it is, or why there is none.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what holds the best plan back, what more of it is worth, or why no plan exists.",
    discussion: """
      Without --question it asks what can be answered soon: what one step more of every binding \
      limit is worth, or, where no plan exists, what cannot hold together and the cheapest repair.

      Questions: \(Question.all.map(\.name).joined(separator: ", ")).

      Examples:
        parkplan explain my-parks
        parkplan explain my-parks --question step-curves --limit budgets
        parkplan explain my-parks --limit quota-north --steps 40
        parkplan explain my-parks --park P07
        parkplan explain my-parks --scenario budget-cut-20 --json > why.json
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(help: ArgumentHelp("Ask about this park.", valueName: "id"))
  var park: String?

  @Option(
    name: .customLong("question"),
    help: ArgumentHelp(
      "Ask only this; may be given more than once. One of: "
        + Question.all.map(\.name).joined(separator: ", ") + ".", valueName: "name"),
    completion: .list(Question.all.map(\.name)))
  var questions: [String] = []

  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Draw the step curve of this limit, fund, or of all 'budgets'; may be given more than once.",
      valueName: "name"))
  var limits: [String] = []

  @Option(help: ArgumentHelp("At most this many solves to locate a curve's steps.", valueName: "N"))
  var steps = 30

  @Option(help: "auto or exact.")
  var engine = "auto"

  @Option(help: "Solve until (bound - objective) / |objective| is at most this.")
  var gap = 1e-4

  @Option(help: ArgumentHelp("Stop after so many seconds in all.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(help: ArgumentHelp("Apply this scenario first.", valueName: "name"))
  var scenario: String?

  @Option(help: "Start of the solver's pseudo-random numbers.")
  var seed = 0

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
    if !(0...10_000).contains(steps) {
      throw ValidationError("--steps must be from 0 to 10000, not \(steps).")
    }
    let known = Question.all.map(\.name)
    for question in questions where !known.contains(question) {
      let near = nearestName(to: question, among: known).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError(
        "'\(question)' is not a question; there are \(known.joined(separator: ", ")).\(near)")
    }
  }

  func run() throws {
    var stopwatch = Stopwatch()
    let created = Wiring.now()
    let loaded = try stopwatch.pausing { try readPortfolio(folder: portfolio) }
    for notice in loaded.notices { output.say("Note: \(notice)") }
    let settings = PlanSettings(
      engine: try PlanCommand.engineChoice(engine), gap: gap, timeLimit: timeLimit, seed: seed,
      scenario: scenario)
    let job = Wiring.job(loaded, settings, created: created, stopwatch: stopwatch)
    let changed = try job.scenarioApplied()
    try requireKnown(changed)

    let line = ProgressLine(
      console: .standardError, isShown: !output.quiet, language: output.language.value)
    Interruption.listen(isQuiet: output.quiet)
    defer { line.finish() }
    let run = try job.answer { progress in
      line.show(progress)
      return !Interruption.isRequested
    }
    let plan = explained(run, job, line)
    let explanation = try Explanation(plan, questions)
    line.finish()
    if output.json {
      try printResult(jsonText(explanation))
    } else {
      try printResult(explanation.text(plan))
    }
    if let code = explanation.code { throw ExitCode(code.rawValue) }
  }

  /// - Throws: exit code 65 for a park or a limit that the portfolio does not have.
  private func requireKnown(_ portfolio: Portfolio) throws {
    var problems: [InputProblem] = []
    if let park, portfolio.park(ParkID(park)) == nil {
      let ids = portfolio.parks.map(\.id.text)
      let names = portfolio.parks.first { $0.name.text(in: output.language.value) == park }
      let near = names?.id.text ?? nearestName(to: park, among: ids)
      problems.append(
        InputProblem(
          file: "--park", found: "'\(park)' is not a park",
          fix: near.map { "did you mean '\($0)'?" }
            ?? "name one of \(ids.prefix(10).joined(separator: ", "))"))
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
    let known = portfolio.scalableLimits
    for limit in limits { _ = try Question.scaledLimit(limit, among: known) }
  }

  private func explained(_ run: PlanRun, _ job: PlanJob, _ line: ProgressLine) -> ExplainedPlan {
    ExplainedPlan(
      run: run,
      problem: AllocationProblem(portfolio: run.portfolio).measured(by: run.solved.yardstick),
      engine: job.engine, settings: job.settings.forEngine, language: output.language.value,
      width: Console.standardOutput.columns ?? 100, park: park.map { ParkID($0) },
      limits: limits, steps: steps, seconds: job.seconds,
      report: { question, progress in
        line.show(progress, about: question)
        return !Interruption.isRequested
      },
      say: { [output] text in output.say(text) })
  }
}
