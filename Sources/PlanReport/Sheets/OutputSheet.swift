import ParkModel

extension SheetBook {
  /// Output that the plan adds by park and industry: what concentration is judged by.
  func outputLayout() -> TableLayout? {
    let all = numberedIndustries
    guard !all.isEmpty else { return nil }
    var table = TableLayout(
      "Output", .calculation, say, title: .init("Output by industry", "分产业产出"),
      purpose: .init(
        "Output a year that the plan adds by park and industry; below, all output before and after "
          + "and each industry's share.",
        "方案新增年产出的分园区、分产业构成；下方为方案前后全部产出及各产业占比。"))
    addParkColumns(to: &table)
    let unit = portfolio.outcome(.output).map { say.unit($0.unit) } ?? say.unit("MCNY")
    table.add("by_shares", header("Split by the park's own shares", "按园区构成分配"), unit: unit)
    for industry in all {
      table.add("out:" + industry.id.text, header(industry.name), unit: unit)
    }
    table.body = parks.map { _ in [] }
    return table
  }

  static let outputBefore = 0
  static let outputAdded = 1
  static let outputAfter = 2

  func fillOutput(_ live: LiveTables) -> TableLayout? {
    guard var table = live.output, let mix = live.mix else { return nil }
    let all = numberedIndustries
    let known = Set(portfolio.industries.map(\.id))
    // The line of the sheet of mixes that says what a hectare of each industry yields of output.
    let yielding = industrialOutcomes(live.landUses).firstIndex { $0.kind == .output }
    table.body = parks.indices.map { position in
      var cells = parkCells(parks[position])
      cells.append(
        byShares(position, live).map { .formula($0, .money) }
          ?? Cell(.number(0), .money, look: .calculated))
      for industry in all {
        let added =
          known.contains(industry.id)
          ? self.added(industry, position, yielding, live, mix) : nil
        cells.append(added.map { .formula($0, .money) } ?? .empty)
      }
      return cells
    }
    guard !parks.isEmpty else { return table }
    addOutputTotals(to: &table, all, live, mix)
    return table
  }

  /// Added output that splits as the park's industries do: brownfield healed, instruments without
  /// a split of their own, declared output, synergies.
  private func byShares(_ position: Int, _ live: LiveTables) -> Expression? {
    guard let output = portfolio.outcome(.output) else { return nil }
    var terms: [Expression] = []
    let industrial = LandUse.industrial.rawValue
    if live.plan.has("reg:" + industrial),
      let heal = live.landUses?.cell(Self.healRow(output), industrial)
    {
      terms.append(live.plan.cell(position, "reg:" + industrial) * heal)
    }
    let hasSplits = live.choices.table?.has("output:own") == true
    if let sum = live.choices.sum(
      hasSplits ? "output:own" : "effect:" + output.id.text, of: position)
    {
      terms.append(effect(sum, output, position, live))
    }
    let declared = declaredCells(parks[position], live.declared) { $0 == .outcome(output.id) }
    if let sum = Expression.adding(declared) { terms.append(extent(position, live) * sum) }
    terms += synergyTerms(of: output, in: position, live)
    return Expression.adding(terms)
  }

  /// A part of the effects on output, cut as all of them are where the ceiling cuts.
  private func effect(
    _ part: Expression, _ output: Outcome, _ position: Int, _ live: LiveTables
  ) -> Expression {
    var amount = live.adjust.cell(position, "carried") * part
    if let base = effectBase(output.effectBase, position, live) { amount = base * amount }
    guard output.effectCeiling != nil,
      let ceiling = live.objective?.cell(output.id.text, "effect_ceiling"),
      let sum = live.choices.sum("effect:" + output.id.text, of: position)
    else { return amount }
    return amount
      * .when(.combined(sum, .greater, ceiling), then: ceiling / sum, otherwise: .number(1))
  }

  private func added(
    _ industry: Industry, _ position: Int, _ yielding: Int?, _ live: LiveTables,
    _ mix: TableLayout
  ) -> Expression? {
    guard let output = portfolio.outcome(.output), let table = live.output else { return nil }
    let park = parks[position]
    var terms: [Expression] = []
    if park.industries.contains(where: { $0.industry == industry.id }) {
      let share = mix.cell(position, "share:" + industry.id.text)
      terms.append(share * table.own(position, "by_shares"))
      let industrial = LandUse.industrial.rawValue
      var perHectare: [Expression] = []
      if let line = yielding {
        if !industry.isBanned,
          industry.intensity[output.id] != nil
            || live.industries?.has("per_ha:" + output.id.text) == true
        {
          perHectare.append(
            .cell(
              CellReference(
                CellAddress(
                  row: TableLayout.headerRow + 1 + line,
                  column: mix.column("share:" + industry.id.text)), sheet: mix.name, isFixed: true))
          )
        }
        if let own = live.landUses?.cell(Self.yieldRow(output), industrial) {
          perHectare.append(own)
        }
      }
      if let sum = Expression.adding(perHectare), live.plan.has("eff:" + industrial) {
        let yielded = live.plan.cell(position, "eff:" + industrial) * share * sum
        terms.append(affinity(shownPath(park)).map { $0 * yielded } ?? yielded)
      }
    }
    for rules in portfolio.land.uses where rules.use != .industrial && rules.industry == industry.id
    {
      if let own = live.landUses?.cell(Self.yieldRow(output), rules.use.rawValue) {
        terms.append(live.plan.cell(position, "eff:" + rules.use.rawValue) * own)
      }
      if live.plan.has("reg:" + rules.use.rawValue),
        let heal = live.landUses?.cell(Self.healRow(output), rules.use.rawValue)
      {
        terms.append(live.plan.cell(position, "reg:" + rules.use.rawValue) * heal)
      }
    }
    if let sum = live.choices.sum("output:" + industry.id.text, of: position) {
      terms.append(effect(sum, output, position, live))
    }
    return Expression.adding(terms)
  }

  private func addOutputTotals(
    to table: inout TableLayout, _ all: [Industry], _ live: LiveTables, _ mix: TableLayout
  ) {
    func line(_ title: String, _ cell: (Industry) -> Cell) -> [Cell] {
      [Cell(.text(title), look: .total), Cell(.blank, look: .total), Cell(.blank, look: .total)]
        + all.map(cell)
    }
    func below(_ line: Int, _ industry: Industry) -> Expression {
      .at(row: table.totalRow + line, column: table.column("out:" + industry.id.text))
    }
    let columns =
      table.column(
        "out:" + (all.first?.id.text ?? ""))...table.column(
        "out:" + (all.last?.id.text ?? ""))
    let output = live.parks.range("output_mcny", isFixed: true, onSheet: true)
    let whole = Expression.call(
      .sum, [.range(.row(table.totalRow + Self.outputAfter, columns: columns, isFixed: true))])
    table.totals = [
      line(say("Before the plan", "方案前")) {
        .formula(
          .call(
            .sumProduct,
            [.range(output), .range(mix.range("share:" + $0.id.text, onSheet: true))]), .money,
          look: .total)
      },
      line(say("Added by the plan", "方案新增")) {
        .formula(table.sum("out:" + $0.id.text), .money, look: .total)
      },
      line(say("After the plan", "方案后")) {
        .formula(below(Self.outputBefore, $0) + below(Self.outputAdded, $0), .money, look: .total)
      },
      line(say("Share after", "方案后占比")) {
        .formula(
          .when(
            .combined(whole, .greater, .number(0)), then: below(Self.outputAfter, $0) / whole,
            otherwise: .number(0)), .share, look: .total)
      },
    ]
  }
}
