import ParkModel

extension SheetBook {
  /// Limits that add up over parks, with what is measured: the part, and the whole of shares.
  private var measures: [(key: String, name: String, measure: GroupedMeasure, unit: String)] {
    portfolio.limits.flatMap {
      limit -> [(key: String, name: String, measure: GroupedMeasure, unit: String)] in
      let id = limit.id.text
      let name = limitNames.bilingual(id).text(in: language)
      switch limit.rule {
      case .amount(let measure, atLeast: _, atMost: _):
        return [(id, name, measure, say.unit(limitNames.unit(id)))]
      case .ratio(let part, let whole, atLeast: _, atMost: _):
        return [
          (
            id, name + "\n" + say("part", "部分"), part,
            say.unit(LimitNames.unit(part.measure, portfolio))
          ),
          (
            Self.wholeKey(id), name + "\n" + say("of", "总量"), whole,
            say.unit(LimitNames.unit(whole.measure, portfolio))
          ),
        ]
      case .concentration, .brownfieldFirst, .requires, .excludes: return []
      }
    }
  }

  static func wholeKey(_ limit: String) -> String { "whole:" + limit }

  /// What every park uses of every limit that adds up; rows are filled later.
  func limitUseLayout() -> TableLayout? {
    let strict = portfolio.limits.filter {
      if case .brownfieldFirst = $0.rule { true } else { false }
    }
    guard !measures.isEmpty || !strict.isEmpty else { return nil }
    var table = TableLayout(
      "LimitUse", .calculation, say, title: .init("Use of limits", "限制用量"),
      purpose: .init(
        "What every park uses of every limit; a blank is a park that the limit does not count.",
        "各园区对各项限制的用量；空白表示该限制不计该园区。"))
    addParkColumns(to: &table)
    for entry in measures { table.add(entry.key, entry.name, unit: entry.unit, wrapWidth: 16) }
    for limit in strict {
      table.add(
        limit.id.text, limit.title.text(in: language), unit: say.unit("ha"), wrapWidth: 16)
    }
    table.body = parks.map { _ in [] }
    return table
  }

  func fillLimitUse(_ live: LiveTables) -> TableLayout? {
    guard var table = live.limitUse else { return nil }
    table.body = parks.indices.map { position in
      var cells = parkCells(parks[position])
      for entry in measures {
        let isMember = entry.measure.group.contains(parks[position], shownPath(parks[position]))
        let use = isMember ? use(of: entry.measure, position, live) : nil
        cells.append(use.map { .formula($0, Self.format(entry.measure.measure)) } ?? .empty)
      }
      for limit in portfolio.limits {
        guard case .brownfieldFirst(let group) = limit.rule else { continue }
        cells.append(
          group.contains(parks[position], shownPath(parks[position]))
            ? .formula(greenfieldAgainstRule(position, live), .hectares) : .empty)
      }
      return cells
    }
    guard !parks.isEmpty else { return table }
    let formats = measures.map { Self.format($0.measure.measure) }
    table.totals = [
      [Cell(.text(say("Total", "合计")), look: .total), Cell(.blank, look: .total)]
        + table.columns.dropFirst(2).enumerated().map { place, column in
          .formula(
            table.sum(column.key), formats.indices.contains(place) ? formats[place] : .hectares,
            look: .total)
        }
    ]
    return table
  }

  private static func format(_ measure: Measure) -> Cell.NumberFormat {
    switch measure {
    case .parks, .instrument: .integer
    case .grants, .newDebt, .swaps: .money
    case .released, .greenfield, .regenerated: .hectares
    case .outcome, .resource: .amount
    }
  }

