import ParkModel
import PlanReport
import PlanWorkbook

/// What becomes of each column of a planner's own list.
func listMappingText(_ columns: [ListColumn], in say: Language, width: Int) -> String {
  var table = TextTable(columns: [
    .init(say("column", "列")), .init(say("header", "表头"), isFlexible: true),
    .init(say("becomes", "对应字段")), .init(say("numbers", "数值换算"), isFlexible: true),
  ])
  for column in columns {
    table.add([
      column.letters, column.header, column.key ?? say("not taken over", "未采用"),
      conversion(of: column, say),
    ])
  }
  return table.lines(width: width).joined(separator: "\n") + "\n"
}

private func conversion(of column: ListColumn, _ say: Language) -> String {
  guard let key = column.key else {
    return column.nearest.map { say("did you mean '\($0)'?", "是否应为“\($0)”？") } ?? ""
  }
  guard ColumnWords.of(key)?.holds == .number else { return "" }
  let unit = ColumnWords.unit(of: key)
  guard let own = column.unit else {
    return unit.isEmpty
      ? say("as they are", "原值")
      : say("as they are, in \(unit): the header names no unit", "原值，按 \(unit)：表头未注明单位")
  }
  if column.factor.isNaN { return say("'\(own)' is not known", "无法识别“\(own)”") }
  if column.factor == 1 { return say("as they are, in \(unit)", "原值，单位 \(unit)") }
  let (one, times) = (
    TypedNumber.written((1 / column.factor * 1e9).rounded() / 1e9),
    TypedNumber.written(column.factor)
  )
  return column.factor < 1
    ? say("\(one) \(own) are 1 \(unit)", "\(one) \(own) = 1 \(unit)")
    : say("1 \(own) is \(times) \(unit)", "1 \(own) = \(times) \(unit)")
}
