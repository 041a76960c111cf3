import Optimizer
import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import Scoring

/// From a portfolio that has been read to a plan that has been checked.
struct PlanJob {
  var loaded: LoadedPortfolio
  var settings: PlanSettings
  var engine: any PlanSolver
  /// When the command began, in UTC.
  var created: String
  /// Wall seconds of the command so far, reading not counted.
  var seconds: @Sendable () -> Double
  /// What counts as 100 points, kept from another plan so that the two compare; nil: the portfolio's
  /// own.
  var references: [OutcomeID: Amount]?
  /// What to find out where no plan exists.
  var withoutPlan = SolveSettings.WithoutPlan.everything

  /// Solves and checks, told on a line, until Ctrl-C.
  func answer(showing line: ProgressLine) throws -> PlanRun {
    try answer { progress in
      line.show(progress)
      return !Interruption.isRequested
    }
  }

  /// Solves and checks. Blocks its thread.
  ///
  /// - Returns: A run whose `solved.conflict` holds sentences, ready to be shown.
  /// - Throws: exit code 70 for a plan that fails its re-check: it is never shown as a plan.
  func answer(progress: (@Sendable (SolveProgress) -> Bool)?) throws -> PlanRun {
    let portfolio = try scenarioApplied()
    var remarks: [String] = []
    let merits = try scored(portfolio, &remarks)
    let given = try settings.fixed.map { text in try GivenPlan(text, for: portfolio) }
    if let broken = brokenGivenPlan(given, portfolio, merits) {
      return noting(remarks, broken)
    }
    if let given { remarks.append(given.notice(of: portfolio)) }

    var problem = AllocationProblem(
      portfolio: portfolio, base: settings.scenario == nil ? nil : loaded.portfolio,
      merits: merits?.merits ?? [:], fixed: given?.plan,
      openMoney: given?.openMoney ?? [])
    if let references {
      problem = problem.measured(
        by: Yardstick(references: references, merits: problem.merits))
    }
    var wanted = settings.forEngine
    wanted.withoutPlan = withoutPlan
    var solved = try engine.solve(problem, settings: wanted, progress: progress)
    guard let plan = solved.plan else {
      solved.conflict = ConflictWords(portfolio).sentences(solved.conflict)
      return noting(remarks, planRun(portfolio, solved, nil, nil, merits))
    }
    let report = check(plan, of: portfolio, yardstick: solved.yardstick)
    let agreement = compare(report, with: solved)
    guard report.isClean && agreement.agrees else {
      throw Self.failedCheck(report, agreement)
    }
    if let given, given.isWhole {
      remarks += given.falseClaims(
        against: report.evaluation, objective: report.evaluation.objective, of: portfolio)
    }
    return noting(remarks, planRun(portfolio, solved, report, agreement, merits))
  }

  /// The run as it is before anything is solved: nothing is known.
  func unsolved() throws -> PlanRun {
    planRun(
      try scenarioApplied(),
      SolvedPlan(status: .noPlanYet, yardstick: Yardstick(), engine: engine.name), nil, nil, nil)
  }

  /// The run with what the user should know beside the plan, wherever it is shown.
  private func noting(_ remarks: [String], _ run: PlanRun) -> PlanRun {
    var run = run
    run.solved.notices += remarks
    return run
  }

  /// A plan given for every park is checked before anything is solved; nil where it holds.
  private func brokenGivenPlan(
    _ given: GivenPlan?, _ portfolio: Portfolio, _ merits: MeritTable?
  ) -> PlanRun? {
    guard let given, given.isWhole else { return nil }
    let yardstick = Yardstick(
      references: declaredReferences(of: portfolio), merits: merits?.merits ?? [:])
    let report = check(given.plan, of: portfolio, yardstick: yardstick)
    if report.isClean { return nil }
    let solved = SolvedPlan(
      status: .infeasible, yardstick: yardstick, engine: "re-check",
      conflict: report.breaches.map(\.sentence))
    let remarks =
      ["The plan given by --fix breaks the rules named: mend it, or leave open what may change."]
      + given.falseClaims(against: report.evaluation, objective: nil, of: portfolio)
    return noting(remarks, planRun(portfolio, solved, nil, nil, merits))
  }

  private func planRun(
    _ portfolio: Portfolio, _ solved: SolvedPlan, _ report: CheckReport?,
    _ agreement: Agreement?, _ merits: MeritTable?
  ) -> PlanRun {
    PlanRun(
      portfolio: portfolio, scenario: settings.scenario.map { ScenarioID($0) },
      settings: settings.forReport, solved: solved, check: report, agreement: agreement,
      merits: merits, seconds: seconds(), fingerprint: loaded.fingerprint,
      version: Parkplan.release, created: created)
  }

  static func failedCheck(_ report: CheckReport, _ agreement: Agreement) -> Failure {
    let reasons = report.breaches.map(\.sentence) + agreement.disagreements
    return Failure(
      .internalError,
      """
      Internal error: the plan that was found fails its independent re-check and is not shown.
      \(reasons.map { "  - \($0)" }.joined(separator: "\n"))
        Fix: report this with your portfolio.
      """)
  }
}

// MARK: - Scenario and merit

extension PlanJob {
  func scenarioApplied() throws -> Portfolio {
    guard let wanted = settings.scenario else { return loaded.portfolio }
    let known = loaded.portfolio.scenarios
    guard let scenario = known.first(where: { $0.id.text == wanted }) else {
      throw InvalidInput([Self.unknownScenario(wanted, among: known.map(\.id.text))])
    }
    return try loaded.portfolio.applying(scenario)
  }

  static func unknownScenario(_ wanted: String, among known: [String]) -> InputProblem {
    let fix: String
    if let near = nearestName(to: wanted, among: known) {
      fix = "did you mean '\(near)'?"
    } else if known.isEmpty {
      fix = "the portfolio has no scenarios; leave --scenario out or add scenarios.yaml"
    } else {
      fix = "name one of \(known.joined(separator: ", "))"
    }
    return InputProblem(file: "--scenario", found: "'\(wanted)' is not a scenario", fix: fix)
  }

  /// Merit by the default framework; nil where the portfolio has none.
  ///
  /// - Throws: `InvalidInput` where merit counts in the plan but cannot be computed.
  func scored(_ portfolio: Portfolio, _ remarks: inout [String]) throws -> MeritTable? {
    let wanted = loaded.defaultFramework ?? portfolio.frameworks.first?.id
    guard let framework = portfolio.frameworks.first(where: { $0.id == wanted }) else {
      return nil
    }
    do {
      return try score(portfolio.parks, by: framework)
    } catch {
      if portfolio.outcome(.merit) != nil { throw error }
      remarks.append(
        "The parks have no merit: framework \(framework.id) cannot be applied to all of them. "
          + "parkplan score says why.")
      return nil
    }
  }

  private func declaredReferences(of portfolio: Portfolio) -> [OutcomeID: Amount] {
    var result: [OutcomeID: Amount] = [:]
    for outcome in portfolio.outcomes {
      if let reference = outcome.reference { result[outcome.id] = reference.value }
    }
    return result
  }
}
