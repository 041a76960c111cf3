import ParkModel

// objective = 100 * sum_m weight[m] * outcome[m] / reference[m]
//             - debt price * sum d - overhang price * sum o - sum price[limit] * v[limit]

extension Examination {
  func evaluation() -> Evaluation {
    let outcomes = portfolio.outcomes
    var totals = [Double](repeating: 0, count: outcomes.count)
    for tally in tallies {
      for outcome in outcomes.indices { totals[outcome] += tally.values[outcome].value }
    }
    var points = 0.0
    for (outcome, entry) in outcomes.enumerated() {
      points += pointsPerUnit(entry).value * totals[outcome]
    }
    for price in priced { points -= price.value }

    let before = concentration(after: false)
    let after = concentration(after: true)
    return Evaluation(
      objective: Points(points), outcomes: named(totals),
      parks: parks.indices.map { evaluation(of: $0) }, limits: limits,
      debtToEquityBefore: debtToEquity(after: false),
      debtToEquityAfter: debtToEquity(after: true),
      leadShareBefore: before?.lead, leadShareAfter: after?.lead,
      concentrationBefore: before?.hhi, concentrationAfter: after?.hhi,
      provenance: provenance())
  }

  /// 100 x weight / reference; nothing for an outcome that the yardstick does not measure.
  private func pointsPerUnit(_ outcome: Outcome) -> Rated {
    guard let reference = yardstick.references[outcome.id]?.value, reference.isFinite,
      reference != 0
    else { return .zero }
    // What a unit is worth is a planner's judgement, not a number about the world: its status
    // would hide how well the outcome itself is known.
    return Rated(100 * outcome.weight.value.value / reference, .sourced)
  }

  private func named(_ values: [Double]) -> [OutcomeID: Amount] {
    Dictionary(
      zip(portfolio.outcomes, values).map { ($0.id, Amount($1)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func evaluation(of position: Int) -> ParkEvaluation {
    let park = portfolio.parks[position]
    let reading = parks[position]
    let debt = reading.newDebt.reduce(0, +)
    let swap = reading.swap.reduce(0, +)
    let before = park.finances?.debtToEquity
    var after: Ratio?
    if before != nil, let finances = park.finances {
      after = Finances.debtToEquity(
        MillionYuan(finances.debt.value.value + debt - swap),
        MillionYuan(finances.equity.value.value + swap))
    }
    return ParkEvaluation(
      park: park.id, outcomes: named(tallies[position].values.map(\.value)),
      cost: MillionYuan(costs[position].total),
      grants: MillionYuan(reading.grants.reduce(0) { $0 + $1.amount }),
      newDebt: MillionYuan(debt), swap: MillionYuan(swap), debtToEquityBefore: before,
      debtToEquityAfter: after, leadShareBefore: leadShare(position, after: false),
      leadShareAfter: leadShare(position, after: true))
  }

  /// All parks' debt over all parks' equity, chosen or not.
  private func debtToEquity(after: Bool) -> Ratio? {
    var debt = 0.0
    var equity = 0.0
    for (park, reading) in zip(portfolio.parks, parks) {
      guard let finances = park.finances else { continue }
      debt += finances.debt.value.value
      equity += finances.equity.value.value
      guard after else { continue }
      let swap = reading.swap.reduce(0, +)
      debt += reading.newDebt.reduce(0, +) - swap
      equity += swap
    }
    return Finances.debtToEquity(MillionYuan(debt), MillionYuan(equity))
  }

  /// Share of the absolute objective contributions that rests on each status.
  ///
  /// A contribution is one release, effect, declared amount, synergy or merit in one outcome of
  /// one park, in points, or what a price takes. It carries the weakest status of the inputs that
  /// make its amount; weights and references only say what the amount is worth.
  private func provenance() -> [ProvenanceStatus: Share] {
    let statuses = ProvenanceStatus.allCases
    var points = [Double](repeating: 0, count: statuses.count)
    for (outcome, entry) in portfolio.outcomes.enumerated() {
      let worth = pointsPerUnit(entry)
      guard worth.value != 0 else { continue }
      for tally in tallies {
        for status in statuses {
          points[max(status, worth.status).position] +=
            abs(worth.value) * tally.absolute(outcome, status)
        }
      }
    }
    for price in priced { points[price.status.position] += abs(price.value) }
    let whole = points.reduce(0, +)
    guard whole > 0, whole.isFinite else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: statuses.map { ($0, Share(points[$0.position] / whole)) })
  }
}
