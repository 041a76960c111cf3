import Optimizer
import ParkFiles
import ParkModel
import PlanCheck
import PlanReport
import Scoring

/// From a portfolio that has been read to a front whose every plan has been checked.
struct FrontierJob {
  var loaded: LoadedPortfolio
  /// As typed: `value-added,jobs`.
  var objectives: String
  var settings: FrontierSettings
  var scenario: String?
  var engine: FrontierEngine
  var stopwatch: Stopwatch

  /// Searches and checks. Blocks its thread.
  ///
  /// - Throws: exit code 70 where a plan fails its re-check: it is never shown.
  func answer(progress: (@Sendable (FrontierProgress) -> Bool)?) throws -> FrontierRun {
    let job = Wiring.job(
      loaded, PlanSettings(scenario: scenario), created: "", stopwatch: stopwatch)
    let portfolio = try job.scenarioApplied()
    let chosen = try FrontierObjective.list(objectives, of: portfolio, field: "--objectives")
    var remarks: [String] = []
    let merits = try job.scored(portfolio, &remarks)
    var frontier = try engine.find(
      AllocationProblem(
        portfolio: portfolio, base: scenario == nil ? nil : loaded.portfolio,
        merits: merits?.merits ?? [:]),
      objectives: chosen, settings: settings, progress: progress)
    frontier.notices = loaded.notices + remarks + frontier.notices
    frontier.conflict = ConflictWords(portfolio).sentences(frontier.conflict)
    let evaluations = try frontier.points.enumerated().map { position, point in
      try checked(point, number: position + 1, chosen, portfolio)
    }
    return FrontierRun(
      portfolio: portfolio, scenario: scenario, frontier: frontier, evaluations: evaluations,
      seconds: stopwatch.seconds, fingerprint: loaded.fingerprint)
  }

  /// The plan's own evaluation, which must agree with the engine and with the point's values.
  private func checked(
    _ point: PlanFrontier.Point, number: Int, _ objectives: [FrontierObjective],
    _ portfolio: Portfolio
  ) throws -> Evaluation {
    guard let plan = point.solved.plan else {
      throw Failure(.internalError, "Internal error: point \(number) has no plan.")
    }
    let report = check(plan, of: portfolio, yardstick: point.solved.yardstick)
    let agreement = compare(report, with: point.solved)
    var reasons = report.breaches.map(\.sentence) + agreement.disagreements
    for (objective, value) in zip(objectives, point.values) {
      let found = amount(of: objective.measure, in: report.evaluation, plan, portfolio)
      if abs(found - value.value) > 1e-6 * max(1, abs(found)) {
        reasons.append("The search says \(value.value) of '\(objective.name)', the plan \(found).")
      }
    }
    if reasons.isEmpty { return report.evaluation }
    throw Failure(
      .internalError,
      """
      Internal error: a plan of the frontier (point \(number)) fails its independent re-check.
      \(reasons.map { "  - \($0)" }.joined(separator: "\n"))
        Fix: report this with your portfolio.
      """)
  }
}

/// A finished search: what is shown.
struct FrontierRun {
  /// With the scenario applied.
  var portfolio: Portfolio
  var scenario: String?
  var frontier: PlanFrontier
  /// By point, recomputed from its plan alone.
  var evaluations: [Evaluation]
  var seconds: Double
  var fingerprint: String
}

/// What a plan comes to in one measure, from its evaluation and allocations alone.
func amount(
  of measure: Measure, in evaluation: Evaluation, _ plan: Plan, _ portfolio: Portfolio
) -> Double {
  switch measure {
  case .outcome(let id): return evaluation.outcomes[id]?.value ?? 0
  case .parks: return Double(plan.allocations.count { $0.alternative != nil })
  case .grants: return plan.allocations.flatMap(\.grants).reduce(0) { $0 + $1.amount.value }
  case .newDebt: return plan.allocations.flatMap(\.debt).reduce(0) { $0 + $1.newDebt.value }
  case .swaps: return plan.allocations.flatMap(\.debt).reduce(0) { $0 + $1.swap.value }
  case .released, .greenfield, .regenerated, .instrument, .resource:
    return landAmount(of: measure, plan, portfolio)
  }
}

/// Decided land, and what chosen alternatives declare.
private func landAmount(of measure: Measure, _ plan: Plan, _ portfolio: Portfolio) -> Double {
  var released = 0.0
  var regenerated = 0.0
  for allocation in plan.allocations {
    let land = ParkLand(allocation, in: portfolio.parks.first { $0.id == allocation.park })
    released += land.released
    regenerated += land.regenerated
  }
  switch measure {
  case .released: return released
  case .greenfield: return released - regenerated
  case .regenerated: return regenerated
  case .outcome, .parks, .grants, .newDebt, .swaps, .instrument, .resource: return 0
  }
}
