import Optimizer
import ParkModel
import WhatIf

/// `costedParks` of 6, 5, 4 points for as many MCNY out of 10, whose grants are uncertain:
///
///     factor   MCNY   best plan     value   of P1 and P3   parks that change
///       0.5      5    P2                5        4               3
///       1       10    P1 P3            10       10               0
///       1.1     11    P1 P2            11       10               2
///       1.6     16    all              15       10               1
struct SweptParks {
  var portfolio = costedParks([(6, 6), (5, 5), (4, 4)], budget: 10)
  var inputs = UncertainInputs(numbers: [
    UncertainNumber(
      id: "grants", changes: [UncertainChange(.scale, NumberAddress(.fundBudget))],
      distribution: .uniform(low: 0.4, high: 1.7), lowHigh: LowHigh(low: 0.5, high: 1.6),
      levels: [0.5, 1, 1.1, 1.6])
  ])
  var gap: Ratio = 1e-6

  func futures(_ design: Design = .factorial) throws -> Futures {
    try Futures(design, of: inputs)
  }

  func swept(
    _ design: Design = .factorial, engine: any PlanSolver = exactEngine,
    others: [SweptPortfolio.Candidate] = [], carriesPlans: Bool = true
  ) throws -> SweptPortfolio? {
    let problem = AllocationProblem(portfolio: portfolio)
    let solved = try exactEngine.solve(problem, settings: SolveSettings(gap: gap))
    return try SweptPortfolio(
      problem, solved: solved, futures: futures(design), engine: engine, gap: gap, others: others,
      carriesPlans: carriesPlans)
  }

  func header(_ swept: SweptPortfolio, shard: SweepShard = .whole) -> SweepHeader {
    SweepHeader(
      version: "1", portfolio: portfolio, fingerprint: "f00", futures: swept.futures, gap: gap,
      engine: "exact", limits: swept.limits, candidates: swept.candidates.map(\.name),
      shard: shard)
  }

  func records(_ swept: SweptPortfolio) throws -> [SweepRecord] {
    try swept.futures.indices.compactMap { try swept.record($0) }
  }

  func analysis(_ swept: SweptPortfolio, loss: Share = 0.1) throws -> SweepAnalysis {
    guard case .solved(let today) = swept.today.answer else { throw NoPlan() }
    return SweepAnalysis(
      portfolio, header(swept), futures: swept.futures, today: today, loss: loss)
  }

  func result(_ swept: SweptPortfolio, loss: Share = 0.1) throws -> SweepResult {
    var analysis = try analysis(swept, loss: loss)
    for record in try records(swept) { try analysis.add(record) }
    return try analysis.result()
  }

  struct NoPlan: Error {}
}
