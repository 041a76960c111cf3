public import ParkModel

/// A limit that holds a plan back, and what one more step of it is worth.
public struct BindingLimit: Hashable, Sendable {
  /// The name of its row, as planners see it.
  public var name: String
  /// The number that is changed; nil for a rule without one, which is taken out.
  public var number: LimitNumber?
  /// The number as it acts; nil without one.
  public var amount: Amount?
  /// By how much it was relaxed, in the limit's own unit; nil without a number.
  public var step: Amount?
  /// What the best value gains; nil where the search was stopped before.
  public var worth: Worth?

  public init(
    name: String, number: LimitNumber? = nil, amount: Amount? = nil, step: Amount? = nil,
    worth: Worth? = nil
  ) {
    self.name = name
    self.number = number
    self.amount = amount
    self.step = step
    self.worth = worth
  }
}

/// Which limits bind, and what more room in each is worth: one more solve for each of them.
///
/// - Parameters:
///   - uses: The limits of the plan, as its re-check states them.
///   - base: The plan itself.
///   - problem: Measured by the yardstick of `base`.
public func bindingLimits(
  _ uses: [LimitUse], of base: SolvedPlan, in problem: AllocationProblem,
  solves: inout QuestionSolves
) throws -> [BindingLimit] {
  var result: [BindingLimit] = []
  for use in uses where use.isBinding {
    var limit = BindingLimit(name: use.name)
    var changed = problem
    if let (number, amount) = problem.portfolio.bindingNumber(of: use) {
      let step = problem.portfolio.naturalStep(of: number, at: amount)
      limit.number = number
      limit.amount = amount
      limit.step = step
      changed.portfolio = problem.portfolio.setting(
        number, to: number.isCap ? amount + step : amount - step)
    } else {
      changed.portfolio.limits.removeAll { $0.id.text == use.name }
    }
    if let solved = try solves.solve(changed) {
      limit.worth = Worth(
        from: (base.objective, base.bound), to: (solved.objective, solved.bound))
    }
    result.append(limit)
  }
  return result
}

extension Portfolio {
  /// The number that holds a limit, and its size as it acts; nil for a rule without a number.
  func bindingNumber(of use: LimitUse) -> (number: LimitNumber, amount: Amount)? {
    for fund in funds {
      for period in periods where LimitName.fund(fund.id, period.id) == use.name {
        let number = LimitNumber.budget(fund.id, period.id)
        return amount(of: number).map { (number, $0) }
      }
    }
    for limit in limits {
      if case .concentration(let rule) = limit.rule {
        let names =
          rule.isJoint
          ? [limit.id.text] : industries.map { LimitName.concentration(limit.id, $0.id) }
        guard names.contains(use.name), let atMost = use.atMost else { continue }
        return (.atMost(limit.id), atMost)
      }
      guard limit.id.text == use.name else { continue }
      let used = use.used?.value ?? 0
      let floor = use.atLeast.map { (LimitNumber.atLeast(limit.id), $0) }
      let cap = use.atMost.map { (LimitNumber.atMost(limit.id), $0) }
      // The nearer bound binds; a floor that is missed counts as near, likewise a cap.
      let toFloor = floor.map { used - $0.1.value } ?? .infinity
      let toCap = cap.map { $0.1.value - used } ?? .infinity
      guard let nearer = toFloor <= toCap ? floor : cap, amount(of: nearer.0) != nil else {
        return nil
      }
      return nearer
    }
    return nil
  }

  /// What a planner would add to a number: one park, one percentage point, or a power of ten
  /// between a hundredth and a tenth of its size.
  public func naturalStep(of number: LimitNumber, at amount: Amount) -> Amount {
    let rule = limits.first { $0.id.text == number.limitName }?.rule
    switch rule {
    case .ratio, .concentration: return 0.01
    case .amount(let measure, atLeast: _, atMost: _):
      switch measure.measure {
      case .parks, .instrument: return 1
      case .grants, .newDebt, .swaps, .released, .greenfield, .regenerated, .outcome, .resource:
        break
      }
    case .brownfieldFirst, .requires, .excludes, nil: break
    }
    var step = 1.0
    let size = abs(amount.value)
    guard size > 0, size.isFinite else { return Amount(step) }
    while step * 100 <= size { step *= 10 }
    while step * 10 > size { step /= 10 }
    return Amount(step)
  }
}
