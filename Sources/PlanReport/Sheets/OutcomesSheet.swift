import ParkModel

extension SheetBook {
  /// Outcomes by park and in total, and what they are worth in points.
  func outcomesTable(_ evaluation: Evaluation) -> TableLayout {
    let year = portfolio.horizonYear > 0 ? " \(portfolio.horizonYear)" : ""
    var table = TableLayout(
      "Outcomes", .output, say, title: .init("Outcomes", "成效"),
      purpose: .init(
        "What the plan changes, per year at the horizon\(year); 100 points are every outcome at "
          + "its reference.", "方案在目标年\(year)带来的年度变化；各项均达参照值时为 100 分。"))
    addParkColumns(to: &table)
    table.add("chosen", header("Chosen", "入选"))
    let first = table.columns.count + 2
    for outcome in portfolio.outcomes {
      table.add(
        "outcome_" + outcome.id.text, header(outcome.name), unit: say.unit(outcome.unit))
    }
    let columns = first...max(first, table.columns.count + 1)
    table.add("points", header("Points", "得分"), unit: say.unit("points"))
    addWorth(to: &table, columns: columns)
    let worthRow = TableLayout.headerRow + 3
    for park in parks {
      let row = table.firstRow + table.body.count
      var cells = parkCells(park)
      cells.append(Cell(.text(isChosen(park.id) ? mark.good : "–")))
      let results = results[park.id]?.outcomes ?? [:]
      for outcome in portfolio.outcomes {
        cells.append(
          Cell(.number(results[outcome.id]?.value ?? 0), .amount, look: .engine))
      }
      cells.append(
        .formula(
          .call(
            .sumProduct,
            [
              .range(.row(row, columns: columns)),
              .range(.row(worthRow, columns: columns, isFixed: true)),
            ]), .points))
      table.body.append(cells)
    }
    addOutcomeTotals(to: &table, evaluation)
    return table
  }

  /// Weight, reference and points per unit of every outcome, above the parks.
  private func addWorth(to table: inout TableLayout, columns: ClosedRange<Int>) {
    func row(_ title: String, _ cell: (Int, Outcome) -> Cell) -> [Cell] {
      [Cell(.text(title), look: .label), .empty, .empty]
        + portfolio.outcomes.enumerated().map { cell(columns.lowerBound + $0, $1) } + [.empty]
    }
    let weightRow = TableLayout.headerRow + 1
    let references = run.solved.yardstick.references
    table.fixedRows = [
      row(say("Weight", "权重")) { _, outcome in .input(outcome.weight, .factor) },
      row(say("Reference", "参照值")) { _, outcome in
        .figure(
          references[outcome.id]?.value, .amount,
          look: outcome.reference == nil ? .engine : .input)
      },
      row(say("Points per unit", "每单位得分")) { column, outcome in
        guard let reference = references[outcome.id]?.value, reference != 0 else {
          return Cell(.number(0), .price)
        }
        return .formula(
          .number(100) * .at(row: weightRow, column: column)
            / .at(row: weightRow + 1, column: column), .price)
      },
    ]
  }

  private func addOutcomeTotals(to table: inout TableLayout, _ evaluation: Evaluation) {
    guard !parks.isEmpty else { return }
    let blank = Cell(.blank, look: .total)
    func line(_ title: String) -> [Cell] {
      [Cell(.text(title), look: .total)]
        + [Cell](repeating: blank, count: table.columns.count - 1)
    }
    let points = table.columns.count - 1
    var total = line(say("Total", "合计"))
    for outcome in portfolio.outcomes {
      let key = "outcome_" + outcome.id.text
      total[table.column(key) - 2] = .formula(table.sum(key), .amount, look: .total)
    }
    total[points] = .formula(table.sum("points"), .points, look: .total)
    var prices = line(say("Prices of debt and shortfalls", "负债与缺口的扣分"))
    var objective = line(say("Objective", "目标值"))
    let column = table.column("points")
    let difference =
      Expression.at(row: table.totalRow + 2, column: column)
      - .at(row: table.totalRow, column: column)
    // What rounding leaves of a plan without prices shows as 0.
    prices[points] = .formula(
      .when(
        .combined(.call(.absolute, [difference]), .less, .number(0.000000001)),
        then: .number(0), otherwise: difference), .points, look: .total)
    objective[points] = Cell(.number(evaluation.objective.value), .points, look: .engine)
    table.totals = [total, prices, objective]
  }
}
