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
              + [("changes", .list(scenario.changes.map(change)))])
        })
  }

  private func change(_ change: Change) -> YAMLText {
    switch change {
    case .set(let address, let value): number("set", address, ("to", .number(value)))
    case .scale(let address, let factor): number("scale", address, ("by", .number(factor)))
    case .shift(let address, let amount): number("shift", address, ("by", .number(amount)))
    case .removeLimit(let limit): .map([("remove_limit", .text(limit.text))])
    case .exclude(let group): .map([("exclude", self.group(group))])
    }
  }

  private func number(
    _ verb: String, _ address: NumberAddress, _ value: (key: String, value: YAMLText)
  ) -> YAMLText {
    var pairs: [(key: String, value: YAMLText)] = [(verb, .text(address.field.rawValue))]
    if !address.of.isEmpty { pairs.append(("of", .list(address.of.map { .text($0) }))) }
    if let outcome = address.outcome { pairs.append(("outcome", .text(outcome.text))) }
    if let period = address.period { pairs.append(("period", .text(period.text))) }
    if address.group != .all { pairs.append(("group", group(address.group))) }
    return .map(pairs + [value])
  }
}
