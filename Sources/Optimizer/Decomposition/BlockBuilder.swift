import MixedInteger

/// Turns the columns and rows of one alternative, carried out, into a small program.
///
/// Scratch arrays are as long as the model and reused from block to block.
struct BlockBuilder {
  private let model: MixedIntegerModel
  private let split: RowSplit
  private let coupling: ColumnEntries
  /// Columns of each alternative: `owned[ownedStarts[a] ..< ownedStarts[a + 1]]`.
  private var ownedStarts: [Int]
  private var owned: [Int32]
  private var place: [Int32]
  private let owner: [Int32]
  private let alternativeOfPark: [Range<Int>]
  private(set) var unboundedColumn: Int?

  init(
    _ model: MixedIntegerModel, owner: [Int32], parks: [Range<Int>], _ split: RowSplit,
    _ coupling: ColumnEntries
  ) {
    self.model = model
    self.split = split
    self.coupling = coupling
    self.owner = owner
    alternativeOfPark = parks
    let alternatives = parks.last?.upperBound ?? 0
    ownedStarts = [Int](repeating: 0, count: alternatives + 1)
    for alternative in owner where alternative >= 0 { ownedStarts[Int(alternative) + 1] += 1 }
    for alternative in 0..<alternatives { ownedStarts[alternative + 1] += ownedStarts[alternative] }
    owned = [Int32](repeating: 0, count: ownedStarts[alternatives])
    var next = ownedStarts
    for (column, alternative) in owner.enumerated() where alternative >= 0 {
      owned[next[Int(alternative)]] = Int32(column)
      next[Int(alternative)] += 1
    }
    place = [Int32](repeating: -1, count: model.columnCount)
  }

  /// Whether everything of the park may stand at 0.
  func mayDoNothing(_ park: Int) -> Bool {
    for row in split.rows(of: park) {
      if model.rowLower[Int(row)] > 0 || model.rowUpper[Int(row)] < 0 { return false }
    }
    for alternative in alternativeOfPark[park] {
      for column in owned[ownedStarts[alternative]..<ownedStarts[alternative + 1]]
      where model.lower[Int(column)] > 0 || model.upper[Int(column)] < 0 {
        return false
      }
    }
    return true
  }

  /// The block of an alternative; nil where bounds alone rule it out.
  mutating func block(
    _ columns: AlternativeColumns, at alternative: Int
  ) -> ParkBlocks.Block? {
    if model.upper[columns.x.index] < 1 { return nil }
    let all = owned[ownedStarts[alternative]..<ownedStarts[alternative + 1]]
    for (position, column) in all.enumerated() { place[Int(column)] = Int32(position) }
    defer { for column in all { place[Int(column)] = -1 } }

    var draft = Draft(
      lower: all.map { model.lower[Int($0)] }, upper: all.map { model.upper[Int($0)] })
    draft.lower[Int(place[columns.x.index])] = 1
    for row in split.rows(of: columns.park) {
      let entries = model.rowStarts[Int(row)]..<model.rowStarts[Int(row) + 1]
      draft.addRow(lower: model.rowLower[Int(row)], upper: model.rowUpper[Int(row)])
      for entry in entries {
        let column = place[Int(model.entryColumns[entry])]
        if column >= 0 { draft.addEntry(column, model.entryValues[entry]) }
      }
    }
    draft.closeBounds(of: columns.o.map { Int(place[$0.index]) })
    if let open = draft.upper.firstIndex(where: { !$0.isFinite }) {
      unboundedColumn = unboundedColumn ?? Int(all[all.startIndex + open])
      return nil
    }
    guard draft.fixAndDropRows() else { return nil }
    return assemble(draft, all, columns, alternative)
  }

  private func assemble(
    _ draft: Draft, _ all: ArraySlice<Int32>, _ columns: AlternativeColumns, _ alternative: Int
  ) -> ParkBlocks.Block {
    var position = [Int32](repeating: -1, count: all.count)
    var decided: Int32 = 0
    for local in position.indices where !draft.isFixed(local) {
      position[local] = decided
      decided += 1
    }
    var block = ParkBlocks.Block(
      park: columns.park, alternative: alternative,
      program: draft.program(position, isInteger: all.map { model.isInteger[Int($0)] }))
    var constants: [Int32: Double] = [:]
    for (local, column) in all.enumerated() {
      let range = coupling.range(Int(column))
      if draft.isFixed(local) {
        block.fixedColumns.append(column)
        block.fixedValues.append(draft.lower[local])
        if draft.lower[local] == 0 { continue }
        for entry in range {
          constants[coupling.rows[entry], default: 0] += coupling.values[entry] * draft.lower[local]
        }
      } else {
        block.columns.append(column)
        block.entryRows.append(contentsOf: coupling.rows[range])
        block.entryValues.append(contentsOf: coupling.values[range])
        block.starts.append(Int32(block.entryRows.count))
      }
    }
    for (row, value) in constants.sorted(by: { $0.key < $1.key }) {
      block.constantRows.append(row)
      block.constantValues.append(value)
    }
    return block
  }
}

