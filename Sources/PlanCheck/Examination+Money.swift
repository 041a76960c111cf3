import ParkModel

// funding    sum_{f, c not swap} pay[a,f,c,t] + d[a,t] = sum_c cost[a,c,t]
//            sum_f pay[a,f,swap,t] = q[a,t]     (grants only)
// leverage   sum_{t'<=t} d <= room * x[a] + (1 + cap) * sum_{t'<=t} q   for every t,
//            room = max(0, cap * equity0 - debt0)
// swap       sum_t q <= swapShare * debt0 * x[a]
// service    rate * sum_t d <= serviceShare * (fiscal0 * x[a] + fiscal outcome of a)

extension Examination {
  mutating func checkMoney(_ position: Int) {
    checkDebt(position)
    guard portfolio.plansMoney else { return }
    for period in portfolio.periods.indices { checkFunding(position, period) }
  }

  private mutating func checkFunding(_ position: Int, _ period: Int) {
    var id: PeriodID { portfolio.periods[period].id }
    let grants = parks[position].grants.filter { $0.period == period }
    var granted = 0.0
    var forSwap = 0.0
    for grant in grants {
      if grant.isForSwap { forSwap += grant.amount } else { granted += grant.amount }
      checkEligibility(of: grant, position)
    }
    let debt = parks[position].newDebt[period]
    let cost = costs[position].total(period)
    let missing = cost - granted - debt
    if abs(missing) > tolerance(at: cost) {
      report(
        .funding, position, abs(missing),
        "the cost is \(number(cost)) MCNY, grants of \(number(granted)) and new debt of "
          + "\(number(debt)) pay \(number(granted + debt)) MCNY: \(number(abs(missing))) MCNY too "
          + (missing > 0 ? "little" : "much"),
        in: id,
        comparison: .init(
          granted + debt, missing > 0 ? .atLeast(Amount(cost)) : .atMost(Amount(cost))))
    }
    let swap = parks[position].swap[period]
    if abs(swap - forSwap) > tolerance(at: swap) {
      report(
        .funding, position, abs(swap - forSwap),
        "the swap is \(number(swap)) MCNY, grants for swap pay \(number(forSwap)) MCNY: "
          + "\(number(abs(swap - forSwap))) MCNY too " + (swap > forSwap ? "little" : "much"),
        in: id,
        comparison: .init(forSwap, swap > forSwap ? .atLeast(Amount(swap)) : .atMost(Amount(swap))))
    }
    checkPurposes(grants.filter { !$0.isForSwap }, position, period)
  }

  /// A fund pays only for parks and paths, and for cost classes, that it is meant for.
  private mutating func checkEligibility(of grant: PaidGrant, _ position: Int) {
    var period: PeriodID { portfolio.periods[grant.period].id }
    guard abs(grant.amount) > tolerance(at: 0) else { return }
    let fund = portfolio.funds[grant.fund]
    if !index.fundMembers[grant.fund].contains(position, paths[position]) {
      report(
        .funding, position, grant.amount,
        "fund '\(fund.id)' may not pay here, yet it grants \(number(grant.amount)) MCNY",
        in: period, comparison: .init(grant.amount, .atMost(0)))
    }
    // `all` stands for whatever costs something; listed classes must be payable one by one.
    let covered: [CostClass] =
      switch grant.purpose {
      case .all: costs[position].classes(grant.period, of: index)
      case .classes(let classes): classes
      }
    let refused = covered.filter { !fund.pays($0) }
    guard !refused.isEmpty else { return }
    report(
      .funding, position, grant.amount,
      "fund '\(fund.id)' may not pay for " + refused.map(\.description).joined(separator: ", ")
        + ", yet it grants \(number(grant.amount)) MCNY for \(grant.purpose)",
      in: period, comparison: .init(grant.amount, .atMost(0)))
  }

