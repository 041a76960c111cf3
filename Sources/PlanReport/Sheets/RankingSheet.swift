import ParkModel
import Scoring

extension SheetBook {
  /// Beyond this many parks a list that sorts itself takes longer than planners wait.
  static let mostRanked = 2000

  /// The parks from the best to the worst, sorted anew whenever a score moves.
  func rankingTable(_ merits: MeritTable, _ scores: TableLayout) -> TableLayout? {
    guard (1...Self.mostRanked).contains(merits.rows.count) else { return nil }
    var table = TableLayout(
      "Ranking", .calculation, say, title: .init("Ranking", "排名"),
      purpose: .init(
        "Parks from the best to the worst as weights and indicators stand now, with what moved "
          + "since the solve and what each indicator adds.",
        "按当前权重与指标由好到差排列，并列出与求解时相比的变化及各指标贡献。"))
    table.add("place", header("Place", "排序"))
    table.add("row", header("Line on Scores", "评分表行"))
    table.add("park_id", header("Park", "园区编号"))
    table.add("name", header("Name", "名称"), wrapWidth: 54)
    table.add("path", header("Path", "发展路径"))
    table.add("score", header("Score", "得分"), unit: say("0 to 1", "0 至 1"))
    table.add("rank", header("Rank", "名次"))
    table.add("rank_solved", header("Rank at the solve", "求解时名次"))
    table.add("move", header("Moved", "升降"))
    if scores.has("chosen") { table.add("chosen", header("Chosen", "入选")) }
    for indicator in merits.framework.indicators {
      table.add(
        Self.partKey(indicator), header("Adds", "贡献") + "\n" + indicator.name.text(in: language))
    }
    table.frozenColumns = 4
    for row in merits.rows.indices {
      func taken(_ key: String) -> Expression {
        .call(
          .index,
          [.range(scores.range(key, isFixed: true, onSheet: true)), table.own(row, "row")])
      }
      var cells = [
        Cell(.number(Double(row + 1)), .integer, look: .plain),
        .formula(
          .call(
            .match,
            [
              table.own(row, "place"), .range(scores.range("place", isFixed: true, onSheet: true)),
              .number(0),
            ]), .integer),
        .formula(taken("park_id"), .text, look: .crossLink),
        .formula(taken("name"), .text, look: .crossLink),
        .formula(taken("path"), .text, look: .crossLink),
        .formula(taken("score"), .score, look: .crossLink),
        .formula(taken("rank"), .integer, look: .crossLink),
        .formula(taken("rank_solved"), .integer, look: .crossLink),
        .formula(table.own(row, "rank_solved") - table.own(row, "rank"), .move),
      ]
      if table.has("chosen") { cells.append(.formula(taken("chosen"), .text, look: .crossLink)) }
      cells += merits.framework.indicators.map {
        .formula(taken(Self.partKey($0)), .score, look: .crossLink)
      }
      table.body.append(cells)
    }
    let moved = table.range("move")
    let first = Expression.cell(CellReference(moved.first))
    table.highlights = [
      Sheet.Highlight(table.range("score"), .dataBar),
      Sheet.Highlight(
        moved, .condition(.combined(first, .greater, .number(0)), look: .good)),
      Sheet.Highlight(moved, .condition(.combined(first, .less, .number(0)), look: .bad)),
    ]
    return table
  }
}
