import ParkModel
import PlanCheck
import PlanReport
import Scoring

/// A made-up but complete run: twelve parks of the north-east with every kind of decision, limit
/// and difficulty (uncertain name, negative equity, D/E above the cap, missing indicator).
///
/// The plan is put together here and judged by the real re-check, so that its numbers hang together.
enum SampleRun {
  static let created = "2026-03-01T09:30:00Z"

  static func run(status: SolvedPlan.Status = .optimal) throws -> PlanRun {
    let portfolio = portfolio
    let merits = try score(portfolio.parks, by: framework)
    let yardstick = Yardstick(
      references: [
        "value-added": 5200, "jobs": 42_000, "residents": 30_000, "emissions-avoided": 900,
        "brownfield": 420, "culture": 60, "fiscal": 610, "merit": 9,
      ], merits: merits.merits)
    let plan = financed(choices, of: portfolio, yardstick)
    let report = check(plan, of: portfolio, yardstick: yardstick)
    var uses: [String: Amount] = [:]
    for limit in report.evaluation.limits { uses[limit.name] = limit.used }
    let objective = report.evaluation.objective
    let solved = SolvedPlan(
      status: status, plan: plan, objective: objective, bound: objective * 1.00008,
      outcomes: report.evaluation.parks.map(\.outcomes), limitUses: uses, yardstick: yardstick,
      engine: "exact (HiGHS 1.15.1)")
    return PlanRun(
      portfolio: portfolio, scenario: nil, settings: RunSettings(seed: 7), solved: solved,
      check: report, agreement: compare(report, with: solved), merits: merits, seconds: 1.234,
      fingerprint: "9f2c64c1d2b0a7e8f3a1c5d4e6b7980011223344556677889900aabbccddeeff",
      version: "0.1.0", created: created)
  }

  /// The same portfolio where no plan exists.
  static func infeasible() throws -> PlanRun {
    var run = try run()
    run.solved = SolvedPlan(
      status: .infeasible, yardstick: run.solved.yardstick, engine: "exact (HiGHS 1.15.1)",
      conflict: ["fund province 2026", "jobs-floor"])
    run.check = nil
    run.agreement = nil
    return run
  }
}
