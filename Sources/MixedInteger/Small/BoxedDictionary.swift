/// A linear program over boxed variables, written as a dictionary and kept dual feasible.
///
/// Variables are the columns x of a `SmallCore` and its row values s = A x. At any time the basic
/// variables and the objective are linear in the others:
///
///     basic_i = sum_j entries[i][j] * nonbasic_j,     objective = sum_j entries[m][j] * nonbasic_j
///
/// Every variable has two finite bounds, so any basis is dual feasible once each nonbasic variable
/// stands at the bound that its reduced cost favours, and the objective is then an upper bound
/// (maximization). One method, the dual simplex, serves cold starts, changed costs and changed
/// bounds. Rows lie one after another in `entries`, padded to whole vectors of 8 with zeros.
///
/// Memory: every pointer is allocated in `init` or `reserve` for `capacity` rows and columns and
/// freed in `deinit`; places are below `rowCount` (m), `columnCount` (n) or `stride` throughout.
///
/// - Source: Koberstein (2005), The dual simplex method, techniques for a fast and stable
///   implementation, PhD thesis, Paderborn, chapters 3 and 6.
struct BoxedDictionary: ~Copyable {
  typealias Vector = SIMD8<Double>

  private(set) var rowCount = 0
  private(set) var columnCount = 0
  private(set) var stride = 0
  private var capacity = 0
  private var entryCapacity = 0
  var pivots = 0
  /// Pivots since the entries were last built from the core.
  var age = 0
  /// Whether the entries are still those of the basis that they were restored from.
  var isAsRestored = false

  private(set) var entries = UnsafeMutablePointer<Double>.allocate(capacity: 1)
  private var reals = UnsafeMutablePointer<Double>.allocate(capacity: 1)
  private var integers = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  // By variable.
  var lower: UnsafeMutablePointer<Double> { reals }
  var upper: UnsafeMutablePointer<Double> { reals + capacity }
  var slack: UnsafeMutablePointer<Double> { reals + 2 * capacity }
  // By row; `rowValue[m]` is the objective.
  var rowLower: UnsafeMutablePointer<Double> { reals + 3 * capacity }
  var rowUpper: UnsafeMutablePointer<Double> { reals + 4 * capacity }
  var rowSlack: UnsafeMutablePointer<Double> { reals + 5 * capacity }
  var rowValue: UnsafeMutablePointer<Double> { reals + 6 * capacity }
  var weight: UnsafeMutablePointer<Double> { reals + 7 * capacity }
  // By column.
  var columnValue: UnsafeMutablePointer<Double> { reals + 8 * capacity }
  /// Upper less lower bound; 0 where the variable is fixed.
  var range: UnsafeMutablePointer<Double> { reals + 9 * capacity }
  /// 1 where the variable stands at its upper bound, -1 at its lower.
  var side: UnsafeMutablePointer<Double> { reals + 10 * capacity }
  // Scratch of the ratio test, by candidate.
  var ratio: UnsafeMutablePointer<Double> { reals + 11 * capacity }
  var speed: UnsafeMutablePointer<Double> { reals + 12 * capacity }
  // Scratch of certificates: multipliers by row, what they leave of the costs by column.
  var multiplier: UnsafeMutablePointer<Double> { reals + 13 * capacity }
  var residual: UnsafeMutablePointer<Double> { reals + 14 * capacity }
  var magnitude: UnsafeMutablePointer<Double> { reals + 15 * capacity }
  /// One number: what the last certificate added for rounding.
  var allowance: UnsafeMutablePointer<Double> { reals + 16 * capacity }
  private static let realArrays = 17

  var rowVariable: UnsafeMutablePointer<Int32> { integers }
  var columnVariable: UnsafeMutablePointer<Int32> { integers + capacity }
  /// The place of a variable: row i as i, column j as -1 - j.
  var place: UnsafeMutablePointer<Int32> { integers + 2 * capacity }
  var candidate: UnsafeMutablePointer<Int32> { integers + 3 * capacity }
  var flipped: UnsafeMutablePointer<Int32> { integers + 4 * capacity }
  var filled: UnsafeMutablePointer<Int32> { integers + 5 * capacity }
  var touched: UnsafeMutablePointer<Int32> { integers + 6 * capacity }
  private static let integerArrays = 7
  /// How many places of `filled` the pivot row of the ratio test takes.
  var filledCount = 0

  init() {}

  deinit {
    entries.deallocate()
    reals.deallocate()
    integers.deallocate()
  }

  /// Makes room. What was stored is lost.
  private mutating func reserve(rows: Int, columns: Int) {
    rowCount = rows
    columnCount = columns
    stride = (columns + 7) / 8 * 8
    if rows + columns + 8 > capacity {
      capacity = rows + columns + 64
      reals.deallocate()
      integers.deallocate()
      reals = .allocate(capacity: capacity * Self.realArrays)
      integers = .allocate(capacity: capacity * Self.integerArrays)
      reals.initialize(repeating: 0, count: capacity * Self.realArrays)
      integers.initialize(repeating: 0, count: capacity * Self.integerArrays)
    }
    if (rows + 1) * stride > entryCapacity {
      entryCapacity = (rows + 1) * stride * 5 / 4
      entries.deallocate()
      entries = .allocate(capacity: max(1, entryCapacity))
    }
  }

