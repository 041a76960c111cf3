import ParkModel

/// `uncertainties.yaml`.
extension PortfolioText {
  /// The file; nil where no uncertain number is declared.
  var uncertainInputs: String? {
    let inputs = portfolio.uncertainInputs
    guard !inputs.isEmpty else { return nil }
    var text = "numbers:\n" + indented(.list(inputs.numbers.map(number)))
    if !inputs.correlations.isEmpty {
      let pairs = inputs.correlations.map { pair in
        YAMLText.map([
          ("first", .text(pair.first.text)), ("second", .text(pair.second.text)),
          ("rank", .number(pair.rank)),
        ])
      }
      text += YAMLText.map([("correlations", .list(pairs))]).document
    }
    return text
  }

  private func indented(_ list: YAMLText) -> String {
    list.document.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private func number(_ number: UncertainNumber) -> YAMLText {
    var pairs: [(key: String, value: YAMLText)] = [("number", .text(number.id.text))]
    if number.title != BilingualText(english: number.id.text) { pairs += titles(number.title) }
    pairs.append(("changes", .list(number.changes.map(change))))
    pairs.append(distribution(number.distribution))
    if let cases = number.lowHigh {
      pairs += [("low_case", .number(cases.low)), ("high_case", .number(cases.high))]
    }
    if !number.levels.isEmpty {
      pairs.append(("levels", .list(number.levels.map { .number($0) })))
    }
    pairs.append(("status", .text(number.status.rawValue)))
    if let source = number.source { pairs.append(("source", .text(source.text))) }
    if !number.method.isEmpty { pairs.append(("method", .text(number.method))) }
    return .map(pairs)
  }

  private func change(_ change: UncertainChange) -> YAMLText {
    let share: [(key: String, value: YAMLText)] =
      change.share == 1 ? [] : [("share", .number(change.share))]
    return .map(address(change.operation.rawValue, change.address) + share)
  }

  private func distribution(_ distribution: Distribution) -> (key: String, value: YAMLText) {
    func map(_ values: [Double?]) -> YAMLText {
      .map(
        zip(distribution.shape.keys, values).compactMap { key, value in
          value.map { (key, .number($0)) }
        })
    }
    let value: YAMLText =
      switch distribution {
      case .uniform(let low, let high): map([low, high])
      case .triangular(let low, let mode, let high): map([low, mode, high])
      case .normal(let mean, let deviation, let low, let high):
        map([mean, deviation, low, high])
      case .lognormal(let median, let factor): map([median, factor])
      case .discrete(let values): .list(values.map { map([$0.value, $0.probability]) })
      }
    return (distribution.shape.rawValue, value)
  }
}
