import ParkModel

extension SheetBook {
  /// What two or three objectives cost each other, with the plan of this workbook among the points.
  func frontierSheet(_ results: FrontierResults, meta: inout MetaSheet) -> StackedLayout {
    let names = results.objectives.map { say.both($0.title) }
    let outcomes = portfolio.outcomes.filter { outcome in
      !results.objectives.contains { $0.outcome == outcome.id }
    }
    var layout = StackedLayout(
      "Frontier", .output, say, title: .init("Frontier", "前沿"),
      purpose: .init(
        "What the objectives cost each other: no plan beats any of these in one objective without "
          + "losing in another.",
        "目标之间的取舍：任何方案若在某一目标上更优，必在另一目标上更差。"),
      widths: [12] + results.objectives.map { _ in 0 } + [0, 0, 0] + outcomes.map { _ in 0 })
    layout.addParagraph(frontierText(results), width: 120)
    layout.addParagraph(
      say(
        "This plan is the best by the weighted value of all outcomes and limits; by these "
          + "objectives alone, points of the front can be better.",
        "本方案按全部成效的加权值最优；若只看这几个目标，前沿上的点可能更好。"), width: 120)
    if results.objectives.count == 2, let chart = frontierChart(results, &meta) {
      layout.addSection(names.joined(separator: say(" against ", " 对 ")))
      layout.place(chart, width: 820, height: 400)
    }
    layout.addSection(say.both("Points", "各点"))
    layout.addHeader(
      [header("Point", "点")] + results.objectives.map { header(wishful($0)) }
        + [
          header("Distance to the ideal", "与理想点的距离"), header("Could still be hidden", "尚可能的改进"),
          header("Parks chosen", "入选园区"),
        ] + outcomes.map { header($0.name) },
      units: [say("unit", "单位")] + results.objectives.map { say.unit($0.unit) }
        + [say("0 to 1 each way", "每项 0 至 1"), say("share of the range", "占取值范围"), ""]
        + outcomes.map { perYear($0.unit) })
    addIdealRows(results, columns: 4 + outcomes.count, to: &layout)
    let ideal = layout.nextRow - 2
    let first = layout.nextRow
    for (position, point) in results.points.enumerated() {
      let chosen = Double(point.plan.allocations.count { $0.alternative != nil })
      layout.add(
        [Cell(.number(Double(position + 1)), .integer, look: .label)]
          + point.values.map { .figure($0.value, .amount, look: .engine) }
          + [distance(row: layout.nextRow, results, ideal), hiddenShare(point, results)]
          + [.figure(chosen, .integer, look: .engine)]
          + outcomes.map {
            .figure(point.evaluation.outcomes[$0.id]?.value ?? 0, .amount, look: .engine)
          })
    }
    let last = layout.nextRow - 1
    layout.add(
      [Cell(.text(say("This plan", "本方案")), look: .label)]
        + results.ownPlan.map { .figure($0.value, .amount, look: .engine) }
        + [distance(row: layout.nextRow, results, ideal), .gap]
        + [
          .figure(
            Double(allocations.values.count { $0.alternative != nil }), .integer, look: .engine)
        ]
        + outcomes.map { .figure(evaluation?.outcomes[$0.id]?.value ?? 0, .amount, look: .engine) })
    if last > first {
      let distances = CellRange.column(
        2 + results.objectives.count, rows: first...last, isFixed: true)
      layout.addGap(height: 8)
      layout.add([
        Cell(
          .formula(
            .joined(
              .text(say("Nearest to the ideal: point ", "最接近理想点：第 ")),
              .call(
                .match, [.call(.min, [.range(distances)]), .range(distances), .number(0)]),
              .text(say(".", " 点。")))), look: .sentence)
      ])
    }
    layout.addParagraph(
      say(
        "Ideal: the best of each objective alone; no plan has all of them. The distance counts each "
          + "objective from 0 (ideal) to 1 (worst shown).",
        "理想点：各目标单独可达的最优值，没有方案能同时达到。距离按各目标由 0（理想）至 1（所示最差）计。"), width: 120)
    return layout
  }

  private func wishful(_ objective: FrontierResults.Objective) -> BilingualText {
    guard objective.isMinimized else { return objective.title }
    let title = objective.title
    return BilingualText(
      english: title.text(in: .english) + " (less is better)",
      chinese: title.text(in: .chinese) + "（越少越好）")
  }

