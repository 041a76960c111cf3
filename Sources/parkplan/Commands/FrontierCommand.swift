import ArgumentParser
import HiGHSSolver
import Optimizer
import ParkFiles
import ParkModel
import PlanReport

/// `parkplan frontier`: what two or three objectives cost each other.
struct FrontierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontier",
    abstract: "Show what two or three objectives cost each other: the exact Pareto front.",
    discussion: """
      Objectives are outcomes, or amounts of the plan: grants, new-debt, swaps, released,
      greenfield, regenerated, parks. More is better; a minus in front says that less is.

      Where all objectives move in steps (declared amounts, no partial funding), every point is
      found and the front is complete. Otherwise so many points as wanted are placed where the most
      could still be hidden, and what could be hidden is stated.

      Ctrl-C stops and prints the points so far; a second Ctrl-C ends at once.

      Examples:
        parkplan frontier my-parks --objectives value-added,jobs
        parkplan frontier my-parks --objectives jobs,-new-debt --csv front.csv
        parkplan frontier my-parks --objectives jobs,culture,-emissions --json
        parkplan frontier my-parks --objectives jobs,-new-debt --workbook front.xlsx
      """)

  @Argument(help: "The portfolio folder.", completion: .directory)
  var portfolio: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Two or three names with commas between them, such as value-added,-new-debt.",
      valueName: "A,B[,C]"))
  var objectives: String

  @Option(
    help: ArgumentHelp(
      "How many points; left out: every one where that is possible, otherwise 20.", valueName: "N"))
  var points: Int?

  @Option(help: "How exact each point is, as a share of the range of the first objective.")
  var gap = 5e-3

  @Option(help: ArgumentHelp("Stop after so many seconds.", valueName: "seconds"))
  var timeLimit: Double?

  @Option(help: ArgumentHelp("Apply this scenario first.", valueName: "name"))
  var scenario: String?

  @Option(
    help: ArgumentHelp("Also write the points to this file.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(help: "Start of the solver's pseudo-random numbers.")
  var seed = 0

  @OptionGroup var book: BookOptions
  @OptionGroup var output: OutputOptions
  // Every command takes the same options, also where it keeps nothing.
  @OptionGroup var store: StoreOptions

  /// More points would take hours and fill no page.
  private static let mostPoints = 10_000

  func validate() throws {
    if let points, !(2...Self.mostPoints).contains(points) {
      throw ValidationError("--points takes a number from 2 to \(Self.mostPoints), not \(points).")
    }
    if !(gap >= 0 && gap <= 1) {
      throw ValidationError("--gap must be from 0 to 1, such as 5e-3, not \(gap).")
    }
    try SolvingOptions.requireTimeLimit(timeLimit)
    try SolvingOptions.requireSeed(seed)
  }

  func run() throws {
    var stopwatch = Stopwatch()
    var files = NamedFiles(portfolio: portfolio, store: store, say: output.language.value)
    if let csv { try files.add("--csv", csv) }
    try book.claim(&files)
    let loaded = try stopwatch.pausing { try readPortfolio(folder: portfolio) }
    let job = FrontierJob(
      loaded: loaded, objectives: objectives,
      settings: FrontierSettings(
        points: points, gap: Ratio(gap), timeLimit: timeLimit, threads: Wiring.cores, seed: seed),
      scenario: scenario, engine: FrontierEngine(solver: HiGHSSolver()), stopwatch: stopwatch)
    let planning = planJob(loaded, stopwatch)
    try book.requireKnown(planning.scenarioApplied())
    let plan = try book.workbook.map { _ in try solve(planning) }
    let run = try search(job)
    if output.json {
      try printResult(jsonText(FrontierDocument(run)))
      if let solved = run.frontier.withoutPlan {
        Console.standardError.line(
          conflictText(solved, of: run.portfolio, language: output.language.value))
      }
    } else {
      try printResult(
        frontierText(
          run, width: Console.standardOutput.columns ?? 100, in: output.language.value))
    }
    if let csv {
      try write(run, to: csv)
      output.say("\(csv) is written.")
    }
    if let plan {
      try book.write(
        plan, planning, FurtherResults(frontier: frontierResults(run, beside: plan)), output)
    }
    switch run.frontier.status {
    case .complete, .sampled: break
    case .timeLimit, .interrupted: throw ExitCode(Failure.Code.stopped.rawValue)
    case .infeasible: throw ExitCode(Failure.Code.noPlan.rawValue)
    }
  }

  /// For the plan of the workbook: the one that `parkplan plan` finds.
  private func planJob(_ loaded: LoadedPortfolio, _ stopwatch: Stopwatch) -> PlanJob {
    Wiring.job(
      loaded, PlanSettings(timeLimit: timeLimit, seed: seed, scenario: scenario),
      created: Wiring.now(), stopwatch: stopwatch)
  }

  private func solve(_ job: PlanJob) throws -> PlanRun {
    let line = output.progressLine()
    defer { line.finish() }
    return try job.answer(showing: line)
  }

  private func search(_ job: FrontierJob) throws -> FrontierRun {
    let language = output.language.value
    let line = output.progressLine()
    defer { line.finish() }
    return try job.answer { progress in
      line.show(progressText(progress, in: language), at: progress.seconds)
      return !Interruption.isRequested
    }
  }

  /// One line a point: objectives, then all outcomes, then what is chosen.
  private func write(_ run: FrontierRun, to path: String) throws {
    let frontier = run.frontier
    let outcomes = run.portfolio.outcomes.map(\.id).filter { id in
      !frontier.objectives.contains { $0.measure == .outcome(id) }
    }
    try writeTable(
      to: path,
      header: ["point"] + frontier.objectives.map(\.name)
        + ["best_of_first", "gap", "price_to_next"] + outcomes.map(\.text) + ["parks"],
      rows: frontier.points.count
    ) { row in
      let point = frontier.points[row]
      let parks = (point.solved.plan?.allocations ?? []).compactMap { allocation in
        allocation.alternative.map { "\(allocation.park):\($0)" }
      }
      return ["\(row + 1)"] + point.values.map { "\($0.value)" }
        + [
          "\(point.bestOfFirst.value)", "\(point.gap.value)",
          frontier.price(after: row).map { "\($0)" } ?? "",
        ] + outcomes.map { "\(run.evaluations[row].outcomes[$0]?.value ?? 0)" }
        + [parks.joined(separator: " ")]
    }
  }
}