  /// Takes a core with its own bounds; the basis is still to be set.
  mutating func load(_ core: SmallCore) {
    reserve(rows: core.rowCount, columns: core.columnCount)
    for variable in 0..<(rowCount + columnCount) {
      lower[variable] = core.lower[variable]
      upper[variable] = core.upper[variable]
      slack[variable] = core.slack[variable]
    }
    pivots = 0
  }

  /// The basis of all rows: the entries are the matrix itself.
  mutating func setRowBasis(_ core: SmallCore) {
    isAsRestored = false
    entries.update(repeating: 0, count: (rowCount + 1) * stride)
    for row in 0..<rowCount {
      let start = entries + row * stride
      for entry in core.rowStarts[row]..<core.rowStarts[row + 1] {
        start[Int(core.entryColumns[entry])] = core.entryValues[entry]
      }
      rowVariable[row] = Int32(columnCount + row)
    }
    for column in 0..<columnCount {
      columnVariable[column] = Int32(column)
      side[column] = -1
    }
    age = 0
  }

  /// Rebuilds the entries from the matrix for the present basis.
  mutating func rebuild(_ core: SmallCore) {
    var isAtUpper = [Bool](repeating: false, count: rowCount + columnCount)
    var isBasic = isAtUpper
    for column in 0..<columnCount { isAtUpper[Int(columnVariable[column])] = side[column] > 0 }
    for row in 0..<rowCount { isBasic[Int(rowVariable[row])] = true }
    setBasis(core, isBasic: isBasic, isAtUpper: isAtUpper)
  }

  /// Builds the entries for a basis, given by variable.
  ///
  /// A column for which no row is left to leave stays out, should the basis be singular.
  mutating func setBasis(_ core: SmallCore, isBasic: [Bool], isAtUpper: [Bool]) {
    setRowBasis(core)
    for sparse in core.sparsestFirst where isBasic[Int(sparse)] {
      let column = Int(sparse)
      let (start, width) = (entries + column, stride)
      var size = Self.leastPivot
      for row in 0..<rowCount {
        let variable = Int(rowVariable[row])
        let entry = abs(start[row * width])
        if entry > size, variable >= columnCount, !isBasic[variable] { size = entry }
      }
      // Of the rows with a sturdy pivot, the shortest.
      var best = -1
      var length = Int32.max
      for row in 0..<rowCount where abs(start[row * width]) >= 0.1 * size {
        let variable = Int(rowVariable[row])
        if variable < columnCount || isBasic[variable] { continue }
        if core.rowLengths[row] < length, abs(start[row * width]) > Self.leastPivot {
          length = core.rowLengths[row]
          best = row
        }
      }
      if best < 0 { continue }
      fill(row: best)
      exchange(row: best, column: column, touchedCount: touch(row: best, column: column))
      swapVariables(row: best, column: column)
    }
    for column in 0..<columnCount { side[column] = isAtUpper[Int(columnVariable[column])] ? 1 : -1 }
    age = 0
  }

  func swapVariables(row: Int, column: Int) {
    let variable = rowVariable[row]
    rowVariable[row] = columnVariable[column]
    columnVariable[column] = variable
  }

  /// Takes up where an earlier solve of the same core left off.
  mutating func restore(_ core: SmallCore, _ basis: SmallBasis) {
    guard basis.rowVariables.count == rowCount, basis.columnVariables.count == columnCount else {
      return setRowBasis(core)
    }
    if basis.tableau.count == rowCount * stride, !basis.tableau.isEmpty {
      for row in 0..<rowCount { rowVariable[row] = Int32(basis.rowVariables[row]) }
      for column in 0..<columnCount {
        columnVariable[column] = Int32(basis.columnVariables[column])
        side[column] = basis.isAtUpper[column] ? 1 : -1
      }
      basis.tableau.withUnsafeBufferPointer { stored in
        // Not empty, so the buffer has a base address.
        if let base = stored.baseAddress { entries.update(from: base, count: stored.count) }
      }
      age = basis.age
      isAsRestored = true
      if age > Self.oldest { rebuild(core) }
      return
    }
    var isAtUpper = [Bool](repeating: false, count: rowCount + columnCount)
    var isBasic = isAtUpper
    for row in 0..<rowCount { isBasic[Int(basis.rowVariables[row])] = true }
    for column in 0..<columnCount {
      isAtUpper[Int(basis.columnVariables[column])] = basis.isAtUpper[column]
    }
    setBasis(core, isBasic: isBasic, isAtUpper: isAtUpper)
  }

  /// Entries that so many pivots have gone through are built anew.
  private static var oldest: Int { 400 }

  /// Leaves the present basis for a later solve.
  func save(into basis: inout SmallBasis) {
    if basis.rowVariables.count != rowCount || basis.columnVariables.count != columnCount {
      basis.rowVariables = [Int16](repeating: 0, count: rowCount)
      basis.columnVariables = [Int16](repeating: 0, count: columnCount)
      basis.isAtUpper = [Bool](repeating: false, count: columnCount)
    }
    for row in 0..<rowCount { basis.rowVariables[row] = Int16(rowVariable[row]) }
    for column in 0..<columnCount {
      basis.columnVariables[column] = Int16(columnVariable[column])
      basis.isAtUpper[column] = side[column] > 0
    }
    guard basis.keepsTableau, !isAsRestored else { return }
    let count = rowCount * stride
    if basis.tableau.count != count { basis.tableau = [Double](repeating: 0, count: count) }
    basis.tableau.withUnsafeMutableBufferPointer { stored in
      stored.baseAddress?.update(from: entries, count: count)
    }
    basis.age = age
  }
}
