import ParkModel

extension SheetBook {
  /// Every park before the plan: the planner's inputs with their provenance.
  func parksTable() -> TableLayout {
    var table = TableLayout(
      "Parks", .input, say, title: .init("Parks", "园区"),
      purpose: .init(
        "Every park before the plan. The tint of a number tells how far it can be trusted.",
        "方案之前的各园区。底色表示数据的可信程度。"))
    addParkColumns(to: &table)
    table.add("name_other", header("Other name", "另一语言名称"), wrapWidth: 26)
    table.add("region", header("Region", "地区"))
    table.add("city", header("City", "城市"))
    table.add("kind", header("Kind", "类型"), wrapWidth: 24)
    table.add("path", header("Path", "发展路径"))
    let hectares = say.unit("ha")
    let money = say.unit("MCNY")
    table.add("built_ha", header("Built", "已建"), unit: hectares)
    table.add("idle_ha", header("Idle", "闲置"), unit: hectares)
    table.add("available_ha", header("Available", "可用"), unit: hectares)
    table.add("developable_mu", header("Idle and available", "闲置与可用"), unit: say("mu", "亩"))
    table.add("output_mcny", header("Output a year", "年产出"), unit: money)
    table.add("workers", header("Workers", "就业"), unit: say.unit("persons"))
    table.add("residents", header("Residents", "居民"), unit: say.unit("persons"))
    if hasFinances {
      table.add("debt_mcny", header("Debt", "负债"), unit: money)
      table.add("equity_mcny", header("Equity", "权益"), unit: money)
      table.add("debt_to_equity", header("D/E", "负债权益比"), unit: say("ratio", "倍"))
    }
    table.add("status", header("Weakest status", "最弱出处"))
    for park in parks { table.body.append(parkRow(park, in: table)) }
    addParkTotals(to: &table)
    if hasFinances {
      table.highlights = leverageHighlights(table.range("debt_to_equity"))
    }
    return table
  }

  var hasFinances: Bool { parks.contains { $0.finances != nil } }

  private func parkRow(_ park: Park, in table: TableLayout) -> [Cell] {
    let row = table.firstRow + table.body.count
    let idle = Expression.at(row: row, column: table.column("idle_ha"))
    let available = Expression.at(row: row, column: table.column("available_ha"))
    let (built, builtStatus) = builtLand(park)
    var statuses = [park.land.idle.status, park.land.available.status, park.output.status]
    statuses += [park.workers.status, park.residents.status, builtStatus]
    var cells = parkCells(park)
    cells += [
      .words(say.other(park.name), wraps: true), .words(park.region),
      .words(park.city.name.text(in: language)),
      .words([park.level, park.kind].filter { !$0.isEmpty }.joined(separator: " "), wraps: true),
      .words(say.path(park.path, in: portfolio)),
      Cell(.number(built), .hectares, look: .input, status: builtStatus),
      .input(park.land.idle, .hectares), .input(park.land.available, .hectares),
      .formula((idle + available) * .named(.muPerHectare), .mu),
      .input(park.output, .money), .input(park.workers, .integer),
      .input(park.residents, .integer),
    ]
    if hasFinances {
      cells += [.input(park.finances?.debt, .money), .input(park.finances?.equity, .money)]
      if let finances = park.finances {
        statuses += [finances.debt.status, finances.equity.status]
        let debt = Expression.at(row: row, column: table.column("debt_mcny"))
        let equity = Expression.at(row: row, column: table.column("equity_mcny"))
        cells.append(
          .formula(
            .when(
              .combined(equity, .greater, .number(0)), then: debt / equity,
              otherwise: .text(negativeEquity)), .ratio))
      } else {
        cells.append(.empty)
      }
    }
    let weakest = statuses.max() ?? .sourced
    cells.append(Cell(.text(say.status(weakest)), look: .input, status: weakest))
    return cells
  }

  var negativeEquity: String { say("no equity", "权益为负") }

  private func builtLand(_ park: Park) -> (Double, ProvenanceStatus) {
    var sum = 0.0
    var status = ProvenanceStatus.sourced
    for use in LandUse.allCases {
      guard let built = park.land.built[use] else { continue }
      sum += built.value.value
      status = max(status, built.status)
    }
    return (sum, status)
  }

  private func addParkTotals(to table: inout TableLayout) {
    guard !parks.isEmpty else { return }
    var cells = table.columns.map { _ in Cell(.blank, look: .total) }
    cells[0] = Cell(.text(say("Total", "合计")), look: .total)
    func total(_ key: String, _ format: Cell.NumberFormat) {
      cells[table.column(key) - 2] = .formula(table.sum(key), format, look: .total)
    }
    for key in ["built_ha", "idle_ha", "available_ha"] { total(key, .hectares) }
    total("developable_mu", .mu)
    total("output_mcny", .money)
    total("workers", .integer)
    total("residents", .integer)
    if hasFinances {
      total("debt_mcny", .money)
      total("equity_mcny", .money)
      cells[table.column("debt_to_equity") - 2] = .formula(
        quotient(
          .at(row: table.totalRow, column: table.column("debt_mcny")),
          .at(row: table.totalRow, column: table.column("equity_mcny"))), .ratio, look: .total)
    }
    table.totals = [cells]
  }

  /// Debt over equity, in words where equity is not positive.
  func quotient(_ debt: Expression, _ equity: Expression) -> Expression {
    .when(
      .combined(equity, .greater, .number(0)), then: debt / equity,
      otherwise: .text(negativeEquity))
  }

  /// Green up to the benchmark, amber up to the cap, red above.
  func leverageHighlights(_ range: CellRange) -> [Sheet.Highlight] {
    guard portfolio.finance != nil else { return [] }
    let cell = Expression.cell(CellReference(range.first))
    func condition(
      _ between: Expression.Operator, _ constant: Constant
    ) -> Expression {
      .call(.and, [.call(.isNumber, [cell]), .combined(cell, between, .named(constant))])
    }
    return [
      Sheet.Highlight(
        range, .condition(condition(.greater, .leverageCap), look: .bad)),
      Sheet.Highlight(
        range, .condition(condition(.greater, .leverageBenchmark), look: .fair)),
      Sheet.Highlight(
        range, .condition(condition(.atMost, .leverageBenchmark), look: .good)),
    ]
  }
}
