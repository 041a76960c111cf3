/// Takes out of a small program what its bounds decide, and scales the rest.
struct SmallPresolve {
  var lower: [Double]
  var upper: [Double]
  let isInteger: [Bool]
  let rowStarts: [Int]
  let entryColumns: [Int32]
  let entryValues: [Double]
  let rowLower: [Double]
  let rowUpper: [Double]
  private var isKept: [Bool] = []
  private var isInfeasible = false

  /// Bounds that miss each other by less than this, relative, meet.
  static let feasible = 1e-9
  private static let passLimit = 10

  init(
    lower: [Double], upper: [Double], isInteger: [Bool], rowStarts: [Int],
    entryColumns: [Int32], entryValues: [Double], rowLower: [Double], rowUpper: [Double]
  ) {
    self.lower = lower
    self.upper = upper
    self.isInteger = isInteger
    self.rowStarts = rowStarts
    self.entryColumns = entryColumns
    self.entryValues = entryValues
    self.rowLower = rowLower
    self.rowUpper = rowUpper
  }

  mutating func run() -> SmallCore {
    isKept = [Bool](repeating: true, count: rowLower.count)
    for column in lower.indices { settle(column) }
    var changes = true
    for _ in 0..<Self.passLimit where changes && !isInfeasible {
      changes = false
      for row in rowLower.indices where isKept[row] && !isInfeasible {
        changes = reduce(row) || changes
      }
    }
    return core()
  }

  private func isFixed(_ column: Int) -> Bool { lower[column] == upper[column] }

  /// Rounds the bounds of a whole column; makes nearly equal bounds equal.
  private mutating func settle(_ column: Int) {
    if isInteger[column] {
      lower[column] = (lower[column] - Self.feasible).rounded(.up)
      upper[column] = (upper[column] + Self.feasible).rounded(.down)
    }
    let size = max(1, abs(lower[column]), abs(upper[column]))
    if lower[column] > upper[column] + Self.feasible * size {
      isInfeasible = true
    } else if upper[column] - lower[column] <= 1e-13 * size {
      upper[column] = lower[column]
    }
  }

  /// Drops a row that says nothing, turns one with a single free column into bounds.
  private mutating func reduce(_ row: Int) -> Bool {
    var (least, most, magnitude) = (0.0, 0.0, 0.0)
    var free = 0
    var last = 0
    for entry in rowStarts[row]..<rowStarts[row + 1] {
      let column = Int(entryColumns[entry])
      let value = entryValues[entry]
      least += value > 0 ? value * lower[column] : value * upper[column]
      most += value > 0 ? value * upper[column] : value * lower[column]
      magnitude += abs(value) * max(abs(lower[column]), abs(upper[column]))
      if !isFixed(column), value != 0 {
        free += 1
        last = entry
      }
    }
    let miss = Self.feasible * max(1, 1e-3 * magnitude)
    if least > rowUpper[row] + miss || most < rowLower[row] - miss {
      isInfeasible = true
      return true
    }
    let noise = 1e-13 * max(1, magnitude)
    if free == 0 || (most <= rowUpper[row] + noise && least >= rowLower[row] - noise) {
      isKept[row] = false
      return true
    }
    if free == 1 {
      tighten(row, entry: last, least: least, most: most)
      isKept[row] = false
      return true
    }
    var changed = false
    for entry in rowStarts[row]..<rowStarts[row + 1] {
      let column = Int(entryColumns[entry])
      let reach = abs(entryValues[entry]) * (upper[column] - lower[column])
      // Only what cannot be rounding: a whole column loses at least one of its values.
      guard isInteger[column], !isFixed(column) else { continue }
      if least + reach > rowUpper[row] + 1e3 * miss || most - reach < rowLower[row] - 1e3 * miss {
        let (low, high) = (lower[column], upper[column])
        tighten(row, entry: entry, least: least, most: most)
        if lower[column] != low || upper[column] != high {
          // The activities are stale now: the next pass goes on.
          changed = true
          break
        }
      }
    }
    return changed
  }

  /// Bounds of one column from a row, given what the whole row can reach.
  private mutating func tighten(_ row: Int, entry: Int, least: Double, most: Double) {
    let column = Int(entryColumns[entry])
    let value = entryValues[entry]
    let (ownLeast, ownMost) =
      value > 0
      ? (value * lower[column], value * upper[column])
      : (value * upper[column], value * lower[column])
    let top = (rowUpper[row] - (least - ownLeast)) / value
    let bottom = (rowLower[row] - (most - ownMost)) / value
    let (newLower, newUpper) = value > 0 ? (bottom, top) : (top, bottom)
    if newUpper < upper[column] { upper[column] = newUpper }
    if newLower > lower[column] { lower[column] = newLower }
    settle(column)
    // What crosses by rounding alone, meets.
    if !isInfeasible, lower[column] > upper[column] { upper[column] = lower[column] }
  }

