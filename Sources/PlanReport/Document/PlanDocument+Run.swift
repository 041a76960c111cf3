import ParkModel
import PlanCheck
import Scoring

extension PlanDocument {
  /// The document of a run. Numbers are those of the re-check where there is one.
  public init(_ run: PlanRun) {
    let evaluation = run.evaluation
    portfolio = run.portfolio.name
    scenario = run.scenario?.text
    status = run.solved.status.rawValue
    objective = run.solved.objective?.value
    bound = run.solved.bound?.value
    gap = run.solved.gap?.value
    engine = run.solved.engine
    seconds = run.seconds
    seed = run.settings.seed
    fingerprint = run.fingerprint
    version = run.version
    outcomes = evaluation.map { Self.named($0.outcomes) } ?? [:]
    limits = Self.limits(run, evaluation)
    provenance = ProvenanceRow(evaluation?.provenance ?? [:])
    check = CheckRow(
      agrees: run.agreement?.agrees,
      // Infinite where a number is missing: JSON has no such number.
      largestDifference: run.agreement.flatMap {
        $0.largestDifference.isFinite ? $0.largestDifference : nil
      })
    parks = []
    if let plan = run.solved.plan, let evaluation {
      let known = Dictionary(run.portfolio.parks.map { ($0.id, $0) }) { first, _ in first }
      let merits = run.meritsByPark
      parks = zip(plan.allocations, evaluation.parks).map { allocation, results in
        ParkRow(allocation, results, park: known[allocation.park], merit: merits[allocation.park])
      }
    }
  }

  /// Without a plan the limits still stand there with their bounds, their use unknown.
  private static func limits(_ run: PlanRun, _ evaluation: Evaluation?) -> [LimitRow] {
    if let evaluation { return evaluation.limits.map(LimitRow.init) }
    return run.doingNothing.limits.map { use in
      LimitRow(
        name: use.name, used: nil, atLeast: use.atLeast?.value, atMost: use.atMost?.value,
        slack: nil, binding: false)
    }
  }

  static func named(_ amounts: [OutcomeID: Amount]) -> [String: Double] {
    var result: [String: Double] = [:]
    for (outcome, amount) in amounts { result[outcome.text] = amount.value }
    return result
  }
}

extension PlanDocument.ParkRow {
  fileprivate init(
    _ allocation: Allocation, _ results: ParkEvaluation, park: Park?, merit: Share?
  ) {
    let carriedOut = allocation.alternative.flatMap { chosen in
      park?.alternatives.first { $0.id == chosen }
    }
    self.park = allocation.park.text
    alternative = allocation.alternative?.text
    path = (carriedOut.map(\.path) ?? park?.path)?.rawValue
    self.merit = merit?.value
    grantMCNY = results.grants.value
    newDebtMCNY = results.newDebt.value
    swapMCNY = results.swap.value
    extent = allocation.extent.value
    land = allocation.land.map {
      PlanDocument.LandRow(
        use: $0.use.rawValue, segment: $0.segment, period: $0.period.text,
        hectares: $0.hectares.value, regeneratedHectares: $0.regenerated.value)
    }
    money = allocation.grants.map {
      PlanDocument.MoneyRow(
        fund: $0.fund.text, costClass: $0.purpose.description, period: $0.period.text,
        grantMCNY: $0.amount.value)
    }
    debt = allocation.debt.map {
      PlanDocument.DebtRow(
        period: $0.period.text, newDebtMCNY: $0.newDebt.value, swapMCNY: $0.swap.value)
    }
    instruments = allocation.instruments.map {
      PlanDocument.InstrumentRow(
        instrument: $0.instrument.text, level: $0.level.text, start: $0.start.text)
    }
    outcomes = PlanDocument.named(results.outcomes)
    debtToEquityBefore = results.debtToEquityBefore?.value
    debtToEquityAfter = results.debtToEquityAfter?.value
    leadShareBefore = results.leadShareBefore?.value
    leadShareAfter = results.leadShareAfter?.value
  }
}

extension PlanDocument.LimitRow {
  fileprivate init(_ use: LimitUse) {
    // Adding 0 turns a minus zero into a plain one.
    self.init(
      name: use.name, used: use.used.map { $0.value + 0 }, atLeast: use.atLeast?.value,
      atMost: use.atMost?.value, slack: use.slack.map { $0.value + 0 }, binding: use.isBinding)
  }
}

extension PlanDocument.ProvenanceRow {
  fileprivate init(_ shares: [ProvenanceStatus: Share]) {
    func share(_ status: ProvenanceStatus) -> Double? {
      shares.isEmpty ? nil : shares[status]?.value ?? 0
    }
    self.init(
      sourced: share(.sourced), estimated: share(.estimated), assumed: share(.assumed),
      illustrative: share(.illustrative))
  }
}

extension PlanRun {
  /// The merits that the plan was solved with, completed from the merit table.
  var meritsByPark: [ParkID: Share] {
    (merits?.merits ?? [:]).merging(solved.yardstick.merits) { _, solved in solved }
  }
}
