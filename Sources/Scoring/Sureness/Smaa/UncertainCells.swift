import ParkModel

/// A value that is known only as a distribution.
struct UncertainCell: Hashable, Sendable {
  var row: Int
  var column: Int
  var shape: Uncertainty.Shape
  /// The middle of the raw values: the median of a lognormal one.
  var centre: Double
  /// In the raw unit, as `Uncertainty.spread`; for a lognormal one that of the logarithm.
  var spread: Double
}

/// The rows that hold uncertain values, and how these are drawn.
struct UncertainCells: Sendable {
  /// Rows with an uncertain value, in their order.
  let rows: [Int]
  /// The certain values of these rows, to draw over.
  let values: ValueBlocks
  private let cells: [UncertainCell]
  private let slots: [Int]
  /// The normalised value of a raw one, by its place.
  private let normalise: @Sendable (UncertainCell, Double) -> Double

  /// - Parameters:
  ///   - cells: In any order; each place at most once.
  ///   - values: Row-major, normalised.
  init(
    _ cells: [UncertainCell], values: [Double], width: Int,
    normalise: @escaping @Sendable (UncertainCell, Double) -> Double
  ) {
    self.cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    self.normalise = normalise
    var rows: [Int] = []
    var slots: [Int] = []
    for cell in self.cells {
      if rows.last != cell.row { rows.append(cell.row) }
      slots.append(rows.count - 1)
    }
    self.rows = rows
    self.slots = slots
    self.values = ValueBlocks(values, width: width, chosen: rows)
  }

  /// Draws every uncertain value once. Where its normalised value is no number, the certain one
  /// stays.
  func draw(into values: inout ValueBlocks, using numbers: inout ValueNumbers) {
    for (cell, slot) in zip(cells, slots) {
      let value = normalise(cell, numbers.draw(cell))
      values[slot, cell.column] = value.isNaN ? self.values[slot, cell.column] : usable(value)
    }
  }
}

/// Draws from the shapes of uncertain values.
///
/// Normal numbers come two at a time from a point in the unit circle (polar method).
/// - Source: G. Marsaglia, T. A. Bray, SIAM Review 6 (1964), 260-264, doi 10.1137/1006063.
struct ValueNumbers {
  private var numbers: SplitMix64
  private var spare: Double?

  init(_ numbers: SplitMix64) { self.numbers = numbers }

  /// A raw value. Where it is no number the middle stands in, and none lies beyond what an
  /// indicator may hold.
  mutating func draw(_ cell: UncertainCell) -> Double {
    let raw =
      switch cell.shape {
      case .uniform: cell.centre + cell.spread * (2 * numbers.unit() - 1)
      // The sum of two even numbers is triangular.
      case .triangular: cell.centre + cell.spread * (numbers.unit() + numbers.unit() - 1)
      case .normal: cell.centre + cell.spread * normal()
      case .lognormal: cell.centre * exponential(cell.spread * normal())
      }
    if raw.isNaN { return cell.centre }
    return min(max(raw, -IndicatorTable.largestAmount), IndicatorTable.largestAmount)
  }

  private mutating func normal() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    while true {
      let x = numbers.between(-1, 1)
      let y = numbers.between(-1, 1)
      let square = x * x + y * y
      if square < 1, square > 0 {
        let factor = (-2 * naturalLog(square) / square).squareRoot()
        spare = y * factor
        return x * factor
      }
    }
  }
}
