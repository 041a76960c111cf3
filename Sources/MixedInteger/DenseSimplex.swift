/// A textbook two-phase simplex on a dense tableau: slow, short, meant to be obviously right.
///
/// Minimizes `cost x` under `lower <= x <= upper` and rows of coefficients with bounds. Bland's rule
/// (first improving column, first tied row) never cycles.
///
/// - Source: Bland (1977), New finite pivoting rules for the simplex method, Mathematics of
///   Operations Research 2(2):103-107, doi:10.1287/moor.2.2.103.
struct DenseSimplex {
  enum Outcome {
    case optimal([Double])
    case infeasible
    case unbounded
  }

  /// How a column of the caller became columns `x' >= 0` of the tableau.
  private enum Substitution {
    /// `x = offset + sign x'`
    case shifted(column: Int, offset: Double, sign: Double)
    /// `x = x' - x''`
    case split(positive: Int, negative: Int)
  }

  private struct Equation {
    var coefficients: [Double]
    var right: Double
  }

  private static let zero = 1e-9
  private static let feasible = 1e-7
  private static let pivotLimit = 1_000_000

  private var substitutions: [Substitution] = []
  private var columnCount = 0
  private var inequalities: [Equation] = []
  private var equalities: [Equation] = []
  private var isInfeasible = false

  /// - Parameters:
  ///   - rows: Coefficients by column and the bounds of their sum.
  init(
    lower: [Double], upper: [Double],
    rows: [(coefficients: [Double], lower: Double, upper: Double)]
  ) {
    for column in lower.indices where lower[column] > upper[column] + Self.feasible {
      isInfeasible = true
    }
    for column in lower.indices { substitute(lower: lower[column], upper: upper[column]) }
    for column in lower.indices where lower[column] > -.infinity && upper[column] < .infinity {
      var coefficients = [Double](repeating: 0, count: lower.count)
      coefficients[column] = 1
      addRow(coefficients, lower: -.infinity, upper: upper[column])
    }
    for row in rows { addRow(row.coefficients, lower: row.lower, upper: row.upper) }
  }

  private mutating func substitute(lower: Double, upper: Double) {
    if lower > -.infinity {
      substitutions.append(.shifted(column: columnCount, offset: lower, sign: 1))
      columnCount += 1
    } else if upper < .infinity {
      substitutions.append(.shifted(column: columnCount, offset: upper, sign: -1))
      columnCount += 1
    } else {
      substitutions.append(.split(positive: columnCount, negative: columnCount + 1))
      columnCount += 2
    }
  }

  /// Scales a row to a largest coefficient of 1 and writes it as `<=` rows or one equation.
  private mutating func addRow(_ coefficients: [Double], lower: Double, upper: Double) {
    let largest = coefficients.reduce(0) { max($0, abs($1)) }
    if largest == 0 {
      let isMet = lower <= Self.feasible && upper >= -Self.feasible
      if !isMet { isInfeasible = true }
      return
    }
    var changed = Equation(
      coefficients: [Double](repeating: 0, count: columnCount), right: 0)
    var offset = 0.0
    for (column, coefficient) in coefficients.enumerated() {
      let scaled = coefficient / largest
      switch substitutions[column] {
      case .shifted(let target, let shift, let sign):
        changed.coefficients[target] = sign * scaled
        offset += shift * scaled
      case .split(let positive, let negative):
        changed.coefficients[positive] = scaled
        changed.coefficients[negative] = -scaled
      }
    }
    if lower == upper {
      changed.right = upper / largest - offset
      equalities.append(changed)
      return
    }
    if upper < .infinity {
      changed.right = upper / largest - offset
      inequalities.append(changed)
    }
    if lower > -.infinity {
      let flipped = changed.coefficients.map { -$0 }
      inequalities.append(Equation(coefficients: flipped, right: offset - lower / largest))
    }
  }

  /// Solves for the least cost.
  func minimize(_ cost: [Double]) throws(SolverFailure) -> Outcome {
    if isInfeasible { return .infeasible }
    var tableau = makeTableau()
    let slackEnd = columnCount + inequalities.count
    let artificialCost = (0..<tableau.width).map { $0 >= slackEnd ? 1.0 : 0.0 }
    tableau.price(artificialCost)
    _ = try tableau.pivotToOptimum(enterable: tableau.width)
    if tableau.value > Self.feasible { return .infeasible }
    tableau.driveOut(from: slackEnd)
    tableau.price(tableauCost(cost, width: tableau.width))
    if try !tableau.pivotToOptimum(enterable: slackEnd) { return .unbounded }
    return .optimal(original(tableau.solution()))
  }

