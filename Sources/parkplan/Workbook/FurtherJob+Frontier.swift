import HiGHSSolver
import Optimizer
import ParkModel
import PlanReport

extension FurtherJob {
  /// How many points a frontier has that cannot have all.
  static let frontierPoints = 12

  /// - Returns: nil where there is no point yet; whether the search was not stopped.
  func frontier() throws -> (FrontierResults?, Bool) {
    let objectives = try wantedObjectives()
    let search = FrontierJob(
      loaded: loadedAsPlanned, objectives: objectives,
      settings: FrontierSettings(
        points: Self.frontierPoints, gap: 5e-3, timeLimit: secondsLeft,
        threads: job.settings.threads, seed: job.settings.seed),
      scenario: nil, engine: FrontierEngine(solver: HiGHSSolver()), stopwatch: Stopwatch())
    let found = try search.answer { [self] progress in
      tell(.frontier, progressText(progress, in: language))
    }
    let isDone =
      switch found.frontier.status {
      case .complete, .sampled: true
      case .timeLimit, .interrupted, .infeasible: false
      }
    return (frontierResults(found, beside: run), isDone)
  }

  /// What was asked for, or the weightiest outcome against grants, or against the next one.
  private func wantedObjectives() throws(InvalidInput) -> String {
    if let objectives { return objectives }
    let weighty = run.portfolio.outcomes.filter { $0.weight.value.value > 0 && $0.kind != .merit }
      .enumerated().sorted {
        ($1.element.weight.value, $0.offset) < ($0.element.weight.value, $1.offset)
      }.map(\.element.id.text)
    guard let first = weighty.first else {
      throw InvalidInput([
        InputProblem(
          file: "--with frontier", found: "the portfolio counts no outcomes",
          fix: "name two amounts with --objectives")
      ])
    }
    if !run.portfolio.funds.isEmpty { return first + ",-grants" }
    if weighty.count > 1 { return first + "," + weighty[1] }
    return first + ",-released"
  }
}

/// A front as the workbook shows it; nil without any point.
func frontierResults(_ found: FrontierRun, beside run: PlanRun) -> FrontierResults? {
  let frontier = found.frontier
  guard !frontier.points.isEmpty, let plan = run.solved.plan, let evaluation = run.evaluation
  else { return nil }
  return FrontierResults(
    objectives: frontier.objectives.map { objective in
      var outcome: OutcomeID?
      if case .outcome(let id) = objective.measure { outcome = id }
      return FrontierResults.Objective(
        title: objective.title(in: found.portfolio), unit: objective.unit(in: found.portfolio),
        isMinimized: objective.isMinimized, outcome: outcome)
    },
    points: zip(frontier.points, found.evaluations).compactMap { point, evaluation in
      point.solved.plan.map {
        FrontierResults.Point(
          values: point.values, plan: $0, evaluation: evaluation,
          hidden: point.hidden?.improvement)
      }
    }, ideal: frontier.ideal, nadir: frontier.nadir,
    ownPlan: frontier.objectives.map {
      Amount(amount(of: $0.measure, in: evaluation, plan, run.portfolio))
    }, largestImprovement: frontier.largestImprovement, isComplete: frontier.isComplete)
}
