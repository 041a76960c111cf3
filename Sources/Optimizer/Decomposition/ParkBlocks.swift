import MixedInteger
import ParkModel

/// A formulation split into parks: what each park decides on its own, and the rows that couple them.
///
/// A row whose columns all belong to one park is a rule of that park; every other row is a
/// *coupling row* and gets a price. Given prices, each alternative of each park is a small program
/// of its own with x = 1, and the best of a park is its best alternative or none.
///
/// A row of one park that touches several of its alternatives holds for each of them alone: the
/// others are not carried out, and all their columns are 0.
struct ParkBlocks: Sendable {
  /// One alternative of one park, carried out.
  struct Block: Sendable {
    let park: Int
    let alternative: Int
    /// Columns of the model that are decided.
    var columns: [Int32] = []
    /// Columns of the model that stand at one value whenever the alternative is carried out.
    var fixedColumns: [Int32] = []
    var fixedValues: [Double] = []
    /// Coupling entries of decided column j: `entries[starts[j] ..< starts[j + 1]]`.
    var starts: [Int32] = [0]
    var entryRows: [Int32] = []
    var entryValues: [Double] = []
    /// Coupling entries of the fixed columns together.
    var constantRows: [Int32] = []
    var constantValues: [Double] = []
    var program: SmallProgram
  }

  /// A coupling row's side: `sign * (terms) <= limit`, one for each finite bound of the row.
  struct Side: Sendable {
    let row: Int32
    let sign: Double
    var limit: Double
    /// The column that says by how much a soft limit is missed, and what a unit of it costs.
    var shortfall: Int?
    var softPrice: Double?
  }

  var blocks: [Block] = []
  var blocksOfPark: [Range<Int>] = []
  /// Whether the park may do nothing.
  var mayDoNothing: [Bool] = []
  /// Rows of the model that couple parks, in order.
  var couplingRows: [Int] = []
  var sides: [Side] = []
  /// Why the formulation cannot be split; nil where it can.
  var obstacle: String?

  init(_ formulation: Formulation) {
    let model = formulation.model
    let parkOf = formulation.alternatives.map { Int32($0.park) }
    let split = RowSplit(model, owner: formulation.ownerOfColumn, parkOf: parkOf)
    couplingRows = split.couplingRows
    for (position, row) in couplingRows.enumerated() {
      if model.rowUpper[row] < .infinity {
        sides.append(Side(row: Int32(position), sign: 1, limit: model.rowUpper[row]))
      }
      if model.rowLower[row] > -.infinity {
        sides.append(Side(row: Int32(position), sign: -1, limit: -model.rowLower[row]))
      }
    }
    let columns = ColumnEntries(model, rows: couplingRows)
    addShortfalls(formulation, columns)
    var builder = BlockBuilder(
      model, owner: formulation.ownerOfColumn, parks: formulation.alternativesOfPark, split, columns
    )
    for (park, range) in formulation.alternativesOfPark.enumerated() {
      let first = blocks.count
      for alternative in range {
        if let block = builder.block(formulation.alternatives[alternative], at: alternative) {
          blocks.append(block)
        }
      }
      blocksOfPark.append(first..<blocks.count)
      mayDoNothing.append(builder.mayDoNothing(park))
    }
    if let column = builder.unboundedColumn {
      obstacle = "the rules of its park set no end to \(model.columnNames[column])"
    }
  }

  /// Each shortfall column loosens one side of one row, at its price.
  private mutating func addShortfalls(_ formulation: Formulation, _ columns: ColumnEntries) {
    var prices: [Int: Double] = [:]
    for shortfall in formulation.shortfalls {
      prices[shortfall.column.index] = shortfall.price.value
    }
    for column in 0..<formulation.model.columnCount where formulation.ownerOfColumn[column] < 0 {
      let entries = columns.range(column)
      let name = formulation.model.columnNames[column]
      guard let price = prices[column], entries.count == 1, let entry = entries.first else {
        obstacle = "\(name) belongs to no park"
        continue
      }
      let loosens = sides.firstIndex {
        $0.row == columns.rows[entry] && $0.sign * columns.values[entry] == -1
      }
      guard let loosens else {
        obstacle = "\(name) loosens no limit"
        continue
      }
      sides[loosens].shortfall = column
      sides[loosens].softPrice = price
    }
  }

