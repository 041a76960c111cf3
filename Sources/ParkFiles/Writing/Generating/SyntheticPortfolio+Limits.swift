import ParkModel

/// One or more limits of every kind, scaled to the parks; floors are mild, so a plan exists.
extension SyntheticPortfolio {
  mutating func limits() -> [Limit] {
    var limits = landLimits + outputLimits + moneyLimits + outcomeLimits + countLimits
    limits += pairLimits()
    return limits.filter(concernsAPark).sorted { $0.id < $1.id }
  }

  /// Small portfolios lack some regions and kinds; a limit on nobody would only mislead.
  private func concernsAPark(_ limit: Limit) -> Bool {
    let isNotEmpty = { (measure: GroupedMeasure) in
      if case .resource = measure.measure, expertDays == 0 { return false }
      return holdsAPark(measure.group)
    }
    switch limit.rule {
    case .amount(let measure, _, _): return isNotEmpty(measure)
    case .ratio(let part, let whole, _, _): return isNotEmpty(part) && isNotEmpty(whole)
    case .brownfieldFirst(let group): return holdsAPark(group)
    case .concentration, .requires, .excludes: return true
    }
  }

  func holdsAPark(_ group: ParkGroup) -> Bool {
    group == .all
      || parks.contains { park in park.alternatives.contains { group.contains(park, $0.path) } }
  }

  private func amount(
    _ id: String, _ measure: Measure, _ group: ParkGroup = .all, _ periods: [PeriodID] = [],
    atLeast: Double? = nil, atMost: Double? = nil, price: Double? = nil
  ) -> Limit {
    Limit(
      id: LimitID(id),
      rule: .amount(
        GroupedMeasure(measure, group: group, periods: periods),
        atLeast: atLeast.map { Rules.figure($0) }, atMost: atMost.map { Rules.figure($0) }),
      shortfallPrice: price.map { Rules.figure($0) })
  }

  private func ratio(
    _ id: String, _ part: GroupedMeasure, of whole: GroupedMeasure, atLeast: Double? = nil,
    atMost: Double? = nil, price: Double? = nil
  ) -> Limit {
    Limit(
      id: LimitID(id),
      rule: .ratio(
        part: part, whole: whole, atLeast: atLeast.map { Rules.figure($0) },
        atMost: atMost.map { Rules.figure($0) }),
      shortfallPrice: price.map { Rules.figure($0) })
  }

  /// Quotas by region and period, brownfield first, in its two forms, and a mix of uses.
  private var landLimits: [Limit] {
    let available = parks.map(\.land.available.value.value)
    let idle = parks.map(\.land.idle.value.value)
    var limits: [Limit] = []
    for (number, region) in Rules.regions.enumerated() {
      let land = sum(available) { $0.region == region }
      for (share, period) in zip([0.07, 0.062, 0.05], Rules.periods) {
        limits.append(
          amount(
            "quota-\(region.lowercased())-\(period.id)", .greenfield([]),
            ParkGroup(regions: [region]), [period.id],
            atMost: rounded(land * (share + 0.008 * Double(number)), 1)))
      }
    }
    let idleShare = idle.reduce(0, +) / max(1e-9, idle.reduce(0, +) + available.reduce(0, +))
    limits.append(
      ratio(
        "brownfield-share", GroupedMeasure(.regenerated([])), of: GroupedMeasure(.released([])),
        atLeast: rounded(0.5 * idleShare, 2)))
    limits.append(
      Limit(id: "idle-first", rule: .brownfieldFirst(ParkGroup(kinds: ["bonded-zone"]))))
    limits.append(
      ratio(
        "green-share", GroupedMeasure(.released([.publicGreen, .heritageCulture])),
        of: GroupedMeasure(.released([])), atLeast: 0.2,
        price: significant(3 / max(1, available.reduce(0, +)))))
    limits.append(amount("housing-watch", .released([.residential])))
    return limits
  }

  /// Concentration: every industry on its own, the heavy ones together, and the leader's growth.
  ///
  /// The leader's hectares yield most, so unlimited plans would give it a larger part of what they
  /// add than it had before. It may have 0.7 of that, so the row binds.
  private var outputLimits: [Limit] {
    var total = 0.0
    var leading = 0.0
    for park in parks {
      total += park.output.value.value
      for part in park.industries where part.industry == Rules.leader {
        leading += park.output.value.value * part.share.value.value
      }
    }
    let share = total > 0 ? leading / total : 0
    let part = { (share: Double) -> Figure<Share> in Rules.figure(max(0.01, rounded(share, 3))) }
    return [
      Limit(
        id: "one-industry",
        rule: .concentration(Concentration(share: part(max(0.05, 0.9 * share))))),
      Limit(
        id: "heavy-industry",
        rule: .concentration(
          Concentration(
            industries: Rules.industries.filter(\.isHeavy).map(\.id), isJoint: true,
            share: Rules.figure(0.68), scope: .added))),
      Limit(
        id: "leader-growth",
        rule: .concentration(
          Concentration(industries: [Rules.leader], share: part(0.7 * share), scope: .added))),
    ]
  }

