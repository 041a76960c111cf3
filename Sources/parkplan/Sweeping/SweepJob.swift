import Optimizer
import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import Synchronization
import WhatIf

/// From a portfolio that has been read to a sweep of it, future by future.
struct SweepJob {
  var loaded: LoadedPortfolio
  var settings: SweepSettings
  var engine: any PlanSolver
  var stopwatch: Stopwatch
  /// The portfolio folder as it was given; nil: known by its name alone.
  var folder: String?

  /// What happened before the first future.
  enum Beginning {
    case ready(SweptPortfolio, SweepHeader)
    /// The portfolio as it is has no plan, or its search was stopped.
    case stopped(PlanRun)
  }

  /// The declared uncertain numbers, or those that the statuses of numbers give.
  var inputs: UncertainInputs {
    let declared = loaded.portfolio.uncertainInputs
    return declared.isEmpty ? loaded.portfolio.defaultUncertainInputs : declared
  }

  var notices: [String] {
    loaded.notices
      + (loaded.portfolio.uncertainInputs.isEmpty
        ? [
          (loaded.files.contains { $0.name == "uncertainties.yaml" }
            ? "uncertainties.yaml lists no numbers" : "No uncertainties.yaml")
            + ": every number that is not sourced counts as uncertain."
        ] : [])
  }

