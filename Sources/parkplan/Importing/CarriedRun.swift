import ParkFiles
import ParkModel
import PlanReport
import PlanWorkbook
import RunStore

/// A run that a workbook carries, or that the history keeps of it.
enum CarriedRun {
  static let facts = "run.json"
  static let plan = "plan.json"
  /// Before the names of input files.
  static let inputs = "inputs/"

  /// What decides the run beside its inputs.
  struct Facts: Codable {
    var created: String
    var settings: PlanSettings
  }

  /// The run of a workbook.
  ///
  /// - Parameters:
  ///   - path: Of the workbook, as the planner typed it.
  ///   - store: Where to look for a run that the workbook does not carry; nil: nowhere.
  /// - Throws: exit code 65 where neither has it.
  static func find(
    in workbook: ReadWorkbook, path: String, store: () throws -> RunStore?
  ) throws -> KeptRun {
    if let files = workbook.attachedFiles { return try read(files, path: path) }
    if let kept = try kept(workbook, in: store()) { return kept }
    throw Failure(
      .badInput,
      """
      \(path): the workbook does not carry its inputs (the hidden sheet \(FilesSheet.name) is \
      missing or was changed), and the history has no run of it.
        Fix: export the run again with parkplan export, and edit that workbook
      """)
  }

  private static func read(_ files: [AttachedFile], path: String) throws -> KeptRun {
    func text(_ name: String) -> String? {
      files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let inputs = files.filter { $0.name.hasPrefix(Self.inputs) }.map {
      PortfolioFile(name: String($0.name.dropFirst(Self.inputs.count)), bytes: $0.bytes)
    }
    do {
      guard let factsText = text(facts), let result = text(plan) else {
        throw KeptRun.UnknownForm()
      }
      guard let facts = try? document(Facts.self, from: Array(factsText.utf8)),
        let plan = try? PrintedPlan(result, file: path).document
      else { throw KeptRun.UnknownForm() }
      let run = StoredRun(
        created: facts.created, command: "plan", portfolio: plan.portfolio,
        scenario: plan.scenario, status: plan.status, objective: plan.objective,
        bound: plan.bound, gap: plan.gap, engine: plan.engine, seconds: plan.seconds,
        seed: facts.settings.seed, version: plan.version, fingerprint: plan.fingerprint,
        settings: try jsonText(facts.settings), result: result, checkAgreed: plan.check.agrees)
      let kept = try KeptRun(run, named: path, files: inputs)
      guard kept.loaded.fingerprint == plan.fingerprint else {
        throw Failure(
          .badInput,
          """
          \(path): the inputs on the hidden sheet \(FilesSheet.name) are not those of the run.
            Fix: leave that sheet as it is; export the run again with parkplan export
          """)
      }
      return kept
    } catch is KeptRun.UnknownForm {
      throw Failure(
        .badInput,
        """
        \(path): the run that the workbook carries was written by another version of parkplan.
          Fix: read it with that version, or plan the portfolio again
        """)
    }
  }

  /// The run of the history with the workbook's fingerprint and time.
  private static func kept(_ workbook: ReadWorkbook, in store: RunStore?) throws -> KeptRun? {
    guard let store, let fingerprint = workbook.fact("fingerprint"),
      let created = workbook.fact("created")
    else { return nil }
    let head = try store.list().first {
      $0.fingerprint == fingerprint && $0.created == created && $0.command == "plan"
    }
    guard let head, let numbered = try store.show(head.id) else { return nil }
    return try KeptRun(numbered, from: store, toBe: "read back")
  }
}
