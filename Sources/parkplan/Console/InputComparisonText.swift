import ParkModel

/// Which input files differ, and the first differences of each.
func inputComparisonText(_ comparison: InputComparison, in say: Language) -> String {
  if comparison.files.isEmpty { return say("Inputs: the same.\n", "输入：相同。\n") }
  let head = say(
    "Inputs: \(comparison.files.count) of \(comparison.count) files differ\n",
    "输入：\(comparison.count) 个文件中有 \(comparison.files.count) 个不同\n")
  return head + comparison.files.map { fileText($0, say) }.joined()
}

/// What fits on a screen; `--json` lists more.
private let mostLines = 12

private func fileText(_ file: InputComparison.FileChange, _ say: Language) -> String {
  let name = "  \(file.name)"
  switch file.change {
  case .added: return name + say(": new\n", "：新增\n")
  case .removed: return name + say(": gone\n", "：已删除\n")
  case .writing:
    return name
      + say(
        ": only how it is written (blanks, quotes, the order of rows)\n",
        "：仅书写方式不同（空格、引号、行序）\n")
  case .cells(let table):
    return name + "\n" + listed(tableLines(table, say), of: table.count, say)
  case .lines(let text):
    let lines = text.lines.items.map { "\($0.isAdded ? "+" : "-") \($0.number): \($0.text)" }
    return name + "\n" + listed(lines, of: text.lines.count, say)
  }
}

private func tableLines(_ table: TableComparison, _ say: Language) -> [String] {
  var lines: [String] = []
  for column in table.columnsAdded { lines.append(say("new column \(column)", "新增列 \(column)")) }
  for column in table.columnsRemoved {
    lines.append(say("column \(column) is gone", "列 \(column) 已删除"))
  }
  for row in table.rowsAdded.items {
    let name = row.joined(separator: " ")
    lines.append(say("new row \(name)", "新增行 \(name)"))
  }
  for row in table.rowsRemoved.items {
    let name = row.joined(separator: " ")
    lines.append(say("row \(name) is gone", "行 \(name) 已删除"))
  }
  for cell in table.cells.items {
    let place = cell.row.joined(separator: " ") + ", " + cell.column
    lines.append(place + ": " + shown(cell.first, say) + " → " + shown(cell.second, say))
  }
  return lines
}

private func shown(_ cell: String, _ say: Language) -> String {
  cell.isEmpty ? say("(empty)", "（空）") : cell
}

private func listed(_ lines: [String], of count: Int, _ say: Language) -> String {
  let shown = lines.prefix(mostLines)
  let omitted = count - shown.count
  return shown.map { "    \($0)\n" }.joined()
    + (omitted == 0 ? "" : say("    … and \(omitted) more\n", "    ……另有 \(omitted) 处\n"))
}
