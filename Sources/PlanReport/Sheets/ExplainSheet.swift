import ParkModel
import Scoring

extension SheetBook {
  static let mostLines = 12
  static let explainedPark = "EXPLAIN_PARK"

  /// One park at a choice: what its merit is made of, what it gets and why; limits that bind.
  func explainSheet(
    _ explanations: ExplanationResults?, _ tables: BookTables, meta: inout MetaSheet
  ) -> StackedLayout {
    var layout = StackedLayout(
      "Explain", .output, say, title: .init("Explain", "解释"),
      purpose: .init(
        "Choose a park in the yellow cell: what its merit is made of, what it gets and why.",
        "在黄色单元格选择园区：评分构成、所得及原因。"),
      widths: [46, 18, 13, 13, 13, 13, 13, 20])
    layout.isPortrait = true
    addParkChoice(tables, to: &layout)
    if let merits = run.merits, !merits.rows.isEmpty { addMerit(merits, tables, to: &layout) }
    if let explanations { addReasons(explanations, to: &layout, meta: &meta) }
    addBindingLimits(explanations, tables.limits, to: &layout)
    if let explanations { addPrices(explanations, to: &layout) }
    return layout
  }

  /// Parks that the cell may name: those with a merit where there is any.
  var explainableParks: [Park] {
    let rated = Set(run.merits?.parks ?? [])
    let found = rated.isEmpty ? parks : parks.filter { rated.contains($0.id) }
    return found.isEmpty ? parks : found
  }

  private var chosenKey: Expression { .name(Self.explainedPark) }

  // MARK: The park

  private func addParkChoice(_ tables: BookTables, to layout: inout StackedLayout) {
    // Identifiers of results stay as they are, those of inputs may be edited.
    let results = tables.scores ?? tables.allocation ?? tables.parks
    // A park that is chosen says more than one that is not.
    let first = explainableParks.first { isChosen($0.id) } ?? explainableParks.first
    layout.addChoice(
      say.both("Park (choose one)", "园区（请选择）"), first?.id.text ?? "", name: Self.explainedPark,
      from: ListsSheet.explainable, say)
    func fact(
      _ title: String, _ table: TableLayout?, _ key: String, _ format: Cell.NumberFormat,
      _ unit: String = ""
    ) {
      guard let table, table.has(key) else { return }
      let value = Expression.lookup(chosenKey, in: table, key)
      layout.addRow([
        Cell(.text(title), look: .label), .formula(value, format, look: .crossLink), .words(unit),
      ])
    }
    layout.add([
      Cell(.text(say.both("Name", "名称")), look: .label),
      .formula(.lookup(chosenKey, in: results, "name"), .text, look: .sentence),
    ])
    fact(say.both("Path", "发展路径"), tables.scores ?? tables.parks, "path", .text)
    fact(say.both("Chosen", "入选"), tables.allocation, "chosen", .text)
    fact(
      say.both("Rank by merit", "评分名次"), tables.scores, "rank", .integer,
      say("of \(run.merits?.parks.count ?? 0)", "共 \(run.merits?.parks.count ?? 0) 个"))
    fact(say.both("Merit", "评分"), tables.scores, "score", .score, say("0 to 1", "0 至 1"))
    fact(say.both("Land released", "释放土地"), tables.allocation, "land_ha", .hectares, say.unit("ha"))
    fact(say.both("Grant", "拨款"), tables.allocation, "grant_mcny", .money, say.unit("MCNY"))
    fact(say.both("New debt", "新增负债"), tables.allocation, "new_debt_mcny", .money, say.unit("MCNY"))
    fact(
      say.both("D/E before", "前负债权益比"), tables.allocation, "debt_to_equity_before", .ratio)
    fact(
      say.both("D/E after", "后负债权益比"), tables.allocation, "debt_to_equity_after", .ratio)
    fact(
      say.both("Points it brings", "带来的分值"), tables.outcomes, "points", .points, say.unit("points"))
  }

  // MARK: Its merit

