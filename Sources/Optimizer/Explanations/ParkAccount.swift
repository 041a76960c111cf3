public import ParkModel

/// Why a park is chosen or not: what it brings, what it costs, which limits it leans on.
public struct ParkAccount: Hashable, Sendable {
  public var flip: FlipPrice
  /// Its allocation in the best plan; for a park left out, in the best plan that has to carry it
  /// out. nil: there is no such plan.
  public var allocation: Allocation?
  /// What the allocation brings, by outcome in portfolio order; nothing that is zero.
  public var brings: [Contribution]
  /// What its new debt takes off, by the prices of debt and overhang; never positive.
  public var debtPoints: Points
  /// Binding limits of the best plan that the allocation touches, in their order.
  public var leans: [Lean]

  public var park: ParkID { flip.park }
  public var points: Points { brings.reduce(debtPoints) { $0 + $1.points } }

  public struct Contribution: Hashable, Sendable {
    public var outcome: OutcomeID
    public var amount: Amount
    /// 100 * weight * amount / reference
    public var points: Points
  }

  public struct Lean: Hashable, Sendable {
    public var limit: String
    /// What the park counts for in the limit; for a share, its own share.
    public var amount: Amount
    public var bound: Amount
    public var role: Role
  }

  public enum Role: String, CaseIterable, Sendable {
    /// Takes of what is used up.
    case uses
    /// Helps to meet a floor, or to stay under a share.
    case helps
    /// Makes a floor or a share harder to meet.
    case strains
  }
}

extension Inquiry {
  /// A short account of a park whose flip price is known.
  ///
  /// - Complexity: one solve of one park with nothing left to choose.
  public func account(of flip: FlipPrice) throws -> ParkAccount {
    var account = ParkAccount(flip: flip, brings: [], debtPoints: .zero, leans: [])
    let own: [OutcomeID: Amount]
    if flip.isChosen {
      account.allocation = plan.allocation(of: flip.park)
      own = outcomes(of: flip.park, in: solved)
    } else {
      account.allocation = flip.reversal.priced?.plan.allocation(of: flip.park)
      own = flip.reversal.priced?.own ?? [:]
    }
    guard let allocation = account.allocation, allocation.alternative != nil else { return account }
    account.brings = contributions(own)
    account.debtPoints = debtPoints(of: allocation)
    account.leans = try leans(of: allocation)
    return account
  }

  func contributions(_ own: [OutcomeID: Amount]) -> [ParkAccount.Contribution] {
    portfolio.outcomes.compactMap { outcome in
      guard let amount = own[outcome.id], abs(amount.value) > 1e-9 else { return nil }
      var points = Points.zero
      if let reference = problem.references[outcome.id], reference.value > 0 {
        points = Points(100 * outcome.weight.value.value * amount.value / reference.value)
      }
      return ParkAccount.Contribution(outcome: outcome.id, amount: amount, points: points)
    }
  }

  /// -(debt price * sum d + overhang price * o) / 1000
  func debtPoints(of allocation: Allocation) -> Points {
    guard let rules = portfolio.finance,
      let finances = portfolio.park(allocation.park)?.finances
    else { return .zero }
    let (debt, swap) = (allocation.borrowed.value, allocation.swapped.value)
    let calm = Leverage(finances, rules).calm
    let overhang = max(0, debt - (1 + rules.leverageBenchmark.value.value) * swap - calm)
    let price =
      rules.debtPrice.value.value * debt + rules.overhangPrice.value.value * overhang
    return Points(0 - price / 1000)
  }

  /// What the allocation counts for in every limit, read from a plan of this park alone.
  private func leans(of allocation: Allocation) throws -> [ParkAccount.Lean] {
    var alone = problem(portfolio.measuring(allocation.park))
    alone.fixed = Plan(allocations: [allocation])
    alone.openMoney = []
    alone.differingFrom = []
    alone.keeping = nil
    // Nothing is left to choose: it ends at once, also where a question ran out of time.
    let measured = try engine.solve(
      alone, settings: SolveSettings(seed: settings.seed, withoutPlan: .statusOnly))
    return portfolio.limitBounds().compactMap { bounds in
      guard let used = solved.limitUses[bounds.name]?.value,
        let own = measured.limitUses[bounds.name]?.value
      else { return nil }
      let isCap = bounds.isAtMost(used)
      guard let bound = isCap ? bounds.atMost : bounds.atLeast,
        isCap || bounds.isAtLeast(used)
      else { return nil }
      let role: ParkAccount.Role
      if bounds.isShare {
        if own == bound { return nil }
        role = (own > bound) == isCap ? .strains : .helps
      } else {
        if abs(own) < 1e-9 { return nil }
        role = isCap ? (own > 0 ? .uses : .helps) : (own > 0 ? .helps : .strains)
      }
      return ParkAccount.Lean(
        limit: bounds.name, amount: Amount(own), bound: Amount(bound), role: role)
    }
  }
}

extension Portfolio {
  /// One park alone, its limits without bounds: what it counts for is measured, not judged.
  fileprivate func measuring(_ id: ParkID) -> Portfolio {
    var alone = self
    alone.parks.removeAll { $0.id != id }
    for park in alone.parks.indices { alone.parks[park].decision = .free }
    alone.limits = limits.compactMap { limit in
      var free = limit
      free.shortfallPrice = nil
      switch limit.rule {
      case .amount(let measure, atLeast: _, atMost: _):
        free.rule = .amount(measure, atLeast: nil, atMost: nil)
      case .ratio(let part, let whole, atLeast: _, atMost: _):
        free.rule = .ratio(part: part, whole: whole, atLeast: nil, atMost: nil)
      case .concentration(var concentration):
        concentration.share.value = 1
        concentration.scope = .added
        free.rule = .concentration(concentration)
      case .brownfieldFirst, .requires, .excludes: return nil
      }
      return free
    }
    return alone
  }
}