  /// One slack for each `<=` row, one artificial column for each row, right sides not negative.
  private func makeTableau() -> Tableau {
    let equations = inequalities + equalities
    let slackEnd = columnCount + inequalities.count
    let width = slackEnd + equations.count
    var rows: [[Double]] = []
    var basis: [Int] = []
    for (position, equation) in equations.enumerated() {
      var row = [Double](repeating: 0, count: width + 1)
      for column in 0..<columnCount { row[column] = equation.coefficients[column] }
      if position < inequalities.count { row[columnCount + position] = 1 }
      row[width] = equation.right
      if equation.right < 0 { row = row.map { -$0 } }
      row[slackEnd + position] = 1
      rows.append(row)
      basis.append(slackEnd + position)
    }
    return Tableau(rows: rows, basis: basis, width: width)
  }

  private func tableauCost(_ cost: [Double], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: width)
    for (column, substitution) in substitutions.enumerated() {
      switch substitution {
      case .shifted(let target, _, let sign): result[target] = sign * cost[column]
      case .split(let positive, let negative):
        result[positive] = cost[column]
        result[negative] = -cost[column]
      }
    }
    return result
  }

  private func original(_ point: [Double]) -> [Double] {
    substitutions.map { substitution in
      switch substitution {
      case .shifted(let column, let offset, let sign): offset + sign * point[column]
      case .split(let positive, let negative): point[positive] - point[negative]
      }
    }
  }

  /// Equations in terms of a basis, the right side in the last place of each row.
  private struct Tableau {
    var rows: [[Double]]
    var basis: [Int]
    let width: Int
    private var reduced: [Double] = []

    init(rows: [[Double]], basis: [Int], width: Int) {
      self.rows = rows
      self.basis = basis
      self.width = width
    }

    /// The cost of the present basis.
    var value: Double { -reduced[width] }

    /// Writes a cost in terms of the columns outside the basis.
    mutating func price(_ cost: [Double]) {
      reduced = cost + [0]
      for (row, column) in basis.enumerated() where cost[column] != 0 {
        for place in 0...width { reduced[place] -= cost[column] * rows[row][place] }
      }
    }

    /// Pivots until no column improves; false when the cost falls without end.
    mutating func pivotToOptimum(enterable: Int) throws(SolverFailure) -> Bool {
      for _ in 0..<DenseSimplex.pivotLimit {
        guard let column = (0..<enterable).first(where: { reduced[$0] < -DenseSimplex.zero })
        else { return true }
        guard let row = leavingRow(for: column) else { return false }
        pivot(row: row, column: column)
      }
      throw SolverFailure("The dense simplex gave up after \(DenseSimplex.pivotLimit) pivots.")
    }

    /// The row that reaches zero first; of tied rows the one with the first basis column.
    private func leavingRow(for column: Int) -> Int? {
      var best: Int?
      var bestRatio = Double.infinity
      for row in rows.indices where rows[row][column] > DenseSimplex.zero {
        let ratio = rows[row][width] / rows[row][column]
        if let held = best, ratio > bestRatio || (ratio == bestRatio && basis[row] > basis[held]) {
          continue
        }
        best = row
        bestRatio = ratio
      }
      return best
    }

    mutating func pivot(row: Int, column: Int) {
      let pivotValue = rows[row][column]
      for place in 0...width { rows[row][place] /= pivotValue }
      let pivotRow = rows[row]
      for other in rows.indices where other != row {
        let factor = rows[other][column]
        if factor == 0 { continue }
        for place in 0...width { rows[other][place] -= factor * pivotRow[place] }
      }
      let factor = reduced[column]
      if factor != 0 {
        for place in 0...width { reduced[place] -= factor * pivotRow[place] }
      }
      basis[row] = column
    }

    /// Takes artificial columns out of the basis and drops the rows that said nothing new.
    mutating func driveOut(from firstArtificial: Int) {
      for row in rows.indices.reversed() where basis[row] >= firstArtificial {
        if let column = (0..<firstArtificial).first(where: {
          abs(rows[row][$0]) > DenseSimplex.zero
        }) {
          pivot(row: row, column: column)
        } else {
          rows.remove(at: row)
          basis.remove(at: row)
        }
      }
    }

    func solution() -> [Double] {
      var point = [Double](repeating: 0, count: width)
      for (row, column) in basis.enumerated() { point[column] = rows[row][width] }
      return point
    }
  }
}