  /// Grants can be assigned to costs: what is granted for some classes is at most their cost.
  ///
  /// Purposes of one park do not overlap in a plan that an engine wrote, and each is checked on
  /// its own. Where listed classes of a plan edited by hand overlap, every union of purposes is
  /// checked as well: that is exactly when a transport from grants to costs exists (Hall).
  private mutating func checkPurposes(
    _ grants: [PaidGrant], _ position: Int, _ period: Int
  ) {
    var purposes: [(purpose: GrantPurpose, amount: Double)] = []
    for grant in grants {
      if let place = purposes.firstIndex(where: { $0.purpose == grant.purpose }) {
        purposes[place].amount += grant.amount
      } else {
        purposes.append((grant.purpose, grant.amount))
      }
    }
    var isBroken = false
    for entry in purposes {
      isBroken = checkGranted([entry], position, period) || isBroken
    }
    let listed = purposes.filter { $0.purpose != .all }
    guard !isBroken, overlap(listed.map(\.purpose)) else { return }
    // 2^n unions; beyond ten purposes in one period only the union of all of them.
    let unions = listed.count <= 10 ? Array(1..<(1 << listed.count)) : [-1]
    for union in unions {
      let members = listed.indices.filter { union == -1 || union & (1 << $0) != 0 }
      guard members.count > 1 else { continue }
      if checkGranted(members.map { listed[$0] }, position, period) { return }
    }
  }

  private func overlap(_ purposes: [GrantPurpose]) -> Bool {
    var seen: Set<CostClass> = []
    for case .classes(let classes) in purposes {
      let distinct = Set(classes)
      if !seen.isDisjoint(with: distinct) { return true }
      seen.formUnion(distinct)
    }
    return false
  }

  private mutating func checkGranted(
    _ purposes: [(purpose: GrantPurpose, amount: Double)], _ position: Int, _ period: Int
  ) -> Bool {
    let granted = purposes.reduce(0) { $0 + $1.amount }
    let cost = costs[position].total(period, of: index) { costClass in
      purposes.contains { $0.purpose.covers(costClass) }
    }
    guard granted - cost > tolerance(at: cost) else { return false }
    let names = purposes.map(\.purpose.description).joined(separator: " and ")
    report(
      .funding, position, granted - cost,
      "\(number(granted)) MCNY are granted for \(names), which costs \(number(cost)) MCNY: "
        + "\(number(granted - cost)) MCNY too much",
      in: portfolio.periods[period].id, comparison: .init(granted, .atMost(Amount(cost))))
    return true
  }

  private mutating func checkDebt(_ position: Int) {
    let park = portfolio.parks[position]
    let newDebt = parks[position].newDebt
    let swap = parks[position].swap
    guard let rules = portfolio.finance, let finances = park.finances else {
      let reason =
        portfolio.finance == nil
        ? "the portfolio has no finance rules" : "the park has no finances"
      let debt = newDebt.reduce(0, +)
      if debt > tolerance(at: 0) {
        report(.leverage, position, debt, "\(reason), yet new debt is \(number(debt)) MCNY")
      }
      let swapped = swap.reduce(0, +)
      if swapped > tolerance(at: 0) {
        report(
          .swap, position, swapped, "\(reason), yet the swap is \(number(swapped)) MCNY",
          comparison: .init(swapped, .atMost(0)))
      }
      return
    }
    checkLeverage(position, rules, finances)
    let swapped = swap.reduce(0, +)
    let most = rules.swapShare.value.value * finances.debt.value.value
    if swapped - most > tolerance(at: most) {
      report(
        .swap, position, swapped - most,
        "the swap is \(number(swapped)) MCNY, at most \(number(most)) MCNY: "
          + "\(number(swapped - most)) MCNY too much",
        comparison: .init(swapped, .atMost(Amount(most))))
    }
    checkService(position, rules, finances)
  }

