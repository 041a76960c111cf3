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
  /// Lexicographic where that is cheap: row k is best in objective k, then, without giving any of
  /// that up, in the first of the others, then in the next.
  ///
  /// In a mixed-integer model whose objectives move in no steps, keeping all of a best value is
  /// harder than finding it and proves little: the best within the gap is one of many. There a
  /// row's objective is within the gap of its best.
  mutating func payoffTable(
    _ front: inout FoundFront<Solution>
  ) throws -> PayoffTable<Solution> {
    var table = PayoffTable<Solution>()
    for first in 0..<objectives {
      let row =
        settings.isLexicographic
        ? try payoffRow(first, &front) : try bestAlone(first, &front)
      guard let row else { return table }
      table.rows.append(row)
      front.payoff.append(row.found.values)
    }
    setRanges(&front)
    if settings.isLexicographic { return table }
    for first in 0..<objectives where front.ranges[first] > 0 {
      let alone = table.rows[first]
      let row =
        first == 0
        ? try bestWithOthers(alone, &front) : try nearlyBest(first, alone, &front)
      guard let row else {
        if front.ending != nil { return table }
        continue
      }
      table.rows[first] = row
      front.payoff[first] = row.found.values
    }
    setRanges(&front)
    return table
  }

  private func setRanges(_ front: inout FoundFront<Solution>) {
    for objective in 0..<objectives {
      let column = front.payoff.map { $0[objective] }
      front.ranges[objective] = max(0, column[objective] - (column.min() ?? column[objective]))
      // Rounding noise of a solver is no range.
      if front.ranges[objective] <= 1e-9 * max(1, abs(column[objective])) {
        front.ranges[objective] = 0
      }
    }
  }

  /// The best of one objective, whatever the others are.
  private mutating func bestAlone(
    _ objective: Int, _ front: inout FoundFront<Solution>
  ) throws -> PayoffTable<Solution>.Row? {
    let open = [Double](repeating: -.infinity, count: objectives)
    var weights = [Double](repeating: 0, count: objectives)
    weights[objective] = 1
    let question = FrontierQuestion<Solution>(
      weights: weights, floors: open, relativeGap: settings.gap / 4)
    guard let found = try ask(question, &front) else {
      if front.ending == nil { front.ending = .infeasible }
      return nil
    }
    front.ideal[objective] = found.bound
    return PayoffTable.Row(
      found: found, mostOfFirst: objective == 0 ? found.bound : .infinity, floors: open)
  }

  /// The best of the first objective with a little weight on the others.
  private mutating func bestWithOthers(
    _ alone: PayoffTable<Solution>.Row, _ front: inout FoundFront<Solution>
  ) throws -> PayoffTable<Solution>.Row? {
    let worst = (0..<objectives).map { other in front.payoff.map { $0[other] }.min() ?? 0 }
    var (question, _) = question(worst, front)
    question.floors = alone.floors
    question.start = alone.found.solution
    guard let found = try ask(question, &front) else { return nil }
    return PayoffTable.Row(found: found, mostOfFirst: front.ideal[0], floors: alone.floors)
  }

  /// The most of the first objective where another is within the gap of its best: so the end of
  /// the front is proven not to be dominated as every other point is.
  private mutating func nearlyBest(
    _ objective: Int, _ alone: PayoffTable<Solution>.Row, _ front: inout FoundFront<Solution>
  ) throws -> PayoffTable<Solution>.Row? {
    var floors = alone.floors
    floors[objective] =
      alone.found.values[objective] - max(settings.gap, 1e-6) * front.ranges[objective]
    var (question, weights) = question(floors, front)
    question.start = alone.found.solution
    guard let found = try ask(question, &front) else { return nil }
    return PayoffTable.Row(
      found: found, mostOfFirst: most(found, at: floors, weights), floors: floors)
  }

  /// What a solve proves: the most of the first objective where the others reach a place.
  func most(_ found: Found<Solution>, at place: [Double], _ weights: [Double]) -> Double {
    let bound = max(found.bound, found.weighted(by: weights))
    return (1..<place.count).reduce(bound) {
      weights[$1] == 0 ? $0 : $0 - weights[$1] * max(place[$1], lowest[$1])
    }
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
      // The range is not known yet, and may be a small part of the value: closer.
      let question = FrontierQuestion(
        weights: weights, floors: floors, relativeGap: settings.gap / 4,
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
