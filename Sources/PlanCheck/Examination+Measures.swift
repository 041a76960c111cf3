import ParkModel

/// Which of the released hectares count.
enum LandState { case released, greenfield, regenerated }

extension Examination {
  /// A measure over a group of parks, with the weakest status of what it adds up.
  ///
  /// Periods narrow money and land only. What the plan itself decides (money, hectares, counts)
  /// has no status; declared amounts and outcomes have.
  func total(_ measure: GroupedMeasure, _ members: GroupMembers) -> Rated {
    let periods = measure.periods.compactMap { index.periods[$0] }
    // Periods that nobody knows must not widen the measure to all of them.
    if periods.isEmpty, !measure.periods.isEmpty, measure.measure.hasPeriods { return .zero }
    let instrument: Int? =
      if case .instrument(let id) = measure.measure { index.instruments[id] } else { nil }
    let fund: Int? =
      if case .grants(let id?) = measure.measure { index.funds[id] } else { nil }
    let outcome: Int? =
      if case .outcome(let id) = measure.measure { index.outcomes[id] } else { nil }
    var sum = Rated.zero
    for position in parks.indices {
      let park = parks[position]
      guard let chosen = park.alternative, members.contains(position, paths[position]) else {
        continue
      }
      switch measure.measure {
      case .parks: sum.value += 1
      case .instrument: if let instrument, park.runs(instrument) { sum.value += 1 }
      case .grants(let id):
        for grant in park.grants
        where (id == nil || grant.fund == fund)
          && (periods.isEmpty || periods.contains(grant.period))
        {
          sum.value += grant.amount
        }
      case .newDebt: sum.value += money(park.newDebt, periods)
      case .swaps: sum.value += money(park.swap, periods)
      case .released(let uses):
        sum.value += hectares(position, .released, uses: uses, periods: periods)
      case .greenfield(let uses):
        sum.value += hectares(position, .greenfield, uses: uses, periods: periods)
      case .regenerated(let uses):
        sum.value += hectares(position, .regenerated, uses: uses, periods: periods)
      case .outcome: if let outcome { sum = sum + tallies[position].values[outcome] }
      case .resource(let id):
        let alternative = portfolio.parks[position].alternatives[chosen]
        for declared in alternative.declared where declared.quantity == .resource(id) {
          sum = sum + declared.amount.rated * park.extent
        }
      }
    }
    return sum
  }

  private func money(_ byPeriod: [Double], _ periods: [Int]) -> Double {
    periods.isEmpty ? byPeriod.reduce(0, +) : periods.reduce(0) { $0 + byPeriod[$1] }
  }

  /// Released hectares of a park, declared ones included, over some uses and periods (none: all).
  func hectares(
    _ position: Int, _ state: LandState, uses: [LandUse], periods: [Int]
  ) -> Double {
    var sum = 0.0
    for release in parks[position].land {
      guard uses.isEmpty || uses.contains(portfolio.land.uses[release.use].use),
        periods.isEmpty || periods.contains(release.period)
      else { continue }
      switch state {
      case .released: sum += release.hectares
      case .greenfield: sum += release.hectares - release.regenerated
      case .regenerated: sum += release.regenerated
      }
    }
    guard let chosen = parks[position].alternative else { return sum }
    for declared in portfolio.parks[position].alternatives[chosen].declared {
      let (use, id, isRegenerated): (LandUse, PeriodID, Bool)
      switch declared.quantity {
      case .greenfield(let landUse, let period): (use, id, isRegenerated) = (landUse, period, false)
      case .regenerated(let landUse, let period): (use, id, isRegenerated) = (landUse, period, true)
      case .cost, .outcome, .resource: continue
      }
      guard uses.isEmpty || uses.contains(use), let period = index.periods[id],
        periods.isEmpty || periods.contains(period)
      else { continue }
      switch (state, isRegenerated) {
      case (.released, _), (.greenfield, false), (.regenerated, true):
        sum += declared.amount.value.value * parks[position].extent
      case (.greenfield, true), (.regenerated, false): break
      }
    }
    return sum
  }

  // MARK: Words for what is measured

  func words(_ measure: GroupedMeasure) -> String {
    let periods = measure.periods.map(\.text).joined(separator: ", ")
    let when = measure.measure.hasPeriods && !periods.isEmpty ? " in \(periods)" : ""
    return measure.measure.words + words(measure.group) + when
  }

  /// ` in Liaoning, in resource-depleted cities`; nothing for all parks.
  private func words(_ group: ParkGroup) -> String {
    func list(_ words: String, _ names: [String]) -> [String] {
      names.isEmpty ? [] : ["\(words) \(names.joined(separator: ", "))"]
    }
    let parks = group.parks.map(\.text)
    var parts = parks.count > 5 ? ["in \(parks.count) listed parks"] : list("in", parks)
    parts += list("on the path", group.paths.map(\.rawValue))
    parts += list("in", group.regions)
    parts += list("of kind", group.kinds)
    parts += list("in cities of class", group.cityClasses)
    parts += list("led by", group.leadIndustries.map(\.text))
    switch group.isResourceDepleted {
    case true?: parts.append("in resource-depleted cities")
    case false?: parts.append("outside resource-depleted cities")
    case nil: break
    }
    return parts.isEmpty ? "" : " " + parts.joined(separator: " ")
  }

  func unit(_ measure: GroupedMeasure) -> String {
    switch measure.measure {
    case .parks, .instrument, .resource: ""
    case .grants, .newDebt, .swaps: MillionYuan.symbol
    case .released, .greenfield, .regenerated: Hectares.symbol
    case .outcome(let id): index.outcomes[id].map { portfolio.outcomes[$0].unit } ?? ""
    }
  }

  func words(_ choice: Choice) -> String {
    var text = choice.park.text
    if let alternative = choice.alternative { text += " on '\(alternative)'" }
    if let instrument = choice.instrument { text += " with '\(instrument)'" }
    return text
  }
}

extension Measure {
  fileprivate var hasPeriods: Bool {
    switch self {
    case .grants, .newDebt, .swaps, .released, .greenfield, .regenerated: true
    case .parks, .instrument, .outcome, .resource: false
    }
  }

  fileprivate var words: String {
    switch self {
    case .parks: "parks carried out"
    case .instrument(let id): "parks with instrument '\(id)'"
    case .grants(let fund): fund.map { "grants of '\($0)'" } ?? "grants"
    case .newDebt: "new debt"
    case .swaps: "swaps"
    case .released(let uses): Measure.land("released land", uses)
    case .greenfield(let uses): Measure.land("greenfield", uses)
    case .regenerated(let uses): Measure.land("regenerated land", uses)
    case .outcome(let id): "outcome '\(id)'"
    case .resource(let id): "resource '\(id)'"
    }
  }

  private static func land(_ words: String, _ uses: [LandUse]) -> String {
    uses.isEmpty
      ? words : "\(words) for \(uses.map(\.rawValue).joined(separator: ", ")) use"
  }
}
