import ParkModel

/// The parks of a generated portfolio, of all sizes, kinds and states of finance.
///
/// Areas are heavy-tailed; everything else hangs on the area, with scatter.
struct SyntheticParks {
  private(set) var parks: [Park] = []
  private var random: SplitMix64

  init(count: Int, random: SplitMix64) {
    self.random = random
    parks.reserveCapacity(count)
    for number in 1...count { parks.append(park(number)) }
    lead()
    for position in parks.indices { addAlternatives(position) }
    decide()
  }

  private typealias Rules = SyntheticPolicies

  private mutating func park(_ number: Int) -> Park {
    let kind = kind(number)
    let area = 46 * random.heavyTail()
    let land = landBank(area)
    let built = { (use: LandUse) in land.built[use]?.value.value ?? 0 }
    let output = rounded(built(.industrial) * random.amount(1.9, 6.3), 1)
    let isDepleted = random.isTrue(0.22) ? number != 4 : number == 2
    let region =
      number <= Rules.regions.count
      ? Rules.regions[number - 1]
      : random.pick([("North", 0.34), ("East", 0.28), ("South", 0.21), ("West", 0.17)])
    let path = path(kind, number)
    // Larger parks pay more for an instrument, but less than in proportion.
    let size = (output / 300).squareRoot()
    return Park(
      id: ParkID(Self.name(number)), name: nil, region: region, kind: kind,
      level: random.isTrue(0.4) ? "national" : "provincial", path: path,
      city: HostCity(cityClass: cityClass(kind, number, isDepleted)),
      latitude: rounded(random.amount(39, 50), 3), longitude: rounded(random.amount(117, 133), 3),
      land: land, finances: finances(output), industries: [], output: Rules.figure(output),
      workers: Rules.figure((output * random.amount(2.1, 5.2)).rounded() + 1),
      residents: Rules.figure((built(.residential) * random.amount(70, 190)).rounded()),
      instrumentCostFactor: Rules.figure(rounded(0.22 + 0.37 * size + 0.33 * size * size, 2)),
      landCostFactor: Rules.figure(rounded(random.amount(0.81, 1.27), 2)),
      isResourceDepleted: isDepleted, alternatives: [], indicators: [:])
  }

