import ParkModel
import Scoring

extension SheetBook {
  static let tilesPerRow = 9
  static let mostBars = 10
  static let mostPoints = 24
  static let topParks = 10
  /// Columns over which a park's name reaches in the table of first parks.
  static let nameColumns = 3

  /// Key figures as live tiles, the first parks, and native charts, on one A4 page.
  func dashboardSheet(
    _ tables: BookTables, _ further: FurtherResults, _ results: [StackedLayout], banner: Cell,
    meta: inout MetaSheet
  ) -> Sheet {
    var rows: [Sheet.Row] = [
      Sheet.Row([Cell(.text(say.both("Dashboard", "总览")), look: .title)], height: 24),
      Sheet.Row([Cell(.text(dashboardPurpose), look: .purpose)]),
      Sheet.Row([banner]), Sheet.Row([], height: 6),
    ]
    let tiles = dashboardTiles(tables)
    for start in stride(from: 0, to: tiles.count, by: Self.tilesPerRow) {
      let line = tiles[start..<min(start + Self.tilesPerRow, tiles.count)]
      rows += [
        Sheet.Row(line.map { Cell(.text($0.label), look: .tileLabel, wraps: true) }, height: 38),
        Sheet.Row(
          line.map { Cell($0.value.content, $0.value.format, look: .tileValue) }, height: 26),
        Sheet.Row(
          line.map { Cell(.text($0.unit), look: .tileUnit, wraps: true) }, height: 26),
        Sheet.Row([], height: 6),
      ]
    }
    rows.append(Sheet.Row([Cell(.text(provenanceText), look: .sentence)]))
    rows.append(Sheet.Row([], height: 6))
    let tableRow = rows.count + 1
    rows += topTable(tables)
    let tableEnd = rows.count + 1
    let choice = scenarioChoice(
      further.scenarios, results.first { $0.name == "Scenarios" }, tables, at: tableEnd + 1)
    if let choice { rows += [Sheet.Row([], height: 6)] + choice.rows }
    let chartRow = rows.count + 2
    return Sheet(
      name: "Dashboard", kind: .output,
      columns: [Sheet.Column](repeating: .init(width: 20), count: Self.tilesPerRow), rows: rows,
      fitsOnePage: true, names: choice.map { [$0.name] } ?? [],
      charts: dashboardCharts(
        beside: tableRow..<tableEnd, below: chartRow, frontier: further.frontier, meta: &meta),
      validations: choice.map { [$0.validation] } ?? [])
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

  private func dashboardTiles(_ tables: BookTables) -> [Tile] {
    guard let allocation = tables.allocation else { return [] }
    func total(_ key: String) -> Expression { allocation.total(key) }
    var tiles = [
      Tile(
        label: header("Parks chosen", "入选园区"),
        unit: say("of \(parks.count)", "共 \(parks.count) 个"),
        value: .formula(total("chosen"), .integer))
    ]
    if let merit = meanMerit(tables) { tiles.append(merit) }
    tiles += [
      Tile(
        label: header("Land released", "释放土地"), unit: say.unit("ha"),
        value: .formula(total("land_ha"), .hectares)),
      Tile(
        label: header("Land released", "释放土地"), unit: say("mu", "亩"),
        value: .formula(total("land_ha") * .named(.muPerHectare), .mu)),
    ]
    for (key, label) in [
      ("grant_mcny", header("Grants", "拨款")), ("new_debt_mcny", header("New debt", "新增负债")),
    ] where allocation.has(key) {
      tiles.append(
        Tile(
          label: label, unit: "亿元" + say(" (100 MCNY)", ""),
          value: .formula(total(key) / .named(.yuanPerYi), .moneyYi)))
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
    tiles += outcomeTiles(tables.outcomes, most: 2 * Self.tilesPerRow - tiles.count - 1)
    tiles.append(
      Tile(
        label: header("Value of the plan", "方案价值"), unit: say.unit("points"),
        value: planValue(tables.outcomes)))
    return tiles
  }

  /// The objective as the tables stand now; the solve's where nothing is counted.
  private func planValue(_ outcomes: TableLayout?) -> Cell {
    guard let objective = outcomes.flatMap({ objectiveTotal($0) }) else {
      return .figure(run.solved.objective?.value, .points, look: .engine)
    }
    return .formula(objective, .points)
  }

  /// The mean score of the parks that are chosen.
  private func meanMerit(_ tables: BookTables) -> Tile? {
    guard let scores = tables.scores, hasPlan else { return nil }
    let chosen = Expression.range(scores.range("chosen", isFixed: true, onSheet: true))
    let count = Expression.call(.countIf, [chosen, .text(mark.good)])
    let sum = Expression.call(
      .sumIf,
      [
        chosen, .text(mark.good), .range(scores.range("score", isFixed: true, onSheet: true)),
      ])
    return Tile(
      label: header("Mean merit of chosen parks", "入选园区平均评分"), unit: say("0 to 1", "0 至 1"),
      value: .formula(
        .when(
          .combined(count, .greater, .number(0)), then: sum / count, otherwise: .number(0)),
        .score))
  }

  // MARK: The first parks

  /// The ten first parks by merit as it stands now, or by grants where there is no merit.
  private func topTable(_ tables: BookTables) -> [Sheet.Row] {
    guard let allocation = tables.allocation else { return [] }
    let hasMoney = allocation.has("grant_mcny")
    let beside = [String](repeating: "", count: Self.nameColumns - 1)
    var headers = [header("Top ten by merit", "评分前十园区")] + beside
    var units = [say("\(mark.good) chosen", "\(mark.good) 入选")] + beside
    if tables.scores != nil {
      headers.append(header("Merit", "评分"))
      units.append(say("0 to 1", "0 至 1"))
    } else {
      headers[0] = header("Largest grants", "拨款最多园区")
    }
    headers.append(header("Land", "土地"))
    units.append(say.unit("ha"))
    if hasMoney {
      headers.append(header("Grants", "拨款"))
      units.append("亿元")
    }
    var rows = [
      Sheet.Row(headers.map { Cell(.text($0), look: .header, wraps: true) }, height: 32),
      Sheet.Row(units.map { .words($0, look: .unit) }),
    ]
    for (position, park) in firstParks.enumerated() {
      // Where there is a ranking, its line says which park stands here now.
      let ranked = tables.ranking.map { ranking in
        { (key: String) in ranking.cell(position, key, isFixed: true) }
      }
      let key = ranked?("park_id") ?? .text(park.id.text)
      var cells = [
        Cell(
          .formula(
            .joined(
              ranked?("chosen") ?? .lookup(key, in: allocation, "chosen"), .text(" "), key,
              .text(" "), shortened(ranked?("name") ?? .lookup(key, in: allocation, "name")))),
          look: .sentence)
      ]
      cells += [Cell](repeating: .empty, count: Self.nameColumns - 1)
      if let scores = tables.scores {
        cells.append(
          .formula(
            ranked?("score") ?? .lookup(key, in: scores, "score"), .score, look: .crossLink))
      }
      cells.append(.formula(.lookup(key, in: allocation, "land_ha"), .hectares, look: .crossLink))
      if hasMoney {
        cells.append(
          .formula(
            .lookup(key, in: allocation, "grant_mcny") / .named(.yuanPerYi), .moneyYi,
            look: .crossLink))
      }
      rows.append(Sheet.Row(cells, height: 15))
    }
    return rows
  }

  /// A name that ends in … where it would not fit beside mark and number of its park.
  private func shortened(_ name: Expression) -> Expression {
    let most = language == .chinese ? 24.0 : 52.0
    return .when(
      .combined(.call(.left, [name, .number(most)]), .equals, name), then: name,
      otherwise: .combined(.call(.left, [name, .number(most - 1)]), .joined, .text("…")))
  }

  /// By merit; where there is none the chosen ones by their grants.
  var firstParks: [Park] {
    if let merits = run.merits, !merits.rows.isEmpty {
      return merits.order.prefix(Self.topParks).compactMap { parksByID[merits.parks[$0]] }
    }
    let chosen = (evaluation?.parks ?? []).filter { isChosen($0.park) }.sorted {
      ($1.grants.value, $0.park) < ($0.grants.value, $1.park)
    }
    return chosen.prefix(Self.topParks).compactMap { parksByID[$0.park] }
  }

  /// Totals of the weightiest outcomes.
  private func outcomeTiles(_ table: TableLayout?, most: Int) -> [Tile] {
    guard let table else { return [] }
    let weighty = portfolio.outcomes.enumerated().filter { $0.element.kind != .merit }.sorted {
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
}
