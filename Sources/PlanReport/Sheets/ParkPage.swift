import ParkModel
import Scoring

extension SheetBook {
  /// The name of a park's page: `Park_P01`, or its place where its identifier cannot be a name.
  func pageName(_ park: Park) -> String {
    let id = park.id.text
    let isPlain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    // Names of sheets that differ in case alone are the same to Excel.
    let isAlone = parks.count { $0.id.text.lowercased() == id.lowercased() } == 1
    let place = (parks.firstIndex { $0.id == park.id } ?? 0) + 1
    return isPlain && isAlone && (1...20).contains(id.utf8.count) ? "Park_" + id : "Page_\(place)"
  }

  /// Everything about one park on one standing A4 page.
  func parkPage(
    _ park: Park, _ explanations: ExplanationResults?, _ tables: BookTables,
    meta: inout MetaSheet
  ) -> StackedLayout {
    let verdict =
      !hasPlan
      ? say("no plan", "无方案")
      : isChosen(park.id)
        ? say("chosen", "入选") + " – " + carriedOut(park) : say("not chosen", "未入选")
    var layout = StackedLayout(
      pageName(park), .output, say, title: park.name,
      purpose: .init("\(park.id): \(verdict)"), widths: ParkFacts.widths)
    layout.title = park.id.text + "  " + layout.title
    layout.purpose = verdict
    layout.fitsOnePage = true
    layout.isPortrait = true
    let facts = ParkFacts(self, park, tables)
    let left = facts.identity + [[]] + facts.land + [[]] + facts.instruments
    let right = [facts.finances, facts.industries, facts.payments, facts.outcomes]
      .filter { !$0.isEmpty }.map { $0 + [[]] }.flatMap(\.self)
    for row in 0..<max(left.count, right.count) {
      var cells = row < left.count ? left[row] : []
      if row < right.count, !right[row].isEmpty {
        cells += [Cell](repeating: .empty, count: max(0, ParkFacts.rightColumn - 1 - cells.count))
        cells += right[row]
      }
      layout.add(cells)
    }
    addPageReason(park, explanations, to: &layout)
    addPageCharts(park, to: &layout, meta: &meta)
    return layout
  }

  private func addPageReason(
    _ park: Park, _ explanations: ExplanationResults?, to layout: inout StackedLayout
  ) {
    guard hasPlan else { return }
    layout.addSection(say.both("Why it is chosen or not", "为何入选或落选"))
    if let reason = explanations?.parks.first(where: { $0.park == park.id }) {
      for sentence in reason.sentences { layout.addParagraph(sentence, width: 108) }
      return
    }
    guard isChosen(park.id) else {
      layout.addParagraph(
        say(
          "Under the limits of this plan the money and land do more elsewhere.",
          "在本方案的各项限制下，资金与土地用于其他园区成效更大。"), width: 108)
      return
    }
    let points = (results[park.id]?.outcomes ?? [:])
    let brings = portfolio.outcomes.compactMap { outcome -> (String, Double)? in
      guard let reference = run.solved.yardstick.references[outcome.id]?.value, reference != 0,
        let amount = points[outcome.id]?.value
      else { return nil }
      let worth = 100 * outcome.weight.value.value * amount / reference
      return abs(worth) < 0.005 ? nil : (outcome.name.text(in: language), worth)
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let list = brings.prefix(5).map { $0.0 + " " + decimalText($0.1, places: 2) }
    layout.addParagraph(
      say("What it brings to the value of the plan, in points: ", "对方案价值的贡献（分）：")
        + (list.isEmpty
          ? say("nothing that counts", "无计分成效") : list.joined(separator: say(", ", "、")))
        + say(".", "。"), width: 108)
  }

  // MARK: Charts

  private func addPageCharts(
    _ park: Park, to layout: inout StackedLayout, meta: inout MetaSheet
  ) {
    layout.addGap(height: 8)
    let row = layout.nextRow
    var charts: [Chart] = []
    if let chart = landBefore(park, &meta) { charts.append(chart) }
    if let chart = marks(park, &meta) { charts.append(chart) }
    for (position, chart) in charts.enumerated() {
      var chart = chart
      chart.corner = CellAddress(
        row: row, column: position == 0 ? 1 : ParkFacts.rightColumn)
      chart.width = 410
      chart.height = 240
      layout.charts.append(chart)
    }
    if !charts.isEmpty { for _ in 0..<13 { layout.addGap(height: 15) } }
  }

  /// Built land by use, and what the plan releases.
  private func landBefore(_ park: Park, _ meta: inout MetaSheet) -> Chart? {
    let allocation = allocations[park.id] ?? Allocation(park: park.id)
    let declared = declaredHectares(allocation, in: park)
    let rows = LandUse.allCases.reversed().map { use in
      (
        Wording.use(use).text(in: language),
        [
          park.land.built[use]?.value.value ?? 0,
          allocation.land.reduce(declared.hectares(use)) {
            $0 + ($1.use == use ? $1.hectares.value : 0)
          },
        ] as [Double?]
      )
    }
    guard rows.contains(where: { $0.1.contains { ($0 ?? 0) > 0 } }) else { return nil }
    let place = meta.add(["land_\(park.id)", "built", "released"], rows)
    return Chart(
      kind: .stackedBars, title: say("Land by use, ha", "各用途土地（公顷）"), valueTitle: "",
      series: [
        .init(
          name: say("built", "已建"), categories: place.labels, values: place.values[0],
          colour: .grey),
        .init(
          name: say("released", "释放"), categories: place.labels, values: place.values[1],
          colour: .blue),
      ], corner: CellAddress(row: 1, column: 1), width: 0, height: 0, format: .mu,
      startsAtZero: true)
  }

  /// The park's marks beside the mean of all parks.
  private func marks(_ park: Park, _ meta: inout MetaSheet) -> Chart? {
    guard let merits = run.merits, let row = merits.parks.firstIndex(of: park.id) else {
      return nil
    }
    let count = Double(merits.parks.count)
    let rows = merits.framework.indicators.enumerated().reversed().map { column, indicator in
      let marks = merits.parks.indices.compactMap { merits.normalised[$0, column]?.value }
      return (
        clipped(indicator.name.text(in: language), to: 24),
        [merits.normalised[row, column]?.value, marks.reduce(0, +) / count]
      )
    }
    guard !rows.isEmpty else { return nil }
    let place = meta.add(["marks_\(park.id)", "own", "mean"], rows)
    return Chart(
      kind: .clusteredBars, title: say("Marks of the indicators (1 is best)", "指标标准化得分（1 为最优）"),
      valueTitle: "",
      series: [
        .init(
          name: say("mean of all parks", "各园区平均"), categories: place.labels,
          values: place.values[1], colour: .grey),
        .init(
          name: say("this park", "本园区"), categories: place.labels, values: place.values[0],
          colour: .blue),
      ], corner: CellAddress(row: 1, column: 1), width: 0, height: 0, format: .points,
      startsAtZero: true)
  }
}
