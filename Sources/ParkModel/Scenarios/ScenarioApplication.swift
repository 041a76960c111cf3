/// A scenario being applied: the portfolio so far, and everything found wrong on the way.
struct ScenarioApplication {
  var portfolio: Portfolio
  private(set) var problems: [InputProblem] = []
  private let base: Portfolio
  private let scenario: Scenario
  /// 1-based, of the change at hand.
  private var number = 0
  var words = ""

  init(of scenario: Scenario, to portfolio: Portfolio) {
    self.portfolio = portfolio
    base = portfolio
    self.scenario = scenario
  }

  mutating func apply(_ change: Change) {
    number += 1
    switch change {
    case .set(let address, let value): edit(address, NumberEdit(.set(value)))
    case .scale(let address, let factor): edit(address, NumberEdit(.scale(factor)))
    case .shift(let address, let step): edit(address, NumberEdit(.shift(step)))
    case .removeLimit(let id):
      words = "remove_limit"
      let known = portfolio.limits.map(\.id.text)
      if let position = positions(of: [id.text], in: known, "limit").first {
        portfolio.limits.remove(at: position)
      }
    case .exclude(let group):
      words = "exclude"
      guard checkNames(of: group) else { return }
      let members = parks(of: [], group)
      for position in members { portfolio.parks[position].decision = .excluded }
      if members.isEmpty { refuseUntouched("no park belongs to this group") }
    }
  }

  /// What can only be judged when all changes are made.
  mutating func finish() {
    number = 0
    if let finance = portfolio.finance, finance != base.finance,
      finance.leverageCap.value < finance.leverageBenchmark.value
    {
      refuse(
        "the leverage cap (\(finance.leverageCap.value.value)) falls below the benchmark "
          + "(\(finance.leverageBenchmark.value.value))",
        "change finance.leverage_benchmark as well, or keep the cap at or above it")
    }
    for rules in portfolio.paths
    where rules.integrationLow.value > rules.integrationHigh.value
      && !base.paths.contains(rules)
    {
      refuse(
        "the integration band of '\(rules.path.rawValue)' becomes empty: low "
          + "\(rules.integrationLow.value.value) is above high \(rules.integrationHigh.value.value)",
        "change path.integration_low and path.integration_high together")
    }
    for limit in portfolio.limits {
      guard let (low, high) = limit.rule.bounds, low > high, !base.limits.contains(limit) else {
        continue
      }
      refuse(
        "the floor \(low) of limit '\(limit.id)' is above its cap \(high)",
        "change limit.at_least and limit.at_most together")
    }
    rescaleWeights()
  }

  /// Weights that changed are shares of their sum again.
  private mutating func rescaleWeights() {
    let weights = portfolio.outcomes.map(\.weight)
    guard weights != base.outcomes.map(\.weight) else { return }
    let sum = weights.reduce(0) { $0 + $1.value.value }
    guard sum > 0, sum.isFinite else {
      refuse("no outcome has a weight above 0 any more", "leave at least one outcome its weight")
      return
    }
    for position in portfolio.outcomes.indices {
      let weight = portfolio.outcomes[position].weight
      let rescaled = Share(weight.value.value / sum)
      guard rescaled != weight.value else { continue }
      portfolio.outcomes[position].weight = Figure(rescaled, max(weight.status, .assumed))
    }
  }
}

// MARK: What a change addresses

extension ScenarioApplication {
  /// Narrowings that a field does not know would silently do nothing.
  mutating func checkNarrowing(of address: NumberAddress) {
    let field = address.field.rawValue
    if let outcome = address.outcome {
      if !address.field.isByOutcome {
        refuse("'outcome' does not narrow \(field)", "leave 'outcome' out")
      } else {
        _ = positions(of: [outcome.text], in: portfolio.outcomes.map(\.id.text), "outcome")
      }
    }
    if let period = address.period {
      if !address.field.isByPeriod {
        refuse("'period' does not narrow \(field)", "leave 'period' out")
      } else {
        _ = positions(of: [period.text], in: portfolio.periods.map(\.id.text), "period")
      }
    }
    if address.group != .all, !field.hasPrefix("park.") {
      refuse("'group' narrows fields of parks, not \(field)", "leave 'group' out")
    }
    if field.hasPrefix("finance."), !address.of.isEmpty {
      refuse("'of' does not narrow \(field)", "leave 'of' out")
    }
  }

  /// Every name in a group must be one that some park has.
  mutating func checkNames(of group: ParkGroup) -> Bool {
    let before = problems.count
    _ = positions(of: group.parks.map(\.text), in: portfolio.parks.map(\.id.text), "park")
    _ = positions(of: group.regions, in: distinct(portfolio.parks.map(\.region)), "region")
    _ = positions(of: group.kinds, in: distinct(portfolio.parks.map(\.kind)), "kind")
    _ = positions(
      of: group.cityClasses, in: distinct(portfolio.parks.map(\.city.cityClass)), "city class")
    return problems.count == before
  }

  private func distinct(_ names: [String]) -> [String] { Set(names).sorted() }

  /// Parks by name and group. A path is judged on the park's declared path.
  func parks(of names: [String], _ group: ParkGroup) -> [Int] {
    let listed = Set(names)
    // Long lists are searched once, not once a park.
    let members = Set(group.parks)
    var rest = group
    rest.parks = []
    return portfolio.parks.indices.filter {
      let park = portfolio.parks[$0]
      return (listed.isEmpty || listed.contains(park.id.text))
        && (members.isEmpty || members.contains(park.id)) && rest.contains(park, park.path)
    }
  }

  /// Positions of the named entities in their list; none named: all of them. Unknown names are
  /// problems.
  mutating func positions(
    of wanted: [String], in known: [String], _ kind: String
  ) -> [Int] {
    guard !wanted.isEmpty else { return Array(known.indices) }
    guard !kind.isEmpty else { return [] }
    let places = Dictionary(
      known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var result: Set<Int> = []
    for name in wanted {
      if let place = places[name] {
        result.insert(place)
      } else {
        let fix =
          nearestName(to: name, among: known).map { "write '\($0)'" }
          ?? "name one that the portfolio has"
        refuse("there is no \(kind) '\(name)'", fix)
      }
    }
    return result.sorted()
  }

  mutating func refuseUntouched(_ reason: String) {
    refuse("touches nothing: \(reason)", "address numbers that the portfolio has, or drop it")
  }

  mutating func refuse(_ found: String, _ fix: String) {
    let place = number == 0 ? "" : ", change \(number): \(words)"
    problems.append(
      InputProblem(
        file: "scenarios.yaml", field: "\(scenario.id)\(place)", found: found, fix: fix))
  }
}
