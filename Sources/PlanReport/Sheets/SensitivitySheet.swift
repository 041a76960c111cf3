import ParkModel
import Scoring

extension SheetBook {
  static let mostDrivers = 15

  /// Whether the sheet would hold anything: weights can be tried without any further solve.
  func hasSensitivity(_ further: FurtherResults) -> Bool {
    hasWeightTrial || further.sensitivity != nil || !(further.explanations?.curves ?? []).isEmpty
  }

  /// Which numbers matter: uncertain ones, weights, limits.
  func sensitivitySheet(
    _ further: FurtherResults, _ scores: TableLayout?, meta: inout MetaSheet
  ) -> StackedLayout {
    var layout = StackedLayout(
      "Sensitivity", .output, say, title: .init("Sensitivity", "敏感性"),
      purpose: .init(
        "Which numbers matter: how the best value moves with each uncertain number, how ranks move "
          + "with a weight, what a plan is worth as a limit is scaled.",
        "哪些数据重要：不确定数据如何影响最优价值，权重如何影响名次，限制缩放时方案的价值。"),
      widths: [50, 22] + [Double](repeating: 13, count: 9))
    layout.isPortrait = true
    if let sensitivity = further.sensitivity { addDrivers(sensitivity, to: &layout, meta: &meta) }
    for curve in further.explanations?.curves ?? [] { addCurve(curve, to: &layout, meta: &meta) }
    if let scores, let merits = run.merits, hasWeightTrial {
      addWeightTrial(merits, scores, to: &layout)
    }
    return layout
  }

  // MARK: Uncertain numbers

  private func addDrivers(
    _ results: SensitivityResults, to layout: inout StackedLayout, meta: inout MetaSheet
  ) {
    layout.addSection(say.both("Uncertain numbers, one at a time", "逐一变动不确定数据"))
    if !results.isComplete {
      layout.addParagraph(
        say("Stopped early: not every number was tried.", "提前停止：并非所有数据都已试算。"), width: 110)
    }
    if results.drivers.isEmpty { return }
    if let chart = driversChart(results, &meta) {
      let bars = min(results.drivers.count, Self.mostDrivers)
      layout.place(chart, width: 900, height: max(240, 120 + bars * 22))
    }
    layout.addHeader(
      [
        header("Number", "数据"), header("Acts as", "作用方式"), header("Low", "低"),
        header("High", "高"), header("Value at low", "低时价值"), header("Value today", "现值"),
        header("Value at high", "高时价值"), header("Swing", "摆幅"),
        header("Parks that change at low", "低时变动园区"), header("Parks that change at high", "高时变动园区"),
        header("Note", "说明"),
      ],
      units: ["", "", "", ""] + [String](repeating: say.unit("points"), count: 4)
        + [say.unit("parks"), say.unit("parks"), ""])
    for driver in results.drivers {
      let row = layout.nextRow
      let values = Expression.range(.row(row, columns: 5...7))
      func value(_ end: SensitivityResults.End) -> Cell {
        end.value.map { .figure($0.value, .points, look: .engine) }
          ?? Cell(.text(say("no plan", "无方案")), look: .bad)
      }
      layout.addRow([
        Cell(.text(driver.title.text(in: language)), look: .label, wraps: true),
        .words(operation(driver.operation)),
        .figure(driver.low.input.value, .indicator, look: .engine),
        .figure(driver.high.input.value, .indicator, look: .engine), value(driver.low),
        .figure(results.base.value, .points, look: .engine), value(driver.high),
        .formula(.call(.max, [values]) - .call(.min, [values]), .points),
        .figure(driver.low.parksChanged.map(Double.init), .integer, look: .engine),
        .figure(driver.high.parksChanged.map(Double.init), .integer, look: .engine),
        driver.isUndecided ? .words(say("may be nothing", "可能无影响"), wraps: true) : .gap,
      ])
    }
    if results.drivers.contains(where: \.isUndecided) {
      layout.addParagraph(
        say(
          "May be nothing: the swing is smaller than what the search leaves open.",
          "可能无影响：摆幅小于求解留下的误差。"), width: 110)
    }
  }

