import Optimizer
import ParkModel
import PlanCheck
import PlanReport

/// What two plans are worth, and whether that can be compared.
struct ValueComparison {
  /// nil: no plan.
  var first: Certified?
  var second: Certified?
  /// Second minus first, as far as the proven gaps tell; nil where points cannot be compared.
  var difference: Difference?
  /// The second plan's value by the first run's references, where these alone are in the way: a
  /// changed budget changes what the best of an outcome is. No bound is known by them.
  var restated: Points?
  /// Why points of one plan are not points of the other, in order; empty where they are.
  var obstacles: [Obstacle]

  enum Obstacle: String, Equatable {
    /// What counts as 100 points of an outcome differs.
    case references
    /// How much an outcome counts differs.
    case weights
    /// What debt or a missed target costs differs.
    case prices
  }

  init(_ first: PlanRun, _ second: PlanRun) {
    self.first = Self.value(first)
    self.second = Self.value(second)
    obstacles = []
    guard let old = self.first, let new = self.second else { return }
    if !Self.haveSameReferences(first, second) { obstacles.append(.references) }
    if Self.weights(first) != Self.weights(second) { obstacles.append(.weights) }
    if Self.prices(first) != Self.prices(second) { obstacles.append(.prices) }
    if obstacles.isEmpty { difference = Self.difference(first, second, old, new) }
    if obstacles == [.references], let plan = second.solved.plan {
      let yardstick = Yardstick(
        references: first.solved.yardstick.references, merits: second.solved.yardstick.merits)
      restated =
        check(plan, of: second.portfolio, yardstick: yardstick).evaluation.objective
    }
  }

  /// One plan of one portfolio is worth what it is worth, whatever is proven of better ones.
  private static func difference(
    _ first: PlanRun, _ second: PlanRun, _ old: Certified, _ new: Certified
  ) -> Difference {
    let isSame =
      first.solved.plan == second.solved.plan && first.portfolio == second.portfolio
      && PlanComparison.isSame(old.reached.value, new.reached.value)
    guard isSame else { return Difference(new, minus: old) }
    let value = Certified(reached: old.reached, atMost: old.reached)
    var none = Difference(value, minus: value)
    none.isUndecided = false
    return none
  }

  private static func value(_ run: PlanRun) -> Certified? {
    run.solved.objective.map {
      Certified(reached: $0, atMost: run.solved.bound ?? Points(.infinity))
    }
  }

  private static func haveSameReferences(_ first: PlanRun, _ second: PlanRun) -> Bool {
    let old = first.solved.yardstick.references
    let new = second.solved.yardstick.references
    return Set(old.keys) == Set(new.keys)
      && old.allSatisfy { PlanComparison.isSame($0.value.value, new[$0.key]?.value) }
  }

  private static func weights(_ run: PlanRun) -> [OutcomeID: Double] {
    Dictionary(
      run.portfolio.outcomes.map { ($0.id, $0.weight.value.value) }, uniquingKeysWith: { $1 })
  }

  private static func prices(_ run: PlanRun) -> [String: Double] {
    var prices: [String: Double] = [:]
    prices["new debt"] = run.portfolio.finance?.debtPrice.value.value
    prices["overhang"] = run.portfolio.finance?.overhangPrice.value.value
    for limit in run.portfolio.limits {
      prices["limit \(limit.id)"] = limit.shortfallPrice?.value.value
    }
    return prices
  }
}
