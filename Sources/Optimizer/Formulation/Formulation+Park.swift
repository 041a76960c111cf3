import MixedInteger
import ParkModel

/// Rules inside a park: alternatives, instruments, land.
extension Formulation {
  /// alternative:  sum_a x[a] <= 1;  = 1 if the park is mandatory;  0 if excluded
  mutating func addPark(_ position: Int) {
    let park = portfolio.parks[position]
    let first = alternatives.count
    for alternative in park.alternatives { addAlternative(alternative, of: position) }
    alternativesOfPark.append(first..<alternatives.count)
    let carriedOut = LinearTerms(alternatives[first...].map { ($0.x, 1) })
    switch park.decision {
    case .free:
      if park.alternatives.count > 1 {
        row("alternative[\(park.id)]", carriedOut, upper: 1)
      }
    case .mandatory:
      row("alternative[\(park.id)]", carriedOut, upper: 1)
      row("mandatory[\(park.id)]", carriedOut, lower: 1, rule: .mandatory(park.id))
    case .excluded:
      for alternative in alternatives[first...] {
        hold(alternative.x, at: 0, rule: .excluded(park.id))
      }
    }
  }

  /// min[a] * x[a] <= e[a] <= x[a];  e = x unless partial funding is allowed
  private mutating func addAlternative(_ alternative: Alternative, of position: Int) {
    let park = portfolio.parks[position]
    let key = "\(park.id),\(alternative.id)"
    let x = model.addColumn("x[\(key)]", upper: 1, isInteger: true)
    var extent = x
    if alternative.minimumExtent.value.value < 1 {
      extent = model.addColumn("e[\(key)]", upper: 1)
      row("extent[\(key)]", LinearTerms([(extent, 1), (x, -1)]), upper: 0)
      row(
        "minimum-extent[\(key)]",
        LinearTerms([(extent, 1), (x, -alternative.minimumExtent.value.value)]), lower: 0)
    }
    var columns = AlternativeColumns(
      park: position, alternative: alternative, x: x, extent: extent,
      outcomes: [LinearTerms](repeating: LinearTerms(), count: portfolio.outcomes.count),
      output: [LinearTerms](repeating: LinearTerms(), count: portfolio.industries.count))
    if alternative.decides.includesInstruments { addInstruments(&columns, key) }
    if alternative.decides.includesLand { addLand(&columns, key) }
    addIdleLand(columns, key)
    if portfolio.plansMoney { addMoney(&columns, key) }
    addOutcomes(&columns, key)
    claimNewColumns(for: alternatives.count)
    alternatives.append(columns)
  }

  /// instrument:  sum_{l,t} y[a,i,l,t] <= x[a];  only eligible i
  /// order:       sum_{l,t'<=t} y[a,i,l,t'] <= sum_{l,t'<=t} y[a,j,l,t']
  ///              where j is a prerequisite of i; tighter than sum_l y[a,i,l,t] on the left, and the
  ///              same for whole numbers, as each of the two starts at most once
  private mutating func addInstruments(_ columns: inout AlternativeColumns, _ key: String) {
    let park = portfolio.parks[columns.park]
    for (position, instrument) in portfolio.instruments.enumerated()
    where instrument.isEligible(park, columns.alternative.path) {
      for (level, choice) in instrument.levels.enumerated() {
        for (period, when) in portfolio.periods.enumerated() {
          let column = model.addColumn(
            "y[\(key),\(instrument.id),\(choice.id),\(when.id)]", upper: 1, isInteger: true)
          columns.y.append(
            .init(instrument: position, level: level, period: period, column: column))
        }
      }
      var terms = columns.running(position)
      terms.add(-1, columns.x)
      row("instrument[\(key),\(instrument.id)]", terms, upper: 0)
    }
    for (position, instrument) in portfolio.instruments.enumerated()
    where !columns.running(position).terms.isEmpty {
      for prerequisite in instrument.prerequisites {
        let needed = instrumentPosition[prerequisite] ?? -1
        for (period, when) in portfolio.periods.enumerated() {
          var terms = columns.running(position, upTo: period)
          terms.add(-1, columns.running(needed, upTo: period))
          row("order[\(key),\(instrument.id),\(prerequisite),\(when.id)]", terms, upper: 0)
        }
      }
    }
  }