  private func frontierText(_ results: FrontierResults) -> String {
    let count = results.points.count
    if results.isComplete {
      return say("These \(count) points are all there are.", "共 \(count) 个点，再无其他。")
    }
    guard let hidden = results.largestImprovement?.value, hidden.isFinite else {
      return say("\(count) points; there may be others.", "\(count) 个点；可能还有其他点。")
    }
    let share = percentText(hidden)
    return say(
      "\(count) points; whatever other plan there is beats all of them by at most \(share) of the "
        + "range of any objective.",
      "\(count) 个点；其他任何方案在任一目标上至多再好取值范围的 \(share)。")
  }

  /// Ideal and worst, which distances are measured by.
  private func addIdealRows(
    _ results: FrontierResults, columns: Int, to layout: inout StackedLayout
  ) {
    for (title, amounts) in [
      (say("Ideal", "理想"), results.ideal), (say("Worst", "最差"), results.nadir),
    ] {
      var cells = [Cell(.text(title), look: .total)]
      cells += amounts.map { .figure($0?.value, .amount, look: .total) }
      cells += (0..<max(0, columns - 1)).map { _ in Cell(.blank, look: .total) }
      layout.add(cells)
    }
  }

  /// `SQRT(sum of ((ideal - value) / (ideal - worst))^2)`, objectives that never differ left out.
  private func distance(row: Int, _ results: FrontierResults, _ ideal: Int) -> Cell {
    var squares: Expression?
    for position in results.objectives.indices {
      guard let best = results.ideal[position]?.value, let worst = results.nadir[position]?.value,
        abs(best - worst) > 1e-9 * max(1, abs(best))
      else { continue }
      let column = 2 + position
      let top = Expression.fixed(row: ideal, column: column)
      let share =
        (top - .at(row: row, column: column))
        / (top - .fixed(row: ideal + 1, column: column))
      squares = squares.map { $0 + share * share } ?? share * share
    }
    guard let squares else { return .gap }
    return .formula(.call(.squareRoot, [squares]), .score)
  }

  /// By how much a hidden plan could beat both this point and the next, as a share of the range of
  /// the objective in which it beats them less.
  private func hiddenShare(_ point: FrontierResults.Point, _ results: FrontierResults) -> Cell {
    guard let hidden = point.hidden else { return .gap }
    var least = Double.infinity
    for (position, amount) in hidden.enumerated() {
      guard let best = results.ideal[position]?.value, let worst = results.nadir[position]?.value,
        best != worst, amount.value.isFinite
      else { continue }
      least = min(least, abs(amount.value / (best - worst)))
    }
    return least.isFinite ? .figure(least, .share, look: .engine) : .gap
  }

  /// Whole numbers on an axis of large amounts.
  private func axisFormat(_ results: FrontierResults, _ position: Int) -> Cell.NumberFormat {
    let largest = results.points.map { abs($0.values[position].value) }.max() ?? 0
    return largest >= 100 ? .mu : .points
  }

  /// The first objective to the right, the second upwards, and where this plan stands.
  func frontierChart(_ results: FrontierResults, _ meta: inout MetaSheet) -> Chart? {
    guard results.points.count > 1, results.objectives.count >= 2 else { return nil }
    func numbers(_ name: String, _ values: [[Amount]]) -> MetaSheet.Place {
      meta.add(
        [name, "x", "y"],
        values.enumerated().map {
          ("\($0.offset + 1)", [$0.element[0].value, $0.element[1].value])
        })
    }
    let front = numbers("frontier", results.points.map(\.values))
    let own = numbers("this_plan", [results.ownPlan])
    func axis(_ position: Int) -> String {
      let objective = results.objectives[position]
      let title = wishful(objective).text(in: language)
      return objective.unit.isEmpty ? title : title + say(", ", "，") + say.unit(objective.unit)
    }
    return Chart(
      kind: .scatter,
      title: say("What the objectives cost each other", "目标之间的取舍"),
      categoryTitle: axis(0), valueTitle: axis(1),
      series: [
        .init(
          name: say("best plans", "前沿方案"), categories: front.values[0],
          values: front.values[1], colour: .blue, style: .marked),
        .init(
          name: say("this plan", "本方案"), categories: own.values[0], values: own.values[1],
          colour: .red, style: .diamonds),
      ], corner: CellAddress(row: 1, column: 1), width: 0, height: 0,
      format: axisFormat(results, 1), categoryFormat: axisFormat(results, 0))
  }
}
