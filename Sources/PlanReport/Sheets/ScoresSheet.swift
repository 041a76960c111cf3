import ParkModel
import Scoring

extension SheetBook {
  /// Normalised indicators, weights, score and rank: how merit comes about.
  ///
  /// - Parameters:
  ///   - indicators: Raw values, in the same order of parks.
  ///   - carried: The cell that tells whether a park is carried out; nil without a plan.
  func scoresTable(
    _ merits: MeritTable, _ indicators: TableLayout, _ weights: TableLayout, carried: TableLayout?
  ) -> TableLayout {
    var table = TableLayout(
      "Scores", .calculation, say, title: .init("Scores", "评分"),
      purpose: .init(
        "Merit of each park before any plan, 0 to 1: change a weight and scores follow.",
        "各园区方案前的评分（0 至 1）；修改权重，评分随之更新。"))
    addParkColumns(to: &table)
    table.add("path", header("Path", "发展路径"))
    let all = merits.framework.indicators
    let unit = say("0 to 1", "0 至 1")
    for indicator in all { table.add(Self.normKey(indicator), header(indicator.name), unit: unit) }
    table.add("score", header("Score", "得分"), unit: unit)
    table.add("rank", header("Rank", "名次"))
    table.add("place", header("Place", "排序"))
    table.add("score_solved", header("Score at the solve", "求解时得分"), unit: unit)
    table.add("rank_solved", header("Rank at the solve", "求解时名次"))
    if carried != nil { table.add("chosen", header("Chosen", "入选")) }
    for indicator in all {
      table.add(
        Self.partKey(indicator), header("Adds", "贡献") + "\n" + indicator.name.text(in: language))
    }
    let scales = LiveScales(merits)
    let weightRows = addWeights(merits, weights, scales, indicators, to: &table)
    let places = Dictionary(uniqueKeysWithValues: merits.order.enumerated().map { ($1, $0) })
    for row in merits.rows.indices {
      guard let park = parksByID[merits.rows[row].park] else { continue }
      table.add(
        row: park.id.text,
        scoreRow(row, park, merits, indicators, scales, weightRows, carried, places, in: table))
    }
    if merits.rows.count > 0 {
      table.highlights = [Sheet.Highlight(table.range("score"), .dataBar)]
    }
    return table
  }

  static func normKey(_ indicator: Indicator) -> String { "norm_" + indicator.id.text }
  static func partKey(_ indicator: Indicator) -> String { "adds_" + indicator.id.text }

  /// Whether scores follow the weights; other methods stand as results.
  static func isLive(_ merits: MeritTable) -> Bool {
    merits.method == .weightedSum && merits.framework.adjustments.isEmpty
  }

