import ParkModel

/// `scenarios.yaml`.
extension PortfolioText {
  var scenarios: YAMLText? {
    portfolio.scenarios.isEmpty
      ? nil
      : .list(
        portfolio.scenarios.map { scenario in
          .map(
            [("scenario", .text(scenario.id.text))] + titles(scenario.title)
              + (scenario.includes.isEmpty
                ? [] : [("includes", .list(scenario.includes.map { .text($0.text) }))])
              + [("changes", .list(scenario.changes.map(change)))])
        })
  }

  private func change(_ change: Change) -> YAMLText {
    switch change {
    case .set(let address, let value): number("set", address, ("to", .number(value)))
    case .scale(let address, let factor): number("scale", address, ("by", .number(factor)))
    case .shift(let address, let amount): number("shift", address, ("by", .number(amount)))
    case .addLimit(let limit): .map([("add", self.limit(limit))])
    case .removeLimit(let limit): removal("limit", limit.text)
    case .removeInstrument(let instrument): removal("instrument", instrument.text)
    case .removeSynergy(let synergy): removal("synergy", synergy.text)
    case .decide(let decision, let group): .map([(decision.verb, self.group(group))])
    }
  }

  private func removal(_ kind: String, _ id: String) -> YAMLText {
    .map([("remove", .map([(kind, .text(id))]))])
  }

  private func number(
    _ verb: String, _ address: NumberAddress, _ value: (key: String, value: YAMLText)
  ) -> YAMLText {
    .map(self.address(verb, address) + [value])
  }

  /// Which numbers a change touches, behind what it does to them.
  func address(_ verb: String, _ address: NumberAddress) -> [(key: String, value: YAMLText)] {
    var pairs: [(key: String, value: YAMLText)] = [(verb, .text(address.field.rawValue))]
    if !address.of.isEmpty { pairs.append(("of", .list(address.of.map { .text($0) }))) }
    if let outcome = address.outcome { pairs.append(("outcome", .text(outcome.text))) }
    if let period = address.period { pairs.append(("period", .text(period.text))) }
    if let indicator = address.indicator { pairs.append(("indicator", .text(indicator.text))) }
    if address.group != .all { pairs.append(("group", group(address.group))) }
    return pairs
  }
}
