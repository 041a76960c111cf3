/// The columns and sides that go into a master, with where they come from.
///
/// A side that the columns could not miss whatever their weights is worth nothing among them: it
/// stays out, for the cost of a master's step grows with the square and the cube of its sides.
struct MasterTable {
  let parks: [Int]
  var columns = MasterColumns()
  /// The sides that columns of the table could miss, or that had a price, in order.
  private(set) var sides: [Int] = []
  /// Position of each column in the pool of its park.
  var positions: [Int] = []
  /// Of the mix before, by column; 0 for new ones.
  var weights: [Double] = []

  /// Of each park the columns that were of use lately, and the best others at the prices.
  ///
  /// - Parameters:
  ///   - limits: Of all sides.
  ///   - least: What a side must have been paid for to stay in where nothing could miss it.
  init(
    _ parks: [Int], _ pool: ColumnPool, _ sides: PriceSides, limits: [Double], prices: [Double],
    least: Double, mix: PriceMix?, idle: [[UInt8]], restriction: Restriction
  ) {
    self.parks = parks
    var uses: [[[Double]]] = []
    for park in parks {
      let known = pool.columns[park]
      let allowed = known.indices.filter { restriction.allows(known[$0], of: park) }
      let chosen = Self.chosen(known, allowed, of: park, sides, prices, idle[park])
      positions += chosen
      uses.append(chosen.map { sides.uses(known[$0], of: park) })
    }
    let mayBeMissed = Self.mayBeMissed(parks, uses, sides, limits)
    var place = [Int32](repeating: -1, count: limits.count)
    for side in limits.indices {
      // A price that has been paid says that columns to come could miss the side.
      let paid = prices[side] * max(abs(limits[side]), 1 / sides.scales[side])
      if !mayBeMissed[side] && paid <= least { continue }
      place[side] = Int32(self.sides.count)
      self.sides.append(side)
    }
    var next = 0
    for (order, park) in parks.enumerated() {
      let touched = sides.sidesOfPark[park]
      let kept = touched.indices.filter { place[Int(touched[$0])] >= 0 }
      columns.addPark(sides: kept.map { place[Int(touched[$0])] })
      var weight = [Double](repeating: 0, count: pool.columns[park].count)
      for entry in mix?.columns[park] ?? [] { weight[entry.position] = entry.weight }
      for use in uses[order] {
        let position = positions[next]
        next += 1
        weights.append(weight[position])
        columns.addColumn(
          value: pool.columns[park][position].value, uses: kept.map { use[$0] })
      }
    }
  }

  /// By side, whether the columns could together use more than its limit.
  private static func mayBeMissed(
    _ parks: [Int], _ uses: [[[Double]]], _ sides: PriceSides, _ limits: [Double]
  ) -> [Bool] {
    var most = [Double](repeating: 0, count: limits.count)
    for (order, park) in parks.enumerated() where !uses[order].isEmpty {
      for (place, side) in sides.sidesOfPark[park].enumerated() {
        most[Int(side)] += uses[order].reduce(-Double.infinity) { max($0, $1[place]) }
      }
    }
    return limits.indices.map { most[$0] >= limits[$0] * sides.scales[$0] }
  }

  private static func chosen(
    _ known: [ColumnPool.Column], _ allowed: [Int], of park: Int, _ sides: PriceSides,
    _ prices: [Double], _ idle: [UInt8]
  ) -> [Int] {
    let most = 5
    if allowed.count <= most { return allowed }
    var gains = [Double](repeating: 0, count: known.count)
    for position in allowed {
      gains[position] = known[position].value - sides.cost(known[position], of: park, at: prices)
    }
    let ordered = allowed.sorted {
      gains[$0] == gains[$1] ? $0 < $1 : gains[$0] > gains[$1]
    }
    return ordered.enumerated().filter { order, position in order < most || idle[position] < 6 }
      .map(\.element).sorted()
  }
}