  /// `G00001` and on, in order of their text.
  static func name(_ number: Int) -> String {
    let digits = String(number)
    return "G" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  private mutating func kind(_ number: Int) -> String {
    let first = [
      "economic-development-zone", "border-zone", "high-tech-zone", "industrial-park",
      "bonded-zone",
    ]
    if number <= first.count { return first[number - 1] }
    return random.pick([
      ("economic-development-zone", 0.37), ("high-tech-zone", 0.21), ("industrial-park", 0.23),
      ("border-zone", 0.12), ("bonded-zone", 0.07),
    ])
  }

  private mutating func path(_ kind: String, _ number: Int) -> DevelopmentPath {
    if number <= 3 { return [.urbanization, .reUrbanization, .coCity][number - 1] }
    switch kind {
    case "border-zone", "bonded-zone": return .reUrbanization
    case "high-tech-zone":
      return random.pick([(.coCity, 0.63), (.urbanization, 0.37)])
    default:
      return random.pick([(.urbanization, 0.61), (.coCity, 0.25), (.reUrbanization, 0.14)])
    }
  }

  private mutating func cityClass(_ kind: String, _ number: Int, _ isDepleted: Bool) -> String {
    if number == 4 { return "metropolis" }
    if isDepleted { return "resource-city" }
    if kind == "border-zone" { return "border-city" }
    return random.pick([("metropolis", 0.31), ("regional-centre", 0.47), ("county-town", 0.22)])
  }

  private mutating func landBank(_ area: Double) -> LandBank {
    let idle = area * random.amount(0.03, 0.17)
    let available = area * random.amount(0.09, 0.33)
    let unbuildable = area * random.amount(0.01, 0.08)
    let builtArea = area - idle - available - unbuildable
    let weights = [
      random.amount(0.58, 0.78), random.amount(0.07, 0.17), random.amount(0.03, 0.09),
      random.amount(0.05, 0.12), random.amount(0, 0.03),
    ]
    let sum = weights.reduce(0, +)
    let built = zip(LandUse.allCases, weights).map { use, weight in
      (use, Rules.figure(rounded(builtArea * weight / sum, 1)) as Figure<Hectares>)
    }
    let minimum = min(area * 0.02, (idle + available) * 0.25)
    return LandBank(
      built: Dictionary(uniqueKeysWithValues: built), idle: Rules.figure(rounded(idle, 1)),
      available: Rules.figure(rounded(available, 1)),
      unbuildable: Rules.figure(rounded(unbuildable, 1)),
      minimumViable: Rules.figure(rounded(minimum, 1)),
      releaseCap: random.isTrue(0.7)
        ? Rules.figure(rounded(available * random.amount(0.4, 0.75), 1)) : nil)
  }

  private mutating func finances(_ output: Double) -> Finances {
    let equity = output * random.amount(0.28, 0.93) + 1
    let ratio = random.amount(0.35, 1.35) + random.amount(0, 1.15)
    let isNegative = random.isTrue(0.03)
    return Finances(
      debt: Rules.figure(rounded(equity * ratio, 1)),
      equity: Rules.figure(rounded(isNegative ? -0.2 * equity : equity, 1)),
      fiscalRevenue: Rules.figure(rounded(output * random.amount(0.03, 0.11), 1)))
  }

  /// Leading industries. Every fourth park by output is led by one industry, so that its share of
  /// all output hardly depends on the seed.
  private mutating func lead() {
    let byOutput = parks.indices.sorted {
      (-parks[$0].output.value.value, $0) < (-parks[$1].output.value.value, $1)
    }
    let others: [(entry: IndustryID, weight: Double)] = [
      ("building-materials", 0.08), ("electronics", 0.11), ("equipment", 0.17), ("food", 0.13),
      ("logistics", 0.07), ("petrochemicals", 0.12), ("pharma", 0.1), ("services", 0.05),
      ("steel", 0.06), ("textiles", 0.05), ("wood", 0.06),
    ]
    for (rank, position) in byOutput.enumerated() {
      let first = rank % 4 == 1 ? Rules.leader : random.pick(others)
      var names = [first]
      while names.count < 4 {
        let next = random.pick(others)
        if !names.contains(next) { names.append(next) }
      }
      let lead = rounded(random.amount(0.36, 0.74), 2)
      let second = rounded((1 - lead) * random.amount(0.45, 0.6), 2)
      let third = rounded((1 - lead - second) * random.amount(0.5, 0.7), 2)
      let shares = [lead, second, third, rounded(1 - lead - second - third, 2)]
      parks[position].industries = zip(names, shares).filter { $0.1 > 0 }
        .map { LeadingIndustry($0.0, share: Rules.figure($0.1)) }
        .sorted { $0.industry < $1.industry }
      addIndicators(position, lead: lead)
    }
  }

  private mutating func addIndicators(_ position: Int, lead: Double) {
    let park = parks[position]
    let area = park.land.built.values.map(\.value.value).sorted().reduce(0, +)
    let ratio = park.finances?.debtToEquity?.value
    var values: [(IndicatorID, Double?)] = [
      ("output-per-ha", area > 0 ? park.output.value.value / area : nil),
      ("debt-ratio", ratio),
      ("lead-share", lead),
      ("graduates", random.amount(2, 27)),
      ("floor-area-ratio", random.amount(0.35, 2.1)),
      ("energy-per-output", random.amount(0.2, 1.9)),
    ]
    // A few gaps, as in every real table; never the first, so that every park has a value.
    for gap in values.indices.dropFirst() where random.isTrue(0.02) { values[gap].1 = nil }
    for (indicator, value) in values {
      if let value { parks[position].indicators[indicator] = Rules.figure(rounded(value, 2)) }
    }
  }

  /// A mandatory and an excluded park, and one more of each for every hundred; none in the very
  /// smallest portfolios.
  private mutating func decide() {
    guard parks.count >= 6 else { return }
    for round in 0..<(1 + parks.count / 100) {
      let mandatory = 4 + random.index(parks.count - 4)
      let excluded = 4 + random.index(parks.count - 4)
      let hasOpenPath = parks[mandatory].alternatives.contains { $0.decides == .all }
      if parks[mandatory].decision == .free, hasOpenPath {
        parks[mandatory].decision = .mandatory
      } else if round == 0 {
        parks[4].decision = .mandatory
      }
      if parks[excluded].decision == .free { parks[excluded].decision = .excluded }
    }
  }

  /// Most parks have their path alone; some a second path, some a declared package beside it.
  private mutating func addAlternatives(_ position: Int) {
    let park = parks[position]
    guard let path = park.path else { return }
    var alternatives = [Alternative(id: AlternativeID(path.rawValue), path: path)]
    // The first few stay plain, so that every path and the first limits are certain to have parks.
    if position >= 5 {
      if random.isTrue(0.13) {
        let others = DevelopmentPath.allCases.filter { $0 != path }
        let second = others[random.index(others.count)]
        alternatives.append(Alternative(id: AlternativeID(second.rawValue), path: second))
      }
      if position == 5 || random.isTrue(0.09) { alternatives.append(package(park)) }
    }
    parks[position].alternatives = alternatives.sorted { $0.id < $1.id }
  }

  /// A proposal as it arrives on a planner's desk, amounts declared.
  ///
  /// One kind may be funded in part and leaves nothing open. The other regenerates idle land; the
  /// plan still decides its instruments, remediation among them, without which it may not.
  private mutating func package(_ park: Park) -> Alternative {
    let isPartial = random.isTrue(0.5)
    let cost =
      0.9 * park.instrumentCostFactor.value.value * random.amount(31, 66)
      + park.land.available.value.value * random.amount(0.9, 1.7)
    let hectares = park.land.available.value.value * random.amount(0.15, 0.4)
    let healed = park.land.idle.value.value * random.amount(0.2, 0.6)
    var declared: [DeclaredAmount] = []
    for (period, share) in zip(Rules.periods, [0.5, 0.3, 0.2]) {
      declared.append(
        DeclaredAmount(.cost(period.id), Rules.figure(rounded(cost * share, 2))))
    }
    declared.append(
      DeclaredAmount(
        .greenfield(.industrial, Rules.periods[0].id), Rules.figure(rounded(hectares, 1))))
    if !isPartial {
      declared += [
        DeclaredAmount(
          .regenerated(.publicGreen, Rules.periods[1].id), Rules.figure(rounded(healed, 1))),
        DeclaredAmount(.outcome(Rules.healed), Rules.figure(rounded(healed, 1))),
      ]
    }
    declared += [
      DeclaredAmount(
        .outcome(Rules.jobs), Rules.figure((cost * random.amount(2.6, 6.3)).rounded())),
      DeclaredAmount(
        .outcome(Rules.valueAdded), Rules.figure(rounded(cost * random.amount(0.7, 1.5), 1))),
      DeclaredAmount(
        .resource("expert-days"), Rules.figure((12 + cost * random.amount(0.3, 0.6)).rounded())),
    ]
    return Alternative(
      id: "package", name: Rules.text("Declared package", "申报方案"), path: park.path,
      minimumExtent: isPartial ? Rules.figure(0.4) : Rules.figure(1),
      decides: isPartial ? .nothing : .instruments, declared: declared)
  }
}
