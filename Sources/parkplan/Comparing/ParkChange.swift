import ParkModel
import PlanReport

/// One park that two plans treat differently.
struct ParkChange: Equatable {
  var park: ParkID
  /// nil: the park is not in that run's portfolio, or the run has no plan.
  var first: Treatment?
  var second: Treatment?

  /// What a plan does with a park.
  struct Treatment: Equatable {
    /// nil: left out.
    var alternative: AlternativeID?
    /// 0 to 1.
    var extent: Double
    /// In MCNY.
    var grants: Double
    var newDebt: Double
    var swap: Double
    /// Released, declared land included.
    var hectares: Double
    var instruments: [InstrumentChoice]
  }

  enum Kind: String, Equatable {
    case entered
    case left
    /// Carried out in another way.
    case switched
    /// Carried out in the same way, with other land, money, debt or instruments.
    case reshaped
    case notInFirst = "not-in-first"
    case notInSecond = "not-in-second"
  }

  /// nil: no difference.
  var kind: Kind? {
    guard let first else { return second == nil ? nil : .notInFirst }
    guard let second else { return .notInSecond }
    switch (first.alternative, second.alternative) {
    case (nil, nil): return nil
    case (nil, _): return .entered
    case (_, nil): return .left
    case (let old, let new):
      if old != new { return .switched }
      return first.isSame(as: second) ? nil : .reshaped
    }
  }

  /// Instruments that only one plan runs, or at another level or from another period on.
  var instruments: (removed: [InstrumentChoice], added: [InstrumentChoice]) {
    let old = first?.instruments ?? []
    let new = second?.instruments ?? []
    return (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
  }

  /// Where one run has no plan there is nothing to hold its parks against.
  static func list(_ first: PlanRun, _ second: PlanRun) -> [ParkChange] {
    guard let old = treatments(first), let new = treatments(second) else { return [] }
    let before = Dictionary(old, uniquingKeysWith: { $1 })
    let after = Dictionary(new, uniquingKeysWith: { $1 })
    let changes =
      new.map { ParkChange(park: $0.0, first: before[$0.0], second: $0.1) }
      + old.filter { after[$0.0] == nil }.map { ParkChange(park: $0.0, first: $0.1) }
    return changes.filter { $0.kind != nil }
  }

  private static func treatments(_ run: PlanRun) -> [(ParkID, Treatment)]? {
    run.solved.plan?.allocations.map { allocation in
      (
        allocation.park,
        Treatment(
          alternative: allocation.alternative, extent: allocation.extent.value,
          grants: allocation.grants.reduce(0) { $0 + $1.amount.value },
          newDebt: allocation.debt.reduce(0) { $0 + $1.newDebt.value },
          swap: allocation.debt.reduce(0) { $0 + $1.swap.value },
          hectares: ParkLand(allocation, in: run.portfolio.park(allocation.park)).released,
          instruments: allocation.instruments)
      )
    }
  }
}

extension ParkChange.Treatment {
  fileprivate func isSame(as other: Self) -> Bool {
    let pairs = [
      (extent, other.extent), (grants, other.grants), (newDebt, other.newDebt),
      (swap, other.swap), (hectares, other.hectares),
    ]
    return pairs.allSatisfy { PlanComparison.isSame($0.0, $0.1) }
      && instruments.count == other.instruments.count
      && instruments.allSatisfy(other.instruments.contains)
  }
}
