import MixedInteger
import ParkModel

/// What a solve has learnt about its parks, for problems that differ little from it.
///
/// Allocations of parks and prices of limits, taken from one finished solve and never changed
/// after: whatever starts from them gives the same result in any order and on any thread. Where a
/// changed problem makes an allocation impossible, its on/off choices are kept and its amounts
/// decided anew, so that changed costs, yields and land start from known columns too.
struct KnownColumns: Sendable {
  /// For problems that have the same parks.
  var parks: ParkFormulation
  /// The allocations of each park, by alternative, over all columns of the model.
  private var allocations: [[Allocation]] = []
  private let layout: ColumnLayout
  private let prices: [SideName: Double]

  private struct Allocation: Sendable {
    let alternative: Int
    /// Columns that are not 0, in order, and their values.
    private(set) var columns: [Int32] = []
    private(set) var values: [Double] = []

    init(_ column: ColumnPool.Column, _ blocks: ParkBlocks) {
      let block = blocks.blocks[Int(column.block)]
      alternative = block.alternative
      let all = zip(block.columns + block.fixedColumns, column.point + block.fixedValues)
      for (place, value) in all.sorted(by: { $0.0 < $1.0 }) where value != 0 {
        columns.append(place)
        values.append(value)
      }
    }
  }

  private struct SideName: Hashable, Sendable {
    let row: String
    let isCap: Bool
  }

  /// So many allocations a park are kept, the best at the prices first.
  private static let mostOfPark = 10

  init(_ search: PriceSearch, _ formulation: Formulation) {
    let blocks = search.pricing.blocks
    layout = ColumnLayout(formulation)
    parks = ParkFormulation(formulation.portfolio, merits: formulation.merits)
    var prices: [SideName: Double] = [:]
    for (side, price) in zip(blocks.sides, search.boundPrices) {
      prices[Self.name(of: side, blocks, formulation)] = price
    }
    self.prices = prices
    for park in search.pool.columns.indices {
      let known = search.pool.columns[park]
      let gains = known.map { $0.value - search.sides.cost($0, of: park, at: search.boundPrices) }
      let best = known.indices.filter { known[$0].block >= 0 }
        .sorted { gains[$0] == gains[$1] ? $0 < $1 : gains[$0] > gains[$1] }
      allocations.append(
        best.prefix(Self.mostOfPark).map { Allocation(known[$0], blocks) })
    }
  }

  private static func name(
    of side: ParkBlocks.Side, _ blocks: ParkBlocks, _ formulation: Formulation
  ) -> SideName {
    SideName(
      row: formulation.model.rowNames[blocks.couplingRows[Int(side.row)]], isCap: side.sign > 0)
  }

  /// The known price of each side; 0 for limits that are new.
  func prices(of blocks: ParkBlocks, _ formulation: Formulation) -> [Double] {
    blocks.sides.map { prices[Self.name(of: $0, blocks, formulation)] ?? 0 }
  }

  /// The known allocations as columns of another problem, at its costs and under its rules.
  func pool(for pricing: BlockPricing, _ formulation: Formulation, prices: [Double]) -> ColumnPool {
    let blocks = pricing.blocks
    var pool = ColumnPool(blocks)
    let changed = ColumnLayout(formulation)
    guard changed.columns.count == layout.columns.count else { return pool }
    let rowPrices = PriceSides(blocks, pool).rowPrices(prices)
    let search = SmallSearch()
    var values = [Double](repeating: 0, count: formulation.model.columnCount)
    for (park, known) in allocations.enumerated() {
      for index in blocks.blocksOfPark[park] {
        let block = blocks.blocks[index]
        let places = layout.places(of: block.alternative, in: changed)
        let money = block.money(of: formulation.alternatives[block.alternative])
        var basis = SmallBasis()
        var settled: Set<[Double]> = []
        for allocation in known where allocation.alternative == block.alternative {
          for column in changed.columns[block.alternative] { values[Int(column)] = 0 }
          for (column, value) in zip(allocation.columns, allocation.values) {
            if let place = places[Int(column)] { values[Int(place)] = value }
          }
          var point = block.columns.map { values[Int($0)] }
          block.balance(&point, money)
          if !block.holds(&point, fixed: block.fixedColumns.map { values[Int($0)] }) {
            let choices = point.indices.map { block.program.isInteger[$0] ? point[$0] : 0 }
            guard settled.insert(choices).inserted,
              let anew = pricing.amounts(
                of: index, choices: point, rowPrices, search, basis: &basis)
            else { continue }
            point = anew
          }
          let column = pool.column(index, block, at: point, objective: pricing.objective)
          pool.add(column, to: park)
        }
      }
    }
    return pool
  }
}

