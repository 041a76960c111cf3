import ParkModel
import Scoring

extension SheetBook {
  /// Raw indicator values, as given or filled in.
  func indicatorsTable(_ merits: MeritTable) -> TableLayout {
    var table = TableLayout(
      "Indicators", .input, say, title: .init("Indicators", "指标"),
      purpose: .init(
        "What merit is judged by, before normalisation. Filled gaps are marked estimated.",
        "评价所依据的原始指标；填补的缺失值标为估算。"))
    addParkColumns(to: &table)
    for indicator in merits.framework.indicators {
      table.add(indicator.id.text, header(indicator.name), unit: indicator.unit)
    }
    let imputed = Dictionary(merits.imputed.map { (Key($0.park, $0.indicator), $0) }) {
      first, _ in first
    }
    for (row, merit) in merits.rows.enumerated() {
      guard let park = parksByID[merit.park] else { continue }
      var cells = parkCells(park)
      for (column, indicator) in merits.framework.indicators.enumerated() {
        let value = merits.completed[row, column]?.value
        let status =
          imputed[Key(merit.park, indicator.id)] != nil
          ? .estimated : park.figure(of: indicator.id)?.status
        cells.append(
          Cell(
            value.map { .number($0) } ?? .blank, .indicator, look: .input,
            status: value == nil ? nil : status))
      }
      table.body.append(cells)
    }
    return table
  }

  private struct Key: Hashable {
    var park: ParkID
    var indicator: IndicatorID
    init(_ park: ParkID, _ indicator: IndicatorID) {
      self.park = park
      self.indicator = indicator
    }
  }

  /// Normalised indicators, weights, score and rank: how merit comes about.
  func scoresTable(_ merits: MeritTable) -> TableLayout {
    let method = merits.method
    var table = TableLayout(
      "Scores", .calculation, say, title: .init("Scores", "评分"),
      purpose: .init(
        "Merit of each park before any plan, 0 to 1: change a weight and scores follow.",
        "各园区方案前的评分（0 至 1）；修改权重，评分随之更新。"))
    addParkColumns(to: &table)
    table.add("path", header("Path", "发展路径"))
    let first = table.columns.count + 2
    for indicator in merits.framework.indicators {
      table.add("norm_" + indicator.id.text, header(indicator.name), unit: say("0 to 1", "0 至 1"))
    }
    let last = table.columns.count + 1
    table.add("score", header("Score", "得分"), unit: say("0 to 1", "0 至 1"))
    table.add("rank", header("Rank", "名次"))
    if hasPlan { table.add("chosen", header("Chosen", "入选")) }
    let weightRows = addWeights(merits, to: &table, columns: first...last)
    let hasVeto = merits.hasVetoes
    for (row, merit) in merits.rows.enumerated() {
      guard let park = parksByID[merit.park] else { continue }
      let line = table.firstRow + table.body.count
      var cells = parkCells(park) + [.words(say.path(park.path, in: portfolio))]
      for column in merits.framework.indicators.indices {
        cells.append(
          .figure(merits.normalised[row, column]?.value, .score, look: .engine))
      }
      switch method {
      case .weightedSum where merits.framework.adjustments.isEmpty:
        let weights = park.path.flatMap { weightRows[$0] } ?? TableLayout.headerRow + 1
        cells.append(
          .formula(
            .call(
              .sumProduct,
              [
                .range(.row(line, columns: first...last)),
                .range(.row(weights, columns: first...last, isFixed: true)),
              ]), .score))
      case .weightedSum, .weightedProduct, .levels, .topsis, .vikor, .promethee:
        cells.append(.figure(merit.score.value, .score, look: .engine))
      }
      // A veto puts a park behind all others whatever its score: no formula over scores does.
      cells.append(hasVeto ? .figure(Double(merit.rank), .integer, look: .engine) : .empty)
      if hasPlan { cells.append(Cell(.text(isChosen(park.id) ? mark.good : "–"))) }
      table.body.append(cells)
    }
    if !hasVeto { addRanks(to: &table) }
    table.highlights = [Sheet.Highlight(table.range("score"), .dataBar)]
    return table
  }

  /// One row of weights for all parks, and one for each path with weights of its own.
  private func addWeights(
    _ merits: MeritTable, to table: inout TableLayout, columns: ClosedRange<Int>
  ) -> [DevelopmentPath: Int] {
    var rows: [DevelopmentPath: Int] = [:]
    func add(_ title: String, _ weights: [IndicatorID: Share]) {
      let row = TableLayout.headerRow + 1 + table.fixedRows.count
      var cells = [Cell(.text(say("Weight", "权重")), look: .label), Cell(.text(title)), .empty]
      cells += merits.framework.indicators.map {
        Cell(.number(weights[$0.id]?.value ?? 0), .factor, look: .input)
      }
      cells.append(.formula(.call(.sum, [.range(.row(row, columns: columns))]), .factor))
      cells.append(.empty)
      if hasPlan { cells.append(.empty) }
      table.fixedRows.append(cells)
    }
    add(say("all parks", "所有园区"), merits.weights)
    for path in DevelopmentPath.allCases {
      guard let weights = merits.pathWeights[path] else { continue }
      rows[path] = TableLayout.headerRow + 1 + table.fixedRows.count
      add(say.path(path, in: portfolio), weights)
    }
    return rows
  }

  private func addRanks(to table: inout TableLayout) {
    let score = table.column("score")
    let column = table.column("rank") - 2
    for row in table.body.indices {
      table.body[row][column] = .formula(
        .call(
          .rank,
          [
            .at(row: table.firstRow + row, column: score),
            .range(table.range("score", isFixed: true)), .number(0),
          ]), .integer)
    }
  }
}
