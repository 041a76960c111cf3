import MixedInteger
import ParkModel

/// Money inside a park: costs, grants, debt, swaps.
extension Formulation {
  /// funding:   sum_{f, c not swap} pay[a,f,c,t] + d[a,t] = sum_c cost[a,c,t]
  ///            sum_f pay[a,f,c,t] <= cost[a,c,t]       where eligibility tells classes apart
  ///            sum_f pay[a,f,swap,t] = q[a,t]
  /// cost[a,c,t] = start cost of what starts in t + running cost of what started before
  ///               + land and regeneration costs of t + declared cost of t times the extent
  mutating func addMoney(_ columns: inout AlternativeColumns, _ key: String) {
    let park = portfolio.parks[columns.park]
    let funds = portfolio.funds.indices.filter {
      portfolio.funds[$0].eligible.contains(park, columns.alternative.path)
    }
    addDebtColumns(&columns, key, funds)
    let costs = costTerms(columns)
    let groups = purposes(of: costs.map(\.costClass), funds)
    let rule = NamedRule.park(.funding, park.id)

    for (period, when) in portfolio.periods.enumerated() {
      var balance = LinearTerms()
      for group in groups {
        var cost = LinearTerms()
        for entry in costs where group.classes.contains(entry.costClass) {
          cost.add(1, entry.byPeriod[period])
        }
        if cost.terms.isEmpty { continue }
        balance.add(-1, cost)
        var covered = LinearTerms()
        for fund in group.funds {
          let column = model.addColumn(
            "pay[\(key),\(portfolio.funds[fund].id),\(group.purpose),\(when.id)]")
          columns.pay.append(
            .init(fund: fund, purpose: group.purpose, period: period, column: column))
          covered.add(1, column)
        }
        balance.add(1, covered)
        if groups.count > 1, !covered.terms.isEmpty {
          covered.add(-1, cost)
          row("class[\(key),\(group.purpose),\(when.id)]", covered, upper: 0, rule: rule)
        }
      }
      if let debt = columns.d.isEmpty ? nil : columns.d[period] { balance.add(1, debt) }
      if !balance.terms.isEmpty {
        row("funding[\(key),\(when.id)]", balance, lower: 0, upper: 0, rule: rule)
      }
    }
    addDebtRows(&columns, key)
  }

  private mutating func addDebtColumns(
    _ columns: inout AlternativeColumns, _ key: String, _ funds: [Int]
  ) {
    let park = portfolio.parks[columns.park]
    guard let rules = portfolio.finance, let finances = park.finances else { return }
    let swapFunds = funds.filter { portfolio.funds[$0].pays(.swap) }
    let mostSwap = rules.swapShare.value.value * max(0, finances.debt.value.value)
    let swaps = mostSwap > 0 && !swapFunds.isEmpty
    let room = Leverage(finances, rules).room
    if finances.equity.value.value > 0 {
      let most = room + (swaps ? (1 + rules.leverageCap.value.value) * mostSwap : 0)
      if most > 0 {
        columns.d = portfolio.periods.map {
          model.addColumn("d[\(key),\($0.id)]", upper: most)
        }
      }
    }
    guard swaps else { return }
    for (period, when) in portfolio.periods.enumerated() {
      let column = model.addColumn("q[\(key),\(when.id)]", upper: mostSwap)
      columns.q.append(column)
      var terms = LinearTerms([(column, -1)])
      for fund in swapFunds {
        let pay = model.addColumn("pay[\(key),\(portfolio.funds[fund].id),swap,\(when.id)]")
        columns.pay.append(
          .init(fund: fund, purpose: .classes([.swap]), period: period, column: pay))
        terms.add(1, pay)
      }
      row("swap-funding[\(key),\(when.id)]", terms, lower: 0, upper: 0)
    }
  }

  /// leverage:  sum_{t'<=t} d <= room * x[a] + (1 + cap) * sum_{t'<=t} q   for every t
  /// overhang:  o[a] >= sum_t d - (1 + benchmark) * sum_t q - calm * x[a]
  /// swap:      sum_t q <= swapShare * debt0 * x[a]
  private mutating func addDebtRows(_ columns: inout AlternativeColumns, _ key: String) {
    let park = portfolio.parks[columns.park]
    guard let rules = portfolio.finance, let finances = park.finances else { return }
    let leverage = Leverage(finances, rules)
    if !columns.q.isEmpty {
      var terms = LinearTerms(columns.q.map { ($0, 1) })
      terms.add(-rules.swapShare.value.value * finances.debt.value.value, columns.x)
      row("swap[\(key)]", terms, upper: 0, rule: .park(.swap, park.id))
    }
    guard !columns.d.isEmpty else { return }
    var soFar = LinearTerms()
    for (period, when) in portfolio.periods.enumerated() {
      soFar.add(1, columns.d[period])
      if !columns.q.isEmpty {
        soFar.add(-(1 + rules.leverageCap.value.value), columns.q[period])
      }
      var terms = soFar
      terms.add(-leverage.room, columns.x)
      row("leverage[\(key),\(when.id)]", terms, upper: 0, rule: .park(.leverage, park.id))
    }
    guard rules.overhangPrice.value.value > 0 else { return }
    let overhang = model.addColumn("o[\(key)]")
    columns.o = overhang
    var terms = LinearTerms(columns.d.map { ($0, 1) })
    for swap in columns.q { terms.add(-(1 + rules.leverageBenchmark.value.value), swap) }
    terms.add(-leverage.calm, columns.x)
    terms.add(-1, overhang)
    row("overhang[\(key)]", terms, upper: 0)
  }