  /// What is left, scaled.
  private func core() -> SmallCore {
    var core = SmallCore()
    core.isInfeasible = isInfeasible
    core.tightLower = lower
    core.tightUpper = upper
    if isInfeasible { return core }
    let rows = rowLower.indices.filter { isKept[$0] }
    let (rowScale, columnScale) = scales(rows)
    var place = [Int32](repeating: -1, count: lower.count)
    for column in lower.indices where !isFixed(column) {
      place[column] = Int32(core.columns.count)
      core.columns.append(Int32(column))
      core.columnScale.append(columnScale[column])
      core.isInteger.append(isInteger[column])
      core.lower.append(lower[column] / columnScale[column])
      core.upper.append(upper[column] / columnScale[column])
    }
    for row in rows {
      var (fixed, least, most, magnitude) = (0.0, 0.0, 0.0, 0.0)
      for entry in rowStarts[row]..<rowStarts[row + 1] where entryValues[entry] != 0 {
        let column = Int(entryColumns[entry])
        let value = entryValues[entry] * rowScale[row]
        magnitude += abs(value) * max(abs(lower[column]), abs(upper[column]))
        if isFixed(column) {
          fixed += value * lower[column]
          continue
        }
        core.entryColumns.append(place[column])
        core.entryValues.append(value * columnScale[column])
        least += value > 0 ? value * lower[column] : value * upper[column]
        most += value > 0 ? value * upper[column] : value * lower[column]
      }
      core.rowStarts.append(core.entryColumns.count)
      let (low, high) = (
        rowLower[row] * rowScale[row] - fixed, rowUpper[row] * rowScale[row] - fixed
      )
      magnitude = max(magnitude, low.isFinite ? abs(low) : 0, high.isFinite ? abs(high) : 0)
      core.rowMagnitude.append(magnitude)
      // A side that the columns cannot reach is widened past rounding: it must never bind.
      let noise = 1e-12 * magnitude
      core.lower.append(max(low, least - noise))
      core.upper.append(max(core.lower[core.lower.count - 1], min(high, most + noise)))
    }
    var lengths = [Int](repeating: 0, count: core.columnCount)
    for column in core.entryColumns { lengths[Int(column)] += 1 }
    core.sparsestFirst = core.columns.indices
      .sorted { (lengths[$0], $0) < (lengths[$1], $1) }.map { Int32($0) }
    core.rowLengths = (0..<core.rowCount).map {
      Int32(core.rowStarts[$0 + 1] - core.rowStarts[$0])
    }
    core.slack = (0..<core.lower.count).map { variable in
      let size =
        variable < core.columnCount
        ? max(abs(core.lower[variable]), abs(core.upper[variable]))
        : core.rowMagnitude[variable - core.columnCount]
      return 1e-9 + 1e-13 * size
    }
    return core
  }

  /// Powers of two by row and column that bring the entries near 1; whole columns keep their unit.
  private func scales(_ rows: [Int]) -> (rows: [Double], columns: [Double]) {
    var rowScale = [Double](repeating: 1, count: rowLower.count)
    var columnScale = [Double](repeating: 1, count: lower.count)
    for _ in 0..<3 {
      var least = [Double](repeating: .infinity, count: lower.count)
      var most = [Double](repeating: 0, count: lower.count)
      for row in rows {
        var (small, large) = (Double.infinity, 0.0)
        forFreeEntries(of: row) { column, value in
          small = min(small, value * columnScale[column])
          large = max(large, value * columnScale[column])
        }
        rowScale[row] = Self.powerOfTwo(near: 1 / (small * large).squareRoot())
        forFreeEntries(of: row) { column, value in
          least[column] = min(least[column], value * rowScale[row])
          most[column] = max(most[column], value * rowScale[row])
        }
      }
      for column in lower.indices where !isInteger[column] && most[column] > 0 {
        columnScale[column] = Self.powerOfTwo(near: 1 / (least[column] * most[column]).squareRoot())
      }
    }
    return (rowScale, columnScale)
  }

  private func forFreeEntries(of row: Int, _ body: (_ column: Int, _ value: Double) -> Void) {
    for entry in rowStarts[row]..<rowStarts[row + 1] {
      let column = Int(entryColumns[entry])
      if !isFixed(column), entryValues[entry] != 0 { body(column, abs(entryValues[entry])) }
    }
  }

  static func powerOfTwo(near value: Double) -> Double {
    guard value.isFinite, value > 0 else { return 1 }
    return Double(sign: .plus, exponent: value.exponent, significand: 1)
  }
}
