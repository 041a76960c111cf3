import ParkModel

extension SheetBook {
  /// Outcomes by park and in total, and what they are worth in points; rows are filled later.
  func outcomesLayout() -> TableLayout? {
    guard !portfolio.outcomes.isEmpty else { return nil }
    let year = portfolio.horizonYear > 0 ? " \(portfolio.horizonYear)" : ""
    var table = TableLayout(
      "Outcomes", .output, say, title: .init("Outcomes", "成效"),
      purpose: .init(
        "What the plan changes, per year at the horizon\(year); 100 points are every outcome at "
          + "its reference.", "方案在目标年\(year)带来的年度变化；各项均达参照值时为 100 分。"))
    addParkColumns(to: &table)
    table.add("chosen", header("Chosen", "入选"))
    for outcome in portfolio.outcomes {
      table.add(Self.outcomeKey(outcome), header(outcome.name), unit: say.unit(outcome.unit))
    }
    table.add("points", header("Points", "得分"), unit: say.unit("points"))
    table.fixedRows = [[], [], []]
    table.body = parks.map { _ in [] }
    return table
  }

  func fillOutcomes(_ live: LiveTables, _ evaluation: Evaluation) -> TableLayout? {
    guard var table = live.outcomes, let first = portfolio.outcomes.first,
      let last = portfolio.outcomes.last
    else { return nil }
    func row(_ title: String, _ key: String, _ format: Cell.NumberFormat) -> [Cell] {
      [Cell(.text(title), look: .label), .empty, .empty]
        + portfolio.outcomes.map { outcome in
          live.objective?.cell(outcome.id.text, key).map { .formula($0, format, look: .crossLink) }
            ?? .empty
        } + [.empty]
    }
    table.fixedRows = [
      row(say("Share of weights", "归一权重"), "share", .factor),
      row(say("Reference", "参照值"), "reference", .amount),
      row(say("Points per unit", "每单位得分"), "points_per_unit", .price),
    ]
    let columns = table.column(Self.outcomeKey(first))...table.column(Self.outcomeKey(last))
    let worth = Expression.range(
      .row(TableLayout.headerRow + 3, columns: columns, isFixed: true))
    table.body = parks.indices.map { position in
      var cells = parkCells(parks[position])
      cells.append(.formula(chosenMark(live.adjust.cell(position, "carried")), .text))
      for outcome in portfolio.outcomes {
        cells.append(
          amount(of: outcome, in: position, live).map { .formula($0, .amount) }
            ?? Cell(.number(0), .amount, look: .calculated))
      }
      cells.append(
        .formula(
          .call(
            .sumProduct,
            [.range(.row(table.firstRow + position, columns: columns)), worth]), .points))
      return cells
    }
    addOutcomeTotals(to: &table, live, evaluation)
    return table
  }

  /// outcome = land + brownfield + instruments + declared + synergies; nil where nothing adds to it.
  private func amount(
    of outcome: Outcome, in position: Int, _ live: LiveTables
  ) -> Expression? {
    if outcome.kind == .merit {
      return live.adjust.cell(position, "carried") * live.plan.cell(position, "merit")
    }
    var terms = landTerms(of: outcome, in: position, live)
    if let effect = instrumentTerm(of: outcome, in: position, live) { terms.append(effect) }
    let declared = declaredCells(parks[position], live.declared) { $0 == .outcome(outcome.id) }
    if let sum = Expression.adding(declared) { terms.append(extent(position, live) * sum) }
    terms += synergyTerms(of: outcome, in: position, live)
    return Expression.adding(terms)
  }

  private func landTerms(
    of outcome: Outcome, in position: Int, _ live: LiveTables
  ) -> [Expression] {
    guard let landUses = live.landUses else { return [] }
    let uses = portfolio.land.uses.map(\.use.rawValue)
    var terms: [Expression] = []
    if live.mix?.has("yield:" + outcome.id.text) == true, let mix = live.mix {
      terms.append(
        live.plan.cell(position, "eff:" + LandUse.industrial.rawValue)
          * mix.cell(position, "yield:" + outcome.id.text))
    } else if let own = landUses.cell(Self.yieldRow(outcome), LandUse.industrial.rawValue) {
      let yielded = live.plan.cell(position, "eff:" + LandUse.industrial.rawValue) * own
      terms.append(affinity(shownPath(parks[position])).map { $0 * yielded } ?? yielded)
    }
    // Industrial land comes first and has been counted with its industries.
    let others = uses.filter { $0 != LandUse.industrial.rawValue }
    func product(_ prefix: String, _ row: String, _ uses: [String]) {
      guard let line = landUses.rowKeys[row], let first = uses.first, let last = uses.last,
        live.plan.has(prefix + first)
      else { return }
      terms.append(
        .call(
          .sumProduct,
          [
            live.plan.span(position, prefix + first, prefix + last),
            landUses.span(line, first, last, isFixed: true),
          ]))
    }
    product("eff:", Self.yieldRow(outcome), others)
    product("reg:", Self.healRow(outcome), uses)
    return terms
  }

