public import ParkModel

/// How one candidate plan fares over all futures.
public struct PlanRobustness: Hashable, Sendable {
  public let plan: String
  /// In how many of all futures it does not break; where no plan exists it does not hold.
  public let holds: SampledShare
  /// Where it breaks and another plan does not, as numbers of futures.
  public let breaksIn: [Int]
  /// The weighted mean, broken futures counted as the table says; nil without futures.
  public let expected: Points?
  /// The weighted mean over the futures in which it holds; nil where it holds in none.
  public let expectedWhereItHolds: Points?
  /// The weighted root mean square distance from `expected`.
  public let standardDeviation: Points?
  /// nil where it breaks anywhere, or without futures.
  public let worst: Extreme<Points>?
  /// nil where it holds nowhere.
  public let best: Extreme<Points>?
  /// nil (infinite) where it breaks anywhere.
  public let worstRegret: Extreme<Regret>?
  /// The weighted mean of the regrets; nil (infinite) where it breaks anywhere.
  public let expectedRegret: Regret?

  /// A value with the first future in which it is found.
  public struct Extreme<Value: Hashable & Sendable>: Hashable, Sendable {
    public let value: Value
    public let future: Int
  }

  init(_ table: PayoffTable, plan: Int) {
    self.plan = table.plans[plan]
    let broken = table.places.filter { !table.holds(plan, $0) }
    holds = SampledShare(
      table.futures.count - broken.count,
      of: table.futures.count + table.futuresWithoutPlan.count)
    breaksIn = broken.map { table.futures[$0] }
    var all = CarefulSum()
    var held = CarefulSum()
    var heldWeight = CarefulSum()
    var lowest: Int?
    var highest: Int?
    let row = plan * table.futures.count
    for place in table.places {
      let weight = table.weights[place]
      all.add(weight * table.counted(plan, place))
      guard table.holds(plan, place) else { continue }
      held.add(weight * table.reached[row + place])
      heldWeight.add(weight)
      if table.reached[row + place] < lowest.map({ table.reached[row + $0] }) ?? .infinity {
        lowest = place
      }
      if table.reached[row + place] > highest.map({ table.reached[row + $0] }) ?? -.infinity {
        highest = place
      }
    }
    let mean = all.value
    expected = table.futures.isEmpty ? nil : Points(mean)
    expectedWhereItHolds = heldWeight.value > 0 ? Points(held.value / heldWeight.value) : nil
    var squares = CarefulSum()
    for place in table.places {
      let distance = table.counted(plan, place) - mean
      squares.add(table.weights[place] * distance * distance)
    }
    standardDeviation = table.futures.isEmpty ? nil : Points(squares.value.squareRoot())
    func extreme(_ place: Int) -> Extreme<Points> {
      Extreme(value: Points(table.reached[row + place]), future: table.futures[place])
    }
    worst = broken.isEmpty ? lowest.map(extreme) : nil
    best = highest.map(extreme)
    worstRegret = broken.isEmpty ? Self.worstRegret(table, plan) : nil
    expectedRegret = broken.isEmpty ? Self.expectedRegret(table, plan) : nil
  }

  /// The future is that of the largest estimate; the proven ends may stem from others.
  private static func worstRegret(_ table: PayoffTable, _ plan: Int) -> Extreme<Regret>? {
    var estimate = -Double.infinity
    var atLeast = 0.0
    var atMost = 0.0
    var future = 0
    for place in table.places {
      guard let regret = table.regret(plan, place) else { return nil }
      if regret.estimate.value > estimate {
        estimate = regret.estimate.value
        future = table.futures[place]
      }
      atLeast = max(atLeast, regret.atLeast.value)
      atMost = max(atMost, regret.atMost.value)
    }
    guard estimate >= 0 else { return nil }
    return Extreme(
      value: Regret(estimate: estimate, atLeast: atLeast, atMost: atMost), future: future)
  }

  private static func expectedRegret(_ table: PayoffTable, _ plan: Int) -> Regret? {
    guard !table.futures.isEmpty else { return nil }
    var estimate = CarefulSum()
    var atLeast = CarefulSum()
    var atMost = 0.0
    for place in table.places {
      guard let regret = table.regret(plan, place) else { return nil }
      let weight = table.weights[place]
      estimate.add(weight * regret.estimate.value)
      atLeast.add(weight * regret.atLeast.value)
      // An unproven bound is infinite; a future without weight does not count.
      if weight > 0 { atMost += weight * regret.atMost.value }
    }
    return Regret(estimate: estimate.value, atLeast: atLeast.value, atMost: atMost)
  }
}
