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
    table.add("min_viable_ha", header("Smallest release", "最小供地"), unit: hectares)
    table.add("release_cap_ha", header("Greenfield a period at most", "每期新增上限"), unit: hectares)
    if portfolio.land.integrationScope == .after {
      table.add("built_town_ha", header("Of built: town uses", "已建中城市功能"), unit: hectares)
    }
    table.add("instrument_cost_factor", header("Instrument cost factor", "工具成本系数"))
    table.add("land_cost_factor", header("Land cost factor", "土地成本系数"))
    if hasFinances {
      table.add("debt_mcny", header("Debt", "负债"), unit: money)
      table.add("equity_mcny", header("Equity", "权益"), unit: money)
      table.add("debt_to_equity", header("D/E", "负债权益比"), unit: say("ratio", "倍"))
      table.add("fiscal_revenue_mcny", header("Fiscal revenue", "财政收入"), unit: money)
    }
    table.add("status", header("Weakest status", "最弱出处"))
    for park in parks { table.body.append(parkRow(park, in: table)) }
    addParkTotals(to: &table)
    addParkRules(to: &table)
    if hasFinances {
      table.highlights = leverageHighlights(table.range("debt_to_equity"))
    }
    return table
  }

  /// What may be entered for a park: amounts of 0 or more, and equity that may be negative.
  private func addParkRules(to table: inout TableLayout) {
    guard let first = parks.indices.first else { return }
    let ids = table.range("park_id", isFixed: true)
    table.allow(
      .condition(
        .combined(
          .call(.countIf, [.range(ids), table.own(first, "park_id")]), .equals, .number(1))),
      ["park_id"], say)
    table.allow(
      .decimal(atLeast: 0, atMost: nil),
      [
        "built_ha", "idle_ha", "available_ha", "output_mcny", "workers", "residents",
        "min_viable_ha", "release_cap_ha", "built_town_ha", "instrument_cost_factor",
        "land_cost_factor", "debt_mcny", "fiscal_revenue_mcny",
      ], say)
    table.allow(.decimal(atLeast: nil, atMost: nil), ["equity_mcny"], say)
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
    func target(_ field: NumberField) -> NumberAddress {
      NumberAddress(field, of: [park.id.text])
    }
    cells += [
      .words(say.other(park.name), wraps: true), .words(park.region),
      .words(park.city.name.text(in: language)),
      .words([park.level, park.kind].filter { !$0.isEmpty }.joined(separator: " "), wraps: true),
      .words(say.path(park.path, in: portfolio)),
      // A scenario sets every built use to the same amount: only where there is one is it a sum.
      Cell(
        .number(built), .hectares, look: .input, status: builtStatus,
        target: park.land.built.count == 1 ? target(.parkBuilt) : nil),
      .input(park.land.idle, .hectares, target(.parkIdle)),
      .input(park.land.available, .hectares, target(.parkAvailable)),
      .formula((idle + available) * .named(.muPerHectare), .mu),
      .input(park.output, .money, target(.parkOutput)),
      .input(park.workers, .integer, target(.parkWorkers)),
      .input(park.residents, .integer, target(.parkResidents)),
      .input(park.land.minimumViable, .hectares, target(.parkMinimumViable)),
      .input(park.land.releaseCap, .hectares, target(.parkReleaseCap)),
    ]
    if table.has("built_town_ha") {
      let town = LandUse.allCases.filter(\.countsAsTown)
        .reduce(0) { $0 + (park.land.built[$1]?.value.value ?? 0) }
      cells.append(Cell(.number(town), .hectares, look: .input, status: builtStatus))
    }
    cells += [
      .input(park.instrumentCostFactor, .points, target(.parkInstrumentCostFactor)),
      .input(park.landCostFactor, .points, target(.parkLandCostFactor)),
    ]
    if hasFinances {
      if let finances = park.finances {
        cells += [
          .input(finances.debt, .money, target(.parkDebt)),
          .input(finances.equity, .money, target(.parkEquity)),
        ]
        statuses += [finances.debt.status, finances.equity.status]
        let debt = Expression.at(row: row, column: table.column("debt_mcny"))
        let equity = Expression.at(row: row, column: table.column("equity_mcny"))
        cells += [
          .formula(
            .when(
              .combined(equity, .greater, .number(0)), then: debt / equity,
              otherwise: .text(negativeEquity)), .ratio),
          .input(finances.fiscalRevenue, .money, target(.parkFiscalRevenue)),
        ]
      } else {
        // No scenario gives finances to a park that has none.
        cells += [.empty, .empty, .empty, .empty]
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
      total("fiscal_revenue_mcny", .money)
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
