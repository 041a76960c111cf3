import ParkModel

/// By how much one park breaks each of its rules, as formulas: a number where it does, else "".
///
/// The rules are those that the plan was solved under; what rounding costs is no breach.
struct ParkRuleFormulas {
  let book: SheetBook
  let live: LiveTables
  let position: Int

  private var portfolio: Portfolio { book.portfolio }
  private var park: Park { book.parks[position] }
  private var plan: TableLayout { live.plan }
  private var carried: Expression { live.adjust.cell(position, "carried") }
  private var periods: [Period] { portfolio.periods }

  /// nil where the rule cannot be broken.
  func excess(_ rule: ParkRuleColumn) -> Expression? {
    switch rule {
    case .twice: listedOnce
    case .decision: decision
    case .unheard: unheard
    case .width: width
    case .minimum: minimum
    case .greenfield: available
    case .releaseCap: releaseCap
    case .integration: integration
    case .brownfield: idle
    case .withinUse: withinUse
    case .remediation: remediation
    case .funding: funding
    case .purposes: purposes
    case .leverage: leverage
    case .swap: swap
    case .service: service
    case .order: once
    }
  }

  private func flag(_ condition: Expression) -> Expression {
    .when(condition, then: .number(1), otherwise: .text(""))
  }

  private func parks(_ key: String) -> Expression { live.parks.cell(position, key) }

  private func largest(_ excesses: [Expression], at bound: Expression) -> Expression? {
    excesses.isEmpty ? nil : .beyondRounding(.call(.max, [.number(0)] + excesses), at: bound)
  }

  // MARK: Choice

  /// Formulas go by lines: a park that stands twice or elsewhere would get another one's numbers.
  private var listedOnce: Expression {
    let ids = live.parks.range("park_id", isFixed: true, onSheet: true)
    let line = Expression.call(
      .match, [live.rules.own(position, "park_id"), .range(ids), .number(0)])
    return .when(
      .combined(.call(.ifError, [line, .number(0)]), .equals, .number(Double(position + 1))),
      then: .text(""), otherwise: .number(1))
  }

  private var decision: Expression? {
    switch park.decision {
    case .free: nil
    case .mandatory: flag(.combined(carried, .equals, .number(0)))
    case .excluded: flag(.combined(carried, .equals, .number(1)))
    }
  }

  private var unheard: Expression? {
    let own = book.ownKeys(live.adjust).map { live.adjust.cell(position, $0) }
    guard !own.isEmpty else { return nil }
    return flag(
      .call(
        .and,
        [
          .combined(carried, .equals, .number(0)),
          .combined(.call(.max, own + [.number(0)]), .greater, .number(0)),
        ]))
  }

  /// A park runs an instrument at one level from one period on.
  private var once: Expression? {
    live.choices.sum("twice", of: position).map {
      flag(.combined($0, .greater, .number(0)))
    }
  }

  // MARK: Land

  private func land(_ fits: (PlanSlots.Land) -> Bool) -> Expression? {
    let amounts = live.slots.landOfPark[position]
    let cells = live.slots.land.filter { slot in
      fits(slot)
        && (amounts[slot] != nil
          || (slot.segment == 0 && slot.period == 0
            && !amounts.keys.contains { $0.use == slot.use }))
    }.map { plan.cell(position, SheetBook.key($0, portfolio)) }
    return cells.count < 4 ? Expression.adding(cells) : .call(.sum, cells)
  }

  private func regenerated(_ fits: (PlanSlots.Regenerated) -> Bool) -> Expression? {
    let amounts = live.slots.regeneratedOfPark[position]
    let cells = live.slots.regenerated.filter {
      fits($0) && (amounts[$0] != nil || (amounts.isEmpty && $0 == live.slots.regenerated.first))
    }.map { plan.cell(position, SheetBook.key($0, portfolio)) }
    return Expression.adding(cells)
  }

