import ParkModel
import PlanCheck
import PlanReport

/// Finished runs over `ThreeProposals`, made without a solver, to be held against each other.
enum ComparedPlans {
  static func run(
    _ chosen: Set<String>, bound: Double? = nil, status: SolvedPlan.Status = .optimal,
    change: (inout Portfolio) -> Void = { _ in }
  ) -> PlanRun {
    var portfolio = ThreeProposals().portfolio
    change(&portfolio)
    let plan = Plan(
      allocations: portfolio.parks.map { park in
        let isChosen = chosen.contains(park.id.text)
        let cost = park.alternatives.first?.declared.first?.amount.value.value ?? 0
        return Allocation(
          park: park.id, alternative: isChosen ? "build" : nil, extent: isChosen ? 1 : 0,
          grants: isChosen
            ? [Grant(fund: "relief", purpose: .all, period: "2026", amount: MillionYuan(cost))]
            : [])
      })
    let yardstick = Yardstick(
      references: Dictionary(
        portfolio.outcomes.map { ($0.id, $0.reference?.value ?? 100) }, uniquingKeysWith: { $1 }))
    let report = check(plan, of: portfolio, yardstick: yardstick)
    let objective = report.evaluation.objective
    return PlanRun(
      portfolio: portfolio, settings: RunSettings(),
      solved: SolvedPlan(
        status: status, plan: plan, objective: objective,
        bound: bound.map { Points($0) } ?? objective, yardstick: yardstick, engine: "exact"),
      check: report, seconds: 1, fingerprint: "f", version: "0", created: "")
  }

  static func withoutPlan() -> PlanRun {
    PlanRun(
      portfolio: ThreeProposals().portfolio, settings: RunSettings(),
      solved: SolvedPlan(status: .infeasible, yardstick: Yardstick(), engine: "exact"), seconds: 1,
      fingerprint: "f", version: "0", created: "")
  }
}
