/// A small mixed-integer program in which every column is boxed, made ready for `SmallSearch`.
///
///     maximize  costs x   under   rowLower <= A x <= rowUpper,  lower <= x <= upper,  some x whole
///
/// The costs are no part of it: the same program is solved many times with changing costs. What
/// does not depend on them (fixed columns, rows that say nothing, scales) is worked out once.
public struct SmallProgram: Sendable {
  public let columnCount: Int
  public let lower: [Double]
  public let upper: [Double]
  public let isInteger: [Bool]
  /// Row r holds entries `rowStarts[r] ..< rowStarts[r + 1]`.
  public let rowStarts: [Int]
  public let entryColumns: [Int32]
  public let entryValues: [Double]
  /// -infinity where a row has no lower bound.
  public let rowLower: [Double]
  /// +infinity where a row has no upper bound.
  public let rowUpper: [Double]
  /// What is left to search.
  let core: SmallCore

  /// - Parameters:
  ///   - lower: Finite, by column, as is `upper`.
  ///   - entryColumns: Columns of the entries, row by row, each column at most once in a row.
  public init(
    columnCount: Int, lower: [Double], upper: [Double], isInteger: [Bool], rowStarts: [Int],
    entryColumns: [Int32], entryValues: [Double], rowLower: [Double], rowUpper: [Double]
  ) {
    precondition(lower.count == columnCount && upper.count == columnCount, "one bound a column")
    precondition(isInteger.count == columnCount, "every column is whole or is not")
    precondition(
      rowStarts.count == rowLower.count + 1 && rowUpper.count == rowLower.count
        && rowStarts.last == entryColumns.count && entryValues.count == entryColumns.count,
      "rows and entries belong together")
    precondition(
      zip(lower, upper).allSatisfy { $0.isFinite && $1.isFinite }, "every column is boxed")
    precondition(
      entryColumns.allSatisfy { $0 >= 0 && $0 < columnCount }, "entries lie in columns")
    precondition(
      columnCount + rowLower.count < Int(Int16.max), "a small program has fewer than 32,767 of both"
    )
    self.columnCount = columnCount
    self.lower = lower
    self.upper = upper
    self.isInteger = isInteger
    self.rowStarts = rowStarts
    self.entryColumns = entryColumns
    self.entryValues = entryValues
    self.rowLower = rowLower
    self.rowUpper = rowUpper
    var presolve = SmallPresolve(
      lower: lower, upper: upper, isInteger: isInteger, rowStarts: rowStarts,
      entryColumns: entryColumns, entryValues: entryValues, rowLower: rowLower, rowUpper: rowUpper)
    core = presolve.run()
  }

  /// The rows and columns of a model whose columns are all boxed; its objective is left alone.
  public init(_ model: MixedIntegerModel) {
    self.init(
      columnCount: model.columnCount, lower: model.lower, upper: model.upper,
      isInteger: model.isInteger, rowStarts: model.rowStarts, entryColumns: model.entryColumns,
      entryValues: model.entryValues, rowLower: model.rowLower, rowUpper: model.rowUpper)
  }

  /// The value of a point.
  func value(of point: [Double], costs: [Double]) -> Double {
    var sum = 0.0
    for column in 0..<columnCount { sum += costs[column] * point[column] }
    return sum
  }

  /// How far the worst row is missed at a point, relative to its bound; 0 when all hold. Bounds of
  /// columns are not looked at.
  public func largestMiss(at point: [Double]) -> Double {
    var worst = 0.0
    for row in rowLower.indices {
      var sum = 0.0
      for entry in rowStarts[row]..<rowStarts[row + 1] {
        sum += entryValues[entry] * point[Int(entryColumns[entry])]
      }
      if sum < rowLower[row] {
        worst = max(worst, (rowLower[row] - sum) / max(1, abs(rowLower[row])))
      } else if sum > rowUpper[row] {
        worst = max(worst, (sum - rowUpper[row]) / max(1, abs(rowUpper[row])))
      }
    }
    return worst
  }
}

/// The part of a program that is left to search, scaled by powers of two.
///
/// Column j of the core is column `columns[j]` of the program: `x = columnScale[j] * x'`. Row
/// values are scaled likewise. Every row is boxed too: by its own bounds, or by what its columns
/// can reach.
struct SmallCore: Sendable {
  var isInfeasible = false
  /// Bounds of every column of the program, tightened; equal where a column is fixed.
  var tightLower: [Double] = []
  var tightUpper: [Double] = []
  /// By column of the core.
  var columns: [Int32] = []
  var columnScale: [Double] = []
  var isInteger: [Bool] = []
  /// By variable: columns of the core, then rows.
  var lower: [Double] = []
  var upper: [Double] = []
  /// How far a variable may leave its bounds before it counts as infeasible.
  var slack: [Double] = []
  /// The largest sum of absolute terms that a row can have: what its rounding errors grow with.
  var rowMagnitude: [Double] = []
  var rowStarts: [Int] = [0]
  var entryColumns: [Int32] = []
  var entryValues: [Double] = []

  /// Columns by their number of entries: the order that fills a dictionary least.
  var sparsestFirst: [Int32] = []
  /// Entries by row.
  var rowLengths: [Int32] = []

  var columnCount: Int { columns.count }
  var rowCount: Int { rowMagnitude.count }
}

extension SmallProgram {
  /// Rows, columns and whole columns that are left to search after the first look.
  public var sizes: (rows: Int, columns: Int, wholeColumns: Int) {
    (core.rowCount, core.columnCount, core.isInteger.count { $0 })
  }
}