  /// - Throws: everything that is wrong with the design and the candidates.
  func futures() throws(InvalidInput) -> Futures {
    let futures = try Futures(settings.wantedDesign, of: inputs)
    let shard = settings.wantedShard
    if shard.count > futures.count {
      throw InvalidInput([
        InputProblem(
          file: "--shard", found: "\(shard.count) parts of \(futures.count) futures",
          fix: "ask for at most \(futures.count) parts")
      ])
    }
    if settings.candidates.contains(SweepHeader.today) {
      throw InvalidInput([
        InputProblem(
          file: "--candidate",
          found: "'\(SweepHeader.today)' is what the plan of the portfolio itself is called",
          fix: "give the scenario another name in scenarios.yaml; today's plan is always carried")
      ])
    }
    let known = loaded.portfolio.scenarios.map(\.id.text)
    let unknown = settings.candidates.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw InvalidInput(
        unknown.map { name in
          InputProblem(
            file: "--candidate", found: "'\(name)' is not a scenario",
            fix: nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
              ?? "name one of \(known.joined(separator: ", "))")
        })
    }
    return futures
  }

  /// Plans the portfolio as it is, and the scenarios whose plans are candidates.
  func begin(
    _ futures: Futures, progress: (@Sendable (String, SolveProgress) -> Bool)?
  ) throws -> Beginning {
    let base = try planned(nil, progress)
    guard base.solved.status == .optimal else { return .stopped(base) }
    var others: [SweptPortfolio.Candidate] = []
    for name in settings.candidates {
      let run = try planned(name, progress)
      switch run.solved.status {
      case .optimal: break
      case .infeasible:
        throw InvalidInput([
          InputProblem(
            file: "--candidate", found: "scenario '\(name)' has no plan",
            fix: "name another scenario, or see "
              + explainCommand(folder ?? loaded.portfolio.name, scenario: name))
        ])
      case .timeLimit, .interrupted, .noPlanYet: return .stopped(run)
      }
      if let plan = run.solved.plan {
        others.append(SweptPortfolio.Candidate(name: name, plan: plan))
      }
    }
    let problem = AllocationProblem(
      portfolio: loaded.portfolio, merits: base.solved.yardstick.merits)
    let futureEngine = try Wiring.engine(
      settings.engine, near: problem.measured(by: base.solved.yardstick), gap: Ratio(settings.gap))
    guard
      let swept = try SweptPortfolio(
        problem, solved: base.solved, futures: futures, engine: futureEngine,
        gap: Ratio(settings.gap),
        others: others, carriesPlans: settings.carriesPlans)
    else { return .stopped(base) }
    return .ready(
      swept,
      SweepHeader(
        version: Parkplan.release, portfolio: loaded.portfolio, fingerprint: loaded.fingerprint,
        futures: futures, gap: Ratio(settings.gap), engine: engine.name, limits: swept.limits,
        candidates: swept.candidates.map(\.name), shard: settings.wantedShard))
  }

  private func planned(
    _ scenario: String?, _ progress: (@Sendable (String, SolveProgress) -> Bool)?
  ) throws -> PlanRun {
    let job = PlanJob(
      loaded: loaded,
      settings: PlanSettings(
        engine: settings.engine, gap: settings.gap, scenario: scenario, threads: settings.threads),
      engine: engine, created: "", seconds: { [stopwatch] in stopwatch.seconds })
    let relay: (@Sendable (SolveProgress) -> Bool)? = progress.map { report in
      { @Sendable state in report(scenario ?? "", state) }
    }
    return try job.answer(progress: relay)
  }

  /// Solves what a part still lacks; each record is in the file before the next one is begun.
  ///
  /// - Parameters:
  ///   - resumes: Goes on with a file that is there; otherwise there must be none.
  /// - Throws: `InvalidInput` for a file of another sweep, naming what differs.
  func run(
    _ swept: SweptPortfolio, _ header: SweepHeader, part path: String, resumes: Bool,
    progress: @escaping @Sendable (SweepProgress) -> Bool
  ) throws {
    let headerLine = try SweepLine.text(header)
    let todayLine = SweepLine.text(swept.today)
    var wanted = Array(header.futures)
    let writer: PartWriter
    if resumes && isExistingFile(path) {
      if try PartFile.isBeginning(path, of: headerLine) {
        writer = try PartWriter(path, keeping: 0)
        try writer.append(headerLine)
        try writer.append(todayLine)
      } else {
        let part = try PartFile(path)
        try requireSame(part, header, todayLine)
        wanted = part.missing
        writer = try PartWriter(path, keeping: part.intactBytes)
        if part.today == nil { try writer.append(todayLine) }
      }
    } else {
      writer = try PartWriter(path, keeping: nil)
      try writer.append(headerLine)
      try writer.append(todayLine)
    }
    let meter = SweepMeter(
      done: header.futures.count - wanted.count, of: header.futures.count)
    _ = try SweepRunner(swept, threads: settings.threads).run(
      wanted, keepGoing: { progress(meter.progress) },
      deliver: { record in
        try writer.append(SweepLine.text(record))
        meter.count()
      })
  }

  private func requireSame(
    _ part: PartFile, _ header: SweepHeader, _ today: String
  ) throws(InvalidInput) {
    var differences = header.differences(from: part.header)
    if part.header.shard != header.shard {
      differences.append("shard: \(part.header.shard) there, \(header.shard) here")
    }
    if differences.isEmpty, let kept = part.today, kept != today {
      differences.append("its plan of the portfolio as it is")
    }
    if differences.isEmpty { return }
    throw InvalidInput([
      InputProblem(
        file: part.path, found: "it is of another sweep (\(differences.joined(separator: "; ")))",
        fix: "give the options it was begun with, or name another --part")
    ])
  }

  /// Joins parts that were made before, anywhere.
  ///
  /// - Throws: every part that is foreign, doubled, unfinished or missing.
  static func merged(
    _ paths: [String], _ loaded: LoadedPortfolio, loss: Double, stopwatch: Stopwatch
  ) throws -> SweepRun {
    let files = try paths.map { try PartFile($0) }
    guard let first = files.first?.header, let settings = SweepSettings(of: first, loss: loss)
    else {
      throw InvalidInput([
        InputProblem(
          file: "--merge", found: "the first part is of no known design",
          fix: "name parts that parkplan sweep has written")
      ])
    }
    let job = SweepJob(
      loaded: loaded, settings: settings, engine: Wiring.engine(.auto), stopwatch: stopwatch)
    let futures = try Futures(settings.wantedDesign, of: job.inputs)
    // The names of limits are those of any plan, also of an empty one.
    let limits = check(
      Plan(allocations: []), of: loaded.portfolio, yardstick: Yardstick()
    ).evaluation.limits.map(\.name)
    var expected = SweepHeader(
      version: Parkplan.release, portfolio: loaded.portfolio, fingerprint: loaded.fingerprint,
      futures: futures, gap: Ratio(first.gap), engine: first.engine, limits: limits,
      candidates: first.candidates)
    expected.shards = first.shards
    let order = try SweepParts(files.map(\.summary), expected: expected).parts.map(\.header.shard)
    let sorted = order.compactMap { shard in files.first { $0.header.shard == shard } }
    return try SweepRun(
      sorted, of: loaded.portfolio, futures: futures, settings: settings, notices: job.notices,
      seconds: stopwatch.seconds)
  }
}

/// How far a sweep is.
struct SweepProgress: Sendable {
  var done: Int
  var count: Int
  var seconds: Double
  /// Futures a second since this run began; nil before the first one.
  var pace: Double?

  var secondsLeft: Double? { pace.map { Double(count - done) / $0 } }
}

/// Counts futures and time. A class because all threads of a sweep share it.
private final class SweepMeter: Sendable {
  private let start = ContinuousClock.now
  private let earlier: Int
  private let all: Int
  private let done = Atomic<Int>(0)

  init(done: Int, of all: Int) {
    earlier = done
    self.all = all
  }

  func count() { done.wrappingAdd(1, ordering: .relaxed) }

  var progress: SweepProgress {
    let (whole, attoseconds) = (ContinuousClock.now - start).components
    let seconds = Double(whole) + Double(attoseconds) * 1e-18
    let now = done.load(ordering: .relaxed)
    return SweepProgress(
      done: earlier + now, count: all, seconds: seconds,
      pace: now > 0 && seconds > 0 ? Double(now) / seconds : nil)
  }
}
