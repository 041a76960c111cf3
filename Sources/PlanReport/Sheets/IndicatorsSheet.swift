import ParkModel
import Scoring

extension SheetBook {
  /// Raw indicator values, as given or filled in.
  func indicatorsTable(_ merits: MeritTable) -> TableLayout {
    var table = TableLayout(
      "Indicators", .input, say, title: .init("Indicators", "指标"),
      purpose: .init(
        "What merit is judged by, before normalisation. Filled gaps are marked estimated.",
        "评价所依据的原始指标；填补的缺失值标为估算。"))
    addParkColumns(to: &table)
    let indicators = merits.framework.indicators
    for indicator in indicators {
      table.add(indicator.id.text, header(indicator.name), unit: indicator.unit)
    }
    let imputed = Set(merits.imputed.map { Key($0.park, $0.indicator) })
    // A scenario sets values of indicators that some park has, not what is worked out from others.
    let given = indicators.map { indicator in
      indicator.quotient == nil && parks.contains { $0.indicators[indicator.id] != nil }
    }
    for (row, merit) in merits.rows.enumerated() {
      guard let park = parksByID[merit.park] else { continue }
      var cells = parkCells(park)
      for (column, indicator) in indicators.enumerated() {
        let value = merits.completed[row, column]?.value
        let status =
          imputed.contains(Key(merit.park, indicator.id))
          ? .estimated : park.figure(of: indicator.id)?.status
        cells.append(
          Cell(
            value.map { .number($0) } ?? .blank, .indicator, look: .input,
            status: value == nil ? nil : status,
            target: given[column]
              ? NumberAddress(.parkIndicator, of: [park.id.text], indicator: indicator.id) : nil))
      }
      table.add(row: park.id.text, cells)
    }
    table.allow(.decimal(atLeast: nil, atMost: nil), indicators.map(\.id.text), say)
    return table
  }

  private struct Key: Hashable {
    var park: ParkID
    var indicator: IndicatorID
    init(_ park: ParkID, _ indicator: IndicatorID) {
      self.park = park
      self.indicator = indicator
    }
  }
}
