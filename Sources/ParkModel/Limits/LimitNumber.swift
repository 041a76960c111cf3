/// One number that a planner writes to set a limit: a budget, a cap or a floor.
public enum LimitNumber: Hashable, Sendable {
  /// What a fund receives in a period.
  case budget(FundID, PeriodID)
  /// The floor of a limit, a share where the limit is one.
  case atLeast(LimitID)
  /// The cap of a limit, a share where the limit is one.
  case atMost(LimitID)

  /// Whether more of it leaves more room; a floor leaves more room the lower it is.
  public var isCap: Bool {
    switch self {
    case .budget, .atMost: true
    case .atLeast: false
    }
  }

  /// The name under which its limit appears everywhere.
  public var limitName: String {
    switch self {
    case .budget(let fund, let period): LimitName.fund(fund, period)
    case .atLeast(let limit), .atMost(let limit): limit.text
    }
  }
}

extension Portfolio {
  /// Every number that sets a limit: budgets by fund and period, then limits in order.
  public var limitNumbers: [LimitNumber] {
    var numbers: [LimitNumber] = []
    for fund in funds {
      for (period, budget) in zip(periods, fund.budget) where budget.value.value.isFinite {
        numbers.append(.budget(fund.id, period.id))
      }
    }
    for limit in limits {
      for number in [LimitNumber.atLeast(limit.id), .atMost(limit.id)]
      where amount(of: number) != nil {
        numbers.append(number)
      }
    }
    return numbers
  }

  /// The number as the planner wrote it; nil where the portfolio has no such number.
  public func amount(of number: LimitNumber) -> Amount? {
    switch number {
    case .budget(let fund, let period):
      guard let position = periods.firstIndex(where: { $0.id == period }) else { return nil }
      return funds.first { $0.id == fund }.map { Amount($0.budget[position].value.value) }
    case .atLeast(let id):
      switch limits.first(where: { $0.id == id })?.rule {
      case .amount(_, let atLeast, atMost: _): return atLeast?.value
      case .ratio(part: _, whole: _, let atLeast, atMost: _):
        return atLeast.map { Amount($0.value.value) }
      case .concentration, .brownfieldFirst, .requires, .excludes, nil: return nil
      }
    case .atMost(let id):
      switch limits.first(where: { $0.id == id })?.rule {
      case .amount(_, atLeast: _, let atMost): return atMost?.value
      case .ratio(part: _, whole: _, atLeast: _, let atMost):
        return atMost.map { Amount($0.value.value) }
      case .concentration(let rule): return Amount(rule.share.value.value)
      case .brownfieldFirst, .requires, .excludes, nil: return nil
      }
    }
  }

  /// The portfolio with one number of a limit changed; as it is where it has no such number.
  public func setting(_ number: LimitNumber, to amount: Amount) -> Portfolio {
    guard self.amount(of: number) != nil else { return self }
    var copy = self
    switch number {
    case .budget(let id, let period):
      for fund in copy.funds.indices where copy.funds[fund].id == id {
        for position in periods.indices where periods[position].id == period {
          copy.funds[fund].budget[position].value = MillionYuan(amount.value)
        }
      }
    case .atLeast(let id), .atMost(let id):
      for position in copy.limits.indices where copy.limits[position].id == id {
        copy.limits[position].rule = copy.limits[position].rule.setting(
          isCap: number.isCap, to: amount)
      }
    }
    return copy
  }
}

extension Limit.Rule {
  fileprivate func setting(isCap: Bool, to amount: Amount) -> Limit.Rule {
    switch self {
    case .amount(let measure, var atLeast, var atMost):
      if isCap { atMost?.value = amount } else { atLeast?.value = amount }
      return .amount(measure, atLeast: atLeast, atMost: atMost)
    case .ratio(let part, let whole, var atLeast, var atMost):
      let share = Share(amount.value)
      if isCap { atMost?.value = share } else { atLeast?.value = share }
      return .ratio(part: part, whole: whole, atLeast: atLeast, atMost: atMost)
    case .concentration(var rule):
      rule.share.value = Share(amount.value)
      return .concentration(rule)
    case .brownfieldFirst, .requires, .excludes:
      return self
    }
  }
}
