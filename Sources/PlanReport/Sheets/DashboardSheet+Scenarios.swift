import ParkModel

/// What formulas call the input cell of the dashboard.
enum DashboardInput {
  /// The title of the scenario that stands beside the plan.
  static let scenario = "DASHBOARD_SCENARIO"
}

/// The lines of the dashboard that show one scenario beside the plan.
struct ScenarioChoice {
  var rows: [Sheet.Row]
  var name: Sheet.DefinedName
  var validation: Validation
}

extension SheetBook {
  /// Titles of the scenarios, the base first, each once, so that a list can tell them apart.
  func scenarioTitles(_ results: ScenarioResults) -> [String] {
    let grid = ScenarioGrid(self, results)
    var seen: Set<String> = []
    return results.scenarios.indices.map { grid.title($0).text(in: language) }.filter {
      seen.insert($0).inserted
    }
  }

  /// A drop-down of the scenarios and the figures of the one chosen beside this plan's.
  ///
  /// - Parameters:
  ///   - sheet: Of the scenarios.
  ///   - row: Where it begins on the dashboard.
  /// - Returns: nil without scenarios beside the base.
  func scenarioChoice(
    _ results: ScenarioResults?, _ sheet: StackedLayout?, _ tables: BookTables, at row: Int
  ) -> ScenarioChoice? {
    guard let results, let sheet, results.scenarios.count > 1,
      let figureRow = sheet.rowKeys[ScenarioGrid.figures],
      let changeRow = sheet.rowKeys[ScenarioGrid.changes]
    else { return nil }
    let titles = scenarioTitles(results)
    let figures = Array(planFigures.prefix(Self.tilesPerRow - 1))
    let cell = CellAddress(row: row, column: 2)
    let columns = ScenarioGrid.base...(ScenarioGrid.base + results.scenarios.count - 1)
    func line(_ row: Int) -> Expression {
      .range(.row(row, columns: columns, sheet: sheet.name, isFixed: true))
    }
    let place = Expression.call(
      .match, [.name(DashboardInput.scenario), line(figureRow - 1), .number(0)])
    func chosen(_ row: Int) -> Expression { .call(.index, [line(row), place]) }
    func title(_ text: String) -> Cell { Cell(.text(text), look: .label) }

    var plan = [title(say.both("This plan", "本方案"))]
    var scenario = [Cell(.formula(.name(DashboardInput.scenario)), look: .label)]
    var difference = [title(say.both("Difference", "差异"))]
    for (position, figure) in figures.enumerated() {
      let column = position + 2
      plan.append(
        figure.live(tables).map { .formula($0, figure.format, look: .crossLink) }
          ?? .figure(
            evaluation.flatMap { figure.value(run, $0) }, figure.format, look: .engine))
      scenario.append(
        .formula(chosen(figureRow + position), figure.format, look: .crossLink))
      let (own, other) = (
        Expression.at(row: row + 3, column: column), Expression.at(row: row + 4, column: column)
      )
      // Points of a scenario that changes weights or prices do not compare.
      let compares = Expression.call(
        .and,
        [
          .call(.isNumber, [own]), .call(.isNumber, [other]),
          .call(.isNumber, [chosen(changeRow + position)]),
        ])
      difference.append(
        .formula(
          .when(
            compares,
            then: .call(.round, [other - own, .number(figure.format == .integer ? 0 : 2)]),
            otherwise: .text("–")),
          figure.format == .integer ? .wholeChange : .change))
    }
    let rule = Validation.Rule.list(name: ListsSheet.scenarios)
    let (hint, error) = rule.words(say)
    return ScenarioChoice(
      rows: [
        Sheet.Row([
          title(say.both("Scenario", "情景")),
          Cell(.text(titles.count > 1 ? titles[1] : titles[0]), look: .input),
        ]),
        Sheet.Row(
          [Cell(.text(header("Figure", "指标")), look: .header, wraps: true)]
            + figures.map {
              Cell(.text(header($0.title)), look: .header, wraps: true)
            }, height: 48),
        Sheet.Row(
          [Cell(.blank, look: .unit)] + figures.map { .words(say.unit($0.unit), look: .unit) }),
        Sheet.Row(plan), Sheet.Row(scenario), Sheet.Row(difference),
      ],
      name: Sheet.DefinedName(DashboardInput.scenario, cell),
      validation: Validation(CellRange(cell, cell), rule, hint: hint, error: error))
  }
}