  private var moneyLimits: [Limit] {
    let grants = totalDemand * Self.moneyShare
    let grantsOf = { (group: ParkGroup) in GroupedMeasure(.grants(nil), group: group) }
    let floor = { (share: Double) in (share * 100).rounded(.down) / 100 }
    var limits = [
      amount("new-debt-cap", .newDebt, atMost: rounded(0.7 * grants, 1)),
      amount("swap-cap", .swaps, atMost: rounded(0.03 * grants, 1)),
      ratio(
        "depleted-share", grantsOf(ParkGroup(isResourceDepleted: true)), of: grantsOf(.all),
        atLeast: floor(0.5 * sum(demand.cost) { $0.isResourceDepleted } / totalDemand)),
    ]
    for path in DevelopmentPath.allCases {
      let share = sum(demand.cost) { $0.path == path } / totalDemand
      limits.append(
        ratio(
          "path-floor-\(path.rawValue)", grantsOf(ParkGroup(paths: [path])), of: grantsOf(.all),
          atLeast: floor(0.5 * share)))
    }
    let city = sum(demand.cost) { $0.city.cityClass == "metropolis" } / totalDemand
    limits.append(
      ratio(
        "metropolis-cap", grantsOf(ParkGroup(cityClasses: ["metropolis"])), of: grantsOf(.all),
        atMost: min(1, rounded(1.4 * city + 0.05, 2))))
    if funds.contains(where: { $0.id == "renewal" }) {
      limits.append(
        amount(
          "renewal-spread", .grants("renewal"), ParkGroup(kinds: ["economic-development-zone"]),
          atMost: rounded(0.05 * grants, 1)))
    }
    return limits
  }

  /// A floor, a cap on emissions, and a goal that may be missed at a price.
  private var outcomeLimits: [Limit] {
    let jobs = reference(Rules.jobs)
    return [
      amount("emission-cap", .outcome(Rules.emissions), atLeast: 0),
      amount("jobs-floor", .outcome(Rules.jobs), atLeast: significant(0.1 * jobs)),
      amount(
        "jobs-goal", .outcome(Rules.jobs), atLeast: significant(0.8 * jobs),
        price: significant(7 / jobs)),
    ]
  }

  private var countLimits: [Limit] {
    let count = Double(parks.count)
    var limits = [
      amount("programme-size", .parks, atMost: (0.8 * count).rounded(.up)),
      amount("digital-pilots", .instrument("digital"), atMost: (0.35 * count).rounded(.up)),
      amount("expert-days", .resource("expert-days"), atMost: (0.6 * expertDays).rounded()),
    ]
    for region in Rules.regions {
      let parksThere = Double(parks.count { $0.region == region })
      limits.append(
        amount(
          "presence-\(region.lowercased())", .parks, ParkGroup(regions: [region]),
          atLeast: (0.1 * parksThere).rounded(.down)))
    }
    // Free parks only, so that the cap never meets parks that must be carried out.
    let pilots = parks.dropFirst(6).filter { $0.decision == .free }.prefix(6).map(\.id)
    if pilots.count > 2 {
      limits.append(
        amount("pilot-group", .parks, ParkGroup(parks: pilots), atMost: Double(pilots.count - 2)))
    }
    return limits
  }

  private var expertDays: Double {
    parks.reduce(0) { sum, park in
      sum
        + park.alternatives.reduce(0) { days, alternative in
          days
            + alternative.declared.reduce(0) {
              if case .resource = $1.quantity { $0 + $1.amount.value.value } else { $0 }
            }
        }
    }
  }

  /// Parks that may use an instrument on their own path.
  private func users(of id: InstrumentID) -> [Park] {
    let instrument = Rules.instruments.first { $0.id == id }
    return parks.filter { instrument?.isEligible($0, $0.path) == true }
  }

  /// Choices in two parks that need or rule out each other, a pair for every forty parks.
  private mutating func pairLimits() -> [Limit] {
    guard parks.count >= 8 else { return [] }
    let free = parks.filter { $0.decision == .free }.map(\.id)
    let pupils = users(of: "digital").filter { $0.decision == .free }.map(\.id)
    let teachers = users(of: "talent").filter { $0.decision == .free }.map(\.id)
    var limits: [Limit] = []
    for number in 1...min(12, 1 + parks.count / 40) {
      let pair = distinctPair(free)
      limits.append(
        Limit(
          id: LimitID("rivals-\(number)"), rule: .excludes(Choice(pair.0), Choice(pair.1))))
      guard !pupils.isEmpty, !teachers.isEmpty else { continue }
      let pupil = pupils[random.index(pupils.count)]
      let teacher = teachers[random.index(teachers.count)]
      limits.append(
        Limit(
          id: LimitID("chain-\(number)"),
          rule: .requires(
            Choice(pupil, instrument: "digital"), Choice(teacher, instrument: "talent"))))
    }
    return limits
  }

  /// Instruments that help each other in one park, or get into each other's way in two.
  mutating func synergies() -> [Synergy] {
    let users = users(of: "talent")
    guard users.count >= 2 else { return [] }
    var synergies: [Synergy] = []
    for number in 1...min(12, 1 + parks.count / 20) {
      let park = users[random.index(users.count)]
      synergies.append(
        Synergy(
          id: Identifier("together-\(number)"),
          first: Choice(park.id, instrument: "infrastructure"),
          second: Choice(park.id, instrument: "talent"),
          effects: [Rules.valueAdded: Rules.figure(rounded(park.output.value.value * 0.004, 2))]))
      let pair = distinctPair(users.map(\.id))
      synergies.append(
        Synergy(
          id: Identifier("rivalry-\(number)"), first: Choice(pair.0, instrument: "talent"),
          second: Choice(pair.1, instrument: "talent"),
          effects: [
            Rules.jobs: Rules.figure(-(park.workers.value.value * 0.004).rounded() - 1)
          ]))
    }
    return synergies.sorted { $0.id < $1.id }
  }

  private mutating func distinctPair(_ ids: [ParkID]) -> (ParkID, ParkID) {
    let first = random.index(ids.count)
    let second = (first + 1 + random.index(ids.count - 1)) % ids.count
    return (ids[first], ids[second])
  }
}