  /// All effects together times the park's base, up to the ceiling.
  func instrumentTerm(
    of outcome: Outcome, in position: Int, _ live: LiveTables
  ) -> Expression? {
    guard let sum = live.choices.sum("effect:" + outcome.id.text, of: position) else { return nil }
    let ceiling = live.objective?.cell(outcome.id.text, "effect_ceiling")
    let effect =
      outcome.effectCeiling == nil ? sum : ceiling.map { .call(.min, [$0, sum]) } ?? sum
    let whole = effectBase(outcome.effectBase, position, live).map { $0 * effect } ?? effect
    return live.adjust.cell(position, "carried") * whole
  }

  /// The park's own amount that effects are shares of; nil for absolute effects.
  func effectBase(
    _ base: Outcome.EffectBase, _ position: Int, _ live: LiveTables
  ) -> Expression? {
    switch base {
    case .none: nil
    case .output: live.parks.cell(position, "output_mcny")
    case .workers: live.parks.cell(position, "workers")
    case .residents: live.parks.cell(position, "residents")
    case .area:
      live.parks.cell(position, "built_ha") + live.parks.cell(position, "idle_ha")
        + live.parks.cell(position, "available_ha")
    }
  }

  /// Effects of pairs of choices that the plan makes, counted at the first choice's park.
  func synergyTerms(
    of outcome: Outcome, in position: Int, _ live: LiveTables
  ) -> [Expression] {
    guard let table = live.synergies else { return [] }
    return portfolio.synergies.compactMap { synergy in
      guard synergy.first.park == parks[position].id, synergy.effects[outcome.id] != nil,
        let first = made(synergy.first, live), let second = made(synergy.second, live),
        let effect = table.cell(synergy.id.text, "effect:" + outcome.id.text)
      else { return nil }
      return first * second * effect
    }
  }

  /// 1 where a choice is made, as a cell; nil where only another alternative or instrument could.
  func made(_ choice: Choice, _ live: LiveTables) -> Expression? {
    guard let position = parks.firstIndex(where: { $0.id == choice.park }),
      let alternative = shownAlternative(parks[position])
    else { return nil }
    if let wanted = choice.alternative, wanted != alternative.id { return nil }
    if let wanted = choice.instrument {
      let running = isChosen(choice.park) ? allocations[choice.park]?.instruments ?? [] : []
      guard running.contains(where: { $0.instrument == wanted }) else { return nil }
    }
    return live.adjust.cell(position, "carried")
  }

  private func addOutcomeTotals(
    to table: inout TableLayout, _ live: LiveTables, _ evaluation: Evaluation
  ) {
    guard !parks.isEmpty else { return }
    let blank = Cell(.blank, look: .total)
    func line(_ title: String) -> [Cell] {
      [Cell(.text(title), look: .total)]
        + [Cell](repeating: blank, count: table.columns.count - 1)
    }
    let points = table.columns.count - 1
    let column = table.column("points")
    var total = line(say("Total", "合计"))
    for outcome in portfolio.outcomes {
      let key = Self.outcomeKey(outcome)
      total[table.column(key) - 2] = .formula(table.sum(key), .amount, look: .total)
    }
    total[points] = .formula(table.sum("points"), .points, look: .total)
    var prices = line(say("Prices of debt and shortfalls", "负债与缺口的扣分"))
    prices[points] = .formula(priceTerm(live), .points, look: .total)
    var objective = line(say("Objective", "目标值"))
    objective[points] = .formula(
      .at(row: table.totalRow, column: column) + .at(row: table.totalRow + 1, column: column),
      .points, look: .total)
    var solved = line(say("Objective at the solve", "求解时目标值"))
    solved[points] = Cell(.number(evaluation.objective.value), .points, look: .engine)
    table.totals = [total, prices, objective, solved]
  }

  /// The plan's value as inputs and own values stand now; nil where no park is there to sum up.
  func objectiveTotal(_ outcomes: TableLayout) -> Expression? {
    parks.isEmpty ? nil : outcomes.total("points", line: 2)
  }

  /// What new debt, debt above the benchmark and missed targets take, in points.
  private func priceTerm(_ live: LiveTables) -> Expression {
    var taken: [Expression] = []
    if portfolio.finance != nil {
      let thousand = Expression.number(1000)
      taken.append(.named(.debtPrice) * live.allocation.total("new_debt_mcny") / thousand)
      if live.plan.has("overhang") {
        taken.append(.named(.overhangPrice) * live.plan.total("overhang") / thousand)
      }
    }
    if live.limits.has("points_lost") { taken.append(live.limits.total("points_lost")) }
    return Expression.adding(taken).map { .number(0) - $0 } ?? .number(0)
  }
}
