/// A mixed-integer linear program: maximize or minimize a linear objective under named rows.
///
/// Stored column by column names and row by row coefficients in flat arrays, ready to hand to a
/// solver. Knows nothing of parks.
public struct MixedIntegerModel: Equatable, Sendable {
  public struct Column: Hashable, Sendable {
    public var index: Int
    public init(index: Int) { self.index = index }
  }

  public struct Row: Hashable, Sendable {
    public var index: Int
    public init(index: Int) { self.index = index }
  }

  public enum Sense: Sendable { case maximize, minimize }

  public var sense: Sense = .maximize
  /// Added to the objective of every solution.
  public var objectiveConstant: Double = 0

  public private(set) var columnNames: [String] = []
  public private(set) var lower: [Double] = []
  public private(set) var upper: [Double] = []
  public private(set) var isInteger: [Bool] = []
  public private(set) var objective: [Double] = []

  public private(set) var rowNames: [String] = []
  /// -infinity where a row has no lower bound.
  public private(set) var rowLower: [Double] = []
  /// +infinity where a row has no upper bound.
  public private(set) var rowUpper: [Double] = []
  /// Row r holds entries `rowStarts[r] ..< rowStarts[r + 1]`.
  public private(set) var rowStarts: [Int] = [0]
  public private(set) var entryColumns: [Int32] = []
  public private(set) var entryValues: [Double] = []

  public init() {}

  public var columnCount: Int { columnNames.count }
  public var rowCount: Int { rowNames.count }

  public mutating func addColumn(
    _ name: String, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false,
    objective: Double = 0
  ) -> Column {
    columnNames.append(name)
    self.lower.append(lower)
    self.upper.append(upper)
    self.isInteger.append(isInteger)
    self.objective.append(objective)
    return Column(index: columnNames.count - 1)
  }

  /// Adds `lower <= terms <= upper`. Terms on the same column are summed, zeros dropped.
  @discardableResult
  public mutating func addRow(
    _ name: String, _ terms: LinearTerms, lower: Double = -.infinity, upper: Double = .infinity
  ) -> Row {
    rowNames.append(name)
    rowLower.append(lower)
    rowUpper.append(upper)
    for term in terms.merged() {
      entryColumns.append(Int32(term.column.index))
      entryValues.append(term.coefficient)
    }
    rowStarts.append(entryColumns.count)
    return Row(index: rowNames.count - 1)
  }

  public mutating func setBounds(_ column: Column, lower: Double, upper: Double) {
    self.lower[column.index] = lower
    self.upper[column.index] = upper
  }

  public mutating func setBounds(_ row: Row, lower: Double, upper: Double) {
    rowLower[row.index] = lower
    rowUpper[row.index] = upper
  }

  public mutating func setObjective(_ terms: LinearTerms, constant: Double = 0) {
    objective = [Double](repeating: 0, count: columnCount)
    for term in terms.terms { objective[term.column.index] += term.coefficient }
    objectiveConstant = constant
  }

  /// The same model with every column continuous.
  public func relaxed() -> MixedIntegerModel {
    var copy = self
    copy.isInteger = [Bool](repeating: false, count: columnCount)
    return copy
  }

  /// The value of the row's left-hand side at a point.
  public func activity(of row: Row, at values: [Double]) -> Double {
    var sum = 0.0
    for entry in rowStarts[row.index]..<rowStarts[row.index + 1] {
      sum += entryValues[entry] * values[Int(entryColumns[entry])]
    }
    return sum
  }

  public func objectiveValue(at values: [Double]) -> Double {
    var sum = objectiveConstant
    for column in 0..<columnCount { sum += objective[column] * values[column] }
    return sum
  }
}

/// A linear expression under construction: coefficients on columns.
public struct LinearTerms: Sendable {
  public struct Term: Sendable {
    public var column: MixedIntegerModel.Column
    public var coefficient: Double
  }

  public var terms: [Term] = []

  public init() {}
  public init(_ pairs: [(MixedIntegerModel.Column, Double)]) {
    terms = pairs.map { Term(column: $0.0, coefficient: $0.1) }
  }

  public mutating func add(_ coefficient: Double, _ column: MixedIntegerModel.Column) {
    if coefficient != 0 { terms.append(Term(column: column, coefficient: coefficient)) }
  }

  public mutating func add(_ factor: Double, _ other: LinearTerms) {
    if factor == 0 { return }
    // Before a long list only: room made for every short one would be moved every time.
    if other.terms.count > terms.count { terms.reserveCapacity(terms.count + other.terms.count) }
    for term in other.terms { add(factor * term.coefficient, term.column) }
  }

  /// Terms by column, each column once, zeros dropped.
  ///
  /// What cancels leaves rounding noise: below 1e-14 of the largest coefficient it is zero too.
  func merged() -> [Term] {
    var summed = summed()
    let largest = summed.reduce(0) { most, term in
      term.coefficient.isFinite ? max(most, abs(term.coefficient)) : most
    }
    // Written so that what is no number stays, for `defects()` to name.
    summed.removeAll { abs($0.coefficient) <= 1e-14 * largest }
    return summed
  }

  /// Terms by column, each column once; the coefficients of a column are added in their order.
  private func summed() -> [Term] {
    guard var low = terms.first?.column.index else { return [] }
    var high = low
    var isAscending = true
    for position in 1..<max(1, terms.count) {
      let index = terms[position].column.index
      if index <= high { isAscending = false }
      low = min(low, index)
      high = max(high, index)
    }
    if isAscending { return terms }
    // Most rows touch most columns between their first and their last: adding up there is quicker
    // than sorting.
    if high - low < 64 + 8 * terms.count {
      var sums = [Double](repeating: 0, count: high - low + 1)
      for term in terms { sums[term.column.index - low] += term.coefficient }
      var result: [Term] = []
      result.reserveCapacity(min(terms.count, sums.count))
      for (offset, sum) in sums.enumerated() where !(sum == 0) {
        result.append(Term(column: .init(index: low + offset), coefficient: sum))
      }
      return result
    }
    var result: [Term] = []
    for term in terms.sorted(by: { $0.column.index < $1.column.index }) {
      if let last = result.last, last.column == term.column {
        result[result.count - 1].coefficient += term.coefficient
      } else {
        result.append(term)
      }
    }
    return result
  }

  /// Each column once: the same expression, quicker to go over again and again.
  public mutating func compact() { terms = merged() }

  public func value(at values: [Double]) -> Double {
    terms.reduce(0) { $0 + $1.coefficient * values[$1.column.index] }
  }
}
