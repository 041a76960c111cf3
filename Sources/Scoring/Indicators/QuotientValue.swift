public import ParkModel

/// The raw value of an indicator of a park, and what official evaluations divide by.
///
/// `x = scale * numerator / denominator`. In words: per mu, per head, per worker, or against the
/// year before. A denominator that is missing, zero or negative gives no value.
extension Indicator {
  /// The value from the indicator's own column, or its quotient; nil where either is missing.
  func value(
    of own: (IndicatorID) -> Figure<Amount>?,
    _ quantity: (ParkQuantity) -> Figure<Amount>?
  ) -> Figure<Amount>? {
    guard let quotient else { return own(id) }
    // Without a numerator of its own the column holds what is to be divided.
    if quotient.numerator != nil, let given = own(id) { return given }
    guard let above = quantity(quotient.numerator ?? .column(id)) else { return nil }
    let scaled = quotient.scale.value * above.value.value
    guard let denominator = quotient.denominator else {
      return Figure(Amount(scaled), above.status, origin: above.origin)
    }
    guard let below = quantity(denominator), below.value.value > 0 else { return nil }
    return Figure(Amount(scaled / below.value.value), max(above.status, below.status))
  }
}

extension Quotient {
  /// How the raw value comes about, in words.
  func formula(for indicator: IndicatorID) -> String {
    let above = (numerator ?? .column(indicator)).name
    let scaled = scale == 1 ? above : "\(shortNumber(scale.value)) * \(above)"
    return denominator.map { "\(scaled) / \($0.name)" } ?? scaled
  }
}

extension ParkQuantity {
  var name: String {
    switch self {
    case .column(let id): id.text
    case .figure(let kind): kind.rawValue
    }
  }
}

extension Park {
  /// The raw value of an indicator: its own column, its quotient, or computed from the park's
  /// other figures.
  public func figure(of indicator: Indicator) -> Figure<Amount>? {
    indicator.value(of: figure(of:), figure(of:))
  }

  /// The raw value in a column of this name, or computed from the park's other figures.
  public func figure(of indicator: IndicatorID) -> Figure<Amount>? {
    indicators[indicator] ?? ComputedIndicator(rawValue: indicator.text)?.figure(of: self)
  }

  func figure(of quantity: ParkQuantity) -> Figure<Amount>? {
    switch quantity {
    case .column(let id): figure(of: id)
    case .figure(let kind): figure(of: kind)
    }
  }

  private func figure(of kind: ParkQuantity.Figure) -> Figure<Amount>? {
    switch kind {
    case .developedHectares: developedLand
    case .developedMu: developedLand.map { Figure(Amount($0.value.value * 15), $0.status) }
    case .industrialHectares: industrialLand
    case .industrialMu: industrialLand.map { Figure(Amount($0.value.value * 15), $0.status) }
    case .output: known(output)
    case .workers: known(workers)
    case .residents: known(residents)
    case .debt: finances.map { Figure(Amount($0.debt.value.value), $0.debt.status) }
    case .equity: finances.map { Figure(Amount($0.equity.value.value), $0.equity.status) }
    case .fiscalRevenue: finances?.fiscalRevenue.map { Figure(Amount($0.value.value), $0.status) }
    }
  }

  /// Figures without a cell of their own are 0 in the model: here they count as missing.
  private func known<Value: Quantity>(_ figure: Figure<Value>) -> Figure<Amount>? {
    figure == .zero ? nil : Figure(Amount(figure.value.value), figure.status)
  }

  private var developedLand: Figure<Amount>? {
    var sum = land.idle.value.value
    var status = land.idle.status
    for use in LandUse.allCases {
      guard let built = land.built[use] else { continue }
      sum += built.value.value
      status = max(status, built.status)
    }
    return sum > 0 ? Figure(Amount(sum), status) : nil
  }

  private var industrialLand: Figure<Amount>? {
    land.built[.industrial].map { Figure(Amount($0.value.value), $0.status) }
  }
}