  /// land:        minViable * w[a] <= sum_{u,s,t} h;   sum_t h[a,u,s,t] <= width[a,u,s] * w[a]
  /// brownfield:  r[a,u,t] <= sum_s h[a,u,s,t]
  /// greenfield:  sum_{u,t} (sum_s h - r) <= available * w[a];   a release cap per period; w is
  ///              tighter than x, and the same for whole numbers, as there is no land without w
  /// integration: low * sum h <= sum over town uses of h <= high * sum h;  scope `after` adds built
  ///              land times w[a] to both sides
  private mutating func addLand(_ columns: inout AlternativeColumns, _ key: String) {
    let park = portfolio.parks[columns.park]
    let developable = park.land.developable.value
    guard developable > 0, !portfolio.land.uses.isEmpty else { return }
    let minimum = park.land.minimumViable.value.value
    let idle = park.land.idle.value.value
    let rule = { (kind: NamedRule.ParkRule) in NamedRule.park(kind, park.id) }
    var takesLand = columns.x
    if minimum > 0 || portfolio.land.integrationScope == .after {
      takesLand = model.addColumn("w[\(key)]", upper: 1, isInteger: true)
      row("takes-land[\(key)]", LinearTerms([(takesLand, 1), (columns.x, -1)]), upper: 0)
    }
    columns.w = takesLand

    for (use, rules) in portfolio.land.uses.enumerated() {
      for (segment, slice) in rules.segments.enumerated() {
        let width = slice.width.value.value * developable
        guard width > 0 else { continue }
        var total = LinearTerms()
        for (period, when) in portfolio.periods.enumerated() {
          let column = model.addColumn(
            "h[\(key),\(rules.use.rawValue),\(segment + 1),\(when.id)]", upper: width)
          columns.h.append(.init(use: use, segment: segment, period: period, column: column))
          total.add(1, column)
        }
        total.add(-width, takesLand)
        row("land[\(key),\(rules.use.rawValue),\(segment + 1)]", total, upper: 0, rule: rule(.land))
      }
      guard idle > 0 else { continue }
      for (period, when) in portfolio.periods.enumerated() {
        let column = model.addColumn("r[\(key),\(rules.use.rawValue),\(when.id)]", upper: idle)
        columns.r.append(.init(use: use, segment: -1, period: period, column: column))
        var terms = LinearTerms([(column, 1)])
        for land in columns.h where land.use == use && land.period == period {
          terms.add(-1, land.column)
        }
        row("brownfield[\(key),\(rules.use.rawValue),\(when.id)]", terms, upper: 0)
      }
    }

    let released = LinearTerms(columns.h.map { ($0.column, 1) })
    if minimum > 0 {
      var terms = released
      terms.add(-minimum, takesLand)
      row("minimum-viable[\(key)]", terms, lower: 0, rule: rule(.land))
    }
    var greenfield = released
    greenfield.add(-1, LinearTerms(columns.r.map { ($0.column, 1) }))
    greenfield.add(-park.land.available.value.value, takesLand)
    row("greenfield[\(key)]", greenfield, upper: 0, rule: rule(.greenfield))
    if let cap = park.land.releaseCap {
      for (period, when) in portfolio.periods.enumerated() {
        var terms = LinearTerms(columns.h.filter { $0.period == period }.map { ($0.column, 1) })
        terms.add(
          -1, LinearTerms(columns.r.filter { $0.period == period }.map { ($0.column, 1) }))
        terms.add(-cap.value.value, takesLand)
        row("release-cap[\(key),\(when.id)]", terms, upper: 0, rule: rule(.greenfield))
      }
    }
    addIntegration(columns, key, takesLand)
  }

  /// brownfield:  sum_{u,t} r <= idle * x[a];   declared hectares count
  ///              sum_{u,t'<=t} r <= idle * sum_{l,t'<=t} y[a,remediation,l,t']    where demanded
  private mutating func addIdleLand(_ columns: AlternativeColumns, _ key: String) {
    let park = portfolio.parks[columns.park]
    let idle = park.land.idle.value.value
    let rule = NamedRule.park(.brownfield, park.id)
    let regenerated = { (last: Int, periods: [PeriodID: Int]) -> LinearTerms in
      var terms = LinearTerms(columns.r.filter { $0.period <= last }.map { ($0.column, 1) })
      for declared in columns.alternative.declared {
        if case .regenerated(_, let period) = declared.quantity, periods[period] ?? 0 <= last {
          terms.add(declared.amount.value.value, columns.extent)
        }
      }
      return terms
    }
    var all = regenerated(.max, periodPosition)
    if all.terms.isEmpty { return }
    all.add(-idle, columns.x)
    row("brownfield[\(key)]", all, upper: 0, rule: rule)
    guard portfolio.land.remediationFirst else { return }
    let remediation = portfolio.land.remediation.flatMap { instrumentPosition[$0] } ?? -1
    for (period, when) in portfolio.periods.enumerated() {
      var terms = regenerated(period, periodPosition)
      terms.add(-idle, columns.running(remediation, upTo: period))
      row("remediation-first[\(key),\(when.id)]", terms, upper: 0, rule: rule)
    }
  }

  private mutating func addIntegration(
    _ columns: AlternativeColumns, _ key: String, _ takesLand: MixedIntegerModel.Column
  ) {
    guard let path = columns.alternative.path else { return }
    let band = portfolio.rules(of: path)
    let park = portfolio.parks[columns.park]
    var builtTown = 0.0
    var builtAll = 0.0
    if portfolio.land.integrationScope == .after {
      for use in LandUse.allCases {
        let built = park.land.built[use]?.value.value ?? 0
        builtAll += built
        if use.countsAsTown { builtTown += built }
      }
    }
    // town - share * all, built land counted where land is taken
    let uses = portfolio.land.uses
    let side = { (share: Double) -> LinearTerms in
      var terms = LinearTerms()
      for land in columns.h {
        let town: Double = uses[land.use].use.countsAsTown ? 1 : 0
        terms.add(town - share, land.column)
      }
      terms.add(builtTown - share * builtAll, takesLand)
      return terms
    }
    let rule = NamedRule.park(.integration, park.id)
    let (low, high) = (band.integrationLow.value.value, band.integrationHigh.value.value)
    if low > 0 { row("integration-low[\(key)]", side(low), lower: 0, rule: rule) }
    if high < 1 { row("integration-high[\(key)]", side(high), upper: 0, rule: rule) }
  }
}
