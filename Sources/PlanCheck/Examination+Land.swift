import ParkModel

// land         minViable * w[a] <= sum h;   sum_t h[a,u,s,t] <= width[a,u,s] * w[a]
// brownfield   sum_{u,t} r <= idle * x[a]
//              sum_{u,t'<=t} r <= idle * sum_{l,t'<=t} y[a,remediation,l,t']   where demanded
// greenfield   sum_{u,t} (h - r) <= available * x[a];   a release cap per period where given
// integration  low[path] * sum h <= sum over residential and public-green h <= high[path] * sum h
//
// Declared hectares count in the brownfield rows only: a declared regenerated hectare is idle land
// used up, a declared greenfield hectare counts for limits over the plan. The integration band
// judges a park only where land is released and the alternative has a path.

extension Examination {
  mutating func checkLand(_ position: Int) {
    guard let chosen = alternative(position) else { return }
    let land = parks[position].land
    if land.contains(where: { abs($0.hectares) > tolerance(at: 0) }) {
      let released = land.reduce(0) { $0 + $1.hectares }
      if !chosen.decides.includesLand {
        report(
          .land, position, released,
          "'\(chosen.id)' leaves no land to decide, yet \(number(released)) ha are released",
          comparison: .init(released, .atMost(0)))
      }
      checkSegments(position)
      let least = portfolio.parks[position].land.minimumViable.value.value
      if least - released > tolerance(at: least) {
        report(
          .land, position, least - released,
          "\(number(released)) ha are released, the smallest viable area is \(number(least)) ha: "
            + "\(number(least - released)) ha too little",
          comparison: .init(released, .atLeast(Amount(least))))
      }
      checkGreenfield(position)
      checkIntegration(position, released)
    }
    checkBrownfield(position)
  }

  /// width in ha = width share x (available + idle).
  private mutating func checkSegments(_ position: Int) {
    let developable = portfolio.parks[position].land.developable.value
    for (use, rules) in portfolio.land.uses.enumerated() {
      for (segment, entry) in rules.segments.enumerated() {
        var released = 0.0
        for release in parks[position].land where release.use == use && release.segment == segment {
          released += release.hectares
        }
        let width = entry.width.value.value * developable
        guard released - width > tolerance(at: width) else { continue }
        report(
          .land, position, released - width,
          "segment \(segment + 1) of \(rules.use.rawValue) use is \(number(width)) ha wide, "
            + "\(number(released)) ha are released: \(number(released - width)) ha too much",
          comparison: .init(released, .atMost(Amount(width))))
      }
    }
  }

  private mutating func checkGreenfield(_ position: Int) {
    let land = portfolio.parks[position].land
    var byPeriod = [Double](repeating: 0, count: portfolio.periods.count)
    for release in parks[position].land {
      byPeriod[release.period] += release.hectares - release.regenerated
    }
    let total = byPeriod.reduce(0, +)
    let available = land.available.value.value
    if total - available > tolerance(at: available) {
      report(
        .greenfield, position, total - available,
        "\(number(total)) ha of greenfield are released, \(number(available)) ha are available: "
          + "\(number(total - available)) ha too much",
        comparison: .init(total, .atMost(Amount(available))))
    }
    guard let cap = land.releaseCap?.value.value else { return }
    for (period, greenfield) in zip(portfolio.periods, byPeriod)
    where greenfield - cap > tolerance(at: cap) {
      report(
        .releaseCap, position, greenfield - cap,
        "\(number(greenfield)) ha of greenfield are released, at most \(number(cap)) ha may be: "
          + "\(number(greenfield - cap)) ha too much",
        in: period.id, comparison: .init(greenfield, .atMost(Amount(cap))))
    }
  }

  /// Scope `after` adds the built land to the town uses and to the whole.
  private mutating func checkIntegration(_ position: Int, _ released: Double) {
    guard let path = paths[position] else { return }
    let rules = portfolio.rules(of: path)
    var whole = released
    var town = 0.0
    for release in parks[position].land
    where portfolio.land.uses[release.use].use.countsAsTown {
      town += release.hectares
    }
    let judged: String
    switch portfolio.land.integrationScope {
    case .released: judged = "released land"
    case .after:
      judged = "built and released land"
      let built = portfolio.parks[position].land.built
      for use in LandUse.allCases {
        let hectares = built[use]?.value.value ?? 0
        whole += hectares
        if use.countsAsTown { town += hectares }
      }
    }
    let low = rules.integrationLow.value.value * whole
    let high = rules.integrationHigh.value.value * whole
    var facts: String {
      "residential and public-green use takes \(percent(whole > 0 ? town / whole : 0)) of the "
        + "\(judged), the band of \(path.rawValue) is \(percent(rules.integrationLow.value.value)) to "
        + "\(percent(rules.integrationHigh.value.value))"
    }
    if low - town > tolerance(at: low) {
      report(
        .integration, position, low - town, facts + ": \(number(low - town)) ha too little",
        comparison: .init(town, .atLeast(Amount(low))))
    } else if town - high > tolerance(at: high) {
      report(
        .integration, position, town - high, facts + ": \(number(town - high)) ha too much",
        comparison: .init(town, .atMost(Amount(high))))
    }
  }

  private mutating func checkBrownfield(_ position: Int) {
    var byPeriod = [Double](repeating: 0, count: portfolio.periods.count)
    for release in parks[position].land { byPeriod[release.period] += release.regenerated }
    for declared in alternative(position)?.declared ?? [] {
      guard case .regenerated(_, let id) = declared.quantity, let period = index.periods[id] else {
        continue
      }
      byPeriod[period] += declared.amount.value.value * parks[position].extent
    }
    let idle = portfolio.parks[position].land.idle.value.value
    let total = byPeriod.reduce(0, +)
    if total - idle > tolerance(at: idle) {
      report(
        .brownfield, position, total - idle,
        "\(number(total)) ha are regenerated, \(number(idle)) ha are idle: "
          + "\(number(total - idle)) ha too much",
        comparison: .init(total, .atMost(Amount(idle))))
    }
    guard portfolio.land.remediationFirst else { return }
    let remediation = portfolio.land.remediation
    let start = remediation.flatMap { index.instruments[$0] }.flatMap { wanted in
      parks[position].instruments.filter { $0.instrument == wanted }.map(\.start).min()
    }
    let early = byPeriod.prefix(start ?? byPeriod.count)
    let tooEarly = early.reduce(0, +)
    guard tooEarly > tolerance(at: 0), let last = early.lastIndex(where: { $0 > 0 }) else { return }
    let name = remediation.map { "'\($0)'" } ?? "remediation"
    report(
      .remediationFirst, position, tooEarly,
      "\(number(tooEarly)) ha are regenerated up to \(portfolio.periods[last].id), "
        + (start.map { "but \(name) runs only from \(portfolio.periods[$0].id) on" }
          ?? "but \(name) does not run"))
  }
}
