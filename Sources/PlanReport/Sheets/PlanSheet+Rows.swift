import ParkModel
import Scoring

extension SheetBook {
  func fillPlan(_ live: LiveTables) -> TableLayout {
    var table = live.plan
    table.fixedRows = planHead(live)
    table.body = parks.indices.map { planRow($0, live) }
    guard !parks.isEmpty else { return table }
    var totals = table.columns.map { _ in Cell(.blank, look: .total) }
    totals[0] = Cell(.text(say("Total", "合计")), look: .total)
    for (place, column) in table.columns.enumerated().dropFirst(2) where column.key != "merit" {
      totals[place] = .formula(
        table.sum(column.key), column.unit == say.unit("ha") ? .hectares : .money, look: .total)
    }
    table.totals = [totals]
    return table
  }

  /// Use, segment, period, what a hectare of the slot yields and costs.
  private func planHead(_ live: LiveTables) -> [[Cell]] {
    let slots = live.slots
    guard !slots.land.isEmpty, let landUses = live.landUses else { return [] }
    func row(
      _ title: String, _ land: (PlanSlots.Land) -> Cell,
      _ regenerated: (PlanSlots.Regenerated) -> Cell
    ) -> [Cell] {
      var cells = [Cell](repeating: .empty, count: live.plan.columns.count)
      cells[0] = Cell(.text(title), look: .label)
      for slot in slots.land {
        cells[live.plan.column(Self.key(slot, portfolio)) - 2] = land(slot)
      }
      for slot in slots.regenerated {
        cells[live.plan.column(Self.key(slot, portfolio)) - 2] = regenerated(slot)
      }
      return cells
    }
    func word(_ use: Int) -> Cell {
      Cell(.text(portfolio.land.uses[use].use.rawValue), look: .unit)
    }
    func number(_ position: Int) -> Cell {
      Cell(.number(Double(position + 1)), .integer, look: .unit)
    }
    func input(_ row: String, _ use: Int) -> Expression {
      landUses.cell(row, portfolio.land.uses[use].use.rawValue) ?? .number(0)
    }
    var rows = [
      row(say("Use", "用途"), { word($0.use) }, { word($0.use) }),
      row(say("Segment", "分段"), { number($0.segment) }, { _ in .empty }),
      row(say("Period no.", "期次"), { number($0.period) }, { number($0.period) }),
      row(
        say("Share that yields", "有效比例"),
        { slot in
          .formula(
            input(Self.factorRow(slot.segment), slot.use)
              * input(Self.maturityRow(portfolio.periods[slot.period]), slot.use), .factor)
        }, { _ in .empty }),
    ]
    for (position, period) in portfolio.periods.enumerated() {
      func cost(_ row: String, _ use: Int, _ at: Int) -> Cell {
        at == position ? .formula(input(row, use), .points, look: .crossLink) : .empty
      }
      rows.append(
        row(
          say("Cost per ha, \(period.id)", "\(period.id) 每公顷成本"),
          { cost("cost", $0.use, $0.period) }, { cost("regeneration_cost", $0.use, $0.period) }))
    }
    return rows
  }

  /// Row of the plan's head, counted from 0.
  private func headRow(_ line: Int) -> Int { TableLayout.headerRow + 1 + line }

  private func planRow(_ position: Int, _ live: LiveTables) -> [Cell] {
    let table = live.plan
    var cells = [Cell](repeating: .empty, count: table.columns.count)
    for (place, cell) in parkCells(parks[position]).enumerated() { cells[place] = cell }
    func set(_ key: String, _ cell: Cell) { cells[table.column(key) - 2] = cell }
    fillLand(position, live, set)
    fillMoney(position, live, set)
    if table.has("overhang"), parks[position].finances != nil {
      set("overhang", .formula(overhang(position, live), .money))
    }
    if table.has("merit") { set("merit", merit(position, live)) }
    return cells
  }

  /// A slot's amount as it counts: the plan's, in proportion to what counts of the park's total.
  private func scaled(
    _ key: String, plan: Double?, isDefault: Bool, used: Expression, total: Double,
    planned: Expression, _ position: Int, _ live: LiveTables
  ) -> Expression? {
    if total == 0 { return isDefault ? used : nil }
    guard plan != nil else { return nil }
    return live.plan.own(position, "e:" + key) * used / planned
  }

