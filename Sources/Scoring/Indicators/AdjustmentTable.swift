import ParkModel

/// The raw values of a framework's adjustments, parks down; an empty cell is 0.
struct AdjustmentTable {
  var values: [Double]
  let width: Int

  init(_ table: IndicatorTable?, framework: Framework, rows: Int) {
    width = framework.adjustments.count
    values = [Double](repeating: 0, count: rows * width)
    guard let table else { return }
    for (column, adjustment) in framework.adjustments.enumerated() {
      guard let place = table.indicators.firstIndex(of: adjustment.id) else { continue }
      for row in 0..<rows {
        let value = table.values[row * table.indicators.count + place]
        if !value.isNaN { values[row * width + column] = value }
      }
    }
  }

  init(keeping rows: [Int], of table: AdjustmentTable) {
    width = table.width
    values = rows.flatMap { table.values[$0 * table.width..<($0 + 1) * table.width] }
  }

  subscript(row: Int, column: Int) -> Double { values[row * width + column] }
}
