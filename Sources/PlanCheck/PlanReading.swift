import ParkModel

/// A plan read against a portfolio: one reading per park, and everything that makes no sense.
///
/// Entries with unknown names are reported and left out; numbers that are not finite are reported
/// and count as 0, so that the rest of the plan can still be judged.
struct PlanReading {
  let index: PortfolioIndex
  private(set) var parks: [ParkReading]
  private(set) var breaches: [Breach] = []
  /// Looking for the nearest name takes time; a plan full of unknown names gets no more of them.
  private var suggestionsLeft = 20

  init(_ plan: Plan, _ index: PortfolioIndex) {
    self.index = index
    let periods = index.portfolio.periods.count
    var empty = ParkReading()
    empty.newDebt = [Double](repeating: 0, count: periods)
    empty.swap = empty.newDebt
    parks = [ParkReading](repeating: empty, count: index.portfolio.parks.count)
    var seen = [Bool](repeating: false, count: parks.count)
    for allocation in plan.allocations {
      guard let position = index.parks[allocation.park] else {
        let near = suggestion(allocation.park, index.portfolio.parks.lazy.map(\.id))
        breaches.append(
          Breach(
            rule: ParkRule.plan.rawValue, park: allocation.park, amount: 1,
            sentence: "plan: '\(allocation.park)' is not a park of this portfolio\(near)."))
        continue
      }
      guard !seen[position] else {
        note(
          .plan, position,
          "plan: \(who(position)) stands twice; only the first allocation is counted.")
        continue
      }
      seen[position] = true
      read(allocation, at: position)
    }
    for position in parks.indices where !seen[position] {
      note(
        .plan, position,
        "plan: \(who(position)) has no allocation; give it an empty one to leave it out.")
    }
  }

  private mutating func read(_ allocation: Allocation, at position: Int) {
    guard let id = allocation.alternative else {
      reportLeftovers(of: allocation, position)
      return
    }
    let alternatives = index.portfolio.parks[position].alternatives
    guard let alternative = alternatives.firstIndex(where: { $0.id == id }) else {
      let near = suggestion(id, alternatives.lazy.map(\.id))
      note(
        .alternative, position,
        "alternative of \(who(position)): there is no '\(id)'\(near); nothing here is counted.")
      return
    }
    parks[position].alternative = alternative
    parks[position].extent = finite(
      allocation.extent.value, .extent, position, "the extent")
    for entry in allocation.instruments { readInstrument(entry, position) }
    for entry in allocation.land { readLand(entry, position) }
    for entry in allocation.grants { readGrant(entry, position) }
    for entry in allocation.debt { readDebt(entry, position) }
  }

  private mutating func reportLeftovers(of allocation: Allocation, _ position: Int) {
    var given: [String] = []
    if abs(allocation.extent.value) > tolerance(at: 0) || allocation.extent.value.isNaN {
      given.append("an extent")
    }
    if !allocation.instruments.isEmpty { given.append("instruments") }
    if allocation.land.contains(where: { !isNothing($0.hectares) || !isNothing($0.regenerated) }) {
      given.append("land")
    }
    if allocation.grants.contains(where: { !isNothing($0.amount) }) { given.append("grants") }
    if allocation.debt.contains(where: { !isNothing($0.newDebt) || !isNothing($0.swap) }) {
      given.append("debt or swap")
    }
    guard !given.isEmpty else { return }
    note(
      .alternative, position,
      "alternative of \(who(position)): the park is not carried out, yet it gets "
        + given.joined(separator: ", ") + "; none of it is counted.")
  }

  private mutating func readInstrument(_ entry: InstrumentChoice, _ position: Int) {
    let instruments = index.portfolio.instruments
    guard let instrument = index.instruments[entry.instrument] else {
      let near = suggestion(entry.instrument, instruments.lazy.map(\.id))
      note(
        .instrument, position,
        "instrument of \(who(position)): there is no '\(entry.instrument)'\(near).")
      return
    }
    let levels = instruments[instrument].levels
    let level = levels.firstIndex { $0.id == entry.level }
    if level == nil {
      let near = suggestion(entry.level, levels.lazy.map(\.id))
      note(
        .instrument, position,
        "instrument of \(who(position)): '\(entry.instrument)' has no level '\(entry.level)'\(near)."
      )
    }
    let start = period(
      entry.start, .instrument, position, "the start of '\(entry.instrument)'")
    guard let level, let start else { return }
    parks[position].instruments.append(
      RunningInstrument(instrument: instrument, level: level, start: start))
  }

  private mutating func readLand(_ entry: LandRelease, _ position: Int) {
    let land = index.portfolio.land
    guard let use = index.uses[entry.use] else {
      note(
        .land, position,
        "land of \(who(position)): this portfolio releases no land for \(entry.use.rawValue) use.")
      return
    }
    let segments = land.uses[use].segments.count
    let hasSegment = entry.segment >= 1 && entry.segment <= segments
    if !hasSegment {
      note(
        .land, position,
        "land of \(who(position)): \(entry.use.rawValue) use has no segment \(entry.segment), "
          + "only 1 to \(segments).")
    }
    // Words are made only for what is wrong: most plans are right.
    var place: String { "\(entry.use.rawValue) land in \(entry.period)" }
    guard let period = period(entry.period, .land, position, "\(entry.use.rawValue) land"),
      hasSegment
    else { return }
    let hectares = finite(entry.hectares.value, .land, position, "the hectares of \(place)")
    let regenerated = finite(
      entry.regenerated.value, .brownfield, position, "the regenerated hectares of \(place)")
    refuseNegative(hectares, .land, position, place, "ha")
    refuseNegative(regenerated, .brownfield, position, "regenerated \(place)", "ha")
    if regenerated - hectares > tolerance(at: hectares) {
      note(
        .brownfield, position,
        "brownfield of \(who(position)): of \(number(hectares)) ha of \(place) in segment "
          + "\(entry.segment), \(number(regenerated)) ha are said to be regenerated: "
          + "\(number(regenerated - hectares)) ha too much.",
        regenerated - hectares)
    }
    parks[position].land.append(
      ReleasedLand(
        use: use, segment: entry.segment - 1, period: period, hectares: hectares,
        regenerated: regenerated))
  }

