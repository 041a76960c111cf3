/// One interior point solve of a price master: the iterate, and Mehrotra's steps.
///
/// Variables and their complements, all positive: weight[k] and z[k] = use[k] * y + u[p] - value[k];
/// slack[s] and y[s]; short[s] and penalty[s] - y[s].
struct InteriorPoint {
  private let master: PriceMaster
  private let threads: Int
  private var pieces: [InteriorPiece]
  private var sides: InteriorSides
  /// bound - value, exactly, where the sides are met.
  private(set) var gap = Double.infinity

  /// Starts at the prices and weights of an earlier solve, no product much below `margin`.
  init(_ master: PriceMaster, prices: [Double], weights: [Double], margin: Double, threads: Int) {
    self.master = master
    // Below that, waking another thread costs more than it does.
    self.threads = master.columns.columnCount < 1_000 ? 1 : threads
    pieces = Parts.ranges(master.columns.parkCount, parts: 16).map {
      InteriorPiece(master.columns, $0, weights: weights, sideCount: master.limits.count)
    }
    sides = InteriorSides(limits: master.limits, penalties: master.penalties)
    work { $0.open(prices, margin: margin) }
    sides.open(at: prices, used: work { $0.used() }, margin: margin)
    let opened = sides.prices
    work { $0.lift(opened, margin: margin) }
    gap = products(after: 0, 0)
  }

  /// How far the answer is from the best one.
  var distance: Double { max(gap, miss / 3) }

  /// What missing the sides by the residuals could be worth.
  var miss: Double { sides.miss }

  var answer: PriceMaster.Answer {
    let worths = pieces.flatMap(\.worths)
    let weights = pieces.flatMap(\.weights)
    var bound = sides.bound
    var value = -sides.penalty
    for worth in worths { bound += worth }
    for column in weights.indices { value += master.columns.values[column] * weights[column] }
    return PriceMaster.Answer(
      prices: sides.prices, worths: worths, weights: weights, shortfalls: sides.shortfalls,
      value: value, bound: bound)
  }

  /// Predictor, then corrector; false when no step is possible any more.
  mutating func step() -> Bool {
    let mean = gap / Double(master.columns.columnCount + 2 * sides.prices.count)
    let equations = work { $0.equations() }
    guard let factor = CholeskyFactor(sides.matrix(equations.map(\.matrix)), size: sides.count)
    else { return false }

    sides.aimDown()
    var lengths = follow(factor, equations.map(\.right))
    let aimed = products(after: lengths.primal, lengths.dual)
    let ratio = min(1, max(0, aimed / gap))
    // Products may not run ahead of the limits: at the border no step could mend what is missed.
    let behind = min(10, 0.3 * miss / max(gap, 1e-300))
    let centre = max(ratio * ratio * ratio, 1e-4, behind) * mean

    sides.aim(at: centre)
    lengths = follow(factor, work { $0.aim(at: centre) })
    let (ahead, up) = (min(1, 0.98 * lengths.primal), min(1, 0.98 * lengths.dual))
    if !(ahead > 1e-8) && !(up > 1e-8) { return false }
    let used = work { piece in
      piece.move(ahead, up)
      return piece.used()
    }
    sides.move(ahead, up, used: used)
    gap = products(after: 0, 0)
    return true
  }

  /// The direction in which every product moves to its target, and how far it may be followed.
  private mutating func follow(
    _ factor: CholeskyFactor, _ right: [[Double]]
  ) -> (primal: Double, dual: Double) {
    let direction = factor.solve(sides.right(right))
    sides.spread(direction)
    var lengths = sides.lengths
    for other in work({ $0.spread(direction) }) {
      lengths.primal = min(lengths.primal, other.primal)
      lengths.dual = min(lengths.dual, other.dual)
    }
    return lengths
  }

  /// sum of the complementary products after a step of these lengths.
  private mutating func products(after primal: Double, _ dual: Double) -> Double {
    work { $0.products(after: primal, dual) }
      .reduce(sides.products(after: primal, dual), +)
  }

  @discardableResult
  private mutating func work<Outcome: Sendable>(
    _ change: @Sendable (inout InteriorPiece) -> Outcome
  ) -> [Outcome] {
    Parts.update(&pieces, threads: threads, change)
  }
}
