public import ParkModel

/// What funding by rank until the money runs out would have chosen: ranking is not selection.
public struct MeritFunding: Hashable, Sendable {
  public var order: Order
  /// Every park that was asked, in the order in which it was asked.
  public var turns: [Turn]
  public var plan: Plan
  public var value: Points
  /// v* less its value; negative where it is worth more, which only a plan that misses a limit is.
  public var behind: Difference
  /// Hard limits over all parks together that it does not meet; empty: a plan like any other.
  public var missed: [MissedLimit]
  public var isComplete: Bool

  /// What the ranking goes by.
  public enum Order: String, CaseIterable, Sendable {
    case merit
    /// The portfolio has no merit: what each park brings alone, for its cost.
    case valuePerCost = "value-per-cost"
    /// It has neither merit nor money: what each park brings alone.
    case value
  }

  public struct Turn: Hashable, Sendable {
    public var park: ParkID
    /// From 1; parks that must be carried out are asked first.
    public var rank: Int
    public var isMandatory: Bool
    /// Merit from 0 to 1, points per MCNY, or points, as `order` says; nil: not known.
    public var score: Amount?
    public var result: Result
    /// What it comes to in this plan, and in the best plan; nil: not carried out.
    public var byRank: Worth?
    public var inBestPlan: Worth?
  }

  /// What a park costs and brings in a plan.
  public struct Worth: Hashable, Sendable {
    public var cost: MillionYuan
    public var points: Points
  }

  public enum Result: Hashable, Sendable {
    case taken(AlternativeID)
    /// What is left does not suffice: the limits that are used up and concern it; where none is,
    /// what stands against it.
    case noRoom([String])
    /// It would add nothing; limits that are used up and concern it.
    case addsNothing(usedUp: [String])
  }

  public struct MissedLimit: Hashable, Sendable {
    public var limit: String
    public var used: Amount?
    public var atLeast: Amount?
    public var atMost: Amount?
  }
}

extension Inquiry {
  /// Asks one park after the other, the best ranked first, each with its best alternative and
  /// plan for itself under what the earlier ones have left.
  ///
  /// On the way hold all rules inside parks, budgets and caps. Floors over all parks and shares
  /// between groups of parks cannot be judged before the last park: they are judged at the end.
  /// - Complexity: at most two solves a park, one more where there is no merit.
  public func fundingByMerit() throws -> MeritFunding {
    let ranked = portfolio.parks.filter { park in
      !park.alternatives.isEmpty && park.decision != .excluded
        && !(problem.fixed?.allocations.contains { $0.park == park.id } ?? false)
    }
    var asking = asking(atMost: 3 * ranked.count + 1)
    let ranking = try ranking(of: ranked, &asking)
    var funding = RankFunding(self, ranking.parks.map(\.park))
    try funding.start(&asking)
    var result = MeritFunding(
      order: ranking.order, turns: [], plan: funding.plan, value: .zero,
      behind: Difference(value, minus: value), missed: [], isComplete: true)
    for (position, entry) in ranking.parks.enumerated() {
      guard let outcome = try funding.ask(entry.park, &asking) else { break }
      result.turns.append(
        MeritFunding.Turn(
          park: entry.park.id, rank: position + 1, isMandatory: entry.park.decision == .mandatory,
          score: entry.score, result: outcome))
    }
    result.plan = funding.plan
    for position in result.turns.indices {
      let park = result.turns[position].park
      result.turns[position].byRank = funding.state.flatMap { worth(of: park, in: $0) }
      result.turns[position].inBestPlan = worth(of: park, in: solved)
    }
    result.value = funding.value
    result.behind = Difference(
      value, minus: Certified(reached: funding.value, atMost: funding.value))
    result.missed = missed(funding.limitUses)
    result.isComplete = !asking.isStopped && result.turns.count == ranking.parks.count
    return result
  }

  private typealias Ranking = (
    order: MeritFunding.Order, parks: [(park: Park, score: Amount?)]
  )

