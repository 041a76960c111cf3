import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import PlanWorkbook

/// An edited workbook of a run: what changed, and what it comes to.
struct ImportedRun {
  /// As the planner typed it.
  var path: String
  /// The run as it was written, checked again.
  var original: PlanRun
  var differences: [CellDifference]
  var edits: PlannerEdits
  /// What cannot be read or taken over, each with its cell.
  var problems: [InputProblem]
  var notices: [String]
  /// The portfolio with the edits as a scenario of its own; nil where no input changed.
  var edited: LoadedPortfolio?
  /// The best plan with the edited inputs; nil where nothing was solved.
  var optimum: PlanRun?
  /// The plan with the planner's own values in place of results.
  var own: OwnPlan?

  /// Reads an edited workbook against the run that it carries.
  init(_ workbook: ReadWorkbook, path: String, kept: KeptRun) throws {
    self.path = path
    original = try kept.planRun()
    let language = workbook.fact("language").flatMap(Language.init) ?? .english
    let comparison = try WorkbookComparison(
      workbook, against: sheets(of: original, language: language), path: path)
    differences = comparison.differences
    notices = comparison.notices
    if let version = workbook.fact("version"), version != Parkplan.release {
      notices.append(
        "the workbook was written by version \(version) of parkplan; where sheets have changed "
          + "since, cells may show as changed that nobody edited.")
    }
    edits = PlannerEdits(
      differences, of: kept.loaded.portfolio, base: original.scenario, path: path)
    problems = comparison.problems + edits.problems
    if problems.isEmpty { edited = try edits.scenario.map { try adding($0, to: kept.loaded) } }
    if !edits.overrides.isEmpty {
      // Without a sound portfolio of the edits the run's own still tells what is wrong with values.
      let portfolio = try editedPortfolio()
      do {
        own = try OwnPlan(
          edits.overrides, instead: original.solved.plan ?? Plan(allocations: []), of: portfolio,
          path: path)
      } catch {
        problems += error.problems
      }
    }
  }

  /// The portfolio as planned, with the edited inputs.
  func editedPortfolio() throws -> Portfolio {
    guard let edited, let scenario = edits.scenario else { return original.portfolio }
    return try edited.portfolio.applying(scenario)
  }

  /// Whether there is anything to solve for.
  var hasEdits: Bool { edits.scenario != nil || own != nil }

  /// What counts as 100 points: as in the run, unless a planner changed just that.
  var references: [OutcomeID: Amount]? {
    let changesReferences = edits.scenario?.changes.contains { change in
      if case .set(let address, _) = change { address.field == .outcomeReference } else { false }
    }
    return changesReferences == true ? nil : original.solved.yardstick.references
  }

  /// What to solve: the run's settings with the edited inputs.
  func settings(_ asked: PlanSettings) -> PlanSettings {
    var settings = asked
    settings.scenario = edits.scenario?.id.text ?? original.scenario?.text
    settings.fixed = nil
    return settings
  }
}

extension ImportedRun {
  /// The planner's own plan as a run: checked, not solved.
  func ownRun(_ own: OwnPlan) throws -> PlanRun {
    let base = optimum ?? original
    let portfolio = try editedPortfolio()
    let report = check(own.plan, of: portfolio, yardstick: base.solved.yardstick)
    var run = base
    run.portfolio = portfolio
    run.solved.plan = own.plan
    run.solved.status = report.isClean ? .optimal : .infeasible
    run.solved.objective = report.evaluation.objective
    run.solved.bound = nil
    run.solved.outcomes = report.evaluation.parks.map(\.outcomes)
    run.solved.limitUses = [:]
    run.solved.engine = "re-check"
    run.solved.notices = []
    run.solved.conflict = report.breaches.map(\.sentence)
    run.solved.diagnosis = nil
    run.check = report
    run.agreement = nil
    return run
  }
}
