import ParkModel

extension SheetBook {
  /// What every park gets, and what it does to its debt; rows are filled by `fillAllocation`.
  func allocationLayout(_ slots: PlanSlots) -> TableLayout {
    var table = TableLayout(
      "Allocation", .output, say, title: .init("Allocation", "配置"),
      purpose: .init(
        "What every park gets, as the plan has it or with your own values of sheet Adjust; costs, "
          + "debt ratios and rules follow at once.",
        "各园区所得：按方案，或按 Adjust 表中的自填数值；成本、负债率与规则随之更新。"))
    addParkColumns(to: &table)
    table.add("chosen", header("Chosen", "入选"))
    table.add("alternative", header("Carried out as", "实施方案"), wrapWidth: 14)
    if hasExtents { table.add("extent", header("Extent", "实施程度")) }
    let hectares = say.unit("ha")
    for rules in portfolio.land.uses {
      table.add("land_ha_" + rules.use.rawValue, header(Wording.use(rules.use)), unit: hectares)
    }
    if declaresLand { table.add("declared_ha", header("Declared land", "申报用地"), unit: hectares) }
    table.add("land_ha", header("Land", "土地合计"), unit: hectares)
    table.add("regenerated_ha", header("Of it brownfield", "其中再开发"), unit: hectares)
    table.add("greenfield_ha", header("Of it greenfield", "其中新增"), unit: hectares)
    table.add("instruments", header("Instruments: level, start", "政策工具：力度、起始"), wrapWidth: 36)
    let money = say.unit("MCNY")
    table.add("cost_mcny", header("Cost", "成本"), unit: money)
    if !portfolio.funds.isEmpty {
      table.add("grant_cost_mcny", header("Grants for costs", "成本拨款"), unit: money)
    }
    if portfolio.finance != nil {
      table.add("new_debt_mcny", header("New debt", "新增负债"), unit: money)
      if !slots.swaps.isEmpty { table.add("swap_mcny", header("Debt swap", "债转股"), unit: money) }
    }
    if !portfolio.funds.isEmpty {
      table.add("grant_mcny", header("Grants in all", "拨款合计"), unit: money)
    }
    if hasFinances {
      let ratio = say("ratio", "倍")
      table.add("debt_to_equity_before", header("D/E before", "前负债权益比"), unit: ratio)
      table.add("debt_to_equity_after", header("D/E after", "后负债权益比"), unit: ratio)
      table.add("asset_liability_before", header("ALR before", "前资产负债率"), unit: say("share", "占比"))
      table.add("asset_liability_after", header("ALR after", "后资产负债率"), unit: say("share", "占比"))
      if portfolio.finance != nil {
        table.add("leverage", header("Against the benchmark", "对照基准"))
      }
    }
    table.add("rules", header("Park rules", "园区规则"))
    table.body = parks.map { _ in [] }
    return table
  }

  /// Whether some alternative may be carried out in part.
  var hasExtents: Bool {
    parks.contains { $0.alternatives.contains { $0.minimumExtent.value.value < 1 } }
  }

  /// Uses that the portfolio releases land for, or that some alternative declares.
  var usesInPlan: [LandUse] {
    LandUse.allCases.filter { use in
      portfolio.land.uses.contains { $0.use == use }
        || parks.contains { park in
          park.alternatives.contains { alternative in
            alternative.declared.contains {
              switch $0.quantity {
              case .greenfield(let declared, _), .regenerated(let declared, _): declared == use
              case .cost, .outcome, .resource: false
              }
            }
          }
        }
    }
  }

  var declaresLand: Bool {
    parks.contains { park in
      park.alternatives.contains { alternative in
        alternative.declared.contains {
          switch $0.quantity {
          case .greenfield, .regenerated: true
          case .cost, .outcome, .resource: false
          }
        }
      }
    }
  }

  func fillAllocation(_ live: LiveTables) -> TableLayout {
    var table = live.allocation
    table.body = parks.indices.map { allocationRow($0, live) }
    addAllocationTotals(to: &table, live)
    if hasFinances {
      table.highlights =
        leverageHighlights(table.range("debt_to_equity_before"))
        + leverageHighlights(table.range("debt_to_equity_after"))
    }
    let rules = table.range("rules")
    let first = Expression.call(.left, [.cell(CellReference(rules.first)), .number(1)])
    table.highlights.append(
      Sheet.Highlight(
        rules, .condition(.combined(first, .equals, .text(mark.bad)), look: .bad)))
    return table
  }

