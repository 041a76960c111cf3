/// A wanted number of points, for objectives that move in no steps.
///
/// The next floor halves the place where the most could still be hidden: between two neighbours of
/// two objectives, from what the left one reaches (not from the floor it was asked for: the jump
/// of AUGMECON2) to what the right one was asked for. Stops early where nothing better than the gap
/// can be hidden anywhere.
extension FrontierSearch {
  /// How much of the first objective's range one range of another is worth in the sum: enough for
  /// points that are not dominated, little enough that the first one leads.
  private static var augmentation: Double { 0.01 }

  mutating func sample(
    _ front: inout FoundFront<Solution>, _ payoff: PayoffTable<Solution>, wanted: Int
  ) throws {
    var solved = payoff.rows.map { (floors: $0.floors, values: $0.found.values) }
    solved[0].floors = [Double](repeating: -.infinity, count: objectives)
    for row in payoff.rows {
      front.add(row.found, mostOfFirst: max(row.found.values[0], row.mostOfFirst))
    }
    // Where nothing conflicts, one point is best in everything.
    if front.ranges.dropFirst().allSatisfy({ $0 == 0 }) || front.ranges[0] == 0 {
      front.isComplete = front.points.count == 1
    }
    var hidden = UpperCorners(ideal: front.ideal, solve: 0)
    for (position, row) in payoff.rows.enumerated().dropFirst() {
      hidden.takeOut(above: [row.mostOfFirst] + row.floors.dropFirst(), solve: position)
    }
    front.hidden = hidden
    let mostSolves = solves + 4 * wanted
    while front.points.count < wanted, solves < mostSolves, !front.isComplete {
      guard let corner = widest(hidden, front) else { break }
      guard let floors = floors(for: hidden.corners[corner], solved, front) else {
        hidden.settle(corner)
        continue
      }
      let before = hidden.corners[corner]
      let (question, weights) = question(floors, front)
      let found = try ask(question, &front)
      if front.ending != nil { return }
      if let found {
        let solve = solved.count
        solved.append((floors, found.values))
        hidden.takeOut(above: [most(found, at: floors, weights)] + floors.dropFirst(), solve: solve)
        hidden.takeOut(
          above: [most(found, at: found.values, weights)] + found.values.dropFirst(), solve: solve)
        front.add(found, mostOfFirst: most(found, at: found.values, weights))
      } else {
        hidden.takeOut(above: [-.infinity] + floors.dropFirst(), solve: 0)
      }
      // What a solve did not change, the same solve will not change either.
      if let same = hidden.corners.firstIndex(where: {
        $0.place == before.place && $0.solve == before.solve
      }) {
        hidden.settle(same)
      }
      front.hidden = hidden
    }
  }

  /// The corner that hides the most, above the gap.
  private func widest(_ hidden: UpperCorners, _ front: FoundFront<Solution>) -> Int? {
    let values = front.points.map(\.values)
    var best: (position: Int, size: Double)?
    for (position, corner) in hidden.corners.enumerated() where !corner.isSettled {
      let size = improvement(of: corner.place, over: values, ranges: front.ranges)
      if size > max(settings.gap, 1e-9), best.map({ size > $0.size }) ?? true {
        best = (position, size)
      }
    }
    return best?.position
  }

  /// Floors that halve what is hidden under a corner; nil where there is nothing to halve.
  private func floors(
    for corner: UpperCorners.Corner, _ solved: [(floors: [Double], values: [Double])],
    _ front: FoundFront<Solution>
  ) -> [Double]? {
    let (floors, values) = solved[corner.solve]
    var widest: (objective: Int, size: Double, middle: Double)?
    for objective in 1..<objectives where front.ranges[objective] > 0 {
      let low = max(values[objective], floors[objective])
      let size = (corner.place[objective] - low) / front.ranges[objective]
      if size > 1e-6, widest.map({ size > $0.size }) ?? true {
        widest = (objective, size, (low + corner.place[objective]) / 2)
      }
    }
    guard let widest else { return nil }
    var result = floors
    result[0] = -.infinity
    result[widest.objective] = widest.middle
    return result
  }

  /// maximize  f[1] + sum_k w[k] * f[k],   w[k] = 0.01 * range[1] / (ideal[k] - floor[k]), at most
  /// 0.01 * range[1] / range[k]. Measured so that the gap is a share of the first range.
  func question(
    _ floors: [Double], _ front: FoundFront<Solution>
  ) -> (FrontierQuestion<Solution>, weights: [Double]) {
    // Where the first objective is the same everywhere, the others share the front.
    let range = front.ranges[0] > 0 ? front.ranges[0] : 1
    var weights = [Double](repeating: 0, count: objectives)
    weights[0] = 1
    var offset = range - (front.payoff.map { $0[0] }.min() ?? 0)
    for objective in 1..<objectives {
      let low = max(floors[objective], lowest[objective])
      let span = max(front.ranges[objective], front.ideal[objective] - low)
      guard low > -.infinity, span > 0, span.isFinite else { continue }
      weights[objective] = Self.augmentation * range / span
      offset -= weights[objective] * low
    }
    let startable = front.points.filter { point in
      zip(point.values, floors).allSatisfy { $0 >= $1 }
    }
    let start = startable.max { $0.values[0] < $1.values[0] }?.solution
    return (
      FrontierQuestion(
        weights: weights, floors: floors, offset: offset, relativeGap: settings.gap / 2,
        start: start), weights
    )
  }
}

extension Found {
  func weighted(by weights: [Double]) -> Double {
    zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