  /// What the plan decides of the park's land, declared hectares not counted.
  private var released: Expression? { land { _ in true } }

  private var width: Expression? {
    guard let landUses = live.landUses else { return nil }
    let developable = parks("idle_ha") + parks("available_ha")
    var excesses: [Expression] = []
    for (use, rules) in portfolio.land.uses.enumerated() {
      for segment in rules.segments.indices {
        guard let sum = land({ $0.use == use && $0.segment == segment }),
          let width = landUses.cell(SheetBook.widthRow(segment), rules.use.rawValue)
        else { continue }
        excesses.append(sum - width * developable)
      }
    }
    return largest(excesses, at: developable)
  }

  private var minimum: Expression? {
    guard let released else { return nil }
    let least = parks("min_viable_ha")
    return .when(
      .combined(released, .greater, .named(.tolerance)),
      then: .beyondRounding(least - released, at: least), otherwise: .text(""))
  }

  private var available: Expression? {
    guard let first = periods.first, let last = periods.last else { return nil }
    let all = Expression.call(
      .sum, [plan.span(position, "greenfield:\(first.id)", "greenfield:\(last.id)")])
    let most = parks("available_ha")
    return .beyondRounding(all - most, at: most)
  }

  private var releaseCap: Expression? {
    guard let first = periods.first, let last = periods.last else { return nil }
    let most = parks("release_cap_ha")
    let largest = Expression.call(
      .max, [plan.span(position, "greenfield:\(first.id)", "greenfield:\(last.id)")])
    return .when(
      .call(.isNumber, [most]), then: .beyondRounding(largest - most, at: most),
      otherwise: .text(""))
  }

  private var integration: Expression? {
    guard let path = book.shownPath(park), portfolio.paths.contains(where: { $0.path == path }),
      var whole = released
    else { return nil }
    var town =
      land { portfolio.land.uses[$0.use].use.countsAsTown } ?? .number(0)
    if portfolio.land.integrationScope == .after {
      whole = whole + parks("built_ha")
      town = town + parks("built_town_ha")
    }
    let excess = Expression.call(
      .max,
      [
        .named(.integrationLow(path)) * whole - town, town - .named(.integrationHigh(path)) * whole,
      ])
    return .when(
      .combined(released ?? .number(0), .greater, .named(.tolerance)),
      then: .beyondRounding(excess, at: whole), otherwise: .text(""))
  }

  private var idle: Expression? {
    let most = parks("idle_ha")
    return .beyondRounding(live.allocation.cell(position, "regenerated_ha") - most, at: most)
  }

  private var withinUse: Expression? {
    let excesses = live.slots.regenerated.compactMap { slot -> Expression? in
      guard let sum = regenerated({ $0 == slot }) else { return nil }
      return land { $0.use == slot.use && $0.period == slot.period }.map { sum - $0 } ?? sum
    }
    return largest(excesses, at: parks("idle_ha"))
  }

  private var remediation: Expression? {
    let start = portfolio.land.remediation.flatMap { wanted in
      book.allocations[park.id]?.instruments.filter { $0.instrument == wanted }
        .compactMap { choice in periods.firstIndex { $0.id == choice.start } }.min()
    }
    let early = Array(0..<(start ?? periods.count))
    let cells = book.hectares([], early, position, live).regenerated
    return Expression.adding(cells).map { .beyondRounding($0, at: .number(0)) }
  }

  // MARK: Money

  private var funding: Expression? {
    guard let first = periods.first, let last = periods.last else { return nil }
    let gaps = periods.map { Expression.call(.absolute, [plan.cell(position, "gap:\($0.id)")]) }
    return .beyondRounding(
      .call(.max, gaps),
      at: .call(.max, [plan.span(position, "cost:\(first.id)", "cost:\(last.id)")]))
  }

