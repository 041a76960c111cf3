import ParkModel
import Scoring

extension SheetBook {
  /// Merit beside the table of parks, three further charts in a row below it.
  func dashboardCharts(
    beside table: Range<Int>, below row: Int, frontier: FrontierResults?, meta: inout MetaSheet
  ) -> [Chart] {
    var charts: [Chart] = []
    // A column is 145 pixels wide, a row of the table 20 high.
    if var chart = contributionChart(&meta) ?? scoreChart(&meta) {
      let column = Self.nameColumns + 4
      chart.corner = CellAddress(row: table.lowerBound, column: column)
      chart.width = (Self.tilesPerRow - column + 1) * 145 - 6
      chart.height = table.count * 20 + 24
      charts.append(chart)
    }
    let below = [
      leverageChart(&meta), landChart(&meta),
      frontier.flatMap { frontierChart($0, &meta) } ?? outcomeChart(&meta),
    ].compactMap(\.self)
    for (position, chart) in below.enumerated() {
      var chart = chart
      chart.corner = CellAddress(row: row, column: 1 + 3 * position)
      chart.width = 429
      chart.height = 310
      charts.append(chart)
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
    parkLabel(park, width: width)
  }

  /// What each indicator adds to the scores of the first parks; the smallest ones together.
  private func contributionChart(_ meta: inout MetaSheet) -> Chart? {
    guard let table = run.merits, table.rows.count > 1 else { return nil }
    let rows = table.order.prefix(Self.topParks).map { table.rows[$0] }
    let parts = rows.map { $0.parts.map(\.value) }
    let width = table.framework.indicators.count
    guard parts.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= -1e-12 } }) else {
      return nil
    }
    let sums = (0..<width).map { column in parts.reduce(0) { $0 + $1[column] } }
    let colours: [Chart.Colour] = [.blue, .orange, .green, .red, .sky, .purple]
    let large = sums.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
      .prefix(width > colours.count ? colours.count : width).sorted()
    let hasRest = large.count < width
    // Bars are drawn from the bottom up.
    let place = meta.add(
      ["contributions"] + large.map { table.framework.indicators[$0].id.text }
        + (hasRest ? ["others"] : []),
      zip(rows, parts).reversed().map { row, parts in
        let rest = parts.indices.reduce(0.0) { large.contains($1) ? $0 : $0 + parts[$1] }
        return (
          (isChosen(row.park) ? mark.good + " " : "– ") + row.park.text,
          large.map { parts[$0] } + (hasRest ? [rest] : [])
        )
      })
    var series = large.enumerated().map { position, column in
      Chart.Series(
        name: clipped(
          table.framework.indicators[column].name.text(in: language),
          to: language == .english ? 26 : 15),
        categories: place.labels, values: place.values[position], colour: colours[position])
    }
    if hasRest {
      series.append(
        Chart.Series(
          name: say("others", "其他"), categories: place.labels,
          values: place.values[large.count], colour: .grey))
    }
    return chart(
      .stackedBars, say("What merit is made of, 0 to 1", "评分构成（0 至 1）"), valueTitle: "", .points,
      series)
  }

  private func scoreChart(_ meta: inout MetaSheet) -> Chart? {
    guard let table = run.merits, !table.rows.isEmpty else { return nil }
    // Bars are drawn from the bottom up.
    let best = table.ranking.prefix(Self.mostBars).reversed()
    let yes = say("chosen", "入选")
    let no = say("not chosen", "未入选")
    let place = meta.add(
      ["scores", "chosen", "not_chosen"],
      best.map { row in
        let chosen = isChosen(row.park)
        return (
          label(row.park), [chosen ? row.score.value : nil, chosen ? nil : row.score.value]
        )
      })
    return chart(
      .stackedBars, say("Merit before the plan", "方案前评分"),
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
    let title = say("Land released by use, ha", "各用途释放土地（公顷）")
    return chart(
      .stackedBars,
      title + some(of: rows.count, say("the \(Self.mostBars) largest", "前 \(Self.mostBars) 个")),
      valueTitle: "", .mu,
      uses.enumerated().map { position, use in
        .init(
          name: Wording.use(use).text(in: language), categories: place.labels,
          values: place.values[position], colour: colours[use] ?? .grey)
      })
  }

  private func leverageChart(_ meta: inout MetaSheet) -> Chart? {
    let all = (evaluation?.parks ?? []).filter {
      isChosen($0.park) && $0.debtToEquityBefore != nil
    }
    guard !all.isEmpty else { return nil }
    // Where not all have room, those deepest in debt after the plan are shown.
    let deepest = all.sorted {
      let (left, right) = (
        $0.debtToEquityAfter?.value ?? .infinity, $1.debtToEquityAfter?.value ?? .infinity
      )
      return left == right ? $0.park < $1.park : left > right
    }.prefix(Self.mostPoints).map(\.park)
    let rows = all.filter { deepest.contains($0.park) }
    let benchmark = portfolio.finance?.leverageBenchmark.value.value
    let cap = portfolio.finance?.leverageCap.value.value
    let place = meta.add(
      ["leverage", "before", "after", "benchmark", "cap"],
      rows.map {
        (
          rows.count > 8 ? $0.park.text : label($0.park, width: 15),
          [$0.debtToEquityBefore?.value, $0.debtToEquityAfter?.value, benchmark, cap]
        )
      })
    var series: [Chart.Series] = [
      .init(
        name: say("before", "方案前"), categories: place.labels, values: place.values[0],
        colour: .sky, style: .circles),
      .init(
        name: say("after", "方案后"), categories: place.labels, values: place.values[1],
        colour: .red, style: .diamonds),
    ]
    if let benchmark, let cap {
      series += [
        .init(
          name: say("benchmark", "基准") + " " + decimalText(benchmark, places: 2),
          categories: place.labels, values: place.values[2], colour: .green, style: .dashed),
        .init(
          name: say("cap", "上限") + " " + decimalText(cap, places: 2),
          categories: place.labels, values: place.values[3], colour: .orange, style: .dashed),
      ]
    }
    return chart(
      .lines,
      say("Debt to equity (D/E) of chosen parks", "入选园区负债权益比")
        + some(
          of: all.count, most: Self.mostPoints,
          say("the \(Self.mostPoints) highest", "最高的 \(Self.mostPoints) 个")), valueTitle: "",
      .points,
      series)
  }

  /// Says which of the parks a chart shows where it has no room for all of them.
  private func some(of count: Int, most: Int = Self.mostBars, _ which: String) -> String {
    count > most ? say(": \(which) of \(count)", "：\(which)，共 \(count) 个") : ""
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
      .stackedBars, say("Outcomes against their reference", "成效与参照值之比"),
      valueTitle: say("share of the reference", "占参照值的比例"), .share,
      [
        .init(
          name: say("reached", "达到"), categories: place.labels, values: place.values[0],
          colour: .green)
      ],
      // An outcome that falls has a bar to the left of zero.
      startsAtZero: rows.allSatisfy { ($0.1.first ?? nil) ?? 0 >= 0 })
  }
}
