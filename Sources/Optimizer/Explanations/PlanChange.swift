public import ParkModel

/// What changes from one plan to another: choices, and who gets more or less grants.
public struct PlanChange: Hashable, Sendable {
  /// In order of the first plan; only parks whose choice differs.
  public var choices: [ChoiceChange]
  /// The largest first, ties by park; only what is above 0.01 MCNY.
  public var grants: [GrantShift]

  public struct ChoiceChange: Hashable, Sendable {
    public var park: ParkID
    /// nil: not carried out.
    public var from: AlternativeID?
    public var to: AlternativeID?
  }

  public struct GrantShift: Hashable, Sendable {
    public var park: ParkID
    /// Positive: the second plan gives more.
    public var amount: MillionYuan
  }

  public init(from first: Plan, to second: Plan) {
    var later: [ParkID: Allocation] = [:]
    for allocation in second.allocations { later[allocation.park] = allocation }
    choices = []
    grants = []
    for before in first.allocations {
      guard let after = later[before.park] else { continue }
      if before.alternative != after.alternative {
        choices.append(
          ChoiceChange(park: before.park, from: before.alternative, to: after.alternative))
      }
      let shift = after.granted - before.granted
      if abs(shift.value) > 0.01 { grants.append(GrantShift(park: before.park, amount: shift)) }
    }
    grants.sort {
      (-abs($0.amount.value), $0.park) < (-abs($1.amount.value), $1.park)
    }
  }
}

extension Plan {
  public func allocation(of park: ParkID) -> Allocation? {
    allocations.first { $0.park == park }
  }

  /// The alternative carried out; nil for none.
  public func choice(of park: ParkID) -> AlternativeID? { allocation(of: park)?.alternative }

  public var chosenCount: Int { allocations.count { $0.alternative != nil } }
}

extension Allocation {
  /// Grants of all funds and periods, swaps included.
  public var granted: MillionYuan { grants.reduce(.zero) { $0 + $1.amount } }
  public var borrowed: MillionYuan { debt.reduce(.zero) { $0 + $1.newDebt } }
  public var swapped: MillionYuan { debt.reduce(.zero) { $0 + $1.swap } }
  /// What is paid for land, instruments and declared costs: grants but for swaps, and new debt.
  public var cost: MillionYuan { granted - swapped + borrowed }
}
