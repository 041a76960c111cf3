import MixedInteger

/// Finds prices of the coupling rows under which the parks, each on its own, make the best plan.
///
/// Column generation: the master mixes the columns known so far and says what each limit is worth;
/// at these prices every park finds its best column and a bound; both together bound the plan:
///
///     bound(y) = sum_s limit[s] * y[s]  +  sum_p bound[p](y)         for any y >= 0
struct PriceSearch: Sendable {
  let pricing: BlockPricing
  let sides: PriceSides
  /// Whether the prices it began with are those of a problem that differs little.
  let startedNear: Bool
  var pool: ColumnPool
  private(set) var restriction: Restriction
  /// Price of each side, in the model's units.
  private(set) var prices: [Double]
  /// The least bound found, without the objective's constant, and its prices.
  private(set) var bound = Double.infinity
  private(set) var boundPrices: [Double]
  /// The best mix of columns known.
  private(set) var mix: PriceMix?
  private(set) var rounds = 0
  private var bases: [[SmallBasis]]
  /// In how many masters on end each column of the pool had no weight.
  private var idle: [[UInt8]]

  init(_ pricing: BlockPricing, pool: ColumnPool, prices: [Double]? = nil) {
    self.pricing = pricing
    self.pool = pool
    startedNear = prices != nil
    sides = PriceSides(pricing.blocks, pool)
    restriction = Restriction(pricing.blocks)
    self.prices = sides.allowed(
      prices ?? [Double](repeating: 0, count: pricing.blocks.sides.count))
    boundPrices = self.prices
    idle = pool.columns.map { [UInt8](repeating: 0, count: $0.count) }
    bases = pricing.bases(keepTableaus: pool.columns.count <= 2_000)
  }

  enum Ending {
    /// The mix is within the tolerance of the bound.
    case converged
    /// Nothing is worth more than the cutoff.
    case belowCutoff
    /// A park is left without any choice.
    case noChoice
    /// Even the best mix misses a limit.
    case noMix
    case stopped
  }

  /// How far a search goes.
  struct Aim {
    /// Stop when bound - mix is at most this.
    var tolerance: Double
    /// Stop when the bound is at most this.
    var cutoff = -Double.infinity
    var roundLimit = 120
    /// How far the price of a missed limit may be raised before the limits count as too tight.
    var penaltyLimit = 1.0
    /// How near to the best prices known parks are asked while the mix is far from the bound, from
    /// 0 (at the master's own prices) to 1.
    ///
    /// Where the prices known are nearly right, this keeps the master, which knows few columns yet,
    /// from asking at prices that nothing will be sold at (weighted Dantzig-Wolfe decomposition:
    /// P. Wentges, International Transactions in Operational Research 4, 1997, 151-162).
    var steadiness = 0.0
    var threads: Int
  }

  /// Goes on in a part of the search, from the prices and columns that are known.
  mutating func restrict(to part: Restriction, bound known: Double) {
    restriction = part
    bound = known
    mix = mix?.allowed(by: part, pool)
    for park in idle.indices {
      for position in idle[park].indices where idle[park][position] > 3 {
        idle[park][position] = 3
      }
    }
  }

  /// Takes over columns found elsewhere.
  mutating func learn(_ other: ColumnPool, since: ColumnPool) {
    pool.learn(other, since: since)
    for park in idle.indices {
      let missing = pool.columns[park].count - idle[park].count
      idle[park].append(contentsOf: repeatElement(3, count: missing))
    }
  }

  /// Goes on where another search stood.
  mutating func resume(prices: [Double], mix: PriceMix) {
    self.prices = prices
    self.mix = mix
  }