  /// Mandatory parks first, then by score; without one last; ties by identifier.
  private func ranking(of parks: [Park], _ asking: inout Asking) throws -> Ranking {
    var scores: [ParkID: Amount] = [:]
    var order = MeritFunding.Order.merit
    for park in parks { scores[park.id] = problem.merits[park.id].map { Amount($0.value) } }
    if scores.isEmpty {
      order = portfolio.funds.isEmpty && portfolio.finance == nil ? .value : .valuePerCost
      for park in parks {
        let alone = relaxed(portfolio, choosingAmong: [park.id])
        guard let solved = try asking.solve(unfixed(alone), about: .alone(park.id)) else { break }
        scores[park.id] = aloneScore(of: park.id, solved, order)
      }
    }
    let sorted = parks.sorted { first, second in
      let (isFirst, isSecond) = (first.decision == .mandatory, second.decision == .mandatory)
      if isFirst != isSecond { return isFirst }
      let (high, low) = (scores[first.id]?.value, scores[second.id]?.value)
      if high != low { return high ?? -.infinity > low ?? -.infinity }
      return first.id < second.id
    }
    return (order, sorted.map { ($0, scores[$0.id]) })
  }

  private func aloneScore(
    of park: ParkID, _ solved: SolvedPlan, _ order: MeritFunding.Order
  ) -> Amount? {
    guard let worth = worth(of: park, in: solved) else { return nil }
    switch order {
    case .merit, .value: return Amount(worth.points.value)
    case .valuePerCost:
      // A park that costs nothing stands before all that cost something.
      return Amount(worth.points.value / max(1e-6, worth.cost.value))
    }
  }

  private func worth(of park: ParkID, in solved: SolvedPlan) -> MeritFunding.Worth? {
    guard let allocation = solved.plan?.allocation(of: park), allocation.alternative != nil
    else { return nil }
    let points = contributions(outcomes(of: park, in: solved))
      .reduce(debtPoints(of: allocation)) { $0 + $1.points }
    return MeritFunding.Worth(cost: allocation.cost, points: points)
  }

  private func missed(_ uses: [String: Amount]) -> [MeritFunding.MissedLimit] {
    portfolio.limitBounds().compactMap { bounds in
      // A share of nothing is neither too large nor too small.
      guard bounds.isHard, let used = uses[bounds.name], !bounds.meets(used.value) else {
        return nil
      }
      return MeritFunding.MissedLimit(
        limit: bounds.name, used: used, atLeast: bounds.atLeast.map { Amount($0) },
        atMost: bounds.atMost.map { Amount($0) })
    }
  }
}

// MARK: - One park after the other

/// What has been given so far, and who is asked next.
private struct RankFunding {
  private let inquiry: Inquiry
  private let askable: Set<ParkID>
  private(set) var state: SolvedPlan?

  init(_ inquiry: Inquiry, _ parks: [Park]) {
    self.inquiry = inquiry
    askable = Set(parks.map(\.id))
  }

  var plan: Plan {
    state?.plan
      ?? Plan(allocations: inquiry.portfolio.parks.map { Allocation(park: $0.id) })
  }
  var value: Points { state?.objective ?? .zero }
  var limitUses: [String: Amount] { state?.limitUses ?? [:] }

  /// Nobody has been asked yet: only given parks stand.
  mutating func start(_ asking: inout Asking) throws {
    guard let first = inquiry.portfolio.parks.first else { return }
    let problem = problem(askingFor: nil, mandatory: false)
    state = try asking.solve(problem, about: .byMerit(first.id))
  }

