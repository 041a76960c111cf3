public import ParkModel

/// Limits whose numbers are scaled together: one quota, a fund in all its periods, all budgets.
public struct ScaledLimits: Hashable, Sendable {
  /// As a planner asks for it: `budgets`, a fund, or the name of a limit.
  public var name: String
  /// What each number is at 100 %.
  public var amounts: [LimitAmount]

  /// A number of a limit with its size.
  public struct LimitAmount: Hashable, Sendable {
    public var number: LimitNumber
    public var amount: Amount

    public init(_ number: LimitNumber, _ amount: Amount) {
      self.number = number
      self.amount = amount
    }
  }

  public init(name: String, amounts: [LimitAmount]) {
    self.name = name
    self.amounts = amounts
  }

  /// The name under which all budgets are scaled together.
  public static let allBudgets = "budgets"

  /// Whether more of it leaves more room.
  public var isCap: Bool { amounts.allSatisfy(\.number.isCap) }

  /// The portfolio with every number at a multiple of its size.
  public func scaled(by factor: Ratio, in portfolio: Portfolio) -> Portfolio {
    amounts.reduce(portfolio) {
      $0.setting($1.number, to: Amount($1.amount.value * factor.value))
    }
  }

  /// Whether its numbers count parks, so that only whole ones differ.
  public func counts(in portfolio: Portfolio) -> Bool {
    guard amounts.count == 1, let number = amounts.first?.number,
      let limit = portfolio.limits.first(where: { $0.id.text == number.limitName })
    else { return false }
    switch limit.rule {
    case .amount(let measure, atLeast: _, atMost: _):
      switch measure.measure {
      case .parks, .instrument: return true
      case .grants, .newDebt, .swaps, .released, .greenfield, .regenerated, .outcome, .resource:
        return false
      }
    case .ratio, .concentration, .brownfieldFirst, .requires, .excludes: return false
    }
  }
}

extension Portfolio {
  /// Everything that can be scaled, by name: all budgets, every fund, every number of a limit.
  ///
  /// A limit with a floor and a cap stands under `<limit> at_least` and `<limit> at_most`.
  public var scalableLimits: [ScaledLimits] {
    let budgets = limitNumbers.filter { if case .budget = $0 { true } else { false } }
    var result: [ScaledLimits] = []
    if !budgets.isEmpty {
      result.append(scaled(ScaledLimits.allBudgets, budgets))
    }
    for fund in funds {
      result.append(
        scaled(
          fund.id.text,
          budgets.filter { if case .budget(fund.id, _) = $0 { true } else { false } }))
    }
    for number in limitNumbers {
      let isPair = limitNumbers.count { $0.limitName == number.limitName } > 1
      let side = isPair ? (number.isCap ? " at_most" : " at_least") : ""
      result.append(scaled(number.limitName + side, [number]))
    }
    // What is 0 stays 0 at any multiple.
    return result.filter { limits in limits.amounts.contains { $0.amount.value != 0 } }
  }

  private func scaled(_ name: String, _ numbers: [LimitNumber]) -> ScaledLimits {
    ScaledLimits(
      name: name,
      amounts: numbers.compactMap { number in
        effectiveAmount(of: number).map { .init(number, $0) }
      })
  }

  /// The number as it acts: a concentration share after the plan is never below the largest share
  /// that what exists has before it.
  private func effectiveAmount(of number: LimitNumber) -> Amount? {
    guard let amount = amount(of: number), case .atMost(let id) = number,
      case .concentration(let rule)? = limits.first(where: { $0.id == id })?.rule,
      rule.scope == .after
    else { return self.amount(of: number) }
    let before = outputBefore().map(\.value)
    let total = before.reduce(0, +)
    guard total > 0 else { return amount }
    let chosen = industries.indices.filter {
      rule.industries.isEmpty || rule.industries.contains(industries[$0].id)
    }
    let shares = (rule.isJoint ? [chosen] : chosen.map { [$0] }).map { group in
      group.reduce(0) { $0 + before[$1] } / total
    }
    return Amount(max(amount.value, shares.max() ?? 0))
  }
}