  /// The period in which new debt so far exceeds what the cap and the swaps so far allow by most.
  private mutating func checkLeverage(
    _ position: Int, _ rules: FinanceRules, _ finances: Finances
  ) {
    let debt0 = finances.debt.value.value
    let equity0 = finances.equity.value.value
    let cap = rules.leverageCap.value.value
    let room = headroom(cap * equity0 - debt0)
    var debt = 0.0
    var swap = 0.0
    var worst: (period: Int, debt: Double, swap: Double, excess: Double)?
    for period in portfolio.periods.indices {
      debt += parks[position].newDebt[period]
      swap += parks[position].swap[period]
      let most = equity0 > 0 ? room + (1 + cap) * swap : 0
      guard debt - most > tolerance(at: most), debt - most > worst?.excess ?? 0 else { continue }
      worst = (period, debt, swap, debt - most)
    }
    guard let worst else { return }
    let period = portfolio.periods[worst.period].id
    let tooHigh =
      "new debt of \(number(worst.debt)) MCNY is \(number(worst.excess)) MCNY too high"
    let facts: String
    var comparison: Breach.Comparison?
    if equity0 <= 0 {
      facts = "equity is not positive, which leaves no room for debt; \(tooHigh)"
    } else if debt0 > cap * equity0 {
      facts =
        "D/E before is \(decimal(debt0 / equity0, places: 2)), above the cap of "
        + "\(decimal(cap, places: 2)): the park borrows only against its swap of "
        + "\(number(worst.swap)) MCNY; \(tooHigh)"
    } else if equity0 + worst.swap > 0 {
      let after = (debt0 + worst.debt - worst.swap) / (equity0 + worst.swap)
      let points = after - cap >= 0.005 ? decimal(after - cap, places: 2) : number(after - cap)
      facts =
        "D/E after is \(decimal(after, places: 2)), cap \(decimal(cap, places: 2)): \(points) too "
        + "much; \(tooHigh)"
      comparison = Breach.Comparison(after, .atMost(Amount(cap)))
    } else {
      facts = tooHigh
    }
    report(.leverage, position, worst.excess, facts, in: period, comparison: comparison)
  }

  /// Unknown fiscal revenue counts as 0: such a park serves debt from what the plan adds.
  private mutating func checkService(
    _ position: Int, _ rules: FinanceRules, _ finances: Finances
  ) {
    guard let rate = rules.serviceRate?.value.value, let share = rules.serviceShare?.value.value
    else { return }
    let revenue =
      (finances.fiscalRevenue?.value.value ?? 0)
      + (index.fiscalOutcome.map { tallies[position].values[$0].value } ?? 0)
    let due = rate * parks[position].newDebt.reduce(0, +)
    let most = share * revenue
    guard due - most > tolerance(at: most) else { return }
    report(
      .service, position, due - most,
      "new debt costs \(number(due)) MCNY a year, \(percent(share)) of fiscal revenue "
        + "(\(number(revenue)) MCNY with the plan) is \(number(most)) MCNY: "
        + "\(number(due - most)) MCNY too much",
      comparison: .init(due, .atMost(Amount(most))))
  }

  // MARK: The objective's prices

  /// o = max(0, sum d - (1 + benchmark) * sum q - calm), calm = max(0, benchmark * equity0 - debt0).
  func overhang(_ position: Int, _ rules: FinanceRules) -> Double {
    guard let finances = portfolio.parks[position].finances else { return 0 }
    let benchmark = rules.leverageBenchmark.value.value
    let calm = headroom(benchmark * finances.equity.value.value - finances.debt.value.value)
    let debt = parks[position].newDebt.reduce(0, +)
    let swap = parks[position].swap.reduce(0, +)
    return max(0, debt - (1 + benchmark) * swap - calm)
  }

  /// Prices are points per 1,000 MCNY.
  mutating func priceDebt() {
    guard let rules = portfolio.finance else { return }
    for position in parks.indices where parks[position].alternative != nil {
      let debt = parks[position].newDebt.reduce(0, +)
      guard debt != 0 else { continue }
      priced.append(rules.debtPrice.rated * (debt / 1000))
      guard let finances = portfolio.parks[position].finances else { continue }
      let inputs = max(
        finances.debt.status, finances.equity.status, rules.leverageBenchmark.status)
      priced.append(
        rules.overhangPrice.rated * Rated(overhang(position, rules) / 1000, inputs))
    }
  }
}

/// Room or calm: never negative, and 0 below 1e-6 MCNY.
private func headroom(_ amount: Double) -> Double { amount < 1e-6 ? 0 : amount }