  /// Searches until the aim is reached.
  ///
  /// - Parameter keepGoing: Is told the bound so far after every round; false stops the search.
  mutating func run(_ aim: Aim, keepGoing: (Double) -> Bool) -> Ending {
    let everyPark = Array(pool.columns.indices)
    var factor = 1.0
    var stalled = 0
    var isFresh = true
    var isMispriced = false
    for _ in 0..<aim.roundLimit {
      let value = isFresh ? nil : mix?.value
      let open = value.map { max(0, bound - $0) } ?? .infinity
      let masterPrices = prices
      let isSteadied =
        aim.steadiness > 0 && !isMispriced && open.isFinite && open > 5 * aim.tolerance
      if isSteadied {
        prices = zip(boundPrices, prices).map {
          aim.steadiness * $0 + (1 - aim.steadiness) * $1
        }
      }
      let slack = max(0.1 * min(open, 1e3 * aim.tolerance), 0.1 * aim.tolerance)
      guard
        let found = price(
          everyPark, sides.limits, slack: slack,
          worths: isFresh ? nil : isSteadied ? knownWorths() : mix?.worths, threads: aim.threads)
      else { return .noChoice }
      stalled = found.bound < bound - 1e-2 * aim.tolerance ? 0 : stalled + 1
      if found.bound < bound {
        bound = found.bound
        boundPrices = prices
      }
      if isSteadied { (prices, stalled) = (masterPrices, 0) }
      isMispriced = isSteadied && found.added < 3
      rounds += 1
      if !keepGoing(bound) { return .stopped }
      if bound <= aim.cutoff { return .belowCutoff }
      let gap = value.map { bound - $0 } ?? .infinity
      if gap <= aim.tolerance || (found.added == 0 && stalled > 4) {
        guard let mix, !isFresh, mix.shortfall > Self.acceptedMiss else { return .converged }
        if factor >= aim.penaltyLimit { return .noMix }
        // Dearer misses alone do not end them: a master that is cut short may still miss by more.
        factor *= 30
      }
      isFresh = false
      let scale = max(abs(bound), abs(value ?? 0), 1e-9)
      solveMaster(
        everyPark, sides.limits, factor: factor, open: min(gap, scale),
        tolerance: gap.isFinite
          ? exactness(0.1 * max(gap, aim.tolerance), factor, scale) : 1e-2 * scale,
        threads: aim.threads)
    }
    return .stopped
  }

  /// Prices from a sixteenth of the parks under a sixteenth of the limits: cheap, and nearly right.
  mutating func warmUp(threads: Int, keepGoing: () -> Bool) {
    let count = pool.columns.count
    let stride = max(2, min(16, count / 100))
    let sample = Swift.stride(from: stride / 2, to: count, by: stride).map(\.self)
    let limits = sides.limits(for: sample, pool)
    var least = Double.infinity
    for round in 0..<25 {
      let value = mix?.value
      let slack = min(least, 1e30) - (value ?? 0)
      guard
        let found = price(
          sample, limits, slack: 0.03 * min(slack, 0.1 * abs(least)).magnitude,
          worths: round == 0 ? nil : mix?.worths, threads: threads)
      else { break }
      least = min(least, found.bound)
      if !keepGoing() { break }
      if let value, least - value <= 1e-3 * abs(least) { break }
      let open = least - (value ?? 0)
      solveMaster(
        sample, limits, factor: 1, open: open, tolerance: max(1e-4 * abs(least), 0.1 * open),
        threads: threads)
    }
    mix = nil
  }

  /// How exact a master must be: the more so the dearer misses had to be made, as far as numbers
  /// allow it.
  private func exactness(_ wanted: Double, _ factor: Double, _ scale: Double) -> Double {
    max(wanted / factor, min(wanted, 1e-9 * scale))
  }

  /// By park, what its best known column is worth at the prices.
  private func knownWorths() -> [Double] {
    pool.columns.indices.map { park in
      var most = -Double.infinity
      for column in pool.columns[park] where restriction.allows(column, of: park) {
        most = max(most, column.value - sides.cost(column, of: park, at: prices))
      }
      return most
    }
  }

  /// Prices parks and adds their columns; nil where one of them is left without any choice.
  ///
  /// - Parameter worths: By park, what a column must pass to be of use; nil: any is.
  private mutating func price(
    _ parks: [Int], _ limits: [Double], slack: Double, worths: [Double]?, threads: Int
  ) -> (bound: Double, added: Int)? {
    let anything = [Double](repeating: -.infinity, count: pool.columns.count)
    let request = BlockPricing.Request(
      rowPrices: sides.rowPrices(prices), worths: worths ?? anything,
      tolerance: min(slack, 1e30) / Double(max(1, parks.count)), restriction: restriction)
    let answers = pricing.answers(for: parks, request, bases: &bases, threads: threads)
    var total = 0.0
    for side in limits.indices { total += limits[side] * prices[side] }
    var added = 0
    for answer in answers {
      if answer.bound == -.infinity { return nil }
      total += answer.bound
      guard let best = answer.best else { continue }
      let column = pool.column(
        best.block, pricing.blocks.blocks[best.block], at: best.point, objective: pricing.objective)
      if pool.add(column, to: answer.park) {
        idle[answer.park].append(0)
        added += 1
      }
    }
    return (total, added)
  }

