// What a change addresses: names, narrowings and groups.

extension ScenarioApplication {
  /// Narrowings that a field does not know would silently do nothing.
  mutating func checkNarrowing(of address: NumberAddress) {
    let field = address.field.rawValue
    if let outcome = address.outcome {
      if !address.field.isByOutcome {
        refuse("'outcome' does not narrow \(field)", "leave 'outcome' out")
      } else {
        _ = position(of: outcome.text, in: portfolio.outcomes.map(\.id.text), "outcome")
      }
    }
    if let period = address.period {
      if !address.field.isByPeriod {
        refuse("'period' does not narrow \(field)", "leave 'period' out")
      } else {
        _ = position(of: period.text, in: portfolio.periods.map(\.id.text), "period")
      }
    }
    checkIndicator(of: address)
    if address.group != .all, address.field.entity != .park {
      if address.field != .instrumentAffinity {
        refuse("'group' narrows fields of parks, not \(field)", "leave 'group' out")
      } else if address.group != ParkGroup(paths: address.group.paths) {
        refuse("an affinity is narrowed by paths only", "leave all but 'paths' out of 'group'")
      }
    }
    if address.field.entity == .finance, !address.of.isEmpty {
      refuse("'of' does not narrow \(field)", "leave 'of' out")
    }
  }

  private mutating func checkIndicator(of address: NumberAddress) {
    let field = address.field.rawValue
    guard address.field == .parkIndicator else {
      if address.indicator != nil {
        refuse("'indicator' does not narrow \(field)", "leave 'indicator' out")
      }
      return
    }
    guard let indicator = address.indicator else {
      refuse("\(field) does not say of which indicator", "add 'indicator: ID'")
      return
    }
    if portfolio.parks.contains(where: { $0.indicators[indicator] != nil }) { return }
    let known = Set(portfolio.parks.flatMap { $0.indicators.keys.map(\.text) }).sorted()
    _ = position(of: indicator.text, in: known, "indicator with values")
  }

  /// Every name in a group must be one that some park has.
  mutating func checkNames(of group: ParkGroup) -> Bool {
    if group == .all { return true }
    let before = problems.count
    check(group.parks.map(\.text), "park") { $0.map(\.id.text) }
    check(group.regions, "region") { distinct($0.map(\.region)) }
    check(group.kinds, "kind") { distinct($0.map(\.kind)) }
    check(group.cityClasses, "city class") { distinct($0.map(\.city.cityClass)) }
    check(group.leadIndustries.map(\.text), "lead industry of a park") {
      distinct($0.compactMap(\.leadIndustry?.text))
    }
    return problems.count == before
  }

  private mutating func check(
    _ wanted: [String], _ kind: String, among known: ([Park]) -> [String]
  ) {
    if !wanted.isEmpty { _ = positions(of: wanted, in: known(portfolio.parks), kind) }
  }

  /// Parks by name and group. A path is judged on the park's declared path.
  func parks(of names: [String], _ group: ParkGroup) -> [Int] {
    if names.isEmpty, group == .all { return Array(portfolio.parks.indices) }
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

  /// The position of one named entity; nil, with a problem, where there is none.
  mutating func position(of name: String, in known: [String], _ kind: String) -> Int? {
    positions(of: [name], in: known, kind).first
  }
}

private func distinct(_ names: [String]) -> [String] { Set(names).sorted() }