  private func allocationRow(_ position: Int, _ live: LiveTables) -> [Cell] {
    let table = live.allocation
    let park = parks[position]
    let allocation = allocations[park.id] ?? Allocation(park: park.id)
    let carried = live.adjust.cell(position, "carried")
    var cells = parkCells(park)
    cells += [
      .formula(chosenMark(carried), .text), .words(carriedOut(park), wraps: true),
    ]
    if hasExtents {
      cells.append(
        .formula(carried * .number(isChosen(park.id) ? allocation.extent.value : 1), .share))
    }
    for rules in portfolio.land.uses {
      cells.append(.formula(used("land_" + rules.use.rawValue, position, live.adjust), .hectares))
    }
    let declared = declaredLand(position, live)
    if table.has("declared_ha") {
      cells.append(
        Expression.adding([declared.greenfield, declared.regenerated].compactMap { $0 })
          .map { .formula($0, .hectares) } ?? .empty)
    }
    let land = table.column("land_ha")
    let parts = portfolio.land.uses.count + (declaresLand ? 1 : 0)
    let regenerated =
      live.plan.has("regenerated") ? live.plan.cell(position, "regenerated") : nil
    cells += [
      parts == 0
        ? Cell(.number(0), .hectares, look: .calculated)
        : .formula(
          .call(
            .sum, [.range(.row(table.firstRow + position, columns: (land - parts)...(land - 1)))]),
          .hectares),
      Expression.adding([regenerated, declared.regenerated].compactMap { $0 })
        .map { .formula($0, .hectares) } ?? Cell(.number(0), .hectares, look: .calculated),
      .formula(
        table.own(position, "land_ha") - table.own(position, "regenerated_ha"), .hectares),
      .words(instrumentText(allocation), wraps: true), cost(position, live),
    ]
    if table.has("grant_cost_mcny") {
      cells.append(.formula(used("grant", position, live.adjust), .money))
    }
    if table.has("new_debt_mcny") {
      cells.append(.formula(used("new_debt", position, live.adjust), .money))
    }
    if table.has("swap_mcny") {
      cells.append(.formula(used("swap", position, live.adjust), .money))
    }
    if table.has("grant_mcny") {
      let costs = table.own(position, "grant_cost_mcny")
      cells.append(
        .formula(
          table.has("swap_mcny") ? costs + table.own(position, "swap_mcny") : costs, .money))
    }
    if hasFinances { cells += leverageCells(position, live) }
    cells.append(.formula(rulesFormula(position, live), .text))
    return cells
  }

  private func declaredLand(
    _ position: Int, _ live: LiveTables
  ) -> (greenfield: Expression?, regenerated: Expression?) {
    func sum(_ fits: (DeclaredAmount.Quantity) -> Bool) -> Expression? {
      Expression.adding(declaredCells(parks[position], live.declared, where: fits)).map {
        extent(position, live) * $0
      }
    }
    return (
      sum { if case .greenfield = $0 { true } else { false } },
      sum { if case .regenerated = $0 { true } else { false } }
    )
  }

  private func cost(_ position: Int, _ live: LiveTables) -> Cell {
    guard let first = portfolio.periods.first, let last = portfolio.periods.last else {
      return Cell(.number(0), .money, look: .calculated)
    }
    return .formula(
      .call(.sum, [live.plan.span(position, "cost:\(first.id)", "cost:\(last.id)")]), .money)
  }

  private func rulesFormula(_ position: Int, _ live: LiveTables) -> Expression {
    let broken = live.rules.cell(position, "broken")
    return .when(
      .combined(live.adjust.cell(position, "carried"), .equals, .number(0)),
      then: .when(
        .combined(broken, .equals, .number(0)), then: .text("–"),
        otherwise: .text(mark.bad + " " + say("see ParkRules", "见 ParkRules"))),
      otherwise: .when(
        .combined(broken, .equals, .number(0)),
        then: .text(mark.good + " " + say("kept", "符合")),
        otherwise: .text(mark.bad + " " + say("see ParkRules", "见 ParkRules"))))
  }

