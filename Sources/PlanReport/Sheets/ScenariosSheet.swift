import ParkModel

extension SheetBook {
  /// Scenarios side by side: figures, changes, parks, what each plan risks elsewhere.
  func scenariosSheet(
    _ results: ScenarioResults, _ explanations: ExplanationResults?, meta: inout MetaSheet
  ) -> StackedLayout {
    let grid = ScenarioGrid(self, results)
    var layout = StackedLayout(
      "Scenarios", .output, say, title: .init("Scenarios", "情景"),
      purpose: .init(
        "What becomes of the plan where things turn out otherwise: doing nothing first, then the "
          + "portfolio as it stands (base), then each scenario with its own best plan.",
        "情况变化时方案如何：先为不作为，再为现状（基准），之后是各情景及其最优方案。"),
      widths: [34, 15, 13] + results.scenarios.map { _ in 16 } + [20])
    if !results.isComplete {
      layout.addParagraph(
        say(
          "Stopped early: what was not reached is left blank.", "提前停止：未完成的部分留空。"), width: 110)
    }
    if let chart = grid.chart(&meta) {
      let bars = results.scenarios.count * 3
      layout.place(chart, width: 900, height: max(260, 110 + bars * 16))
    }
    layout.addSection(say.both("Figures", "指标"))
    let firstFigure = grid.addFigures(to: &layout)
    layout.rowKeys[ScenarioGrid.figures] = firstFigure
    grid.addChanges(to: &layout, figures: firstFigure)
    grid.addParks(to: &layout)
    grid.addRegrets(to: &layout)
    addSwitchingValues(explanations, to: &layout)
    layout.freeze = CellAddress(row: 5, column: 2)
    return layout
  }

  /// At which part of all budgets a park comes in or goes out, where step curves are known.
  private func addSwitchingValues(
    _ explanations: ExplanationResults?, to layout: inout StackedLayout
  ) {
    let curves = (explanations?.curves ?? []).filter { !$0.steps.isEmpty }
    guard !curves.isEmpty else { return }
    layout.addSection(say.both("Where the choice of parks switches", "入选园区的转折点"))
    for curve in curves {
      layout.addParagraph(
        say.both(curve.title) + ":", width: 110)
      for step in curve.steps {
        layout.addParagraph("• " + stepSentence(step), width: 110)
      }
    }
  }

  /// `at 93.4 to 93.5 %: P08 comes in; P11 goes out`.
  func stepSentence(_ step: ExplanationResults.StepCurve.Step) -> String {
    let place =
      say("between ", "在 ") + percentText(step.lower.value) + say(" and ", " 与 ")
      + percentText(step.upper.value) + say(" of today's amount: ", " 之间（以现值计）：")
    guard !step.changes.isEmpty else {
      return place + say("on one side no plan exists", "一侧不存在可行方案")
    }
    let comeIn = step.changes.filter { $0.below == nil }.map(\.park.text)
    let goOut = step.changes.filter { $0.above == nil }.map(\.park.text)
    let change = step.changes.filter { $0.below != nil && $0.above != nil }.map(\.park.text)
    let comma = say(", ", "、")
    return place
      + [
        comeIn.isEmpty
          ? ""
          : comeIn.joined(separator: comma)
            + say(comeIn.count == 1 ? " comes in" : " come in", " 入选"),
        goOut.isEmpty
          ? ""
          : goOut.joined(separator: comma) + say(goOut.count == 1 ? " goes out" : " go out", " 落选"),
        change.isEmpty
          ? "" : change.joined(separator: comma) + say(" otherwise carried out", " 改变实施方案"),
      ].filter { !$0.isEmpty }.joined(separator: say("; ", "；"))
  }
}