  private mutating func readGrant(_ entry: Grant, _ position: Int) {
    let fund = index.funds[entry.fund]
    if fund == nil {
      let near = suggestion(entry.fund, index.portfolio.funds.lazy.map(\.id))
      note(
        .funding, position, "funding of \(who(position)): there is no fund '\(entry.fund)'\(near).")
    }
    if case .classes(let classes) = entry.purpose { refuseUnknown(classes, entry, position) }
    var place: String { "the grant of '\(entry.fund)' for \(entry.purpose)" }
    guard let period = period(entry.period, .funding, position, place), let fund else { return }
    let amount = finite(entry.amount.value, .funding, position, "\(place) in \(entry.period)")
    refuseNegative(amount, .funding, position, "\(place) in \(entry.period)", "MCNY")
    parks[position].grants.append(
      PaidGrant(fund: fund, purpose: entry.purpose, period: period, amount: amount))
  }

  private mutating func refuseUnknown(_ classes: [CostClass], _ entry: Grant, _ position: Int) {
    if classes.isEmpty, !isNothing(entry.amount) {
      note(
        .funding, position,
        "funding of \(who(position)): a grant of '\(entry.fund)' in \(entry.period) names nothing "
          + "that it pays for.")
    }
    if classes.contains(.swap), classes.contains(where: { $0 != .swap }) {
      note(
        .funding, position,
        "funding of \(who(position)): a grant of '\(entry.fund)' for \(entry.purpose) mixes swap "
          + "with costs; swaps need a grant of their own.")
    }
    for case .instrument(let id) in classes where index.instruments[id] == nil {
      let near = suggestion(
        id, ["land", "fixed", "swap"] + index.portfolio.instruments.map(\.id))
      note(
        .funding, position,
        "funding of \(who(position)): a grant of '\(entry.fund)' pays for '\(id)', which is neither "
          + "an instrument nor land, fixed or swap\(near).")
    }
  }

  private mutating func readDebt(_ entry: DebtStep, _ position: Int) {
    guard let period = period(entry.period, .leverage, position, "new debt or swap") else { return }
    let debt = finite(entry.newDebt.value, .leverage, position, "new debt in \(entry.period)")
    let swap = finite(entry.swap.value, .swap, position, "the swap in \(entry.period)")
    refuseNegative(debt, .leverage, position, "new debt in \(entry.period)", "MCNY")
    refuseNegative(swap, .swap, position, "swap in \(entry.period)", "MCNY")
    parks[position].newDebt[period] += debt
    parks[position].swap[period] += swap
  }
}

// MARK: What is wrong with one entry

extension PlanReading {
  private func who(_ position: Int) -> String { label(index.portfolio.parks[position]) }

  private mutating func note(
    _ rule: ParkRule, _ position: Int, _ sentence: String, _ amount: Double = 1
  ) {
    breaches.append(
      Breach(
        rule: rule.rawValue, park: index.portfolio.parks[position].id, amount: Amount(amount),
        sentence: sentence))
  }

  private mutating func period(
    _ id: PeriodID, _ rule: ParkRule, _ position: Int, _ what: @autoclosure () -> String
  ) -> Int? {
    if let position = index.periods[id] { return position }
    let near = suggestion(id, index.portfolio.periods.lazy.map(\.id))
    note(
      rule, position,
      "\(rule.rawValue) of \(who(position)): '\(id)', given for \(what()), is not a period\(near).")
    return nil
  }

  private mutating func finite(
    _ value: Double, _ rule: ParkRule, _ position: Int, _ what: @autoclosure () -> String
  ) -> Double {
    if value.isFinite { return value }
    note(
      rule, position,
      "\(rule.rawValue) of \(who(position)): \(what()) is not a number (\(value)); "
        + "it counts as 0.")
    return 0
  }

  private mutating func refuseNegative(
    _ value: Double, _ rule: ParkRule, _ position: Int, _ what: @autoclosure () -> String,
    _ unit: String
  ) {
    guard value < -tolerance(at: 0) else { return }
    note(
      rule, position,
      "\(rule.rawValue) of \(who(position)): \(what()) is \(number(value)) \(unit); "
        + "it cannot be negative.",
      -value)
  }

  private mutating func suggestion<Entity>(
    _ typed: Identifier<Entity>, _ known: some Sequence<Identifier<Entity>>
  ) -> String {
    guard suggestionsLeft > 0 else { return "" }
    suggestionsLeft -= 1
    return nearestName(to: typed.text, among: known.map(\.text)).map { " (did you mean '\($0)'?)" }
      ?? ""
  }
}

/// Whether an amount is zero but for rounding.
private func isNothing(_ amount: some Quantity) -> Bool { abs(amount.value) <= tolerance(at: 0) }