  private func scoreRow(
    _ row: Int, _ park: Park, _ merits: MeritTable, _ indicators: TableLayout,
    _ scales: LiveScales, _ weightRows: [DevelopmentPath: Int], _ carried: TableLayout?,
    _ places: [Int: Int], in table: TableLayout
  ) -> [Cell] {
    let all = merits.framework.indicators
    let merit = merits.rows[row]
    let line = table.firstRow + row
    let weightRow = park.path.flatMap { weightRows[$0] } ?? TableLayout.headerRow + 1
    var cells = parkCells(park) + [.words(say.path(park.path, in: portfolio))]
    for (column, indicator) in all.enumerated() {
      guard let scale = scales.scales[column] else {
        cells.append(.figure(merits.normalised[row, column]?.value, .score, look: .engine))
        continue
      }
      cells.append(
        .formula(
          scale.formula(
            indicators.cell(row, indicator.id.text), column: table.column(Self.normKey(indicator)),
            worstRow: table.firstRow - 2), .score))
    }
    let isLive = Self.isLive(merits)
    if isLive, let first = all.first, let last = all.last {
      let columns = table.column(Self.normKey(first))...table.column(Self.normKey(last))
      cells.append(
        .formula(
          .call(
            .sumProduct,
            [
              .range(.row(line, columns: columns)),
              .range(.row(weightRow, columns: columns, isFixed: true)),
            ]), .score))
    } else {
      cells.append(.figure(merit.score.value, .score, look: .engine))
    }
    let ranks = CellRange.column(table.column("rank"), rows: table.firstRow...line)
    // A veto puts a park behind all others whatever its score: no formula over scores does.
    cells += [
      merits.hasVetoes
        ? .figure(Double(merit.rank), .integer, look: .engine)
        : .formula(
          .call(
            .rank,
            [
              table.own(row, "score"),
              .range(
                .column(
                  table.column("score"),
                  rows: table.firstRow...(table.firstRow + merits.rows.count - 1), isFixed: true)),
              .number(0),
            ]), .integer),
      // Equal ranks in the order of the list, so that every place is taken once. Counting so takes
      // the square of the parks: very long lists keep their order.
      merits.rows.count > Self.mostRanked
        ? .figure(Double((places[row] ?? 0) + 1), .integer, look: .engine)
        : .formula(
          table.own(row, "rank") + .call(.countIf, [.range(ranks), table.own(row, "rank")])
            - .number(1), .integer),
      .figure(merit.score.value, .score, look: .engine),
      .figure(Double(merit.rank), .integer, look: .engine),
    ]
    if let carried, let position = parks.firstIndex(where: { $0.id == park.id }) {
      cells.append(.formula(chosenMark(carried.cell(position, "carried")), .text))
    }
    for (column, indicator) in all.enumerated() {
      cells.append(
        isLive
          ? .formula(
            table.own(row, Self.normKey(indicator))
              * .cell(
                CellReference(
                  CellAddress(row: weightRow, column: table.column(Self.normKey(indicator))),
                  isFixed: true)), .score)
          : .figure(merit[column].value, .score, look: .engine))
    }
    return cells
  }

  func chosenMark(_ carried: Expression) -> Expression {
    .when(
      .combined(carried, .equals, .number(1)), then: .text(mark.good), otherwise: .text("–"))
  }

  /// One row of weights for all parks, one for each path with weights of its own, then the values
  /// that score 0 and 1.
  private func addWeights(
    _ merits: MeritTable, _ weights: TableLayout, _ scales: LiveScales,
    _ indicators: TableLayout, to table: inout TableLayout
  ) -> [DevelopmentPath: Int] {
    let all = merits.framework.indicators
    func add(_ title: String, _ detail: String, _ cell: (Int, Indicator) -> Cell) {
      var cells = [Cell](repeating: .empty, count: table.columns.count)
      cells[0] = Cell(.text(title), look: .label)
      cells[1] = Cell(.text(detail))
      for (column, indicator) in all.enumerated() {
        cells[table.column(Self.normKey(indicator)) - 2] = cell(column, indicator)
      }
      table.fixedRows.append(cells)
    }
    func share(_ indicator: Indicator, _ suffix: String) -> Cell {
      weights.cell(indicator.id.text, "share" + suffix).map {
        .formula($0, .factor, look: .crossLink)
      } ?? .empty
    }
    var rows: [DevelopmentPath: Int] = [:]
    add(say("Weight", "权重"), say("all parks", "所有园区")) { share($1, "") }
    for path in DevelopmentPath.allCases where merits.pathWeights[path] != nil {
      rows[path] = TableLayout.headerRow + 1 + table.fixedRows.count
      add(say("Weight", "权重"), say.path(path, in: portfolio)) { share($1, ":" + path.rawValue) }
    }
    for isBest in [false, true] {
      add(
        isBest ? say("Best", "最好值") : say("Worst", "最差值"),
        isBest ? say("scores 1", "得 1") : say("scores 0", "得 0")
      ) { column, indicator in
        scales.scales[column]?.end(
          isBest: isBest, values: indicators.range(indicator.id.text, isFixed: true, onSheet: true),
          direction: weights.cell(indicator.id.text, "direction")) ?? .empty
      }
    }
    return rows
  }
}
