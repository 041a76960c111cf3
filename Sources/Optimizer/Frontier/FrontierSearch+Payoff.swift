/// The payoff table: the best of each objective, and what the others are worth there.
struct PayoffTable<Solution: Sendable> {
  struct Row {
    var found: Found<Solution>
    /// What was proven on the way: no solution under these floors has more of the first objective.
    var mostOfFirst: Double
    var floors: [Double]
  }

  var rows: [Row] = []
}

extension FrontierSearch {
  /// Lexicographic: row k is best in objective k, then, without giving any of that up, in the
  /// first of the others, then in the next.
  mutating func payoffTable(
    _ front: inout FoundFront<Solution>
  ) throws -> PayoffTable<Solution> {
    var table = PayoffTable<Solution>()
    for first in 0..<objectives {
      guard let row = try payoffRow(first, &front) else { return table }
      table.rows.append(row)
      front.payoff.append(row.found.values)
    }
    for objective in 0..<objectives {
      let column = front.payoff.map { $0[objective] }
      front.ranges[objective] = max(0, column[objective] - (column.min() ?? column[objective]))
      // Rounding noise of a solver is no range.
      if front.ranges[objective] <= 1e-9 * max(1, abs(column[objective])) {
        front.ranges[objective] = 0
      }
    }
    return table
  }

  private mutating func payoffRow(
    _ first: Int, _ front: inout FoundFront<Solution>
  ) throws -> PayoffTable<Solution>.Row? {
    let order = [first] + (0..<objectives).filter { $0 != first }
    var floors = [Double](repeating: -.infinity, count: objectives)
    var row: PayoffTable<Solution>.Row?
    for (stage, objective) in order.enumerated() {
      var weights = [Double](repeating: 0, count: objectives)
      weights[objective] = 1
      // The range is not known yet, and may be a small part of the value: ten times as close.
      let question = FrontierQuestion(
        weights: weights, floors: floors, relativeGap: settings.gap / 10,
        start: row?.found.solution)
      guard let found = try ask(question, &front) else {
        if front.ending == nil && stage == 0 { front.ending = .infeasible }
        // A stage that rounding makes infeasible keeps what the stage before found.
        if front.ending == nil, row != nil { continue }
        return nil
      }
      if stage == 0 { front.ideal[objective] = found.bound }
      if objective == 0 {
        row = PayoffTable.Row(found: found, mostOfFirst: found.bound, floors: floors)
      } else if var earlier = row {
        earlier.found = found
        row = earlier
      } else {
        row = PayoffTable.Row(found: found, mostOfFirst: .infinity, floors: floors)
      }
      let value = found.values[objective]
      floors[objective] = isInSteps ? value : value - 1e-9 * max(1, abs(value))
    }
    return row
  }

  /// Whether every value is a whole number, so that nothing need give way to rounding.
  var isInSteps: Bool { settings.points == nil }
}
