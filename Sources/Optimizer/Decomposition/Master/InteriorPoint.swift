/// One interior point solve of a price master: the iterate, and Mehrotra's steps.
///
/// Variables and their complements, all positive: weight[k] and z[k] = use[k] * y + u[p] - value[k];
/// slack[s] and y[s]; short[s] and penalty[s] - y[s].
struct InteriorPoint {
  private let master: PriceMaster
  private let parts: [Range<Int>]
  private let threads: Int
  private var prices: [Double]
  private var worths: [Double]
  private var weights: [Double]
  private var reduced: [Double]
  private var slacks: [Double]
  private var shortfalls: [Double]
  /// `limit - use - slack + short` of every side.
  private var left: [Double] = []
  /// Changes of the step under way.
  private var weightSteps: [Double]
  private var reducedSteps: [Double]
  private var targets: [Double]

  /// Starts at the prices and weights of an earlier solve, no product much below `margin`.
  init(_ master: PriceMaster, prices: [Double], weights: [Double], margin: Double, threads: Int) {
    self.master = master
    self.threads = threads
    let columns = master.columns
    parts = Parts.ranges(columns.parkCount, parts: 16)
    self.prices = prices
    self.weights = weights
    worths = [Double](repeating: 0, count: columns.parkCount)
    reduced = weights
    weightSteps = weights
    reducedSteps = weights
    targets = weights
    slacks = []
    shortfalls = []
    openParks(margin)
    openSides(margin)
    liftWorths(margin)
    left = residuals()
  }

  /// Weights in inverse proportion to what a column falls short of the best, but no less than known.
  private mutating func openParks(_ margin: Double) {
    let columns = master.columns
    for park in 0..<columns.parkCount {
      let range = columns.columns(of: park)
      var highest = -Double.infinity
      for column in range {
        reduced[column] = columns.cost(column, of: park, at: prices) - columns.values[column]
        highest = max(highest, -reduced[column])
      }
      let isNew = range.allSatisfy { weights[$0] == 0 }
      var sum = 0.0
      for column in range {
        let share = margin / (reduced[column] + highest + margin)
        weights[column] = max(weights[column], isNew ? share : min(0.05, share))
        sum += weights[column]
      }
      for column in range { weights[column] /= sum }
    }
  }

  private mutating func openSides(_ margin: Double) {
    let left = residuals()
    for side in left.indices {
      let penalty = master.penalties[side]
      let least = min(margin / max(1, abs(left[side])), 0.1 * penalty)
      prices[side] = min(max(prices[side], least), penalty - 1e-3 * min(margin, penalty))
      let isLoose = left[side] > 0 && left[side] * prices[side] < 10 * margin
      slacks.append(isLoose ? left[side] : margin / prices[side])
      shortfalls.append(margin / (penalty - prices[side]))
    }
  }

  /// Worths above every column at the prices as they are now.
  private mutating func liftWorths(_ margin: Double) {
    let columns = master.columns
    for park in 0..<columns.parkCount {
      let range = columns.columns(of: park)
      var highest = -Double.infinity
      for column in range {
        reduced[column] = columns.cost(column, of: park, at: prices) - columns.values[column]
        highest = max(highest, -reduced[column])
      }
      worths[park] = highest + margin
      for column in range { reduced[column] += worths[park] }
    }
  }

  /// `limit - use - slack + short` for every side; before there are slacks, what the columns leave.
  private func residuals() -> [Double] {
    let columns = master.columns
    var left = master.limits
    for park in 0..<columns.parkCount {
      let sides = columns.sideRange(of: park)
      var use = columns.useStarts[park]
      for column in columns.columns(of: park) {
        let weight = weights[column]
        for position in sides {
          left[Int(columns.sides[position])] -= weight * columns.uses[use]
          use += 1
        }
      }
    }
    for side in slacks.indices { left[side] += shortfalls[side] - slacks[side] }
    return left
  }

  func isWithin(_ tolerance: Double) -> Bool { gap <= tolerance && miss <= 3 * tolerance }

  /// What missing the sides by the residuals could be worth.
  var miss: Double {
    zip(left, prices).reduce(0) { $0 + abs($1.0) * $1.1 }
  }

  /// bound - value, exactly, where the sides are met.
  var gap: Double {
    var sum = 0.0
    for column in weights.indices { sum += weights[column] * reduced[column] }
    for side in prices.indices {
      sum += slacks[side] * prices[side]
      sum += shortfalls[side] * (master.penalties[side] - prices[side])
    }
    return sum
  }

  var answer: PriceMaster.Answer {
    var bound = 0.0
    var value = 0.0
    for side in prices.indices {
      bound += master.limits[side] * prices[side]
      value -= master.penalties[side] * shortfalls[side]
    }
    for worth in worths { bound += worth }
    for column in weights.indices { value += master.columns.values[column] * weights[column] }
    return PriceMaster.Answer(
      prices: prices, worths: worths, weights: weights, shortfalls: shortfalls, value: value,
      bound: bound)
  }
}