  private mutating func solveMaster(
    _ parks: [Int], _ limits: [Double], factor: Double, open: Double, tolerance: Double,
    threads: Int
  ) {
    let table = MasterTable(
      parks, pool, sides, limits: limits, prices: prices, least: 1e-3 * tolerance, mix: mix,
      idle: idle, restriction: restriction)
    let penalties = sides.penalties(pool, factor: factor)
    let master = PriceMaster(
      limits: table.sides.map { limits[$0] * sides.scales[$0] },
      penalties: table.sides.map { penalties[$0] }, columns: table.columns)
    let answer = master.solve(
      prices: table.sides.map { prices[$0] / sides.scales[$0] }, weights: table.weights,
      margin: max(open, tolerance) / Double(max(1, parks.count)), tolerance: tolerance,
      threads: threads)
    var scaled = [Double](repeating: 0, count: limits.count)
    for (place, side) in table.sides.enumerated() { scaled[side] = answer.prices[place] }
    prices = sides.unscaled(scaled)
    mix = PriceMix(
      table, answer, sides, parkCount: pool.columns.count)
    for (order, park) in parks.enumerated() {
      for position in idle[park].indices where idle[park][position] < 200 {
        idle[park][position] += 1
      }
      for column in table.columns.columns(of: order) where answer.weights[column] > 1e-5 {
        idle[park][table.positions[column]] = 0
      }
    }
  }
}

/// The best mix of the columns known: weights that sum to 1 in every park.
struct PriceMix: Sendable {
  var value: Double
  /// How much hard limits are missed, in scaled units.
  var shortfall: Double
  /// By park; -infinity for parks that had no part in it.
  var worths: [Double]
  /// Positions in the pool and weights, by park.
  var columns: [[Entry]]

  struct Entry: Hashable, Sendable {
    var position: Int
    var weight: Double
  }

  init(
    _ table: MasterTable, _ answer: PriceMaster.Answer, _ sides: PriceSides,
    parkCount: Int
  ) {
    // What the weights truly use: an interior point solve that was cut short misses the limits.
    var over = table.sides.map { -sides.limits[$0] * sides.scales[$0] }
    value = answer.value
    for park in table.parks.indices {
      var use = table.columns.useStarts[park]
      for column in table.columns.columns(of: park) {
        let weight = answer.weights[column]
        for position in table.columns.sideRange(of: park) {
          over[Int(table.columns.sides[position])] += weight * table.columns.uses[use]
          use += 1
        }
      }
    }
    shortfall = 0
    for (side, amount) in zip(table.sides, over) where sides.softPrices[side] == nil {
      shortfall = max(shortfall, amount)
    }
    worths = [Double](repeating: -.infinity, count: parkCount)
    columns = [[Entry]](repeating: [], count: parkCount)
    for (order, park) in table.parks.enumerated() {
      worths[park] = answer.worths[order]
      for column in table.columns.columns(of: order) {
        columns[park].append(
          Entry(position: table.positions[column], weight: answer.weights[column]))
      }
    }
  }

  /// The same mix with the positions of another pool that knows its columns.
  func moved(from old: ColumnPool, to new: ColumnPool) -> PriceMix {
    var copy = self
    for park in columns.indices {
      copy.columns[park] = columns[park].compactMap { entry in
        new.position(of: old.columns[park][entry.position], in: park)
          .map { Entry(position: $0, weight: entry.weight) }
      }
    }
    return copy
  }

  /// The part of the mix that a restriction allows; a starting point only, no longer a mix.
  func allowed(by restriction: Restriction, _ pool: ColumnPool) -> PriceMix {
    var copy = self
    for park in columns.indices {
      copy.columns[park] = columns[park].filter {
        restriction.allows(pool.columns[park][$0.position], of: park)
      }
    }
    return copy
  }
}