/// Which columns of a model belong to which alternative.
private struct ColumnLayout: Sendable {
  /// By alternative, in order.
  private(set) var columns: [[Int32]]
  private let names: [String]

  init(_ formulation: Formulation) {
    columns = [[Int32]](repeating: [], count: formulation.alternatives.count)
    for (column, owner) in formulation.ownerOfColumn.enumerated() where owner >= 0 {
      columns[Int(owner)].append(Int32(column))
    }
    names = formulation.model.columnNames
  }

  /// Where the columns of an alternative stand in another model.
  func places(of alternative: Int, in other: ColumnLayout) -> [Int: Int32] {
    let (here, there) = (columns[alternative], other.columns[alternative])
    let isSame =
      here.count == there.count
      && zip(here, there).allSatisfy { names[Int($0)] == other.names[Int($1)] }
    var places: [Int: Int32] = [:]
    if isSame {
      for (column, place) in zip(here, there) { places[Int(column)] = place }
      return places
    }
    let named = Dictionary(
      there.map { (other.names[Int($0)], $0) }, uniquingKeysWith: { first, _ in first })
    for column in here { places[Int(column)] = named[names[Int(column)]] }
    return places
  }
}

extension ParkBlocks.Block {
  /// Which decided columns pay: grants for what is carried out, and new debt.
  fileprivate func money(of alternative: AlternativeColumns) -> [Bool] {
    var paying = Set(alternative.d.map { Int32($0.index) })
    for pay in alternative.pay where pay.purpose != .classes([.swap]) {
      paying.insert(Int32(pay.column.index))
    }
    return columns.map { paying.contains($0) }
  }

  /// Pays more or less, each payer in proportion, where costs are no longer what they were.
  fileprivate func balance(_ point: inout [Double], _ money: [Bool]) {
    for row in program.rowLower.indices where program.rowLower[row] == program.rowUpper[row] {
      var (activity, paid) = (0.0, 0.0)
      for entry in program.rowStarts[row]..<program.rowStarts[row + 1] {
        let local = Int(program.entryColumns[entry])
        let term = program.entryValues[entry] * point[local]
        activity += term
        if money[local] { paid += term }
      }
      let missing = program.rowUpper[row] - activity
      guard paid != 0, missing != 0 else { continue }
      let factor = 1 + missing / paid
      guard factor > 0, factor.isFinite else { continue }
      for entry in program.rowStarts[row]..<program.rowStarts[row + 1] {
        let local = Int(program.entryColumns[entry])
        if money[local] { point[local] *= factor }
      }
    }
  }

  /// Whether a point meets the block's rules; moves it into bounds that it misses by rounding.
  fileprivate func holds(_ point: inout [Double], fixed: [Double]) -> Bool {
    for (value, wanted) in zip(fixed, fixedValues) where abs(value - wanted) > 1e-9 {
      return false
    }
    for local in point.indices {
      let inside = min(max(point[local], program.lower[local]), program.upper[local])
      if abs(inside - point[local]) > 1e-9 * max(1, abs(inside)) { return false }
      point[local] = inside
    }
    return program.largestMiss(at: point) <= 1e-9
  }
}

extension BlockPricing {
  /// The best amounts of a block for given on/off choices; nil where its rules do not allow them.
  fileprivate func amounts(
    of index: Int, choices: [Double], _ rowPrices: [Double], _ search: SmallSearch,
    basis: inout SmallBasis
  ) -> [Double]? {
    let program = blocks.blocks[index].program
    var (lower, upper) = (program.lower, program.upper)
    for local in choices.indices where program.isInteger[local] {
      let choice = choices[local].rounded()
      if choice < lower[local] || choice > upper[local] { return nil }
      (lower[local], upper[local]) = (choice, choice)
    }
    let outcome = search.solve(
      program, costs: costs(of: index, at: rowPrices).costs, lower: lower, upper: upper,
      warm: &basis, nodeLimit: 20)
    return outcome.point.isEmpty ? nil : outcome.point
  }
}
