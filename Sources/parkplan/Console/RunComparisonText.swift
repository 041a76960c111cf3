import ParkModel
import PlanReport
import RunStore

/// Two runs side by side for a terminal.
func runComparisonText(_ comparison: RunComparison, in say: Language) -> String {
  var sections = [heads(comparison, say), inputComparisonText(comparison.inputs, in: say)]
  switch comparison.result {
  case .plans(let plans, of: let first, and: let second):
    sections += planComparisonText(
      plans, PlannerWords(first.portfolio, say), PlannerWords(second.portfolio, say),
      names: runNames(comparison, say))
  case .documents(let found): sections.append(documents(found, comparison, say))
  }
  return sections.filter { !$0.isEmpty }.joined(separator: "\n")
}

/// "run 3" and "run 4".
func runNames(_ comparison: RunComparison, _ say: Language) -> (first: String, second: String) {
  (
    say("run \(comparison.first.id)", "运行 \(comparison.first.id)"),
    say("run \(comparison.second.id)", "运行 \(comparison.second.id)")
  )
}

/// What the runs are, and which options differ.
private func heads(_ comparison: RunComparison, _ say: Language) -> String {
  let (first, second) = (comparison.first, comparison.second)
  let names = runNames(comparison, say)
  var table = TextTable(columns: [
    .init(""), .init(names.first, isFlexible: true), .init(names.second, isFlexible: true),
  ])
  table.add([say("created", "时间"), first.created, second.created])
  let facts = [
    (say("command", "命令"), first.command, second.command),
    (say("portfolio", "组合"), first.portfolio, second.portfolio),
    (say("scenario", "情景"), first.scenario ?? "–", second.scenario ?? "–"),
    (say("engine", "引擎"), first.engine, second.engine),
    (say("version", "版本"), first.version, second.version),
  ]
  for (name, old, new) in facts where old != new { table.add([name, old, new]) }
  // The scenario has a line of its own.
  for setting in comparison.settings where setting.place != "scenario" {
    table.add([setting.place, brief(setting.stored, say), brief(setting.repeated, say)])
  }
  table.add([say("status", "状态"), first.status, second.status])
  if first.objective != nil || second.objective != nil {
    table.add([say("points", "分"), number(first.objective), number(second.objective)])
    table.add([say("at most", "至多"), number(first.bound), number(second.bound)])
  }
  return table.text
}

/// A document given with `--fix` is too long for a cell.
private func brief(_ value: JSONValue, _ say: Language) -> String {
  switch value {
  case .null: "–"
  case .string(let text) where text.count > 40: say("a document", "文档")
  case .string(let text): text
  case .bool, .number, .array, .object: value.short
  }
}

private func documents(
  _ found: Excerpt<JSONDifference>, _ comparison: RunComparison, _ say: Language
) -> String {
  if found.isEmpty { return say("The results are the same.\n", "结果相同。\n") }
  let names = runNames(comparison, say)
  var table = TextTable(columns: [
    .init(say("where", "位置"), isFlexible: true), .init(names.first, isRight: true),
    .init(names.second, isRight: true),
  ])
  for difference in found.items {
    table.add([difference.place, difference.stored.short, difference.repeated.short])
  }
  return say(
    "The results differ in \(found.count) places.\n", "结果有 \(found.count) 处不同。\n")
    + table.text + omittedText(found.omitted, say)
}

/// A last line for what is not listed; empty where all is.
func omittedText(_ omitted: Int, _ say: Language) -> String {
  omitted == 0 ? "" : say("  … and \(omitted) more\n", "  ……另有 \(omitted) 处\n")
}