  /// nil: stopped.
  mutating func ask(_ park: Park, _ asking: inout Asking) throws -> MeritFunding.Result? {
    let isMandatory = park.decision == .mandatory
    let offer = problem(askingFor: park.id, mandatory: isMandatory)
    guard
      let solved = try asking.solve(
        offer, about: .byMerit(park.id), namesConflict: isMandatory), !asking.isStopped
    else { return nil }
    if let alternative = solved.plan?.choice(of: park.id) {
      state = solved
      return .taken(alternative)
    }
    if isMandatory { return .noRoom(limits(solved.conflict, park)) }
    let forced = problem(askingFor: park.id, mandatory: true)
    // What is used up needs no search; only where nothing is, what stands against the park does.
    let usedUp = usedUp(for: park)
    guard
      let answer = try asking.solve(
        forced, about: .byMerit(park.id), namesConflict: usedUp.isEmpty),
      !asking.isStopped
    else { return nil }
    guard answer.status == .infeasible else { return .addsNothing(usedUp: usedUp) }
    return .noRoom(usedUp.isEmpty ? limits(answer.conflict, park) : usedUp)
  }

  /// Without what the question itself has decided, and what other parks keep within themselves.
  private func limits(_ conflict: [String], _ park: Park) -> [String] {
    let others = inquiry.portfolio.parks.map(\.id).filter { $0 != park.id }
    return conflict.filter { name in
      name != "mandatory \(park.id)" && !name.hasPrefix("given ") && !name.hasPrefix("excluded ")
        && !others.contains { name.hasSuffix(" of \($0)") }
    }
  }

  /// Budgets and caps that earlier parks have used up and that concern this one.
  private func usedUp(for park: Park) -> [String] {
    inquiry.portfolio.limitBounds().filter { bounds in
      guard let used = limitUses[bounds.name]?.value, bounds.isAtMost(used) else { return false }
      return park.alternatives.contains { bounds.group.contains(park, $0.path) }
    }.map(\.name)
  }

  /// Given so far: held with its money. Everybody else but the one asked: not yet.
  private func problem(askingFor park: ParkID?, mandatory: Bool) -> AllocationProblem {
    var problem = inquiry.problem(
      inquiry.relaxed(inquiry.portfolio, choosingAmong: park.map { [$0] } ?? []))
    var fixed = problem.fixed?.allocations ?? []
    for allocation in state?.plan?.allocations ?? []
    where allocation.alternative != nil && askable.contains(allocation.park) {
      fixed.append(allocation)
      problem.portfolio = problem.portfolio.deciding(allocation.park, .free)
    }
    if mandatory, let park { problem.portfolio = problem.portfolio.deciding(park, .mandatory) }
    problem.fixed = fixed.isEmpty ? nil : Plan(allocations: fixed)
    return problem
  }
}

extension Inquiry {
  fileprivate func unfixed(_ portfolio: Portfolio) -> AllocationProblem {
    var problem = problem(portfolio)
    problem.fixed = nil
    problem.openMoney = []
    return problem
  }

  /// Only some parks may be carried out, under what can be judged before the last park.
  ///
  /// Held: caps on amounts, shares within one group of parks, concentration after the plan,
  /// exclusions. Not held: floors on amounts, shares between groups, concentration of what is
  /// added. Given parks keep their decisions.
  fileprivate func relaxed(_ portfolio: Portfolio, choosingAmong parks: Set<ParkID>) -> Portfolio {
    var changed = portfolio
    let given = Set(problem.fixed?.allocations.map(\.park) ?? [])
    for position in changed.parks.indices where !given.contains(changed.parks[position].id) {
      let isAsked = parks.contains(changed.parks[position].id)
      changed.parks[position].decision = isAsked ? .free : .excluded
    }
    for position in changed.limits.indices where changed.limits[position].shortfallPrice == nil {
      switch changed.limits[position].rule {
      case .amount(let measure, atLeast: _, let atMost):
        changed.limits[position].rule = .amount(measure, atLeast: nil, atMost: atMost)
      case .ratio(let part, let whole, atLeast: _, atMost: _) where part.group != whole.group:
        changed.limits[position].rule = .ratio(
          part: part, whole: whole, atLeast: nil, atMost: nil)
      case .concentration(var concentration) where concentration.scope == .added:
        concentration.share.value = 1
        changed.limits[position].rule = .concentration(concentration)
      case .ratio, .concentration, .brownfieldFirst, .requires, .excludes: break
      }
    }
    return changed
  }
}
