import MixedInteger

/// Allocations of single parks that are known, each with its worth and what it uses of the limits.
///
/// They stay valid as long as the rules inside the park do: a change of prices, weights or shared
/// limits changes what they are worth, never what they are.
struct ColumnPool: Sendable {
  /// One allocation of one park.
  struct Column: Sendable {
    /// The block it solves; -1: the park does nothing.
    let block: Int32
    /// Values of the block's decided columns.
    let point: [Double]
    /// What it uses of the coupling rows that the park touches, in their order.
    let uses: [Double]
    /// Tells its on/off choices from others: columns with one pattern may be mixed.
    let pattern: UInt64
    /// At the objective in force.
    var value: Double
  }

  /// Coupling rows that each park touches, in order.
  let rowsOfPark: [[Int32]]
  private(set) var columns: [[Column]]

  init(_ blocks: ParkBlocks) {
    var rowsOfPark: [[Int32]] = []
    for range in blocks.blocksOfPark {
      var rows: Set<Int32> = []
      for block in blocks.blocks[range] {
        rows.formUnion(block.entryRows)
        rows.formUnion(block.constantRows)
      }
      rowsOfPark.append(rows.sorted())
    }
    self.rowsOfPark = rowsOfPark
    columns = zip(blocks.mayDoNothing, rowsOfPark).map { mayDoNothing, rows in
      mayDoNothing
        ? [
          Column(
            block: -1, point: [], uses: [Double](repeating: 0, count: rows.count), pattern: 0,
            value: 0)
        ] : []
    }
  }

  /// Adds a column unless the park has the same one; returns whether it is new.
  @discardableResult
  mutating func add(_ column: Column, to park: Int) -> Bool {
    for known in columns[park]
    where known.pattern == column.pattern && known.block == column.block {
      if known.point == column.point { return false }
    }
    columns[park].append(column)
    return true
  }

  /// Takes over what another pool found; positions known here stay.
  ///
  /// - Parameter since: A pool that both grew from.
  mutating func learn(_ other: ColumnPool, since: ColumnPool) {
    for park in columns.indices {
      let before = since.columns[park].count
      let learnt = other.columns[park].dropFirst(before)
      // Nothing was added here meanwhile, so nothing that was learnt there is known here.
      if columns[park].count == before {
        columns[park].append(contentsOf: learnt)
      } else {
        for column in learnt { add(column, to: park) }
      }
    }
  }

  /// Where a column of another pool stands in this one.
  func position(of column: Column, in park: Int) -> Int? {
    columns[park].firstIndex {
      $0.pattern == column.pattern && $0.block == column.block && $0.point == column.point
    }
  }

  /// The column of a point of a block.
  func column(
    _ index: Int, _ block: ParkBlocks.Block, at point: [Double], objective: [Double]
  ) -> Column {
    let rows = rowsOfPark[block.park]
    var uses = [Double](repeating: 0, count: rows.count)
    // Both lists are sorted by neither, so rows are found by bisection.
    let place = { (row: Int32) -> Int in
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle] < row { low = middle + 1 } else { high = middle }
      }
      return low
    }
    var value = block.fixedWorth(objective)
    for (entry, row) in block.constantRows.enumerated() {
      uses[place(row)] += block.constantValues[entry]
    }
    var pattern: UInt64 = UInt64(bitPattern: Int64(index + 1)) &* 0x9E37_79B9_7F4A_7C15
    for (local, amount) in point.enumerated() where amount != 0 {
      value += objective[Int(block.columns[local])] * amount
      for entry in Int(block.starts[local])..<Int(block.starts[local + 1]) {
        uses[place(block.entryRows[entry])] += block.entryValues[entry] * amount
      }
      if block.program.isInteger[local] {
        pattern ^= UInt64(local + 1) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(bitPattern: Int64(amount))
        pattern = (pattern ^ (pattern >> 31)) &* 0x94D0_49BB_1331_11EB
      }
    }
    return Column(
      block: Int32(index), point: point, uses: uses, pattern: pattern, value: value)
  }

  /// Values every column anew, after a change of the objective.
  mutating func revalue(_ blocks: ParkBlocks, objective: [Double]) {
    for park in columns.indices {
      for position in columns[park].indices where columns[park][position].block >= 0 {
        let column = columns[park][position]
        let block = blocks.blocks[Int(column.block)]
        var value = block.fixedWorth(objective)
        for (local, amount) in column.point.enumerated() {
          value += objective[Int(block.columns[local])] * amount
        }
        columns[park][position].value = value
      }
    }
  }
}

extension ParkBlocks.Block {
  /// What the fixed columns are worth.
  func fixedWorth(_ objective: [Double]) -> Double {
    var value = 0.0
    for (position, column) in fixedColumns.enumerated() {
      value += objective[Int(column)] * fixedValues[position]
    }
    return value
  }
}