  /// service:  rate * sum_t d <= serviceShare * (fiscal0 * x[a] + fiscal outcome of a)
  mutating func addService(_ position: Int) {
    let columns = alternatives[position]
    let park = portfolio.parks[columns.park]
    guard let rules = portfolio.finance, let rate = rules.serviceRate,
      let share = rules.serviceShare, !columns.d.isEmpty
    else { return }
    var terms = LinearTerms(columns.d.map { ($0, rate.value.value) })
    terms.add(-share.value.value * (park.finances?.fiscalRevenue?.value.value ?? 0), columns.x)
    if let fiscal = portfolio.outcomes.firstIndex(where: { $0.kind == .fiscal }) {
      terms.add(-share.value.value, columns.outcomes[fiscal])
    }
    row(
      "service[\(park.id),\(columns.alternative.id)]", terms, upper: 0,
      rule: .park(.service, park.id))
  }

  /// What each cost class costs in each period.
  private func costTerms(_ columns: AlternativeColumns) -> [ClassCost] {
    let park = portfolio.parks[columns.park]
    let none = [LinearTerms](repeating: LinearTerms(), count: portfolio.periods.count)
    var result: [ClassCost] = []

    var land = none
    for column in columns.h {
      let price = portfolio.land.uses[column.use].cost.value.value
      land[column.period].add(price * park.landCostFactor.value.value, column.column)
    }
    for column in columns.r {
      let price = portfolio.land.uses[column.use].regenerationCost.value.value
      land[column.period].add(price * park.landCostFactor.value.value, column.column)
    }
    result.append(ClassCost(costClass: .land, byPeriod: land))

    for (position, instrument) in portfolio.instruments.enumerated() {
      var cost = none
      for column in columns.y where column.instrument == position {
        let level = instrument.levels[column.level]
        let factor = park.instrumentCostFactor.value.value
        cost[column.period].add(level.startCost.value.value * factor, column.column)
        for later in portfolio.periods.indices where later > column.period {
          cost[later].add(level.runningCost.value.value * factor, column.column)
        }
      }
      result.append(ClassCost(costClass: .instrument(instrument.id), byPeriod: cost))
    }

    var fixed = none
    for declared in columns.alternative.declared {
      if case .cost(let period) = declared.quantity, let position = periodPosition[period] {
        fixed[position].add(declared.amount.value.value, columns.extent)
      }
    }
    result.append(ClassCost(costClass: .fixed, byPeriod: fixed))
    return result.filter { $0.byPeriod.contains { !$0.terms.isEmpty } }
  }

  private struct ClassCost {
    let costClass: CostClass
    let byPeriod: [LinearTerms]
  }

  private struct PurposeGroup {
    let purpose: GrantPurpose
    let classes: [CostClass]
    let funds: [Int]
  }

  /// Cost classes that the same funds may pay for, together.
  private func purposes(of classes: [CostClass], _ funds: [Int]) -> [PurposeGroup] {
    var groups: [(funds: [Int], classes: [CostClass])] = []
    for costClass in classes {
      let paying = funds.filter { portfolio.funds[$0].pays(costClass) }
      if let known = groups.firstIndex(where: { $0.funds == paying }) {
        groups[known].classes.append(costClass)
      } else {
        groups.append((paying, [costClass]))
      }
    }
    return groups.map {
      PurposeGroup(
        purpose: groups.count == 1 ? .all : .classes($0.classes), classes: $0.classes,
        funds: $0.funds)
    }
  }
}

/// How much a park may still borrow.
struct Leverage {
  /// max(0, cap * equity0 - debt0); below 1e-6 MCNY it counts as 0. No equity, no room.
  let room: Double
  /// max(0, benchmark * equity0 - debt0), likewise.
  let calm: Double

  init(_ finances: Finances, _ rules: FinanceRules) {
    let (debt, equity) = (finances.debt.value.value, finances.equity.value.value)
    let left = { (ratio: Double) -> Double in
      let amount = equity > 0 ? ratio * equity - debt : 0
      return amount < 1e-6 ? 0 : amount
    }
    room = left(rules.leverageCap.value.value)
    calm = left(rules.leverageBenchmark.value.value)
  }
}
