import PlanReport

/// A plain table for a terminal, its columns as wide as their widest cell.
struct TextTable {
  enum Alignment { case left, right }

  struct Column {
    var title: String
    var alignment: Alignment

    static func left(_ title: String) -> Column { Column(title: title, alignment: .left) }
    static func right(_ title: String) -> Column { Column(title: title, alignment: .right) }
  }

  var columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// Lines with a heading and a rule, indented by two, without trailing spaces.
  var text: String {
    var widths = columns.map { displayWidth($0.title) }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], displayWidth(cell))
      }
    }
    func line(_ cells: [String]) -> String {
      var line = " "
      for (column, cell) in cells.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - displayWidth(cell))
        switch columns[column].alignment {
        case .left: line += " " + cell + gap
        case .right: line += " " + gap + cell
        }
        line += " "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return line(columns.map(\.title)) + line(rule) + rows.map(line).joined()
  }
}

/// A bar of eighth blocks: `share` of `cells` columns.
func bar(_ share: Double, cells: Int = 20) -> String {
  let eighths = Int((min(max(share, 0), 1) * Double(cells * 8)).rounded())
  let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
}
