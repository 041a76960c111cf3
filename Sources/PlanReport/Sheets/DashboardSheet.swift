import ParkModel

/// Where the tables stand that the dashboard's formulas read.
struct DashboardSources {
  var allocation: TableLayout
  /// nil: the portfolio counts no outcomes.
  var outcomes: TableLayout?
}

extension SheetBook {
  static let tilesPerRow = 6
  static let mostBars = 15

  /// Key figures as live tiles, and native charts, on one page.
  func dashboardSheet(
    _ sources: DashboardSources, banner: Cell, meta: inout MetaSheet
  ) -> Sheet {
    var rows: [Sheet.Row] = [
      Sheet.Row([Cell(.text(say.both("Dashboard", "总览")), look: .title)], height: 24),
      Sheet.Row([Cell(.text(dashboardPurpose), look: .purpose)]),
      Sheet.Row([banner]), Sheet.Row([]),
    ]
    let tiles = dashboardTiles(sources)
    for start in stride(from: 0, to: tiles.count, by: Self.tilesPerRow) {
      let line = tiles[start..<min(start + Self.tilesPerRow, tiles.count)]
      rows += [
        Sheet.Row(line.map { Cell(.text($0.label), look: .tileLabel, wraps: true) }, height: 34),
        Sheet.Row(
          line.map { Cell($0.value.content, $0.value.format, look: .tileValue) }, height: 30),
        Sheet.Row(line.map { Cell(.text($0.unit), look: .tileUnit) }, height: 18),
        Sheet.Row([], height: 8),
      ]
    }
    rows.append(Sheet.Row([Cell(.text(provenanceText), look: .purpose)]))
    let corner = rows.count + 2
    return Sheet(
      name: "Dashboard", kind: .output,
      columns: [Sheet.Column](repeating: .init(width: 28), count: Self.tilesPerRow), rows: rows,
      fitsOnePage: true, charts: dashboardCharts(from: corner, meta: &meta))
  }

  private var dashboardPurpose: String {
    let verdict = Verdict(run, language)
    return verdict.status + " — " + verdict.proof
  }

  private var provenanceText: String {
    let shares = evaluation?.provenance ?? [:]
    let parts = ProvenanceStatus.allCases.compactMap { status in
      shares[status].flatMap {
        $0.value > 0 ? percentText($0.value, places: 0) + " " + say.status(status) : nil
      }
    }
    guard !parts.isEmpty else { return say("The plan changes nothing.", "方案没有带来变化。") }
    return say("The value rests on numbers that are ", "价值所依据的数据：")
      + parts.joined(separator: say(", ", "、"))
  }

  // MARK: Tiles

  private struct Tile {
    var label: String
    var unit: String
    var value: Cell
  }

  private func dashboardTiles(_ sources: DashboardSources) -> [Tile] {
    let allocation = sources.allocation
    func total(_ key: String) -> Expression {
      .cell(
        CellReference(
          CellAddress(row: allocation.totalRow, column: allocation.column(key)),
          sheet: allocation.name))
    }
    var tiles = [
      Tile(
        label: header("Parks chosen", "入选园区"),
        unit: say("of \(parks.count)", "共 \(parks.count) 个"),
        value: .formula(total("chosen"), .integer)),
      Tile(
        label: header("Land released", "释放土地"), unit: say.unit("ha"),
        value: .formula(total("land_ha"), .hectares)),
      Tile(
        label: header("Land released", "释放土地"), unit: say("mu", "亩"),
        value: .formula(total("land_ha") * .named(.muPerHectare), .mu)),
    ]
    if portfolio.plansMoney || parks.contains(where: { $0.finances != nil }) {
      tiles += [
        Tile(
          label: header("Grants", "拨款"), unit: "亿元" + say(" (100 MCNY)", ""),
          value: .formula(total("grant_mcny") / .named(.yuanPerYi), .moneyYi)),
        Tile(
          label: header("New debt", "新增负债"), unit: "亿元" + say(" (100 MCNY)", ""),
          value: .formula(total("new_debt_mcny") / .named(.yuanPerYi), .moneyYi)),
      ]
    }
    if hasFinances {
      tiles += [
        Tile(
          label: header("D/E before", "方案前负债权益比"), unit: say("all parks", "全部园区"),
          value: .formula(total("debt_to_equity_before"), .ratio)),
        Tile(
          label: header("D/E after", "方案后负债权益比"), unit: say("all parks", "全部园区"),
          value: .formula(total("debt_to_equity_after"), .ratio)),
      ]
      if portfolio.finance != nil {
        tiles.append(
          Tile(
            label: header("Parks within benchmark", "达标园区"),
            unit: say("of \(parks.count), after the plan", "共 \(parks.count) 个，方案后"),
            value: .formula(
              .call(
                .countIf,
                [
                  .range(allocation.range("leverage", isFixed: true, onSheet: true)),
                  .text(calm),
                ]), .integer)))
      }
    }
    tiles += outcomeTiles(sources.outcomes, most: 2 * Self.tilesPerRow - tiles.count - 1)
    tiles.append(
      Tile(
        label: header("Value of the plan", "方案价值"), unit: say.unit("points"),
        value: .figure(run.solved.objective?.value, .points, look: .engine)))
    return tiles
  }

  /// Totals of the weightiest outcomes.
  private func outcomeTiles(_ table: TableLayout?, most: Int) -> [Tile] {
    guard let table else { return [] }
    let weighty = portfolio.outcomes.enumerated().sorted {
      ($1.element.weight.value, $0.offset) < ($0.element.weight.value, $1.offset)
    }
    return weighty.prefix(max(0, most)).map { _, outcome in
      let address = CellAddress(
        row: table.totalRow, column: table.column("outcome_" + outcome.id.text))
      return Tile(
        label: header(outcome.name), unit: perYear(outcome.unit),
        value: .formula(.cell(CellReference(address, sheet: table.name)), .amount))
    }
  }

  /// Outcomes are amounts per year; a unit may say so itself.
  private func perYear(_ unit: String) -> String {
    unit.hasSuffix("a year") ? say.unit(unit) : say.unit(unit) + say(" a year", "／年")
  }
}