  /// Moves the lower bound of a coupling row.
  mutating func setLower(_ bound: Double, of row: MixedIntegerModel.Row) {
    for side in sides.indices
    where couplingRows[Int(sides[side].row)] == row.index && sides[side].sign < 0 {
      sides[side].limit = -bound
    }
  }

  /// The most that one park can use of each coupling row, roughly: for scaling only.
  func largestUses() -> [Double] {
    var largest = [Double](repeating: 0, count: couplingRows.count)
    for block in blocks {
      for (entry, row) in block.constantRows.enumerated() {
        largest[Int(row)] = max(largest[Int(row)], abs(block.constantValues[entry]))
      }
      for local in block.columns.indices {
        let reach = max(abs(block.program.lower[local]), abs(block.program.upper[local]))
        for entry in Int(block.starts[local])..<Int(block.starts[local + 1]) {
          let use = abs(block.entryValues[entry]) * reach
          largest[Int(block.entryRows[entry])] = max(largest[Int(block.entryRows[entry])], use)
        }
      }
    }
    return largest
  }
}

/// Which rows belong to one park and which couple several.
struct RowSplit {
  var couplingRows: [Int] = []
  /// Rows of each park: `rows[starts[p] ..< starts[p + 1]]`.
  var starts: [Int] = []
  var rows: [Int32] = []

  init(_ model: MixedIntegerModel, owner: [Int32], parkOf: [Int32]) {
    let parks = Int(parkOf.last ?? -1) + 1
    var parkOfRow = [Int32](repeating: -1, count: model.rowCount)
    var counts = [Int](repeating: 0, count: parks + 1)
    for row in 0..<model.rowCount {
      var park: Int32 = -2
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        let alternative = owner[Int(model.entryColumns[entry])]
        let of = alternative < 0 ? -1 : parkOf[Int(alternative)]
        if park == -2 { park = of }
        if of != park || of < 0 {
          park = -1
          break
        }
      }
      if park >= 0 {
        parkOfRow[row] = park
        counts[Int(park) + 1] += 1
      } else {
        couplingRows.append(row)
      }
    }
    for park in 0..<parks { counts[park + 1] += counts[park] }
    starts = counts
    rows = [Int32](repeating: 0, count: counts[parks])
    var next = counts
    for row in 0..<model.rowCount where parkOfRow[row] >= 0 {
      let park = Int(parkOfRow[row])
      rows[next[park]] = Int32(row)
      next[park] += 1
    }
  }

  func rows(of park: Int) -> ArraySlice<Int32> {
    park + 1 < starts.count ? rows[starts[park]..<starts[park + 1]] : []
  }
}

/// The entries of some rows, by column; rows are counted as positions in the list given.
struct ColumnEntries {
  private var starts: [Int32]
  private(set) var rows: [Int32]
  private(set) var values: [Double]

  init(_ model: MixedIntegerModel, rows chosen: [Int]) {
    starts = [Int32](repeating: 0, count: model.columnCount + 1)
    for row in chosen {
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        starts[Int(model.entryColumns[entry]) + 1] += 1
      }
    }
    for column in 0..<model.columnCount { starts[column + 1] += starts[column] }
    rows = [Int32](repeating: 0, count: Int(starts[model.columnCount]))
    values = [Double](repeating: 0, count: rows.count)
    var next = starts
    for (position, row) in chosen.enumerated() {
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
        let column = Int(model.entryColumns[entry])
        rows[Int(next[column])] = Int32(position)
        values[Int(next[column])] = model.entryValues[entry]
        next[column] += 1
      }
    }
  }

  func range(_ column: Int) -> Range<Int> { Int(starts[column])..<Int(starts[column + 1]) }
}
