/// Takes out of a box what does not carry it, and widens what is left.
///
/// A side whose loss a plain accident explains goes (quasi-p above 0.05, the weakest first); then,
/// where too many numbers are left, the number goes without which the balance is best. Widening
/// moves one side outwards by about `alpha` of the futures in the box, as long as the balance grows
/// (the pasting of PRIM, with the balance in the place of the density).
///
/// - Source: quasi-p of B. P. Bryant, R. J. Lempert, "Thinking inside the box: a participatory,
///   computer-assisted approach to scenario discovery", Technological Forecasting and Social Change
///   77 (2010), 34-49: the chance that the box without the side, drawn from at random, would give
///   as many cases as the box.
struct BoxTrimming {
  static let significance = 0.05

  let inputs: SampledInputs
  let cases: FutureSet
  let start: FutureSet
  let all: BoxCount
  /// Sets of the sides last asked for: neighbours on a trajectory share all but one.
  private var known: [BoxLimits.Side: (limit: Int32, futures: FutureSet)] = [:]

  init(_ inputs: SampledInputs, cases: FutureSet, start: FutureSet) {
    self.inputs = inputs
    self.cases = cases
    self.start = start
    all = BoxCount(futures: start.count, cases: start.intersectionCount(cases))
  }

  /// What one side means to a box.
  struct Weight {
    var side: BoxLimits.Side
    /// The box without the side.
    var without: BoxCount
    var quasiP: Double
  }

  mutating func count(_ limits: BoxLimits) -> BoxCount {
    var inside = start
    for side in limits.restrictedSides(inputs) { inside.formIntersection(set(side, limits)) }
    return BoxCount(futures: inside.count, cases: inside.intersectionCount(cases))
  }

  /// One for each side that is limited, in order.
  mutating func weights(_ limits: BoxLimits) -> [Weight] {
    let sides = limits.restrictedSides(inputs)
    let box = count(limits)
    // What all sides before, and all sides behind, leave over.
    var before = [start]
    for side in sides.dropLast() {
      var next = before[before.count - 1]
      next.formIntersection(set(side, limits))
      before.append(next)
    }
    var behind = start
    var weights: [Weight] = []
    for (place, side) in sides.enumerated().reversed() {
      var without = before[place]
      without.formIntersection(behind)
      let loose = BoxCount(futures: without.count, cases: without.intersectionCount(cases))
      weights.append(
        Weight(
          side: side, without: loose,
          quasiP: binomialTail(atLeast: box.cases, of: box.futures, chance: loose.density)))
      behind.formIntersection(set(side, limits))
    }
    return weights.reversed()
  }

  /// - Parameter most: How many numbers may be limited.
  mutating func trimmed(_ limits: BoxLimits, most: Int) -> BoxLimits {
    var box = dropChance(limits)
    while box.restrictedColumns(inputs).count > most {
      var best: (limits: BoxLimits, balance: Double)?
      for column in box.restrictedColumns(inputs) {
        var loose = box
        loose.free(column, inputs)
        let balance = count(loose).balance(of: all)
        if balance >= best?.balance ?? -1 { best = (loose, balance) }
      }
      guard let best else { break }
      box = dropChance(best.limits)
    }
    return box
  }

  private mutating func dropChance(_ limits: BoxLimits) -> BoxLimits {
    var box = limits
    while true {
      var weakest: Weight?
      for weight in weights(box) where weight.quasiP > Self.significance {
        if weight.quasiP >= weakest?.quasiP ?? 0 { weakest = weight }
      }
      guard let weakest else { return box }
      box.free(weakest.side, inputs)
    }
  }

  mutating func widened(_ limits: BoxLimits, alpha: Double) -> BoxLimits {
    var box = limits
    var balance = count(box).balance(of: all)
    while true {
      var best: (limits: BoxLimits, balance: Double)?
      for side in box.restrictedSides(inputs) {
        guard let wider = wider(box, side, alpha) else { continue }
        let found = count(wider).balance(of: all)
        if found > best?.balance ?? balance { best = (wider, found) }
      }
      guard let best else { return box }
      (box, balance) = (best.limits, best.balance)
    }
  }

  private mutating func wider(
    _ box: BoxLimits, _ side: BoxLimits.Side, _ alpha: Double
  ) -> BoxLimits? {
    var loose = box
    loose.free(side, inputs)
    var outside = start
    for other in loose.restrictedSides(inputs) { outside.formIntersection(set(other, loose)) }
    let inside = set(side, box)
    let thickness = max(1, Int(alpha * Double(outside.intersectionCount(inside))))
    outside.subtract(inside)
    let column = side.column
    let order = inputs.order(of: column)
    var left = thickness
    func take(_ future: Int32) -> Bool {
      guard outside.contains(Int(future)) else { return false }
      left -= 1
      return left == 0
    }
    var widest = loose
    // From the box outwards: the nearest futures first, and with them all that share their value.
    if side.isLow {
      if let last = order.reversed().first(where: take) {
        widest.low[column] = inputs.level(column, Int(last))
      }
    } else if let last = order.first(where: take) {
      widest.high[column] = inputs.level(column, Int(last))
    }
    return left < thickness ? widest : nil
  }

  private mutating func set(_ side: BoxLimits.Side, _ limits: BoxLimits) -> FutureSet {
    let limit = side.isLow ? limits.low[side.column] : limits.high[side.column]
    if let entry = known[side], entry.limit == limit { return entry.futures }
    let futures = limits.futures(side, inputs)
    known[side] = (limit, futures)
    return futures
  }
}
