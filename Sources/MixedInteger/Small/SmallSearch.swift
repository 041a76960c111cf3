/// Solves small boxed programs exactly, one at a time, again and again with changing costs.
///
/// A class, because it owns memory that every solve uses again; one for each thread. The result
/// depends on the program, the costs, the bounds and the warm basis alone.
///
/// - Complexity: memory of rows times columns; a pivot costs at most as much.
public final class SmallSearch {
  private var tree = SmallTree()

  public init() {}

  /// Finds the best point with whole columns whole.
  ///
  /// - Parameters:
  ///   - costs: What a unit of each column is worth; maximized.
  ///   - lower: Bounds of this call by column, nil for the program's own; where they are wider
  ///     than the program's, those count. Likewise `upper`.
  ///   - warm: Where the last solve of the same program left off; takes what this one leaves.
  ///   - cutoff: Points that do not exceed it are not looked for.
  ///   - tolerance: The search may stop when bound - value is at most this. Differences
  ///     below 1e-9 of the value, or of the largest cost, or of the size of rounding are never
  ///     searched.
  ///   - nodeLimit: Stops after as many relaxations, with a bound that holds.
  public func solve(
    _ program: SmallProgram, costs: [Double], lower: [Double]? = nil, upper: [Double]? = nil,
    warm: inout SmallBasis, cutoff: Double = -.infinity, tolerance: Double = 0,
    nodeLimit: Int = 100_000
  ) -> SmallOutcome {
    precondition(costs.count == program.columnCount, "one cost a column")
    return tree.search(
      program, costs, lower, upper, &warm, cutoff: cutoff, tolerance: tolerance,
      nodeLimit: nodeLimit)
  }

  /// Solves the relaxation alone: its bound and its best point, broken columns allowed.
  ///
  /// Below the cutoff it stops with the bound that proves it, without a point.
  public func solveRelaxation(
    _ program: SmallProgram, costs: [Double], lower: [Double]? = nil, upper: [Double]? = nil,
    warm: inout SmallBasis, cutoff: Double = -.infinity
  ) -> SmallOutcome {
    precondition(costs.count == program.columnCount, "one cost a column")
    return tree.relaxation(program, costs, lower, upper, &warm, cutoff: cutoff)
  }
}

extension SmallTree {
  mutating func relaxation(
    _ program: SmallProgram, _ costs: [Double], _ lower: [Double]?, _ upper: [Double]?,
    _ warm: inout SmallBasis, cutoff newCutoff: Double
  ) -> SmallOutcome {
    guard prepare(program, costs, lower, upper, warm) else {
      return .infeasible(nodes: 0, pivots: 0)
    }
    cutoff = scaled(newCutoff)
    let relaxed = relax(program.core, threshold: cutoff)
    table.save(into: &warm)
    nodes = 1
    var outcome = SmallOutcome(
      status: .solved, bound: 0, value: -.infinity, point: [], nodes: 1, pivots: table.pivots)
    switch relaxed {
    case .closed(let bound):
      outcome.bound = unscaledBound(bound)
      outcome.status = bound == -.infinity ? .infeasible : .belowCutoff
    case .unsettled(let bound):
      outcome.bound = unscaledBound(bound)
      outcome.status = .nodeLimit
    case .open(let bound):
      outcome.bound = unscaledBound(bound)
      outcome.point = readPoint(program)
      outcome.value = program.value(of: outcome.point, costs: costs)
    }
    return outcome
  }

  mutating func search(
    _ program: SmallProgram, _ costs: [Double], _ lower: [Double]?, _ upper: [Double]?,
    _ warm: inout SmallBasis, cutoff newCutoff: Double, tolerance newTolerance: Double,
    nodeLimit: Int
  ) -> SmallOutcome {
    guard prepare(program, costs, lower, upper, warm) else {
      return .infeasible(nodes: 0, pivots: 0)
    }
    let core = program.core
    cutoff = scaled(newCutoff)
    tolerance = max(0, newTolerance) / unit
    while true {
      if nodes >= max(1, nodeLimit) {
        for node in open { closedBound = max(closedBound, node.bound) }
        closedBound = max(closedBound, presentBound)
        break
      }
      nodes += 1
      let relaxed = relax(core, threshold: threshold)
      if nodes == 1 { table.save(into: &warm) }
      switch relaxed {
      case .closed(let bound), .unsettled(let bound):
        closedBound = max(closedBound, bound)
      case .open(let bound):
        if explore(program, costs, bound: bound) { continue }
      }
      if !moveOn() { break }
    }
    return outcome(newCutoff)
  }

  /// Goes into a branch of an open node; false where the node is done with.
  private mutating func explore(
    _ program: SmallProgram, _ costs: [Double], bound: Double
  ) -> Bool {
    if bound > threshold {
      let core = program.core
      let allowance = table.allowance[0]
      fixByReducedCosts(core, bound: bound)
      if branch(core, bound: bound, whole: Self.whole) { return true }
      accept(program, costs)
      if bestValue > -.infinity {
        tolerance = max(tolerance, 1e-9 * max(1, abs(bestValue)), 4 * allowance)
      }
      // Worth less than the bound: columns that are nearly whole make the difference.
      if bound > threshold, case .open = relax(core, threshold: -.infinity),
        branch(core, bound: bound, whole: Self.exactlyWhole)
      {
        return true
      }
    }
    closedBound = max(closedBound, bound)
    return false
  }

  private func outcome(_ cutoff: Double) -> SmallOutcome {
    let value = bestOriginalValue
    let bound = max(unscaledBound(closedBound), value)
    let status: SmallOutcome.Status
    if bound == -.infinity {
      status = .infeasible
    } else if bound <= cutoff {
      status = .belowCutoff
    } else if value > -.infinity, bound - value <= unit * tolerance * 1.01 {
      status = .solved
    } else {
      status = .nodeLimit
    }
    return SmallOutcome(
      status: status, bound: bound, value: value, point: best, nodes: nodes, pivots: table.pivots)
  }
}
