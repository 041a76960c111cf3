import MixedInteger

/// Choices of parks that are ruled out, in a part of the search for the best plan.
struct Restriction: Sendable {
  /// Bounds of the decided columns of each block; nil: its own.
  private(set) var bounds: [Bounds?]
  private(set) var isForbidden: [Bool]
  private(set) var mayDoNothing: [Bool]

  struct Bounds: Sendable {
    var lower: [Double]
    var upper: [Double]
  }

  /// Nothing is ruled out.
  init(_ blocks: ParkBlocks) {
    bounds = [Bounds?](repeating: nil, count: blocks.blocks.count)
    isForbidden = [Bool](repeating: false, count: blocks.blocks.count)
    mayDoNothing = blocks.mayDoNothing
  }

  func allows(_ column: ColumnPool.Column, of park: Int) -> Bool {
    if column.block < 0 { return mayDoNothing[park] }
    if isForbidden[Int(column.block)] { return false }
    guard let bounds = bounds[Int(column.block)] else { return true }
    for (local, amount) in column.point.enumerated()
    where amount < bounds.lower[local] - 1e-6 || amount > bounds.upper[local] + 1e-6 {
      return false
    }
    return true
  }

  /// Leaves the park only one of its blocks; -1: nothing is done.
  mutating func choose(_ block: Int, of park: Int, in blocks: ParkBlocks) {
    for other in blocks.blocksOfPark[park] where other != block { isForbidden[other] = true }
    if block >= 0 { mayDoNothing[park] = false }
  }

  /// Takes one of its blocks from the park; -1: it must do something.
  mutating func forbid(_ block: Int, of park: Int) {
    if block < 0 { mayDoNothing[park] = false } else { isForbidden[block] = true }
  }

  mutating func set(_ local: Int, of block: Int, to value: Double, in blocks: ParkBlocks) {
    let program = blocks.blocks[block].program
    var changed = bounds[block] ?? Bounds(lower: program.lower, upper: program.upper)
    changed.lower[local] = value
    changed.upper[local] = value
    bounds[block] = changed
  }

  /// Leaves the park only the on/off choices of one column; its amounts stay open.
  mutating func hold(_ column: ColumnPool.Column, of park: Int, in blocks: ParkBlocks) {
    choose(Int(column.block), of: park, in: blocks)
    if column.block < 0 { return }
    let program = blocks.blocks[Int(column.block)].program
    for local in 0..<program.columnCount where program.isInteger[local] {
      set(local, of: Int(column.block), to: column.point[local].rounded(), in: blocks)
    }
  }
}
