import ParkModel
import Scoring

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
        label: header(outcome.name), unit: say.unit(outcome.unit) + say(" a year", "／年"),
        value: .formula(.cell(CellReference(address, sheet: table.name)), .amount))
    }
  }

  // MARK: Charts

  private func dashboardCharts(from row: Int, meta: inout MetaSheet) -> [Chart] {
    var charts: [Chart] = []
    if let chart = scoreChart(&meta) { charts.append(chart) }
    if let chart = landChart(&meta) { charts.append(chart) }
    if let chart = leverageChart(&meta) { charts.append(chart) }
    if let chart = outcomeChart(&meta) { charts.append(chart) }
    var top = row
    for left in stride(from: 0, to: charts.count, by: 2) {
      let pair = left...min(left + 1, charts.count - 1)
      // Room for the labels of many bars; a row of cells is 20 pixels high.
      let bars = pair.map { charts[$0].barCount }.max() ?? 0
      let rows = 17 + max(0, bars - 10)
      for position in pair {
        charts[position].corner = CellAddress(row: top, column: position == left ? 1 : 4)
        charts[position].width = 594
        charts[position].height = rows * 20 - 15
      }
      top += rows
    }
    return charts
  }

  private func chart(
    _ kind: Chart.Kind, _ title: String, valueTitle: String, _ format: Cell.NumberFormat,
    _ series: [Chart.Series]
  ) -> Chart {
    Chart(
      kind: kind, title: title, valueTitle: valueTitle, series: series,
      corner: CellAddress(row: 1, column: 1), width: 0, height: 0, format: format)
  }

  private func label(_ park: ParkID, width: Int = 22) -> String {
    let name = parksByID[park]?.name.text(in: language) ?? park.text
    let full = name == park.text ? name : "\(park) \(name)"
    var short = ""
    for character in full {
      if displayWidth(short) >= width - 1 { return short + "…" }
      short.append(character)
    }
    return short
  }

  private func scoreChart(_ meta: inout MetaSheet) -> Chart? {
    guard let table = run.merits, !table.rows.isEmpty else { return nil }
    // Bars are drawn from the bottom up.
    let best = table.ranking.prefix(Self.mostBars).reversed()
    let yes = say.both("chosen", "入选")
    let no = say.both("not chosen", "未入选")
    let place = meta.add(
      ["scores", "chosen", "not_chosen"],
      best.map { row in
        let chosen = isChosen(row.park)
        return (
          label(row.park), [chosen ? row.score.value : nil, chosen ? nil : row.score.value]
        )
      })
    return chart(
      .stackedBars, say.both("Merit before the plan", "方案前评分"),
      valueTitle: say("score, 0 to 1", "得分（0 至 1）"), .points,
      [
        .init(name: yes, categories: place.labels, values: place.values[0], colour: .blue),
        .init(name: no, categories: place.labels, values: place.values[1], colour: .grey),
      ])
  }

  private func landChart(_ meta: inout MetaSheet) -> Chart? {
    let uses = usesInPlan
    let rows = parks.compactMap { park -> (ParkID, [Double])? in
      guard let allocation = allocations[park.id], allocation.alternative != nil else {
        return nil
      }
      let declared = declaredHectares(allocation, in: park)
      let land = uses.map { use in
        allocation.land.reduce(declared.hectares(use)) {
          $0 + ($1.use == use ? $1.hectares.value : 0)
        }
      }
      return land.contains { $0 > 0 } ? (park.id, land) : nil
    }
    guard !rows.isEmpty else { return nil }
    let largest = rows.sorted {
      let (left, right) = ($0.1.reduce(0, +), $1.1.reduce(0, +))
      return left == right ? $0.0 < $1.0 : left > right
    }.prefix(Self.mostBars).reversed()
    let place = meta.add(
      ["land"] + uses.map(\.rawValue), largest.map { (label($0.0), $0.1) })
    let colours: [LandUse: Chart.Colour] = [
      .industrial: .blue, .residential: .orange, .commercial: .red, .publicGreen: .green,
      .heritageCulture: .purple,
    ]
    return chart(
      .stackedBars, say.both("Land released by use", "各用途释放土地"), valueTitle: say.unit("ha"),
      .mu,
      uses.enumerated().map { position, use in
        .init(
          name: say.both(Wording.use(use)), categories: place.labels,
          values: place.values[position], colour: colours[use] ?? .grey)
      })
  }

  private func leverageChart(_ meta: inout MetaSheet) -> Chart? {
    let rows = (evaluation?.parks ?? []).filter {
      isChosen($0.park) && $0.debtToEquityBefore != nil
    }.prefix(Self.mostBars)
    guard !rows.isEmpty else { return nil }
    let benchmark = portfolio.finance?.leverageBenchmark.value.value
    let cap = portfolio.finance?.leverageCap.value.value
    let place = meta.add(
      ["leverage", "before", "after", "benchmark", "cap"],
      rows.map {
        (
          label($0.park, width: 13),
          [$0.debtToEquityBefore?.value, $0.debtToEquityAfter?.value, benchmark, cap]
        )
      })
    var series: [Chart.Series] = [
      .init(
        name: say.both("before", "方案前"), categories: place.labels, values: place.values[0],
        colour: .sky, style: .circles),
      .init(
        name: say.both("after", "方案后"), categories: place.labels, values: place.values[1],
        colour: .red, style: .diamonds),
    ]
    if let benchmark, let cap {
      series += [
        .init(
          name: say.both("benchmark", "基准") + " " + decimalText(benchmark, places: 2),
          categories: place.labels, values: place.values[2], colour: .green, style: .dashed),
        .init(
          name: say.both("cap", "上限") + " " + decimalText(cap, places: 2),
          categories: place.labels, values: place.values[3], colour: .orange, style: .dashed),
      ]
    }
    return chart(
      .lines, say.both("Debt to equity of chosen parks", "入选园区负债权益比"), valueTitle: "D/E", .points,
      series)
  }

  /// How near each outcome comes to the best value it could have alone.
  private func outcomeChart(_ meta: inout MetaSheet) -> Chart? {
    let rows = portfolio.outcomes.reversed().compactMap { outcome -> (String, [Double?])? in
      guard let best = run.solved.yardstick.references[outcome.id]?.value, best != 0,
        let total = evaluation?.outcomes[outcome.id]?.value
      else { return nil }
      return (outcome.name.text(in: language), [total / best])
    }
    guard !rows.isEmpty else { return nil }
    let place = meta.add(["outcomes", "share_of_reference"], rows)
    return chart(
      .stackedBars, say.both("Outcomes against their reference", "成效与参照值之比"),
      valueTitle: say("share of the reference", "占参照值的比例"), .share,
      [
        .init(
          name: say.both("reached", "达到"), categories: place.labels, values: place.values[0],
          colour: .green)
      ])
  }
}

extension Chart {
  /// How many bars stand above each other; 0 for lines.
  fileprivate var barCount: Int {
    switch kind {
    case .stackedBars: series.first?.categories.addresses.count ?? 0
    case .lines: 0
    }
  }
}
