/// One node: its relaxation, its bound, its branches.
extension SmallTree {
  enum Relaxation {
    /// Nothing in the node can be better than this certified bound allows.
    case closed(bound: Double)
    /// Solved to optimality; no better point than the certified bound.
    case open(bound: Double)
    /// The simplex gave up; the bound holds.
    case unsettled(bound: Double)
  }

  /// Rows of a point may be missed by so much, relative to their bound.
  static var feasible: Double { 1e-7 }

  /// Solves the relaxation of the present bounds down to a threshold.
  mutating func relax(_ core: SmallCore, threshold: Double) -> Relaxation {
    var goal = threshold - 1e-12 * (1 + abs(threshold))
    if threshold == -.infinity { goal = threshold }
    for _ in 0..<4 {
      switch table.maximize(threshold: goal) {
      case .belowThreshold:
        let bound = certifiedBound(core)
        if bound <= threshold { return .closed(bound: bound) }
        goal = -.infinity
      case .infeasible(let row, let direction):
        if table.provesInfeasible(core, row: row, direction: direction) {
          return .closed(bound: -.infinity)
        }
        if table.age == 0 { return .unsettled(bound: certifiedBound(core)) }
        rebuild(core)
      case .optimal:
        // In units of what counts as feasible.
        if table.age == 0 || table.drift(core) <= 1 { return .open(bound: certifiedBound(core)) }
        rebuild(core)
      case .stalled:
        if table.age == 0 { return .unsettled(bound: certifiedBound(core)) }
        rebuild(core)
      }
    }
    return .unsettled(bound: certifiedBound(core))
  }

  private mutating func rebuild(_ core: SmallCore) {
    table.rebuild(core)
    costs.withUnsafeBufferPointer { costs in
      // Without columns there are no costs to set.
      if let base = costs.baseAddress { table.setCosts(base) }
    }
    table.settle()
  }

  func certifiedBound(_ core: SmallCore) -> Double {
    costs.withUnsafeBufferPointer { costs in
      // Without columns every point is worth the constant.
      guard let base = costs.baseAddress else { return 0 }
      return table.certifiedBound(core, base)
    }
  }

  /// Fixes whole columns that can leave their better bound only below the threshold.
  ///
  /// Called right after `certifiedBound`, whose reduced costs it reads.
  mutating func fixByReducedCosts(_ core: SmallCore, bound: Double) {
    let room = bound - threshold
    guard room.isFinite else { return }
    for column in 0..<core.columnCount where core.isInteger[column] {
      let price = abs(table.residual[column])
      let (low, high) = (table.lower[column], table.upper[column])
      guard price > max(room, 1e-9), high > low else { continue }
      let moves = (room / price + 1e-9).rounded(.down)
      if moves >= high - low { continue }
      let isUpper = table.residual[column] > 0
      restrict(
        column, lower: isUpper ? high - moves : low, upper: isUpper ? high : low + moves)
      closedBound = max(closedBound, bound - price * (moves + 1) + 1e-15 * abs(bound))
    }
  }

  /// Branches on the broken column whose cheaper branch costs most; false where none is broken.
  ///
  /// Goes into the cheaper branch; the other one waits, with a bound of its own.
  mutating func branch(_ core: SmallCore, bound: Double, whole: Double) -> Bool {
    var chosen = -1
    var chosenScore = -1.0
    var (down, up) = ((loss: 0.0, price: 0.0), (loss: 0.0, price: 0.0))
    for row in 0..<table.rowCount {
      let variable = Int(table.rowVariable[row])
      guard variable < core.columnCount, core.isInteger[variable] else { continue }
      let value = table.rowValue[row]
      let fraction = value - value.rounded(.down)
      guard min(fraction, 1 - fraction) > whole else { continue }
      let below = table.loss(row: row, direction: -1, distance: fraction)
      let above = table.loss(row: row, direction: 1, distance: 1 - fraction)
      let small = min(below.loss, above.loss, 1e30)
      let large = min(max(below.loss, above.loss), 1e30)
      let score = (small + 1e-7) * (large + 1e-7)
      if score > chosenScore {
        chosenScore = score
        chosen = row
        (down, up) = (below, above)
      }
    }
    if chosen < 0 { return false }
    let variable = Int(table.rowVariable[chosen])
    let floor = table.rowValue[chosen].rounded(.down)
    let lowHalf = (lower: table.lower[variable], upper: floor)
    let highHalf = (lower: floor + 1, upper: table.upper[variable])
    let goesDown = down.loss <= up.loss
    let (taken, waiting) = goesDown ? (lowHalf, highHalf) : (highHalf, lowHalf)
    let waitingBound = branchBound(
      core, row: chosen, direction: goesDown ? 1 : -1, goesDown ? up : down, waiting)
    open.append(
      Node(
        depth: trail.count, variable: variable, lower: waiting.lower, upper: waiting.upper,
        bound: min(bound, waitingBound)))
    restrict(variable, lower: taken.lower, upper: taken.upper)
    presentBound = bound
    return true
  }

  /// The certified bound of a branch from one step of the dual simplex, without taking it.
  private func branchBound(
    _ core: SmallCore, row: Int, direction: Double, _ cost: (loss: Double, price: Double),
    _ half: (lower: Double, upper: Double)
  ) -> Double {
    let variable = Int(table.rowVariable[row])
    let (low, high) = (table.lower[variable], table.upper[variable])
    // Only the bounds that certificates read.
    table.lower[variable] = half.lower
    table.upper[variable] = half.upper
    defer {
      table.lower[variable] = low
      table.upper[variable] = high
    }
    if cost.loss == .infinity {
      let isEmpty = table.provesInfeasible(core, row: row, direction: direction)
      return isEmpty ? -.infinity : .infinity
    }
    return costs.withUnsafeBufferPointer { costs in
      // A broken column is a column, so there are costs.
      guard let base = costs.baseAddress else { return .infinity }
      return table.certifiedBound(
        core, base, row: row, direction: direction, price: cost.price)
    }
  }

  /// Takes the present point, its nearly whole columns made whole, as the best if it is.
  ///
  /// Where rounding them breaks a row, they are held at their whole values and the others follow.
  mutating func accept(_ program: SmallProgram, _ originalCosts: [Double]) {
    let core = program.core
    var point = readPoint(program, rounds: true)
    if program.largestMiss(at: point) > Self.feasible {
      let depth = trail.count
      for column in 0..<core.columnCount where core.isInteger[column] {
        let value = table.value(of: column).rounded()
        restrict(column, lower: value, upper: value)
      }
      let relaxed = relax(core, threshold: -.infinity)
      if case .open = relaxed { point = readPoint(program, rounds: true) }
      undo(to: depth)
      if program.largestMiss(at: point) > Self.feasible { return }
    }
    let value = program.value(of: point, costs: originalCosts)
    if value > bestOriginalValue {
      bestOriginalValue = value
      bestValue = scaled(value)
      best = point
    }
  }

  /// The present point by column of the program, in its own units.
  ///
  /// Whole columns come out whole if they are within 1e-9, or, where told so, in any case.
  func readPoint(_ program: SmallProgram, rounds: Bool = false) -> [Double] {
    let core = program.core
    var point = core.tightLower
    for column in 0..<core.columnCount {
      let source = Int(core.columns[column])
      let value = min(max(table.value(of: column), table.lower[column]), table.upper[column])
      let isWhole = core.isInteger[column] && (rounds || abs(value - value.rounded()) < 1e-9)
      // Adding 0 makes -0 a plain 0.
      point[source] = (isWhole ? value.rounded() : value) * core.columnScale[column] + 0
    }
    return point
  }
}