  private func leverageCells(_ position: Int, _ live: LiveTables) -> [Cell] {
    let table = live.allocation
    let hasStatus = portfolio.finance != nil
    guard parks[position].finances != nil else {
      return [Cell](repeating: .empty, count: hasStatus ? 5 : 4)
    }
    let debt = live.parks.cell(position, "debt_mcny")
    let equity = live.parks.cell(position, "equity_mcny")
    let after = Expression.when(
      .combined(equity, .greater, .number(0)),
      then: afterDebt(debt, position, table)
        / afterEquity(equity, position, table), otherwise: .text(negativeEquity))
    var cells = [
      Cell.formula(live.parks.cell(position, "debt_to_equity"), .ratio, look: .crossLink),
      .formula(after, .ratio),
    ]
    cells += ["before", "after"].map {
      .formula(assetLiability(table.own(position, "debt_to_equity_" + $0)), .share)
    }
    if hasStatus {
      cells.append(.formula(leverageStatus(table.own(position, "debt_to_equity_after")), .text))
    }
    return cells
  }

  private func afterDebt(_ debt: Expression, _ row: Int, _ table: TableLayout) -> Expression {
    var sum = debt
    if table.has("new_debt_mcny") { sum = sum + table.own(row, "new_debt_mcny") }
    return table.has("swap_mcny") ? sum - table.own(row, "swap_mcny") : sum
  }

  private func afterEquity(_ equity: Expression, _ row: Int, _ table: TableLayout) -> Expression {
    table.has("swap_mcny") ? equity + table.own(row, "swap_mcny") : equity
  }

  /// ALR = (D/E) / (1 + D/E).
  private func assetLiability(_ ratio: Expression) -> Expression {
    .when(
      .call(.isNumber, [ratio]), then: ratio / (.number(1) + ratio),
      otherwise: .text(negativeEquity))
  }

  /// In words beside the colours, so that no meaning hangs on colour alone.
  private func leverageStatus(_ ratio: Expression) -> Expression {
    let slip = Expression.number(1) + .named(.tolerance)
    return .when(
      .call(.isNumber, [ratio]),
      then: .when(
        .combined(ratio, .atMost, .named(.leverageBenchmark) * slip), then: .text(calm),
        otherwise: .when(
          .combined(ratio, .atMost, .named(.leverageCap) * slip),
          then: .text(mark.fair + " " + say("above benchmark", "高于基准")),
          otherwise: .text(mark.bad + " " + say("above cap", "超上限")))),
      otherwise: .text(negativeEquity))
  }

  var calm: String { mark.good + " " + say("within benchmark", "达标") }

  func carriedOut(_ park: Park) -> String {
    guard let alternative = alternative(park) else { return "" }
    if alternative.id.text == alternative.path?.rawValue {
      return say.path(alternative.path, in: portfolio)
    }
    return alternative.name.text(in: language)
  }

  func instrumentText(_ allocation: Allocation) -> String {
    allocation.instruments.map { choice in
      let name = portfolio.instruments.first { $0.id == choice.instrument }?.name
      return (name?.text(in: language) ?? choice.instrument.text)
        + say(": \(choice.level), \(choice.start)", "：\(choice.level)，\(choice.start)")
    }.joined(separator: say("; ", "；"))
  }

  private func addAllocationTotals(to table: inout TableLayout, _ live: LiveTables) {
    guard !parks.isEmpty else { return }
    var cells = table.columns.map { _ in Cell(.blank, look: .total) }
    cells[0] = Cell(.text(say("Total", "合计")), look: .total)
    for (position, column) in table.columns.enumerated() {
      let format: Cell.NumberFormat? =
        column.key.hasSuffix("_mcny")
        ? .money : column.key.contains("_ha") ? .hectares : nil
      if let format {
        cells[position] = .formula(table.sum(column.key), format, look: .total)
      }
    }
    cells[table.column("chosen") - 2] = .formula(
      .call(.countIf, [.range(table.range("chosen")), .text(mark.good)]), .integer, look: .total)
    if hasFinances {
      let row = parks.count
      cells[table.column("debt_to_equity_before") - 2] = .formula(
        live.parks.total("debt_to_equity"), .ratio, look: .total)
      cells[table.column("debt_to_equity_after") - 2] = .formula(
        quotient(
          afterDebt(live.parks.total("debt_mcny"), row, table),
          afterEquity(live.parks.total("equity_mcny"), row, table)), .ratio, look: .total)
      for when in ["before", "after"] {
        cells[table.column("asset_liability_" + when) - 2] = .formula(
          assetLiability(table.own(row, "debt_to_equity_" + when)), .share, look: .total)
      }
    }
    table.totals = [cells]
  }
}
