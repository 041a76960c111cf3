import MixedInteger
import ParkModel

/// What an earlier plan has begun, a later one keeps.
extension Formulation {
  /// kept:  x[p,a] = 1;  e[p,a] >= earlier extent;
  ///        sum_{l'>=l, t'<=t} y[p,a,i,l',t'] >= 1              where i ran at l from t
  ///        sum_{s,t'<=t} h[p,a,u,s,t'] >= earlier sum          and r likewise, for every t
  ///
  /// Money is decided anew. Parks that the earlier plan leaves out are free, and so is whatever a
  /// park gets on top.
  mutating func keep(_ plan: Plan) {
    for allocation in plan.allocations {
      guard let chosen = allocation.alternative, let park = parkPosition[allocation.park],
        let columns = alternatives[alternativesOfPark[park]].first(where: {
          $0.alternative.id == chosen
        })
      else { continue }
      keep(allocation, columns)
    }
  }

  private mutating func keep(_ allocation: Allocation, _ columns: AlternativeColumns) {
    let key = "\(allocation.park),\(columns.alternative.id)"
    let rule = NamedRule.limit("keeping \(allocation.park)")
    row("keeps[\(key)]", LinearTerms([(columns.x, 1)]), lower: 1, rule: rule)
    if columns.extent != columns.x {
      row(
        "keeps-extent[\(key)]", LinearTerms([(columns.extent, 1)]),
        lower: allocation.extent.value, rule: rule)
    }
    for choice in allocation.instruments { keep(choice, columns, key, rule) }
    for use in portfolio.land.uses.indices {
      keepLand(allocation, columns.h, of: use, "keeps-land[\(key)", rule) { $0.hectares }
      keepLand(allocation, columns.r, of: use, "keeps-regenerated[\(key)", rule) {
        $0.regenerated
      }
    }
  }

  private mutating func keep(
    _ choice: InstrumentChoice, _ columns: AlternativeColumns, _ key: String, _ rule: NamedRule
  ) {
    guard let instrument = instrumentPosition[choice.instrument],
      let level = portfolio.instruments[instrument].levels.firstIndex(where: {
        $0.id == choice.level
      }), let start = periodPosition[choice.start]
    else { return }
    let asGood = columns.y.filter {
      $0.instrument == instrument && $0.level >= level && $0.period <= start
    }
    row(
      "keeps[\(key),\(choice.instrument)]", LinearTerms(asGood.map { ($0.column, 1) }), lower: 1,
      rule: rule)
  }

  /// Hectares of one use up to every period in which the earlier plan takes some.
  private mutating func keepLand(
    _ allocation: Allocation, _ columns: [AlternativeColumns.LandColumn], of use: Int,
    _ name: String, _ rule: NamedRule, _ amount: (LandRelease) -> Hectares
  ) {
    let token = portfolio.land.uses[use].use
    for (period, when) in portfolio.periods.enumerated() {
      let releases = allocation.land.filter { $0.use == token }
      let now = releases.filter { $0.period == when.id }.reduce(0) { $0 + amount($1).value }
      if now <= 0 { continue }
      let soFar = releases.filter { (periodPosition[$0.period] ?? .max) <= period }
        .reduce(0) { $0 + amount($1).value }
      let terms = columns.filter { $0.use == use && $0.period <= period }.map { ($0.column, 1.0) }
      // What was found within a solver's tolerance must stay possible within it.
      row(
        "\(name),\(token.rawValue),\(when.id)]", LinearTerms(terms), lower: soFar * (1 - 1e-9),
        rule: rule)
    }
  }
}
