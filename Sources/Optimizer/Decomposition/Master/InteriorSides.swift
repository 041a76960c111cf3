/// The sides of an interior point solve: prices, slacks and shortfalls, and their part of a step.
struct InteriorSides: Sendable {
  private let limits: [Double]
  private let penalties: [Double]
  private(set) var prices: [Double] = []
  private(set) var slacks: [Double] = []
  private(set) var shortfalls: [Double] = []
  /// `limit - use - slack + short` of every side.
  private(set) var left: [Double] = []
  /// Changes of the step under way.
  private(set) var priceSteps: [Double]
  private(set) var slackSteps: [Double]
  private(set) var shortSteps: [Double]
  /// Where slacks and shortfalls are to move when prices do not.
  private var slackTargets: [Double]
  private var shortTargets: [Double]

  init(limits: [Double], penalties: [Double]) {
    self.limits = limits
    self.penalties = penalties
    let none = [Double](repeating: 0, count: limits.count)
    (priceSteps, slackSteps, shortSteps) = (none, none, none)
    (slackTargets, shortTargets) = (none, none)
  }

  var count: Int { limits.count }

  /// Prices near those given, inside of what is allowed.
  ///
  /// A side with room starts with that much slack, one that is missed with that much shortfall:
  /// anything else would have to be walked off step by step.
  mutating func open(at given: [Double], used: [[Double]], margin: Double) {
    let room = rest(used)
    for side in room.indices {
      let penalty = penalties[side]
      let least = min(margin / max(1, abs(room[side])), 0.1 * penalty)
      let price = min(max(given[side], least), penalty - least)
      let upper = penalty - price
      let isLoose = room[side] > 0 && room[side] * price < 10 * margin
      let isMissed = room[side] < 0 && -room[side] * upper < 10 * margin
      prices.append(price)
      slacks.append(isLoose ? room[side] : margin / price)
      shortfalls.append(isMissed ? -room[side] : margin / upper)
    }
    settle(used)
  }

  /// What the columns leave of every limit.
  private func rest(_ used: [[Double]]) -> [Double] {
    var rest = limits
    for piece in used {
      for side in rest.indices { rest[side] -= piece[side] }
    }
    return rest
  }

  private mutating func settle(_ used: [[Double]]) {
    left = rest(used)
    for side in left.indices { left[side] += shortfalls[side] - slacks[side] }
  }

  /// What missing the sides by the residuals could be worth.
  var miss: Double { zip(left, prices).reduce(0) { $0 + abs($1.0) * $1.1 } }

  /// What the limits are worth at the prices.
  var bound: Double { zip(limits, prices).reduce(0) { $0 + $1.0 * $1.1 } }

  /// What the shortfalls cost.
  var penalty: Double { zip(penalties, shortfalls).reduce(0) { $0 + $1.0 * $1.1 } }
}

// MARK: - A step

extension InteriorSides {
  /// The matrix of the step, upper triangle row by row: what the parks add, and the theta of slacks
  /// and shortfalls on its diagonal.
  func matrix(_ parks: [[Double]]) -> [Double] {
    var matrix = [Double](repeating: 0, count: count * count)
    for piece in parks {
      for entry in matrix.indices { matrix[entry] += piece[entry] }
    }
    for side in 0..<count {
      matrix[side * count + side] += slackRatio(side) + shortRatio(side)
    }
    return matrix
  }

  private func slackRatio(_ side: Int) -> Double { slacks[side] / prices[side] }
  private func shortRatio(_ side: Int) -> Double {
    shortfalls[side] / (penalties[side] - prices[side])
  }

  /// Targets of the predictor: every product goes to 0.
  mutating func aimDown() {
    for side in prices.indices {
      slackTargets[side] = -slacks[side]
      shortTargets[side] = -shortfalls[side]
    }
  }

  /// Targets that aim at products of `centre` and mend what the predictor left.
  mutating func aim(at centre: Double) {
    for side in prices.indices {
      let upper = penalties[side] - prices[side]
      slackTargets[side] =
        (centre - slackSteps[side] * priceSteps[side]) / prices[side] - slacks[side]
      shortTargets[side] =
        (centre + shortSteps[side] * priceSteps[side]) / upper - shortfalls[side]
    }
  }

  /// The right-hand side of the step.
  func right(_ parks: [[Double]]) -> [Double] {
    var right = (0..<count).map { slackTargets[$0] - shortTargets[$0] - left[$0] }
    for piece in parks {
      for side in right.indices { right[side] += piece[side] }
    }
    return right
  }

  /// Changes that follow from a direction of the prices.
  mutating func spread(_ direction: [Double]) {
    priceSteps = direction
    for side in direction.indices {
      slackSteps[side] = slackTargets[side] - slackRatio(side) * direction[side]
      shortSteps[side] = shortTargets[side] + shortRatio(side) * direction[side]
    }
  }

  /// How far slacks, shortfalls and prices may go before one of them reaches its border.
  var lengths: (primal: Double, dual: Double) {
    var (primal, dual) = (1.0, 1.0)
    for side in prices.indices {
      if slackSteps[side] < 0 { primal = min(primal, -slacks[side] / slackSteps[side]) }
      if shortSteps[side] < 0 { primal = min(primal, -shortfalls[side] / shortSteps[side]) }
      let change = priceSteps[side]
      if change < 0 { dual = min(dual, -prices[side] / change) }
      if change > 0 { dual = min(dual, (penalties[side] - prices[side]) / change) }
    }
    return (primal, dual)
  }

  /// sum of the complementary products after a step of these lengths.
  func products(after primal: Double, _ dual: Double) -> Double {
    var sum = 0.0
    for side in prices.indices {
      let price = prices[side] + dual * priceSteps[side]
      sum += (slacks[side] + primal * slackSteps[side]) * price
      sum += (shortfalls[side] + primal * shortSteps[side]) * (penalties[side] - price)
    }
    return sum
  }

  /// - Parameter used: What the columns use after the step.
  mutating func move(_ primal: Double, _ dual: Double, used: [[Double]]) {
    for side in prices.indices {
      prices[side] += dual * priceSteps[side]
      slacks[side] += primal * slackSteps[side]
      shortfalls[side] += primal * shortSteps[side]
    }
    settle(used)
  }
}