  /// A fund pays only parks, and at most the costs, that it is meant for.
  private var purposes: Expression? {
    var excesses: [Expression] = []
    for (fund, entry) in portfolio.funds.enumerated() {
      let mayPay = entry.eligible.contains(park, book.shownPath(park))
      guard !mayPay || !entry.eligibleClasses.isEmpty else { continue }
      for (place, period) in periods.enumerated() {
        let slot = PlanSlots.Paid(fund: fund, period: place)
        guard live.slots.grants.contains(slot), book.isThere(slot, "grant", position, live) else {
          continue
        }
        let paid = plan.cell(position, "grant:" + SheetBook.key(slot, portfolio))
        let payable = mayPay ? self.payable(by: entry, place, period) : nil
        excesses.append(payable.map { paid - $0 } ?? paid)
      }
    }
    guard let first = periods.first, let last = periods.last else { return nil }
    return largest(
      excesses, at: .call(.max, [plan.span(position, "cost:\(first.id)", "cost:\(last.id)")]))
  }

  /// The costs of a period that a fund may pay.
  private func payable(by fund: Fund, _ place: Int, _ period: Period) -> Expression? {
    var terms: [Expression] = []
    if fund.pays(.land), plan.has("land_cost:\(period.id)") {
      terms.append(plan.cell(position, "land_cost:\(period.id)"))
    }
    if fund.pays(.fixed), plan.has("declared_cost:\(period.id)") {
      terms.append(plan.cell(position, "declared_cost:\(period.id)"))
    }
    if let table = live.choices.table, let lines = live.choices.lines[position] {
      for line in lines
      where fund.pays(.instrument(live.choices.choices[line].choice.instrument)) {
        terms.append(carried * table.cell(line, "cost:\(period.id)"))
      }
    }
    return Expression.adding(terms)
  }

  /// New debt so far less what the cap and the swaps so far allow, in the worst period.
  private var leverage: Expression? {
    let debt = live.allocation.cell(position, "new_debt_mcny")
    guard park.finances != nil else {
      return .beyondRounding(debt, at: .number(0))
    }
    let equity = parks("equity_mcny")
    let cap = Expression.named(.leverageCap)
    let room = Expression.call(.max, [.number(0), cap * equity - parks("debt_mcny")])
    func soFar(_ word: String, _ place: Int) -> Expression? {
      if word == "debt" {
        guard let first = periods.first else { return nil }
        return .call(
          .sum, [plan.span(position, "debt:\(first.id)", "debt:\(periods[place].id)")])
      }
      return Expression.adding(
        live.slots.swaps.filter {
          $0.period <= place && book.isThere($0, "swap", position, live)
        }.map { plan.cell(position, "swap:" + SheetBook.key($0, portfolio)) })
    }
    let excesses = periods.indices.compactMap { place -> Expression? in
      guard let debt = soFar("debt", place) else { return nil }
      return soFar("swap", place).map { debt - (.number(1) + cap) * $0 } ?? debt
    }
    return .when(
      .combined(equity, .greater, .number(0)),
      then: .beyondRounding(.call(.max, excesses) - room, at: room),
      otherwise: .beyondRounding(debt, at: .number(0)))
  }

  private var swap: Expression? {
    guard live.allocation.has("swap_mcny") else { return nil }
    let swap = live.allocation.cell(position, "swap_mcny")
    guard park.finances != nil else { return .beyondRounding(swap, at: .number(0)) }
    let most = Expression.named(.swapShare) * parks("debt_mcny")
    return .beyondRounding(swap - most, at: most)
  }

  private var service: Expression? {
    guard park.finances != nil else { return nil }
    var revenue = parks("fiscal_revenue_mcny")
    if let fiscal = portfolio.outcome(.fiscal), let outcomes = live.outcomes {
      revenue = revenue + outcomes.cell(position, SheetBook.outcomeKey(fiscal))
    }
    let most = Expression.named(.serviceShare) * revenue
    let due = Expression.named(.serviceRate) * live.allocation.cell(position, "new_debt_mcny")
    return .beyondRounding(due - most, at: most)
  }
}
