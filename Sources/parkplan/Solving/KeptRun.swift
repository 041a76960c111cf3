import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import RunStore
import Scoring

/// A plan of the history with its inputs read again: enough to show, export and repeat it.
struct KeptRun {
  /// As a planner would call it: `run 12`.
  var name: String
  var stored: StoredRun
  var settings: PlanSettings
  var printed: PrintedPlan
  /// Read from the files that the history kept, not from the folder as it is today.
  var loaded: LoadedPortfolio

  /// - Parameter purpose: What is asked of it, such as `repeated`, for the message to a run of
  ///   another command.
  /// - Throws: exit code 65 for a number that the history does not know, and for what is no plan.
  init(_ id: Int, from store: RunStore?, toBe purpose: String) throws {
    let found = try keptRuns([id], in: store)
    guard let store, let numbered = found.first else { throw try unknownRuns([id], in: store) }
    try self.init(numbered, from: store, toBe: purpose)
  }

  init(_ numbered: NumberedRun, from store: RunStore, toBe purpose: String) throws {
    try requirePlan(numbered, toBe: purpose)
    do {
      try self.init(
        numbered.run, named: "run \(numbered.id)",
        files: try store.inputs(of: numbered.run.fingerprint).map {
          PortfolioFile(name: $0.name, bytes: $0.bytes)
        })
    } catch is UnknownForm {
      throw unknownForm(numbered)
    }
  }

  /// A run with its inputs, wherever they were kept.
  ///
  /// - Parameter name: As a planner would call it, for messages.
  /// - Throws: `UnknownForm` for settings or a result of another version of this program.
  init(_ stored: StoredRun, named name: String, files: [PortfolioFile]) throws {
    self.name = name
    self.stored = stored
    do {
      settings = try document(PlanSettings.self, from: Array(stored.settings.utf8))
      printed = try PrintedPlan(stored.result, file: name)
    } catch {
      throw UnknownForm()
    }
    loaded = try readPortfolio(name: stored.portfolio, files: files)
  }

  /// Settings or a result that this program does not read.
  struct UnknownForm: Error {}

  /// The run as it was, put together again from what was kept, and checked again.
  func planRun() throws -> PlanRun {
    let job = Wiring.job(loaded, settings, created: stored.created, stopwatch: Stopwatch())
    let portfolio = try job.scenarioApplied()
    var remarks: [String] = []
    let merits = try job.scored(portfolio, &remarks)
    var references: [OutcomeID: Amount] = [:]
    for (outcome, amount) in printed.references { references[OutcomeID(outcome)] = Amount(amount) }

    var solved = SolvedPlan(
      status: SolvedPlan.Status(rawValue: stored.status) ?? .interrupted,
      objective: stored.objective.map { Points($0) }, bound: stored.bound.map { Points($0) },
      yardstick: Yardstick(references: references, merits: merits?.merits ?? [:]),
      engine: stored.engine, notices: printed.notices, conflict: printed.conflict)
    var report: CheckReport?
    var agreement: Agreement?
    if stored.objective != nil {
      let plan = try printed.document.plan(for: portfolio, file: name)
      let found = check(plan, of: portfolio, yardstick: solved.yardstick)
      solved.plan = plan
      solved.outcomes = found.evaluation.parks.map(\.outcomes)
      report = found
      agreement = compare(found, with: solved)
    }
    return PlanRun(
      portfolio: portfolio, scenario: settings.scenario.map { ScenarioID($0) },
      settings: settings.forReport, solved: solved, check: report, agreement: agreement,
      merits: merits, seconds: stored.seconds, fingerprint: stored.fingerprint,
      version: stored.version, created: stored.created)
  }
}