  private func fillLand(_ position: Int, _ live: LiveTables, _ set: (String, Cell) -> Void) {
    let slots = live.slots
    let table = live.plan
    for slot in slots.land {
      let key = Self.key(slot, portfolio)
      let use = portfolio.land.uses[slot.use].use.rawValue
      let amounts = slots.landOfPark[position]
      let total = slots.land.reduce(0) { $0 + ($1.use == slot.use ? amounts[$1] ?? 0 : 0) }
      if let amount = amounts[slot] {
        set("e:" + key, Cell(.number(amount), .hectares, look: .engine))
      }
      let counted = scaled(
        key, plan: amounts[slot], isDefault: slot.segment == 0 && slot.period == 0,
        used: live.allocation.cell(position, "land_ha_" + use), total: total,
        planned: live.adjust.cell(position, "land_\(use)_plan"), position, live)
      if let counted { set(key, .formula(counted, .hectares)) }
    }
    let amounts = slots.regeneratedOfPark[position]
    let total = slots.regenerated.reduce(0) { $0 + (amounts[$1] ?? 0) }
    if table.has("regenerated") {
      set("regenerated", .formula(used("regenerated", position, live.adjust), .hectares))
    }
    for slot in slots.regenerated {
      let key = Self.key(slot, portfolio)
      if let amount = amounts[slot] {
        set("e:" + key, Cell(.number(amount), .hectares, look: .engine))
      }
      let counted = scaled(
        key, plan: amounts[slot], isDefault: slot == slots.regenerated.first,
        used: table.own(position, "regenerated"), total: total,
        planned: live.adjust.cell(position, "regenerated_plan"), position, live)
      if let counted { set(key, .formula(counted, .hectares)) }
    }
    for (place, rules) in portfolio.land.uses.enumerated() {
      let own = slots.land.filter { $0.use == place }
      guard let first = own.first, let last = own.last else { continue }
      let (from, to) = (Self.key(first, portfolio), Self.key(last, portfolio))
      set(
        "eff:" + rules.use.rawValue,
        .formula(
          .call(
            .sumProduct,
            [
              table.span(position, from, to, onSheet: false),
              .range(
                .row(headRow(3), columns: table.column(from)...table.column(to), isFixed: true)),
            ]), .hectares))
      let healed = slots.regenerated.filter { $0.use == place }
      guard let first = healed.first, let last = healed.last else { continue }
      set(
        "reg:" + rules.use.rawValue,
        .formula(
          .call(
            .sum,
            [
              table.span(
                position, Self.key(first, portfolio), Self.key(last, portfolio), onSheet: false)
            ]
          ), .hectares))
    }
  }

  private func fillMoney(_ position: Int, _ live: LiveTables, _ set: (String, Cell) -> Void) {
    let table = live.plan
    let slots = live.slots
    let carried = live.adjust.cell(position, "carried")
    let keys =
      slots.land.map { Self.key($0, portfolio) } + slots.regenerated.map { Self.key($0, portfolio) }
    for (place, period) in portfolio.periods.enumerated() {
      var costs: [Expression] = []
      if let first = keys.first, let last = keys.last {
        func head(_ line: Int, _ columns: ClosedRange<Int>) -> Expression {
          .range(.row(headRow(line), columns: columns, isFixed: true))
        }
        let all = table.column(first)...table.column(last)
        set("greenfield:\(period.id)", .formula(greenfield(position, place, live), .hectares))
        set(
          "land_cost:\(period.id)",
          .formula(
            live.parks.cell(position, "land_cost_factor")
              * .call(
                .sumProduct,
                [table.span(position, first, last, onSheet: false), head(4 + place, all)]), .money))
        costs.append(table.own(position, "land_cost:\(period.id)"))
      }
      if let cost = live.choices.sum("cost:\(period.id)", of: position) {
        set("instrument_cost:\(period.id)", .formula(carried * cost, .money))
        costs.append(table.own(position, "instrument_cost:\(period.id)"))
      }
      let declared = declaredCells(parks[position], live.declared) { $0 == .cost(period.id) }
      if let sum = Expression.adding(declared) {
        set("declared_cost:\(period.id)", .formula(extent(position, live) * sum, .money))
        costs.append(table.own(position, "declared_cost:\(period.id)"))
      }
      if let sum = Expression.adding(costs) { set("cost:\(period.id)", .formula(sum, .money)) }
    }
    fillPaid("grant", slots.grants, slots.grantsOfPark[position], position, live, set)
    fillPaid("swap", slots.swaps, slots.swapsOfPark[position], position, live, set)
    guard portfolio.plansMoney else { return }
    let debts = slots.debtOfPark[position]
    let total = debts.reduce(0, +)
    for (place, period) in portfolio.periods.enumerated() {
      var paid: [Expression] = []
      for slot in slots.grants where slot.period == place && isThere(slot, "grant", position, live)
      {
        paid.append(table.own(position, "grant:" + Self.key(slot, portfolio)))
      }
      if portfolio.finance != nil {
        let key = "debt:\(period.id)"
        if debts[place] != 0 {
          set("e:" + key, Cell(.number(debts[place]), .money, look: .engine))
        }
        let counted = scaled(
          key, plan: debts[place] == 0 ? nil : debts[place], isDefault: place == 0,
          used: live.allocation.cell(position, "new_debt_mcny"), total: total,
          planned: live.adjust.cell(position, "new_debt_plan"), position, live)
        if let counted {
          set(key, .formula(counted, .money))
          paid.append(table.own(position, key))
        }
      }
      let cost = table.own(position, "cost:\(period.id)")
      set(
        "gap:\(period.id)",
        .formula(Expression.adding(paid).map { cost - $0 } ?? cost, .money))
    }
  }

