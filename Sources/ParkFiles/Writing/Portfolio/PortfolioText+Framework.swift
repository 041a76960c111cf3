import ParkModel

/// The tables of the portfolio's own framework, and how uncertain its values are.
extension PortfolioText {
  var indicators: [UInt8]? {
    tableText(
      ownFramework?.indicators ?? [],
      [TableColumn("indicator") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("group") { $0.group?.text ?? "" },
        TableColumn("unit") { $0.unit },
        TableColumn("direction") { Self.direction($0.direction).word },
        TableColumn("target_low") { Self.cell(Self.direction($0.direction).low) },
        TableColumn("target_high") { Self.cell(Self.direction($0.direction).high) },
        .amount("weight") { $0.weight },
      ] + pathWeights { $0.pathWeights } + [
        TableColumn("weight_low") { Self.cell($0.weightRange?.low) },
        TableColumn("weight_high") { Self.cell($0.weightRange?.high) },
        TableColumn("worst") { Self.cell($0.goalposts?.worst) },
        TableColumn("best") { Self.cell($0.goalposts?.best) },
        TableColumn("floor") { Self.cell($0.floor, unless: 0) },
      ] + valueColumns + [
        TableColumn("reference") { Self.cell($0.reference) },
        TableColumn("numerator") { Self.name($0.quotient?.numerator) },
        TableColumn("denominator") { Self.name($0.quotient?.denominator) },
        TableColumn("scale") { Self.scale($0.quotient) },
      ] + preferenceColumns + [
        TableColumn("missing") { $0.missing?.rawValue ?? "" },
        TableColumn("source") { $0.source },
      ])
  }

  /// A number, or nothing where none is given or nothing means the same.
  private static func cell(_ value: (some Quantity)?, unless usual: Double? = nil) -> String {
    guard let value, value.value != usual else { return "" }
    return PlainNumber.written(value.value)
  }

  private static func direction(
    _ direction: Indicator.Direction
  ) -> (word: String, low: Amount?, high: Amount?) {
    switch direction {
    case .moreIsBetter: ("more", nil, nil)
    case .lessIsBetter: ("less", nil, nil)
    case .target(let low, let high): ("target", low, high)
    }
  }

  private static func name(_ quantity: ParkQuantity?) -> String {
    switch quantity {
    case nil: ""
    case .column(let column): column.text
    case .figure(let figure): figure.rawValue
    }
  }

  /// A scale of 1 is written where nothing else says that there is a quotient.
  private static func scale(_ quotient: Quotient?) -> String {
    guard let quotient else { return "" }
    let isAlone = quotient.numerator == nil && quotient.denominator == nil
    return cell(quotient.scale, unless: isAlone ? nil : 1)
  }

  private var valueColumns: [TableColumn<Indicator>] {
    let keys = [
      "benchmark", "cap", "full_at", "step", "loss", "table", "line", "parity", "parity_share",
      "parity_step", "parity_gain", "parity_cap",
    ]
    return keys.map { key in
      TableColumn(key) { $0.valueFunction.map(Self.cells)?[key] ?? "" }
    }
  }

  private static func cells(_ function: ValueFunction) -> [String: String] {
    switch function {
    case .ratio(let benchmark, let cap): ["benchmark": cell(benchmark), "cap": cell(cap)]
    case .steps(let full, let step, let loss):
      ["full_at": cell(full), "step": cell(step), "loss": cell(loss)]
    case .table(let marks): ["table": list(marks)]
    case .line(let marks): ["line": list(marks)]
    case .parity(let share, let step, let gain, let cap):
      [
        "parity": "yes", "parity_share": cell(share), "parity_step": cell(step),
        "parity_gain": cell(gain), "parity_cap": cell(cap),
      ]
    }
  }

  private static func list(_ marks: [ValueFunction.Mark]) -> String {
    cellList(marks.map { "\(cell($0.amount))=\(cell($0.marks))" })
  }

  private var preferenceColumns: [TableColumn<Indicator>] {
    [
      TableColumn("preference") { Self.thresholds($0.preference).word },
      TableColumn("preference_q") { Self.cell(Self.thresholds($0.preference).q) },
      TableColumn("preference_p") { Self.cell(Self.thresholds($0.preference).p) },
      TableColumn("preference_s") { Self.cell(Self.thresholds($0.preference).s) },
    ]
  }

  private static func thresholds(
    _ preference: Preference
  ) -> (word: String, q: Amount?, p: Amount?, s: Amount?) {
    switch preference {
    case .usual: ("", nil, nil, nil)
    case .uShape(let q): ("u-shape", q, nil, nil)
    case .vShape(let p): ("v-shape", nil, p, nil)
    case .level(let q, let p): ("level", q, p, nil)
    case .linear(let q, let p): ("linear", q, p, nil)
    case .gaussian(let s): ("gaussian", nil, nil, s)
    }
  }

  var indicatorGroups: [UInt8]? {
    tableText(
      ownFramework?.groups ?? [],
      [TableColumn("group") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("parent") { $0.parent?.text ?? "" },
        .amount("weight") { $0.weight },
      ] + pathWeights { $0.pathWeights } + [
        TableColumn("mean") { $0.mean == .arithmetic ? "" : $0.mean.rawValue }
      ])
  }

  private func pathWeights<Row>(
    _ weights: @escaping (Row) -> [DevelopmentPath: Figure<Share>]
  ) -> [TableColumn<Row>] {
    DevelopmentPath.allCases.map { path in
      .amount("weight_\(column(path.rawValue))") { weights($0)[path] }
    }
  }

  var uncertainties: [UInt8]? {
    tableText(
      portfolio.uncertainties,
      [
        TableColumn("park") { $0.park?.text ?? "" },
        TableColumn("indicator") { $0.indicator?.text ?? "" },
        TableColumn("status") { $0.status?.rawValue ?? "" },
        TableColumn("shape") { $0.shape.rawValue },
        TableColumn("spread") { Self.cell($0.spread) },
        TableColumn("relative") { $0.isRelative ? "" : "no" },
      ])
  }
}
