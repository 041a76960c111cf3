import HiGHSSolver
import Optimizer
import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import RunStore
import WhatIf

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Builds what commands need and passes it on: the one place that knows every module.
enum Wiring {
  /// The engine for a choice.
  static func engine(_ choice: EngineChoice) -> any PlanSolver {
    switch choice {
    case .auto: AutoEngine(solver: HiGHSSolver())
    case .exact: ExactEngine(solver: HiGHSSolver())
    case .decomposition: DecompositionEngine(solver: HiGHSSolver())
    }
  }

  /// The engine for many problems near one that is solved first.
  static func engine(
    _ choice: EngineChoice, near problem: AllocationProblem, gap: Ratio
  ) throws -> any PlanSolver {
    guard choice == .auto, AutoEngine.prefersPrices(problem.portfolio) else {
      return engine(choice)
    }
    return try WarmEngine(
      problem, solver: HiGHSSolver(), settings: SolveSettings(gap: gap, withoutPlan: .statusOnly))
  }

  /// Processor cores to use where nothing else is asked for.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The cores asked for, or all; never more than there are, which would only be slower.
  static func threads(_ asked: Int?) -> Int { max(1, min(asked ?? cores, cores)) }

  /// Now, as ISO 8601 in UTC to the second.
  static func now() -> String { Date().formatted(.iso8601) }

  static func job(
    _ loaded: LoadedPortfolio, _ settings: PlanSettings, created: String, stopwatch: Stopwatch
  ) -> PlanJob {
    PlanJob(
      loaded: loaded, settings: settings, engine: engine(settings.engine), created: created,
      seconds: { stopwatch.seconds })
  }

  /// The run as the history keeps it, with its input files.
  static func storedRun(
    _ run: PlanRun, _ job: PlanJob, command: String
  ) throws -> (run: StoredRun, inputs: [StoredFile]) {
    let stored = StoredRun(
      created: run.created, command: command, portfolio: run.portfolio.name,
      scenario: run.scenario?.text, status: run.solved.status.rawValue,
      objective: run.solved.objective?.value, bound: run.solved.bound?.value,
      gap: run.solved.gap?.value, engine: run.solved.engine, seconds: run.seconds,
      seed: job.settings.seed, version: run.version, fingerprint: run.fingerprint,
      settings: try jsonText(job.settings),
      result: try jsonText(PrintedPlan(run)),
      checkAgreed: run.agreement?.agrees)
    return (stored, inputs(of: job.loaded))
  }

  /// What a workbook of the run carries, so that it can be read back without any history.
  ///
  /// - Parameter result: What the run printed, where it was kept.
  static func attachments(
    _ run: PlanRun, _ settings: PlanSettings, _ loaded: LoadedPortfolio, result: String? = nil
  ) throws -> [AttachedFile] {
    let texts = [
      (CarriedRun.facts, try jsonText(CarriedRun.Facts(created: run.created, settings: settings))),
      (CarriedRun.plan, try result ?? jsonText(PrintedPlan(run))),
    ]
    return loaded.files.map { AttachedFile(name: CarriedRun.inputs + $0.name, bytes: $0.bytes) }
      + texts.map { AttachedFile(name: $0, bytes: Array($1.utf8)) }
  }

  /// The what-if as the history keeps it, with its input files. It finds more than one objective.
  static func storedRun(
    _ run: WhatIfRun, _ document: String, of loaded: LoadedPortfolio
  ) throws -> (run: StoredRun, inputs: [StoredFile]) {
    let checks = run.runs.compactMap(\.agreement?.agrees)
    let stored = StoredRun(
      created: run.created, command: "whatif", portfolio: run.base.portfolio.name,
      status: run.status.rawValue, engine: run.engine, seconds: run.seconds,
      seed: run.settings.seed, version: run.version, fingerprint: run.fingerprint,
      settings: try jsonText(run.settings), result: document,
      checkAgreed: checks.isEmpty ? nil : checks.allSatisfy { $0 })
    return (stored, inputs(of: loaded))
  }

  /// The sweep as the history keeps it, with its input files.
  static func storedRun(
    _ run: SweepRun, _ document: String, of loaded: LoadedPortfolio, created: String
  ) throws -> (run: StoredRun, inputs: [StoredFile]) {
    let stored = StoredRun(
      created: created, command: "sweep", portfolio: run.portfolio.name,
      status: run.status, gap: run.result.largestGap.value.finite, engine: run.header.engine,
      seconds: run.seconds, seed: run.header.seed.flatMap { Int(exactly: $0) },
      version: Parkplan.release, fingerprint: run.header.fingerprint,
      settings: try jsonText(run.settings), result: document, checkAgreed: true)
    return (stored, inputs(of: loaded))
  }

  private static func inputs(of loaded: LoadedPortfolio) -> [StoredFile] {
    loaded.files.map { StoredFile(name: $0.name, bytes: $0.bytes) }
  }
}

/// Wall time of a command, with pauses for what does not count.
struct Stopwatch: Sendable {
  private let start = ContinuousClock.now
  private var pauses = Duration.zero

  /// Runs work whose time does not count.
  mutating func pausing<Value>(_ work: () throws -> Value) rethrows -> Value {
    let before = ContinuousClock.now
    defer { pauses += ContinuousClock.now - before }
    return try work()
  }

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start - pauses).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
