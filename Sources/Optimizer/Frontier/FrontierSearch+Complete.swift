/// Every point of a front whose objectives all move in steps of 1.
///
/// Zones are floors on all objectives but the first under which points may still be unfound. The
/// zone with the most of the first objective gives the next point p: nothing unfound has more, so
/// whatever is at most p in all others is dominated, and every zone that p lies in gives way to
/// those that ask for one step more than p in one objective. Zones inside others are dropped, so
/// at most 2 n + 1 are solved for n points of three objectives, n + 1 for two. A solve is reused
/// in every zone inside its own that its point lies in, and what was infeasible once is never
/// asked again (the jumps and flags of AUGMECON-R, without a grid).
extension FrontierSearch {
  private struct Zone {
    /// For all objectives; -infinity for the first.
    var floors: [Double]
    /// Nothing in the zone has more of the first objective.
    var most: Double
    /// The zone's best point, once known.
    var best: Found<Solution>?
  }

  mutating func findEvery(
    _ front: inout FoundFront<Solution>, _ payoff: PayoffTable<Solution>
  ) throws {
    let open = [Double](repeating: -.infinity, count: objectives)
    var zones = [
      Zone(floors: open, most: front.payoff[0][0], best: payoff.rows[0].found)
    ]
    var solved: [(floors: [Double], found: Found<Solution>?)] = payoff.rows.enumerated().map {
      row, entry in
      // Row k says: whoever has its value in k has at most its value in the first objective.
      var floors = open
      if row > 0 { floors[row] = entry.found.values[row] }
      return (floors, entry.found)
    }
    while let position = Self.next(zones) {
      guard let best = zones[position].best else {
        let floors = zones[position].floors
        if let known = Self.known(floors, solved) {
          zones[position].best = known
        } else if solved.contains(where: { $0.found == nil && Self.isInside(floors, $0.floors) }) {
          zones.remove(at: position)
          continue
        } else {
          let found = try best(under: floors, &front, payoff)
          if front.ending != nil { return }
          solved.append((floors, found))
          zones[position].best = found
        }
        if let found = zones[position].best {
          zones[position].most = found.values[0]
        } else {
          zones.remove(at: position)
        }
        continue
      }
      front.add(best, mostOfFirst: best.values[0])
      zones = Self.split(zones, at: best)
    }
    front.isComplete = true
  }

  /// The most of the first objective, solved ones first.
  private static func next(_ zones: [Zone]) -> Int? {
    zones.indices.max { a, b in
      if zones[a].most != zones[b].most { return zones[a].most < zones[b].most }
      return zones[a].best == nil && zones[b].best != nil
    }
  }

  private static func isInside(_ floors: [Double], _ outer: [Double]) -> Bool {
    zip(floors, outer).allSatisfy { $0 >= $1 }
  }

  private static func known(
    _ floors: [Double], _ solved: [(floors: [Double], found: Found<Solution>?)]
  ) -> Found<Solution>? {
    for entry in solved where isInside(floors, entry.floors) {
      if let found = entry.found, isInside(found.values, floors) { return found }
    }
    return nil
  }

  private static func split(_ zones: [Zone], at point: Found<Solution>) -> [Zone] {
    var kept: [Zone] = []
    var children: [Zone] = []
    for zone in zones {
      guard isInside(point.values, zone.floors) else {
        kept.append(zone)
        continue
      }
      for objective in 1..<zone.floors.count {
        var child = zone
        child.floors[objective] = point.values[objective] + 1
        child.most = min(zone.most, point.values[0])
        if let best = zone.best, !isInside(best.values, child.floors) { child.best = nil }
        children.append(child)
      }
    }
    for (position, child) in children.enumerated() {
      let isRedundant =
        kept.contains { isInside(child.floors, $0.floors) }
        || children.enumerated().contains { other, zone in
          other != position && isInside(child.floors, zone.floors)
            && (zone.floors != child.floors || other < position)
        }
      if !isRedundant { kept.append(child) }
    }
    return kept
  }

  /// The most of the first objective under floors, and at that much the most of the others' sum.
  private mutating func best(
    under floors: [Double], _ front: inout FoundFront<Solution>, _ payoff: PayoffTable<Solution>
  ) throws -> Found<Solution>? {
    let start = front.points.last { Self.isInside($0.values, floors) }?.solution
    // One step of the first outweighs all that the others can differ by.
    var room = 0.0
    for objective in 1..<objectives {
      room += front.ideal[objective] - max(floors[objective], lowest[objective])
    }
    let largest = (room + 1) * max(1, abs(front.ideal[0])) + room
    if largest <= Self.mostExact {
      var weights = [Double](repeating: 1, count: objectives)
      weights[0] = room + 1
      return try ask(
        FrontierQuestion(weights: weights, floors: floors, relativeGap: 0, start: start), &front)
    }
    // Too large to be told apart in one sum: one after the other.
    var weights = [Double](repeating: 0, count: objectives)
    weights[0] = 1
    guard
      let first = try ask(
        FrontierQuestion(weights: weights, floors: floors, relativeGap: 0, start: start), &front)
    else { return nil }
    weights = [Double](repeating: 1, count: objectives)
    weights[0] = 0
    var held = floors
    held[0] = first.values[0]
    return try ask(
      FrontierQuestion(weights: weights, floors: held, relativeGap: 0, start: first.solution),
      &front) ?? (front.ending == nil ? first : nil)
  }

  /// Sums up to this are told apart by one step within a solver's tolerances.
  private static var mostExact: Double { 1e8 }
}
