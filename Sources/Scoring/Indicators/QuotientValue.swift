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
  func definition(for indicator: IndicatorID) -> BilingualText {
    let above = (numerator ?? .column(indicator)).name
    var text = above
    if scale != 1 {
      text.english = "\(shortNumber(scale.value)) * \(above.english)"
      text.chinese = "\(shortNumber(scale.value)) × \(above.chinese)"
    }
    if let below = denominator?.name {
      text.english += " / \(below.english)"
      // A full-width bracket brings its own space.
      text.chinese += (text.chinese.hasSuffix("）") ? "÷ " : " ÷ ") + below.chinese
    }
    text.chinese = "按下式计算：" + text.chinese
    return text
  }
}

extension ParkQuantity {
  fileprivate var name: BilingualText {
    switch self {
    case .column(let id): BilingualText(english: id.text, chinese: id.text)
    case .figure(let kind): BilingualText(english: kind.rawValue, chinese: kind.chinese)
    }
  }
}

extension ParkQuantity.Figure {
  fileprivate var chinese: String {
    switch self {
    case .developedHectares: "已开发土地（公顷）"
    case .developedMu: "已开发土地（亩）"
    case .industrialHectares: "工业用地（公顷）"
    case .industrialMu: "工业用地（亩）"
    case .output: "产出（百万元）"
    case .workers: "就业人数"
    case .residents: "居民人数"
    case .debt: "负债（百万元）"
    case .equity: "权益（百万元）"
    case .fiscalRevenue: "财政收入（百万元）"
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
