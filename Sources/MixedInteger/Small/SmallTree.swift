/// Branch-and-bound over the whole columns of one small program: depth first, one dictionary.
///
/// Going back up needs no stored dictionaries: any basis is dual feasible, so the bounds of the
/// waiting node are put back and the dual simplex goes on from wherever it is.
///
/// Values here are scaled: `value = unit * scaled + constant`.
struct SmallTree: ~Copyable {
  var table = BoxedDictionary()
  var costs: [Double] = []
  var unit = 1.0
  /// What the fixed columns bring.
  var constant = 0.0

  var trail: [Change] = []
  var open: [Node] = []
  var nodes = 0
  /// The largest bound of what has been closed.
  var closedBound = -Double.infinity
  var best: [Double] = []
  var bestValue = -Double.infinity
  var bestOriginalValue = -Double.infinity
  /// What the node that is about to be solved can reach.
  var presentBound = Double.infinity
  var cutoff = -Double.infinity
  var tolerance = 0.0

  /// Bounds of a variable before a node changed them.
  struct Change {
    let variable: Int
    let lower: Double
    let upper: Double
  }

  /// A node that waits: its own bounds on one variable, over the first `depth` changes.
  struct Node {
    let depth: Int
    let variable: Int
    let lower: Double
    let upper: Double
    let bound: Double
  }

  /// A whole column counts as whole when it is this near.
  static let whole = 1e-6
  /// Nearer than this, no branch would move a column: bounds are kept only to 1e-9.
  static let exactlyWhole = 1e-8

  init() {}

  /// Nothing at or below this is worth looking for. Scaled.
  var threshold: Double { max(cutoff, bestValue + tolerance) }

  func scaled(_ value: Double) -> Double { (value - constant) / unit }

  /// Back from a scaled certified bound; rounding goes up.
  func unscaledBound(_ bound: Double) -> Double {
    if bound == -.infinity { return bound }
    let value = unit * bound + constant
    return value + 4 * 0x1p-52 * (abs(unit * bound) + abs(constant))
  }

  /// Sets up the root; false where the bounds leave no point.
  mutating func prepare(
    _ program: SmallProgram, _ newCosts: [Double], _ lower: [Double]?, _ upper: [Double]?,
    _ warm: SmallBasis
  ) -> Bool {
    let core = program.core
    nodes = 0
    closedBound = -.infinity
    bestValue = -.infinity
    bestOriginalValue = -.infinity
    presentBound = .infinity
    best = []
    trail.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    if core.isInfeasible { return false }
    table.load(core)
    setCosts(program, newCosts)
    if lower != nil || upper != nil, !narrow(program, lower ?? [], upper ?? []) { return false }
    if warm.isEmpty {
      table.setRowBasis(core)
    } else {
      table.restore(core, warm)
    }
    costs.withUnsafeBufferPointer { costs in
      // Without columns there are no costs to set.
      if let base = costs.baseAddress { table.setCosts(base) }
    }
    table.settle()
    return true
  }

  private mutating func setCosts(_ program: SmallProgram, _ newCosts: [Double]) {
    let core = program.core
    constant = 0
    if core.columnCount < program.columnCount {
      for column in 0..<program.columnCount where core.tightLower[column] == core.tightUpper[column]
      {
        constant += newCosts[column] * core.tightLower[column]
      }
    }
    if costs.count != core.columnCount {
      costs = [Double](repeating: 0, count: core.columnCount)
    }
    var largest = 0.0
    for column in 0..<core.columnCount {
      costs[column] = newCosts[Int(core.columns[column])] * core.columnScale[column]
      largest = max(largest, abs(costs[column]))
    }
    unit = SmallPresolve.powerOfTwo(near: largest)
    let inverse = 1 / unit
    for column in 0..<core.columnCount { costs[column] *= inverse }
  }

  /// Takes the bounds of this call; false where they miss the program's.
  private mutating func narrow(
    _ program: SmallProgram, _ lower: [Double], _ upper: [Double]
  ) -> Bool {
    let core = program.core
    for column in 0..<program.columnCount where core.tightLower[column] == core.tightUpper[column] {
      let value = core.tightLower[column]
      let miss = SmallPresolve.feasible * max(1, abs(value))
      if !lower.isEmpty, lower[column] > value + miss { return false }
      if !upper.isEmpty, upper[column] < value - miss { return false }
    }
    for column in 0..<core.columnCount {
      let source = Int(core.columns[column])
      var (low, high) = (table.lower[column], table.upper[column])
      if !lower.isEmpty { low = max(low, lower[source] / core.columnScale[column]) }
      if !upper.isEmpty { high = min(high, upper[source] / core.columnScale[column]) }
      if core.isInteger[column] {
        low = (low - SmallPresolve.feasible).rounded(.up)
        high = (high + SmallPresolve.feasible).rounded(.down)
      }
      if low > high + SmallPresolve.feasible * max(1, abs(low), abs(high)) { return false }
      table.lower[column] = min(low, high)
      table.upper[column] = high
    }
    return true
  }

  mutating func restrict(_ variable: Int, lower: Double, upper: Double) {
    trail.append(
      Change(
        variable: variable, lower: table.lower[variable], upper: table.upper[variable]))
    table.setBounds(variable, lower: lower, upper: upper)
  }

  mutating func undo(to depth: Int) {
    while trail.count > depth, let change = trail.popLast() {
      table.setBounds(change.variable, lower: change.lower, upper: change.upper)
    }
  }

  /// Moves to the next waiting node that is worth it; false when none is left.
  mutating func moveOn() -> Bool {
    while let node = open.popLast() {
      if node.bound <= threshold {
        closedBound = max(closedBound, node.bound)
        continue
      }
      undo(to: node.depth)
      presentBound = node.bound
      restrict(node.variable, lower: node.lower, upper: node.upper)
      return true
    }
    return false
  }
}