// MARK: - Steps

extension InteriorPoint {
  /// Predictor, then corrector; false when no step is possible any more.
  mutating func step() -> Bool {
    let products = Double(weights.count + 2 * prices.count)
    let mean = gap / products
    guard
      let system = NormalEquations(
        master: master, prices: prices, weights: weights, reduced: reduced, slacks: slacks,
        shortfalls: shortfalls, parts: parts, threads: threads)
    else { return false }

    for column in weights.indices { targets[column] = -weights[column] }
    var sides = SideTargets(slack: slacks.map { -$0 }, short: shortfalls.map { -$0 })
    var direction = system.direction(targets, sides, left)
    spread(direction, system)
    let (primal, dual) = lengths(direction)
    let aimed = self.gap(after: direction, primal, dual) / products
    let ratio = min(1, max(0, aimed / mean))
    // Products may not run ahead of the limits: at the border no step could mend what is missed.
    let behind = min(10, 0.3 * miss / max(gap, 1e-300))
    let centre = max(ratio * ratio * ratio, 1e-4, behind) * mean

    for column in weights.indices {
      let product = weightSteps[column] * reducedSteps[column]
      targets[column] = (centre - product) / reduced[column] - weights[column]
    }
    for side in prices.indices {
      let upper = master.penalties[side] - prices[side]
      sides.slack[side] =
        (centre - direction.slacks[side] * direction.prices[side]) / prices[side] - slacks[side]
      sides.short[side] =
        (centre + direction.shortfalls[side] * direction.prices[side]) / upper - shortfalls[side]
    }
    direction = system.direction(targets, sides, left)
    spread(direction, system)
    return move(direction)
  }

  /// Changes of weights and reduced costs that follow from a direction of the prices.
  private mutating func spread(_ direction: NormalEquations.Direction, _ system: NormalEquations) {
    let columns = master.columns
    for park in 0..<columns.parkCount {
      let sides = columns.sideRange(of: park)
      var use = columns.useStarts[park]
      for column in columns.columns(of: park) {
        var change = direction.worths[park]
        for position in sides {
          change += columns.uses[use] * direction.prices[Int(columns.sides[position])]
          use += 1
        }
        reducedSteps[column] = change
        weightSteps[column] = targets[column] - weights[column] / reduced[column] * change
      }
    }
  }

  /// How far weights and prices may go before one of them reaches 0.
  private func lengths(_ direction: NormalEquations.Direction) -> (primal: Double, dual: Double) {
    var (primal, dual) = (1.0, 1.0)
    for column in weights.indices {
      if weightSteps[column] < 0 { primal = min(primal, -weights[column] / weightSteps[column]) }
      if reducedSteps[column] < 0 { dual = min(dual, -reduced[column] / reducedSteps[column]) }
    }
    for side in prices.indices {
      if direction.slacks[side] < 0 { primal = min(primal, -slacks[side] / direction.slacks[side]) }
      if direction.shortfalls[side] < 0 {
        primal = min(primal, -shortfalls[side] / direction.shortfalls[side])
      }
      let change = direction.prices[side]
      if change < 0 { dual = min(dual, -prices[side] / change) }
      if change > 0 { dual = min(dual, (master.penalties[side] - prices[side]) / change) }
    }
    return (primal, dual)
  }

  private func gap(
    after direction: NormalEquations.Direction, _ primal: Double, _ dual: Double
  ) -> Double {
    var sum = 0.0
    for column in weights.indices {
      sum +=
        (weights[column] + primal * weightSteps[column])
        * (reduced[column] + dual * reducedSteps[column])
    }
    for side in prices.indices {
      let price = prices[side] + dual * direction.prices[side]
      sum += (slacks[side] + primal * direction.slacks[side]) * price
      sum +=
        (shortfalls[side] + primal * direction.shortfalls[side]) * (master.penalties[side] - price)
    }
    return sum
  }

  private mutating func move(_ direction: NormalEquations.Direction) -> Bool {
    let (primal, dual) = lengths(direction)
    let (ahead, up) = (min(1, 0.97 * primal), min(1, 0.97 * dual))
    if !(ahead > 1e-8) && !(up > 1e-8) { return false }
    for column in weights.indices {
      weights[column] += ahead * weightSteps[column]
      reduced[column] += up * reducedSteps[column]
    }
    for park in worths.indices { worths[park] += up * direction.worths[park] }
    for side in prices.indices {
      prices[side] += up * direction.prices[side]
      slacks[side] += ahead * direction.slacks[side]
      shortfalls[side] += ahead * direction.shortfalls[side]
    }
    left = residuals()
    return true
  }
}

/// Where slacks and shortfalls are to move when prices do not.
struct SideTargets {
  var slack: [Double]
  var short: [Double]
}
