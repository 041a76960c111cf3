import ParkModel

extension SheetBook {
  /// What every park gets, and what it does to its debt.
  func allocationTable(_ parksTable: TableLayout) -> TableLayout {
    var table = TableLayout(
      "Allocation", .output, say, title: .init("Allocation", "配置"),
      purpose: .init(
        "What every park gets. Land, money and instruments are results of the solve (green tint); "
          + "sums and debt ratios follow them.",
        "各园区所得。土地、资金与政策工具为求解结果（绿色底），合计与负债率随之计算。"))
    addParkColumns(to: &table)
    table.add("chosen", header("Chosen", "入选"))
    table.add("alternative", header("Carried out as", "实施方案"), wrapWidth: 14)
    if hasExtents { table.add("extent", header("Extent", "实施程度")) }
    let hectares = say.unit("ha")
    for use in usesInPlan {
      table.add(
        "land_ha_" + use.rawValue, header(Wording.use(use)), unit: hectares)
    }
    table.add("land_ha", header("Land", "土地合计"), unit: hectares)
    table.add("regenerated_ha", header("Of it brownfield", "其中再开发"), unit: hectares)
    table.add("greenfield_ha", header("Of it greenfield", "其中新增"), unit: hectares)
    table.add("instruments", header("Instruments: level, start", "政策工具：力度、起始"), wrapWidth: 36)
    let money = say.unit("MCNY")
    table.add("cost_mcny", header("Cost", "成本"), unit: money)
    table.add("grant_mcny", header("Grant", "拨款"), unit: money)
    table.add("new_debt_mcny", header("New debt", "新增负债"), unit: money)
    table.add("swap_mcny", header("Debt swap", "债转股"), unit: money)
    if hasFinances {
      let ratio = say("ratio", "倍")
      table.add("debt_to_equity_before", header("D/E before", "前负债权益比"), unit: ratio)
      table.add("debt_to_equity_after", header("D/E after", "后负债权益比"), unit: ratio)
      if portfolio.finance != nil {
        table.add("leverage", header("Against the benchmark", "对照基准"))
      }
    }
    for (position, park) in parks.enumerated() {
      table.body.append(allocationRow(park, position, in: table, parksTable))
    }
    addAllocationTotals(to: &table, parksTable)
    if hasFinances {
      table.highlights =
        leverageHighlights(table.range("debt_to_equity_before"))
        + leverageHighlights(table.range("debt_to_equity_after"))
    }
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

  private func allocationRow(
    _ park: Park, _ position: Int, in table: TableLayout, _ parksTable: TableLayout
  ) -> [Cell] {
    let row = table.firstRow + position
    let allocation = allocations[park.id] ?? Allocation(park: park.id)
    let results = results[park.id] ?? ParkEvaluation(park: park.id)
    let declared = declaredHectares(allocation, in: park)
    let chosen = isChosen(park.id)
    var cells = parkCells(park)
    cells += [
      Cell(.text(chosen ? mark.good : "–")), .words(carriedOut(park), wraps: true),
    ]
    if hasExtents {
      cells.append(chosen ? .figure(allocation.extent.value, .share, look: .engine) : .empty)
    }
    func engine(_ value: Double, _ format: Cell.NumberFormat) -> Cell {
      chosen ? .figure(value, format, look: .engine) : .empty
    }
    for use in usesInPlan {
      let decided = allocation.land.reduce(0) { $0 + ($1.use == use ? $1.hectares.value : 0) }
      cells.append(engine(decided + declared.hectares(use), .hectares))
    }
    func cell(_ key: String) -> Expression { .at(row: row, column: table.column(key)) }
    let regenerated = allocation.land.reduce(0) { $0 + $1.regenerated.value }
    let declaredRegenerated = LandUse.allCases.reduce(0) {
      $0 + (declared.regenerated[$1] ?? 0)
    }
    let land = table.column("land_ha")
    cells += [
      usesInPlan.isEmpty
        ? engine(0, .hectares)
        : .formula(
          .call(
            .sum, [.range(.row(row, columns: (land - usesInPlan.count)...(land - 1)))]),
          .hectares),
      engine(regenerated + declaredRegenerated, .hectares),
      .formula(cell("land_ha") - cell("regenerated_ha"), .hectares),
      .words(instrumentText(allocation), wraps: true), engine(results.cost.value, .money),
      engine(results.grants.value, .money), engine(results.newDebt.value, .money),
      engine(results.swap.value, .money),
    ]
    if hasFinances { cells += leverageCells(park, position, in: table, parksTable) }
    return cells
  }

  private func leverageCells(
    _ park: Park, _ position: Int, in table: TableLayout, _ parksTable: TableLayout
  ) -> [Cell] {
    let hasStatus = portfolio.finance != nil
    guard park.finances != nil else {
      return [Cell](repeating: .empty, count: hasStatus ? 3 : 2)
    }
    let row = table.firstRow + position
    func cell(_ key: String) -> Expression { .at(row: row, column: table.column(key)) }
    func before(_ key: String) -> Expression {
      .cell(
        CellReference(
          CellAddress(row: parksTable.firstRow + position, column: parksTable.column(key)),
          sheet: parksTable.name))
    }
    let debt = before("debt_mcny")
    let equity = before("equity_mcny")
    let after = Expression.when(
      .combined(equity, .greater, .number(0)),
      then: (debt + cell("new_debt_mcny") - cell("swap_mcny")) / (equity + cell("swap_mcny")),
      otherwise: .text(negativeEquity))
    var cells = [
      Cell.formula(before("debt_to_equity"), .ratio, look: .crossLink),
      .formula(after, .ratio),
    ]
    if hasStatus {
      cells.append(.formula(leverageStatus(cell("debt_to_equity_after")), .text))
    }
    return cells
  }

  /// In words beside the colours, so that no meaning hangs on colour alone.
  private func leverageStatus(_ ratio: Expression) -> Expression {
    let slip = Expression.number(1.000001)
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

  private func addAllocationTotals(to table: inout TableLayout, _ parksTable: TableLayout) {
    guard !parks.isEmpty else { return }
    var cells = table.columns.map { _ in Cell(.blank, look: .total) }
    cells[0] = Cell(.text(say("Total", "合计")), look: .total)
    for (position, column) in table.columns.enumerated() {
      let format: Cell.NumberFormat? =
        column.key.hasSuffix("_mcny") ? .money : column.key.contains("_ha") ? .hectares : nil
      if let format {
        cells[position] = .formula(table.sum(column.key), format, look: .total)
      }
    }
    cells[table.column("chosen") - 2] = .formula(
      .call(.countIf, [.range(table.range("chosen")), .text(mark.good)]), .integer, look: .total)
    if hasFinances {
      func own(_ key: String) -> Expression {
        .at(row: table.totalRow, column: table.column(key))
      }
      func before(_ key: String) -> Expression {
        .cell(
          CellReference(
            CellAddress(row: parksTable.totalRow, column: parksTable.column(key)),
            sheet: parksTable.name))
      }
      cells[table.column("debt_to_equity_before") - 2] = .formula(
        before("debt_to_equity"), .ratio, look: .total)
      cells[table.column("debt_to_equity_after") - 2] = .formula(
        quotient(
          before("debt_mcny") + own("new_debt_mcny") - own("swap_mcny"),
          before("equity_mcny") + own("swap_mcny")), .ratio, look: .total)
    }
    table.totals = [cells]
  }
}
