import ParkModel

/// A column of parks.csv, beside an indicator's own, that a framework names.
struct ColumnReference {
  var column: String
  /// The indicator whose own column goes before what is computed from this one; nil for none.
  var indicator: String?
  /// Whether a figure that every park has could stand in its place.
  var allowsFigures: Bool
  var report: (_ found: String, _ fix: String) -> Void
}

/// What raw values are made of.
extension FrameworkReading {
  static let quotientKeys = ["numerator", "denominator", "scale"]

  mutating func quotient(_ record: some NamedFields, indicator: String) -> Quotient? {
    let numerator = quantity("numerator", in: record, unlessGiven: indicator)
    // An indicator's own column above the line is divided all the same.
    let denominator = quantity(
      "denominator", in: record, unlessGiven: record.isEmpty("numerator") ? nil : indicator)
    let scale = record.number("scale", unit: "", in: .notZero)
    guard numerator != nil || denominator != nil || scale != nil else { return nil }
    return Quotient(numerator: numerator, denominator: denominator, scale: Ratio(scale ?? 1))
  }

  private mutating func quantity(
    _ field: String, in record: some NamedFields, unlessGiven indicator: String?
  ) -> ParkQuantity? {
    guard !record.isEmpty(field) else { return nil }
    if let figure = ParkQuantity.Figure(rawValue: record.text(field)) { return .figure(figure) }
    guard let column = record.identifier(field) else { return nil }
    if let figure = ParkQuantity.Figure(rawValue: column.map { $0 == "_" ? "-" : "\($0)" }.joined())
    {
      record.report(
        field, "'\(column)' is a figure that every park has.",
        fix: "write '\(figure.rawValue)'")
      return .figure(figure)
    }
    references.append(
      ColumnReference(
        column: column, indicator: indicator, allowsFigures: true,
        report: { record.report(field, $0, fix: $1) }))
    return .column(IndicatorID(column))
  }
}

extension ParkQuantity {
  /// The column it names, where it is none of the figures that every park has.
  var column: IndicatorID? {
    switch self {
    case .column(let column): column
    case .figure: nil
    }
  }
}

extension Framework {
  /// The columns of parks.csv that quotients and adjustments name.
  var namedColumns: [String] {
    let parts = indicators.flatMap { [$0.quotient?.numerator, $0.quotient?.denominator] }
    return (parts.compactMap { $0?.column } + adjustments.map(\.id)).map(\.text)
  }
}
