import ParkModel
import Scoring

extension SheetBook {
  /// Charts two in a row, beginning at a row of cells.
  func dashboardCharts(from row: Int, meta: inout MetaSheet) -> [Chart] {
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
    _ series: [Chart.Series], startsAtZero: Bool = true
  ) -> Chart {
    Chart(
      kind: kind, title: title, valueTitle: valueTitle, series: series,
      corner: CellAddress(row: 1, column: 1), width: 0, height: 0, format: format,
      startsAtZero: startsAtZero)
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
      ],
      // An outcome that falls has a bar to the left of zero.
      startsAtZero: rows.allSatisfy { ($0.1.first ?? nil) ?? 0 >= 0 })
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
