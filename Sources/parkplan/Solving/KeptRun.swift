import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import RunStore
import Scoring

/// A run of the history with its inputs read again: enough to show, export and repeat it.
struct KeptRun {
  var id: Int
  var stored: StoredRun
  var settings: PlanSettings
  var printed: PrintedPlan
  /// Read from the files that the history kept, not from the folder as it is today.
  var loaded: LoadedPortfolio

  /// - Throws: exit code 65 for a number that the history does not know.
  init(_ id: Int, from store: RunStore?) throws {
    guard let store, let numbered = try store.show(id) else {
      let newest = try store?.list(limit: 1).first?.id
      let fix = newest.map { "the newest run is \($0); parkplan runs list shows them" }
      throw InvalidInput([
        InputProblem(
          file: "run", found: "there is no run \(id)",
          fix: fix ?? "no run was ever kept; make one with parkplan plan")
      ])
    }
    self.id = id
    stored = numbered.run
    do {
      settings = try document(PlanSettings.self, from: Array(stored.settings.utf8))
      printed = try PrintedPlan(stored.result, file: "run \(id)")
    } catch {
      throw Failure(
        .badInput,
        """
        Error: run \(id) was kept by version \(stored.version) in a form that this version \
        cannot read
          Fix: use version \(stored.version) for it.
        """)
    }
    let files = try store.inputs(of: stored.fingerprint).map {
      PortfolioFile(name: $0.name, bytes: $0.bytes)
    }
    loaded = try readPortfolio(name: stored.portfolio, files: files)
  }

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
      let plan = try printed.document.plan(for: portfolio, file: "run \(id)")
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