  private func addMerit(
    _ merits: MeritTable, _ tables: BookTables, to layout: inout StackedLayout
  ) {
    guard let scores = tables.scores, let raw = tables.indicators else { return }
    layout.addSection(say.both("What its merit is made of", "评分构成"))
    layout.addHeader(
      [
        header("Indicator", "指标"), header("Unit", "计量单位"), header("Raw value", "原始值"),
        header("Mark", "标准化得分"), header("Weight", "权重"), header("Contribution", "贡献"),
        header("Mean of all parks", "各园区平均"), header("Against the mean", "与平均之差"),
      ],
      units: [
        "", "", say("own unit", "各自单位"), say("0 to 1", "0 至 1"), say("share", "占比"),
        say("0 to 1", "0 至 1"), say("0 to 1", "0 至 1"), say("0 to 1", "0 至 1"),
      ])
    let first = layout.nextRow
    let weights = weightRowChoice(merits, scores)
    let isSum = hasWeightTrial
    for indicator in merits.framework.indicators {
      let row = layout.nextRow
      let key = "norm_" + indicator.id.text
      let column = CellRange.column(
        scores.column(key), rows: scores.firstRow...scores.lastRow, sheet: scores.name,
        isFixed: true)
      let count = Double(merits.parks.count)
      func own(_ column: Int) -> Expression { .at(row: row, column: column) }
      layout.add([
        Cell(.text(indicator.name.text(in: language)), look: .label, wraps: true),
        .words(say.unit(indicator.unit), wraps: true),
        .formula(
          .lookup(chosenKey, in: raw, indicator.id.text), .indicator, look: .crossLink),
        .formula(.lookup(chosenKey, in: scores, key), .score, look: .crossLink),
        .formula(weights(scores.column(key)), .factor, look: .crossLink),
        isSum ? .formula(own(4) * own(5), .score) : .gap,
        .formula(.call(.sum, [.range(column)]) / .number(count), .score),
        isSum
          ? .formula((own(4) - own(7)) * own(5), .score) : .formula(own(4) - own(7), .score),
      ])
    }
    let last = layout.nextRow - 1
    guard isSum else { return }
    func sum(_ column: Int) -> Expression {
      .call(.sum, [.range(.column(column, rows: first...last))])
    }
    layout.add([
      Cell(.text(say("Merit", "评分")), look: .total), Cell(.blank, look: .total),
      Cell(.blank, look: .total), Cell(.blank, look: .total),
      .formula(sum(5), .factor, look: .total), .formula(sum(6), .score, look: .total),
      Cell(.blank, look: .total), .formula(sum(8), .score, look: .total),
    ])
    layout.highlights.append(
      Sheet.Highlight(.column(8, rows: first...last), .dataBar))
    addMeritSentence(rows: first...last, to: &layout)
  }

  /// The weight of a column in the row that the chosen park's path is judged by.
  private func weightRowChoice(
    _ merits: MeritTable, _ scores: TableLayout
  ) -> (Int) -> Expression {
    let own = DevelopmentPath.allCases.filter { merits.pathWeights[$0] != nil }
    let path = Expression.lookup(chosenKey, in: scores, "path")
    return { column in
      func weight(_ offset: Int) -> Expression {
        .fixed(
          row: TableLayout.headerRow + 1 + offset, column: column, sheet: scores.name)
      }
      return own.enumerated().reversed().reduce(weight(0)) { otherwise, entry in
        .when(
          .combined(path, .equals, .text(say.path(entry.element, in: portfolio))),
          then: weight(entry.offset + 1), otherwise: otherwise)
      }
    }
  }

  private func addMeritSentence(rows: ClosedRange<Int>, to layout: inout StackedLayout) {
    let differences = Expression.range(.column(8, rows: rows, isFixed: true))
    let names = Expression.range(.column(1, rows: rows, isFixed: true))
    func name(_ extreme: Expression.Function) -> Expression {
      .call(
        .index,
        [names, .call(.match, [.call(extreme, [differences]), differences, .number(0)])])
    }
    layout.addGap(height: 6)
    layout.add([
      Cell(
        .formula(
          .joined(
            chosenKey,
            .when(
              .combined(.at(row: rows.upperBound + 1, column: 8), .atLeast, .number(0)),
              then: .text(say(" scores above the mean of all parks. ", " 的评分高于各园区平均。")),
              otherwise: .text(say(" scores below the mean of all parks. ", " 的评分低于各园区平均。"))),
            .text(say("What helps it most: ", "最有利：")), name(.max),
            .text(say(". What holds it back most: ", "；最不利：")), name(.min),
            .text(say(".", "。")))), look: .sentence)
    ])
  }
}