  private func greenfield(_ position: Int, _ period: Int, _ live: LiveTables) -> Expression {
    func sum(_ first: String, _ last: String) -> Expression {
      .call(
        .sumIf,
        [
          .range(
            .row(
              headRow(2), columns: live.plan.column(first)...live.plan.column(last), isFixed: true)),
          .number(Double(period + 1)), live.plan.span(position, first, last, onSheet: false),
        ])
    }
    let land = live.slots.land.map { Self.key($0, portfolio) }
    let regenerated = live.slots.regenerated.map { Self.key($0, portfolio) }
    guard let first = land.first, let last = land.last else { return .number(0) }
    guard let from = regenerated.first, let to = regenerated.last else { return sum(first, last) }
    return sum(first, last) - sum(from, to)
  }

  private func fillPaid(
    _ word: String, _ paid: [PlanSlots.Paid], _ amounts: [PlanSlots.Paid: Double],
    _ position: Int, _ live: LiveTables, _ set: (String, Cell) -> Void
  ) {
    let total = paid.reduce(0) { $0 + (amounts[$1] ?? 0) }
    let key = word == "grant" ? "grant_cost_mcny" : "swap_mcny"
    for slot in paid {
      let column = "\(word):" + Self.key(slot, portfolio)
      if let amount = amounts[slot] {
        set("e:" + column, Cell(.number(amount), .money, look: .engine))
      }
      let counted = scaled(
        column, plan: amounts[slot], isDefault: slot == paid.first,
        used: live.allocation.cell(position, key), total: total,
        planned: live.adjust.cell(position, word + "_plan"), position, live)
      if let counted { set(column, .formula(counted, .money)) }
    }
  }

  /// Whether a park has a cell in a slot of grants or swaps.
  func isThere(_ slot: PlanSlots.Paid, _ word: String, _ position: Int, _ live: LiveTables) -> Bool
  {
    let slots = live.slots
    let (paid, amounts) =
      word == "grant"
      ? (slots.grants, slots.grantsOfPark[position]) : (slots.swaps, slots.swapsOfPark[position])
    return amounts[slot] != nil || (amounts.isEmpty && slot == paid.first)
  }

  /// o = max(0, new debt - (1 + benchmark) x swap - calm), calm = max(0, benchmark x equity - debt).
  private func overhang(_ position: Int, _ live: LiveTables) -> Expression {
    let parks = live.parks
    let benchmark = Expression.named(.leverageBenchmark)
    let calm = Expression.call(
      .max,
      [
        .number(0),
        benchmark * parks.cell(position, "equity_mcny") - parks.cell(position, "debt_mcny"),
      ])
    let allocation = live.allocation
    var rest = allocation.cell(position, "new_debt_mcny") - calm
    if allocation.has("swap_mcny") {
      rest =
        allocation.cell(position, "new_debt_mcny")
        - (.number(1) + benchmark) * allocation.cell(position, "swap_mcny") - calm
    }
    return .call(.max, [.number(0), rest])
  }

  /// The live score where it is what the plan was solved with, else that number.
  private func merit(_ position: Int, _ live: LiveTables) -> Cell {
    let park = parks[position].id
    let solved = merits[park]?.value
    if let table = run.merits, Self.isLive(table), let scores = live.scores,
      let score = scores.cell(park.text, "score", isFixed: false),
      let own = table.merits[park]?.value, let solved, abs(own - solved) < 1e-12
    {
      return .formula(
        .call(.min, [.number(1), .call(.max, [.number(0), score])]), .score, look: .crossLink)
    }
    return .figure(solved ?? 0, .score, look: .engine)
  }
}