  private func operation(_ operation: UncertainChange.Operation) -> String {
    switch operation {
    case .scale: say("factor", "倍数")
    case .shift: say("added", "增量")
    case .set: say("set to", "设为")
    }
  }

  /// Bars around today's value on a bar that cannot be seen.
  private func driversChart(_ results: SensitivityResults, _ meta: inout MetaSheet) -> Chart? {
    let base = results.base.value
    let drivers = results.drivers.filter { $0.low.value != nil || $0.high.value != nil }
      .prefix(Self.mostDrivers)
    let values = drivers.map { driver in
      [base] + [driver.low.value?.value, driver.high.value?.value].compactMap(\.self)
    }
    let all = values.flatMap(\.self)
    guard let lowest = all.min(), let highest = all.max(), highest > lowest else { return nil }
    let floor = (lowest - 0.08 * (highest - lowest)).rounded(.down)
    // Bars are drawn from the bottom up.
    let place = meta.add(
      ["tornado", "start", "below", "above"],
      zip(drivers, values).reversed().map { driver, values in
        let (low, high) = (values.min() ?? base, values.max() ?? base)
        return (
          clipped(driver.title.text(in: language), to: 40), [low, base - low, high - base]
        )
      })
    let today = decimalText(base, places: 2)
    return Chart(
      kind: .stackedBars,
      title: say(
        "Best value as each number goes low and high, points (today \(today))",
        "各数据取低值与高值时的最优价值，分（现为 \(today)）"),
      valueTitle: "",
      series: [
        .init(
          name: " ", categories: place.labels, values: place.values[0], colour: .grey,
          style: .invisible),
        .init(
          name: say("below today", "低于现值"), categories: place.labels,
          values: place.values[1], colour: .orange),
        .init(
          name: say("above today", "高于现值"), categories: place.labels,
          values: place.values[2], colour: .blue),
      ], corner: CellAddress(row: 1, column: 1), width: 0, height: 0, format: .amount,
      minimum: floor)
  }

  // MARK: Limits

  private func addCurve(
    _ curve: ExplanationResults.StepCurve, to layout: inout StackedLayout, meta: inout MetaSheet
  ) {
    layout.addSection(
      say.both("What a plan is worth as this limit is scaled: ", "限制缩放时方案的价值：", between: "")
        + curve.title.text(in: language))
    let known = curve.points.filter { $0.value != nil }
    if known.count > 1 {
      let place = meta.add(
        ["curve", "share", "value"],
        known.map { (percentText($0.factor.value), [$0.factor.value * 100, $0.value?.value]) })
      layout.place(
        Chart(
          kind: .scatter, title: say("Value of the best plan", "最优方案的价值"),
          categoryTitle: say("% of today's amount", "占现值 %"), valueTitle: say("points", "分"),
          series: [
            .init(
              name: say("value", "价值"), categories: place.values[0], values: place.values[1],
              colour: .blue, style: .marked)
          ], corner: CellAddress(row: 1, column: 1), width: 0, height: 0, format: .mu),
        width: 900, height: 280)
    }
    for step in curve.steps { layout.addParagraph("• " + stepSentence(step), width: 120) }
    layout.addHeader(
      [
        header("Share of today's amount", "占现值的比例"), header("Value", "价值"),
        header("At most", "至多"),
      ], units: ["", say.unit("points"), say.unit("points")])
    for point in curve.points {
      layout.add([
        .figure(point.factor.value, .share, look: .label),
        point.value.map { .figure($0.value, .points, look: .engine) }
          ?? Cell(.text(say("no plan", "无方案")), look: .bad),
        .figure(point.bound?.value, .points, look: .engine),
      ])
    }
  }
}
