import PlanReport

/// A table of many columns: where the page is too narrow it goes on below, the first column again.
struct WideTable {
  /// Header of the first column, which names the rows.
  var first: String
  /// May hold line breaks.
  var headers: [String]
  /// Cells as many as headers.
  var rows: [(name: String, cells: [String])] = []

  private static let gap = 2

  func text(width: Int) -> String {
    blocks(width: width).map { block in
      var table = TextTable(
        columns: [.init(first)] + block.map { .init(headers[$0], isRight: true) })
      for row in rows { table.add([row.name] + block.map { row.cells[$0] }) }
      return table.lines(width: width).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// Columns that fit beside the first one, at least one each.
  private func blocks(width: Int) -> [Range<Int>] {
    let lead = ([first] + rows.map(\.name)).map(widest).max() ?? 0
    var blocks: [Range<Int>] = []
    var start = 0
    var used = lead
    for column in headers.indices {
      let need =
        Self.gap + (([headers[column]] + rows.map { $0.cells[column] }).map(widest).max() ?? 0)
      if column > start, used + need > width {
        blocks.append(start..<column)
        (start, used) = (column, lead)
      }
      used += need
    }
    if start < headers.count { blocks.append(start..<headers.count) }
    return blocks
  }

  private func widest(_ cell: String) -> Int {
    cell.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
  }
}
