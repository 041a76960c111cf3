import ParkModel

/// `limits.yaml`.
extension PortfolioText {
  var limits: YAMLText? {
    portfolio.limits.isEmpty ? nil : .list(portfolio.limits.map(limit))
  }

  func limit(_ limit: Limit) -> YAMLText {
    var pairs: [(key: String, value: YAMLText)] = [("limit", .text(limit.id.text))]
    if limit.title != BilingualText(english: limit.id.text) { pairs += titles(limit.title) }
    switch limit.rule {
    case .amount(let measure, let atLeast, let atMost):
      pairs.append(("rule", .text("amount")))
      pairs += grouped(measure) + bounds(atLeast, atMost)
    case .ratio(let part, let whole, let atLeast, let atMost):
      pairs.append(("rule", .text("ratio")))
      pairs += grouped(part)
      if whole != GroupedMeasure(part.measure, periods: part.periods) {
        pairs.append(("of", .map(grouped(whole))))
      }
      pairs += bounds(atLeast, atMost)
    case .concentration(let concentration):
      pairs.append(("rule", .text("concentration")))
      if !concentration.industries.isEmpty { pairs.append(("industries", list(concentration))) }
      if concentration.isJoint { pairs.append(("joint", .yesNo(true))) }
      pairs.append(("share", .number(concentration.share.value.value)))
      pairs.append(("scope", .text(concentration.scope.rawValue)))
    case .brownfieldFirst(let group):
      pairs.append(("rule", .text("brownfield-first")))
      if group != .all { pairs.append(("group", self.group(group))) }
    case .requires(let first, let second):
      pairs += [("rule", .text("requires")), ("first", choice(first)), ("second", choice(second))]
    case .excludes(let first, let second):
      pairs += [("rule", .text("excludes")), ("first", choice(first)), ("second", choice(second))]
    }
    if let price = limit.shortfallPrice {
      pairs.append(("shortfall_price", .number(price.value.value)))
    }
    return .map(pairs)
  }

  /// `heavy` where the industries are exactly the heavy ones, so that a new one is included.
  private func list(_ concentration: Concentration) -> YAMLText {
    let heavy = portfolio.industries.filter(\.isHeavy).map(\.id)
    return concentration.industries.sorted() == heavy.sorted()
      ? .text("heavy") : .list(concentration.industries.map { .text($0.text) })
  }

  private func bounds<Value: Quantity>(
    _ atLeast: Figure<Value>?, _ atMost: Figure<Value>?
  ) -> [(key: String, value: YAMLText)] {
    var pairs: [(key: String, value: YAMLText)] = []
    if let atLeast { pairs.append(("at_least", .number(atLeast.value.value))) }
    if let atMost { pairs.append(("at_most", .number(atMost.value.value))) }
    return pairs
  }

  private func grouped(_ grouped: GroupedMeasure) -> [(key: String, value: YAMLText)] {
    var pairs: [(key: String, value: YAMLText)] = [("measure", measure(grouped.measure))]
    if grouped.group != .all { pairs.append(("group", group(grouped.group))) }
    if !grouped.periods.isEmpty {
      pairs.append(("periods", .list(grouped.periods.map { .text($0.text) })))
    }
    return pairs
  }

  private func measure(_ measure: Measure) -> YAMLText {
    switch measure {
    case .parks: .text("parks")
    case .instrument(let instrument): .map([("instrument", .text(instrument.text))])
    case .grants(nil): .text("grants")
    case .grants(let fund?): .map([("grants", .text(fund.text))])
    case .newDebt: .text("new-debt")
    case .swaps: .text("swaps")
    case .released(let uses): land("released", uses)
    case .greenfield(let uses): land("greenfield", uses)
    case .regenerated(let uses): land("regenerated", uses)
    case .outcome(let outcome): .map([("outcome", .text(outcome.text))])
    case .resource(let resource): .map([("resource", .text(resource.text))])
    }
  }

  private func land(_ word: String, _ uses: [LandUse]) -> YAMLText {
    uses.isEmpty ? .text(word) : .map([(word, .list(uses.map { .text($0.rawValue) }))])
  }

  func group(_ group: ParkGroup) -> YAMLText {
    var pairs: [(key: String, value: YAMLText)] = []
    let lists: [(key: String, values: [String])] = [
      ("parks", group.parks.map(\.text)), ("paths", group.paths.map(\.rawValue)),
      ("regions", group.regions), ("kinds", group.kinds), ("city_classes", group.cityClasses),
      ("lead_industries", group.leadIndustries.map(\.text)),
    ]
    for list in lists where !list.values.isEmpty {
      pairs.append((list.key, .list(list.values.map { .text($0) })))
    }
    if let depleted = group.isResourceDepleted {
      pairs.append(("resource_depleted", .yesNo(depleted)))
    }
    return .map(pairs)
  }

  private func choice(_ choice: Choice) -> YAMLText {
    var pairs: [(key: String, value: YAMLText)] = [("park", .text(choice.park.text))]
    if let alternative = choice.alternative {
      pairs.append(("alternative", .text(alternative.text)))
    }
    if let instrument = choice.instrument { pairs.append(("instrument", .text(instrument.text))) }
    return .map(pairs)
  }
}