/// A small program under construction: rows over local columns, with bounds that get tighter.
private struct Draft {
  var lower: [Double]
  var upper: [Double]
  private var rowStarts: [Int] = [0]
  private var columns: [Int32] = []
  private var values: [Double] = []
  private var rowLower: [Double] = []
  private var rowUpper: [Double] = []
  private var isDropped: [Bool] = []

  init(lower: [Double], upper: [Double]) {
    self.lower = lower
    self.upper = upper
  }

  func isFixed(_ column: Int) -> Bool { lower[column] == upper[column] }

  mutating func addRow(lower: Double, upper: Double) {
    rowLower.append(lower)
    rowUpper.append(upper)
    isDropped.append(false)
    rowStarts.append(columns.count)
  }

  mutating func addEntry(_ column: Int32, _ value: Double) {
    columns.append(column)
    values.append(value)
    rowStarts[rowStarts.count - 1] = columns.count
  }

  private func entries(_ row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// The least and the largest value that a row can have within the bounds.
  private func activity(_ row: Int) -> (least: Double, most: Double) {
    var (least, most) = (0.0, 0.0)
    for entry in entries(row) {
      let (value, column) = (values[entry], Int(columns[entry]))
      least += value > 0 ? value * lower[column] : value * upper[column]
      most += value > 0 ? value * upper[column] : value * lower[column]
    }
    return (least, most)
  }

  /// Gives columns without an upper bound the one that rows imply.
  ///
  /// - Parameter overhang: A column that only costs: it never needs to pass what its rows demand.
  mutating func closeBounds(of overhang: Int?) {
    for _ in 0..<3 {
      var hasLearnt = false
      for row in rowLower.indices {
        for sign in [1.0, -1.0]
        where sign > 0 ? rowUpper[row] < .infinity : rowLower[row] > -.infinity {
          hasLearnt = learn(row, sign) || hasLearnt
        }
      }
      if !hasLearnt { break }
    }
    guard let overhang, !upper[overhang].isFinite else { return }
    var needed = max(0, lower[overhang])
    for row in rowLower.indices {
      for entry in entries(row) where Int(columns[entry]) == overhang {
        if values[entry] > 0 || rowUpper[row] == .infinity { return }
        var most = 0.0
        for other in entries(row) where Int(columns[other]) != overhang {
          let (value, column) = (values[other], Int(columns[other]))
          most += value > 0 ? value * upper[column] : value * lower[column]
        }
        needed = max(needed, (most - rowUpper[row]) / -values[entry])
      }
    }
    upper[overhang] = needed
  }

  /// Learns an upper bound from `sign * terms <= limit` for a column that has none.
  private mutating func learn(_ row: Int, _ sign: Double) -> Bool {
    let limit = sign > 0 ? rowUpper[row] : -rowLower[row]
    var least = 0.0
    for entry in entries(row) {
      let (value, column) = (sign * values[entry], Int(columns[entry]))
      least += value > 0 ? value * lower[column] : value * upper[column]
    }
    guard least.isFinite else { return false }
    var hasLearnt = false
    for entry in entries(row) {
      let (value, column) = (sign * values[entry], Int(columns[entry]))
      guard value > 0, !upper[column].isFinite else { continue }
      upper[column] = max(lower[column], lower[column] + (limit - least) / value)
      hasLearnt = true
    }
    return hasLearnt
  }

  /// Marks rows that always hold; false where one never does.
  mutating func fixAndDropRows() -> Bool {
    for row in rowLower.indices {
      let (least, most) = activity(row)
      let slack = 1e-9 * max(1, abs(least), abs(most))
      if least > rowUpper[row] + slack || most < rowLower[row] - slack { return false }
      isDropped[row] = least >= rowLower[row] && most <= rowUpper[row]
    }
    return true
  }

  /// The program over the columns that have a position; the others stand at their lower bound.
  func program(_ position: [Int32], isInteger: [Bool]) -> SmallProgram {
    var starts = [0]
    var entryColumns: [Int32] = []
    var entryValues: [Double] = []
    var lowerSides: [Double] = []
    var upperSides: [Double] = []
    for row in rowLower.indices where !isDropped[row] {
      var constant = 0.0
      for entry in entries(row) {
        let column = Int(columns[entry])
        if position[column] >= 0 {
          entryColumns.append(position[column])
          entryValues.append(values[entry])
        } else {
          constant += values[entry] * lower[column]
        }
      }
      starts.append(entryColumns.count)
      lowerSides.append(rowLower[row] - constant)
      upperSides.append(rowUpper[row] - constant)
    }
    let kept = position.indices.filter { position[$0] >= 0 }
    return SmallProgram(
      columnCount: kept.count, lower: kept.map { lower[$0] }, upper: kept.map { upper[$0] },
      isInteger: kept.map { isInteger[$0] }, rowStarts: starts, entryColumns: entryColumns,
      entryValues: entryValues, rowLower: lowerSides, rowUpper: upperSides)
  }
}
