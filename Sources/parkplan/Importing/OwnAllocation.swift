import ParkModel
import PlanReport
import PlanWorkbook

/// The allocation of one park while own values are put into it.
struct OwnAllocation {
  private(set) var allocation: Allocation
  private let park: Park
  private let portfolio: Portfolio

  /// What is wrong with one own value.
  struct Problem: Error {
    var found: String
    var fix: String
  }

  init(_ allocation: Allocation, _ park: Park, _ portfolio: Portfolio) {
    self.allocation = allocation
    self.park = park
    self.portfolio = portfolio
  }

  mutating func take(_ cell: CellDifference) throws(Problem) {
    guard cell.new != .blank else { return }
    guard let quantity = OwnQuantity(key: cell.key) else {
      throw Problem(
        found: "'\(cell.key)' is no column of own values that can be read back.",
        fix: "empty the cell")
    }
    if quantity == .isCarriedOut { return try takeDecision(cell.new.text) }
    let amount = try amount(cell)
    guard allocation.alternative != nil else { return }
    switch quantity {
    case .isCarriedOut: break
    case .land(let use): takeLand(use, amount)
    case .regenerated: takeRegenerated(amount)
    case .grants: takeGrants(amount, forSwaps: false)
    case .newDebt: takeDebt(amount, of: \.newDebt)
    case .swaps:
      takeDebt(amount, of: \.swap)
      takeGrants(amount, forSwaps: true)
    }
  }

  private func amount(_ cell: CellDifference) throws(Problem) -> Double {
    guard case .number(let number) = cell.new else {
      throw Problem(
        found: "'\(cell.new.text)' is no number.", fix: "write digits, for example 12.5")
    }
    guard number >= 0, number.isFinite else {
      throw Problem(
        found: "\(TypedNumber.written(number)) is negative.", fix: "write 0 or a positive number")
    }
    return number
  }

  private mutating func takeDecision(_ text: String) throws(Problem) {
    switch text.lowercased() {
    case "yes", "true", "是":
      guard allocation.alternative == nil, let first = park.alternatives.first else { return }
      allocation = Allocation(park: park.id, alternative: first.id, extent: 1)
    case "no", "false", "否":
      allocation = Allocation(park: park.id)
    default:
      throw Problem(found: "'\(text)' is neither yes nor no.", fix: "write yes or no")
    }
  }
}

// MARK: - Land

extension OwnAllocation {
  private mutating func takeLand(_ use: LandUse, _ hectares: Double) {
    let places = allocation.land.indices.filter { allocation.land[$0].use == use }
    let sum = places.reduce(0) { $0 + allocation.land[$1].hectares.value }
    if sum > 0 {
      for place in places {
        let own = allocation.land[place].hectares.value
        allocation.land[place].hectares = Hectares(own * hectares / sum)
      }
    } else if hectares > 0, let place = firstRelease(of: use) {
      allocation.land[place].hectares = Hectares(hectares)
    }
  }

  private mutating func takeRegenerated(_ hectares: Double) {
    let sum = allocation.land.reduce(0) { $0 + $1.regenerated.value }
    if sum > 0 {
      for place in allocation.land.indices {
        let own = allocation.land[place].regenerated.value
        allocation.land[place].regenerated = Hectares(own * hectares / sum)
      }
    } else if hectares > 0, let use = portfolio.land.uses.first?.use,
      let place = firstRelease(of: use)
    {
      allocation.land[place].regenerated = Hectares(hectares)
    }
  }

  /// The release of a use in its best segment and the first period, made where there is none.
  private mutating func firstRelease(of use: LandUse) -> Int? {
    guard let period = portfolio.periods.first?.id else { return nil }
    let found = allocation.land.firstIndex {
      $0.use == use && $0.segment == 1 && $0.period == period
    }
    if let found { return found }
    allocation.land.append(
      LandRelease(use: use, segment: 1, period: period, hectares: .zero, regenerated: .zero))
    return allocation.land.count - 1
  }
}

// MARK: - Money

extension OwnAllocation {
  private mutating func takeGrants(_ amount: Double, forSwaps: Bool) {
    let places = allocation.grants.indices.filter {
      isForSwap(allocation.grants[$0].purpose) == forSwaps
    }
    let sum = places.reduce(0) { $0 + allocation.grants[$1].amount.value }
    if sum > 0 {
      for place in places {
        let own = allocation.grants[place].amount.value
        allocation.grants[place].amount = MillionYuan(own * amount / sum)
      }
    } else if amount > 0, let period = portfolio.periods.first?.id,
      let fund = portfolio.funds.first?.id
    {
      allocation.grants.append(
        Grant(
          fund: fund, purpose: forSwaps ? .classes([.swap]) : .all, period: period,
          amount: MillionYuan(amount)))
    }
  }

  /// Whether a grant pays for a swap and nothing else.
  private func isForSwap(_ purpose: GrantPurpose) -> Bool {
    switch purpose {
    case .all: false
    case .classes(let classes): !classes.isEmpty && classes.allSatisfy { $0 == .swap }
    }
  }

  private mutating func takeDebt(
    _ amount: Double, of part: WritableKeyPath<DebtStep, MillionYuan>
  ) {
    let sum = allocation.debt.reduce(0) { $0 + $1[keyPath: part].value }
    if sum > 0 {
      for place in allocation.debt.indices {
        let own = allocation.debt[place][keyPath: part].value
        allocation.debt[place][keyPath: part] = MillionYuan(own * amount / sum)
      }
    } else if amount > 0, let period = portfolio.periods.first?.id {
      if !allocation.debt.contains(where: { $0.period == period }) {
        allocation.debt.append(DebtStep(period: period, newDebt: .zero, swap: .zero))
      }
      for place in allocation.debt.indices where allocation.debt[place].period == period {
        allocation.debt[place][keyPath: part] = MillionYuan(amount)
      }
    }
  }
}
