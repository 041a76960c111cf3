import Optimizer
public import ParkModel

/// How far one plan lies from another: choices, land and money.
public struct PlanShift: Hashable, Sendable {
  /// Parks whose alternative (or none) differs, of all parks.
  public var choicesChanged: Share
  /// Hectares that move to another park or use, or are released more or less.
  public var land: Hectares
  /// Costs that move to another park, or are spent more or less.
  public var money: MillionYuan

  public init(choicesChanged: Share = 0, land: Hectares = 0, money: MillionYuan = 0) {
    self.choicesChanged = choicesChanged
    self.land = land
    self.money = money
  }

  /// What moves is the larger of all increases and all decreases: an amount that goes from one
  /// park to another counts once. A park that stands in one plan only counts with nothing in the
  /// other.
  public init(from first: Plan, to second: Plan) {
    var later: [ParkID: Allocation] = [:]
    for allocation in second.allocations { later[allocation.park] = allocation }
    var changed = 0
    var land = Moved()
    var money = Moved()
    func compare(_ before: Allocation, _ after: Allocation) {
      if before.alternative != after.alternative { changed += 1 }
      for use in LandUse.allCases { land.add(after.released(use) - before.released(use)) }
      money.add(after.cost.value - before.cost.value)
    }
    for before in first.allocations {
      let after = later.removeValue(forKey: before.park)
      compare(before, after ?? Allocation(park: before.park))
    }
    for after in second.allocations where later[after.park] != nil {
      compare(Allocation(park: after.park), after)
    }
    let parks = first.allocations.count + later.count
    choicesChanged = Share(parks == 0 ? 0 : Double(changed) / Double(parks))
    self.land = Hectares(land.amount)
    self.money = MillionYuan(money.amount)
  }

  /// The larger of two, amount by amount.
  public func larger(_ other: PlanShift) -> PlanShift {
    PlanShift(
      choicesChanged: max(choicesChanged, other.choicesChanged), land: max(land, other.land),
      money: max(money, other.money))
  }
}

private struct Moved {
  private var up = 0.0
  private var down = 0.0
  mutating func add(_ change: Double) {
    if change > 0 { up += change } else { down -= change }
  }
  var amount: Double { max(up, down) }
}

extension Allocation {
  fileprivate func released(_ use: LandUse) -> Double {
    land.reduce(0) { $1.use == use ? $0 + $1.hectares.value : $0 }
  }
}