  /// What a park uses of a measure; nil where it can use nothing.
  private func use(
    of grouped: GroupedMeasure, _ position: Int, _ live: LiveTables
  ) -> Expression? {
    let periods = portfolio.periods.indices.filter {
      grouped.periods.isEmpty || grouped.periods.contains(portfolio.periods[$0].id)
    }
    let park = parks[position]
    let carried = live.adjust.cell(position, "carried")
    switch grouped.measure {
    case .parks: return carried
    case .instrument(let id): return made(Choice(park.id, instrument: id), live)
    case .grants(let fund):
      let positions = portfolio.funds.indices.filter {
        fund == nil || portfolio.funds[$0].id == fund
      }
      return added(
        paid("grant", live.slots.grants, positions, periods, position, live)
          + paid("swap", live.slots.swaps, positions, periods, position, live))
    case .newDebt:
      guard portfolio.finance != nil else { return nil }
      let debts = live.slots.debtOfPark[position]
      let isNothing = debts.allSatisfy { $0 == 0 }
      return added(
        periods.filter { debts[$0] != 0 || (isNothing && $0 == 0) }.map {
          live.plan.cell(position, "debt:\(portfolio.periods[$0].id)")
        })
    case .swaps:
      return added(
        paid("swap", live.slots.swaps, Array(portfolio.funds.indices), periods, position, live))
    case .released(let uses): return added(hectares(uses, periods, position, live).released)
    case .regenerated(let uses): return added(hectares(uses, periods, position, live).regenerated)
    case .greenfield(let uses):
      let land = hectares(uses, periods, position, live)
      guard let released = added(land.released) else { return nil }
      return added(land.regenerated).map { released - $0 } ?? released
    case .outcome(let id):
      guard let outcome = portfolio.outcomes.first(where: { $0.id == id }) else { return nil }
      return live.outcomes?.cell(position, Self.outcomeKey(outcome))
    case .resource(let id):
      let declared = declaredCells(park, live.declared) { $0 == .resource(id) }
      return Expression.adding(declared).map { extent(position, live) * $0 }
    }
  }

  private func added(_ terms: [Expression]) -> Expression? {
    terms.count <= 3 ? Expression.adding(terms) : .call(.sum, terms)
  }

  private func paid(
    _ word: String, _ slots: [PlanSlots.Paid], _ funds: [Int], _ periods: [Int], _ position: Int,
    _ live: LiveTables
  ) -> [Expression] {
    slots.filter {
      funds.contains($0.fund) && periods.contains($0.period) && isThere($0, word, position, live)
    }.map { live.plan.cell(position, "\(word):" + Self.key($0, portfolio)) }
  }

  /// Cells of a park's land over some uses and periods, declared hectares included.
  func hectares(
    _ uses: [LandUse], _ periods: [Int], _ position: Int, _ live: LiveTables
  ) -> (released: [Expression], regenerated: [Expression]) {
    let slots = live.slots
    func fits(_ use: Int, _ period: Int) -> Bool {
      (uses.isEmpty || uses.contains(portfolio.land.uses[use].use)) && periods.contains(period)
    }
    let land = slots.landOfPark[position]
    var released = slots.land.filter { slot in
      fits(slot.use, slot.period)
        && (land[slot] != nil
          || (slot.segment == 0 && slot.period == 0 && !land.keys.contains { $0.use == slot.use }))
    }.map { live.plan.cell(position, Self.key($0, portfolio)) }
    let healed = slots.regeneratedOfPark[position]
    var regenerated = slots.regenerated.filter { slot in
      fits(slot.use, slot.period)
        && (healed[slot] != nil || (healed.isEmpty && slot == slots.regenerated.first))
    }.map { live.plan.cell(position, Self.key($0, portfolio)) }
    let wanted = Set(periods.map { portfolio.periods[$0].id })
    func declared(_ isRegenerated: Bool) -> [Expression] {
      declaredCells(parks[position], live.declared) { quantity in
        switch quantity {
        case .greenfield(let use, let period):
          !isRegenerated && (uses.isEmpty || uses.contains(use)) && wanted.contains(period)
        case .regenerated(let use, let period):
          isRegenerated && (uses.isEmpty || uses.contains(use)) && wanted.contains(period)
        case .cost, .outcome, .resource: false
        }
      }.map { extent(position, live) * $0 }
    }
    released += declared(false) + declared(true)
    regenerated += declared(true)
    return (released, regenerated)
  }

  /// Greenfield of a park whose idle land is not used up.
  private func greenfieldAgainstRule(_ position: Int, _ live: LiveTables) -> Expression {
    let greenfield = live.allocation.cell(position, "greenfield_ha")
    let idle = live.parks.cell(position, "idle_ha")
    let rest = idle - live.allocation.cell(position, "regenerated_ha")
    return .when(
      .call(
        .and,
        [
          .combined(greenfield, .greater, .named(.tolerance)),
          .combined(rest, .greater, .tolerance(at: idle)),
        ]), then: greenfield, otherwise: .number(0))
  }
}
