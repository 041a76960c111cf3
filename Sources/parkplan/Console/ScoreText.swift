import ParkModel
import PlanReport
import Scoring

/// A merit table for a terminal: the ranking with bars, then what its words mean.
///
/// - Parameter most: How many parks are listed, the best ones.
func scoreText(
  _ merits: MeritTable, names: [ParkID: String] = [:], most: Int = .max, in say: Language
) -> String {
  let points = merits.framework.fullMarks.value
  let hasNames = names.contains { $0.key.text != $0.value }
  let hasGrades = !merits.framework.grades.isEmpty
  var columns: [TextTable.Column] = [
    .init(say("rank", "名次"), isRight: true), .init(say("park", "园区")),
  ]
  if hasNames { columns.append(.init(say("name", "名称"), isFlexible: true)) }
  columns.append(
    .init(points == 1 ? say("score", "得分") : say("points", "分数"), isRight: true))
  columns.append(.init(""))
  if hasGrades { columns.append(.init(say("grade", "等级"))) }
  columns.append(.init(say("mostly from", "主要贡献"), isFlexible: true))
  var table = TextTable(columns: columns)
  let scale = BarScale(merits.scores)
  for row in merits.order.prefix(most).lazy.map({ merits.rows[$0] }) {
    var cells = ["\(row.rank)", row.park.text]
    if hasNames { cells.append(names[row.park] ?? "") }
    cells.append(Amounts.text(row.score.value * points, decimals: points == 1 ? 3 : 2))
    cells.append(bar(scale(row.score.value), cells: 10))
    if hasGrades { cells.append(row.grade ?? "") }
    let veto = row.veto.map { say("vetoed: \($0); ", "一票否决：\($0)；") } ?? ""
    cells.append(veto + largest(row, merits.framework, say))
    table.add(cells)
  }
  var lines = [table.text]
  if merits.order.count > most {
    lines.append(
      say(
        "… and \(Amounts.text(Double(merits.order.count - most), decimals: 0)) more; --csv FILE "
          + "writes them all, --top N shows more.\n",
        "……另有 \(Amounts.text(Double(merits.order.count - most), decimals: 0)) 个园区；"
          + "--csv FILE 写出全部，--top N 列出更多。\n"))
  }
  for park in merits.unrated {
    let (grade, reason) = (merits.framework.unratedGrade, park.reason.text(in: say))
    lines.append(
      say("Not rated (\(grade)): \(park.park), ", "不参评（\(grade)）：\(park.park)，") + reason + "\n")
  }
  lines.append(detailText(merits, say))
  lines.append(weightText(merits, say))
  lines.append(noticeText(merits.notices, say))
  for cell in merits.imputed.prefix(mostCellsListed) {
    let name = say("\(cell.indicator)", indicatorName(cell.indicator, merits.framework, .chinese))
    lines.append(
      say("  \(cell.park), \(name): ", "  \(cell.park)，\(name)：")
        + Amounts.short(cell.value.value) + say(" (\(cell.how))", "") + "\n")
  }
  if merits.imputed.count > mostCellsListed { lines.append("  …\n") }
  for cell in merits.treated.prefix(mostCellsListed) where cell.how == .winsorized {
    let indicator = indicatorName(cell.indicator, merits.framework, .chinese)
    lines.append(
      say("  \(cell.park), \(cell.indicator): ", "  \(cell.park)，\(indicator)：")
        + "\(Amounts.short(cell.before.value)) → \(Amounts.short(cell.after.value))\n")
  }
  lines.append(definitionText(merits.definitions, say))
  return lines.joined()
}

/// More changed cells than this are left to `--json`.
private let mostCellsListed = 30

/// The weights that were used, in one sentence.
private func weightText(_ merits: MeritTable, _ say: Language) -> String {
  let weights = merits.weights
  let list = merits.framework.indicators.map {
    "\($0.name.text(in: say)) \(Amounts.percent(weights[$0.id]?.value ?? 0))"
  }
  return say("Weights: ", "权重：") + say.list(list)
    + (merits.pathWeights.isEmpty
      ? "" : say(" (other weights on paths of their own)", "（部分路径另有权重）"))
    + "\n"
}

/// What words mean in a result, one a line.
func definitionText(_ definitions: [Definition], _ say: Language) -> String {
  "\n" + say("What the words mean", "含义") + "\n"
    + definitions.map {
      "  " + $0.term.text(in: say) + say(": ", "：") + $0.text.text(in: say) + "\n"
    }.joined()
}

/// What a planner should know about a result, one a line.
func noticeText(_ notices: [BilingualText], _ say: Language) -> String {
  notices.map { say("Note: ", "提示：") + $0.text(in: say) + "\n" }.joined()
}

/// What VIKOR and PROMETHEE tell beside a score.
private func detailText(_ merits: MeritTable, _ say: Language) -> String {
  switch merits.detail {
  case .none: return ""
  case .vikor(let result):
    let set = say.list(result.compromiseSet.map { merits.parks[$0].text })
    let advantage = result.hasAcceptableAdvantage ? say("yes", "是") : say("no", "否")
    let stability = result.hasAcceptableStability ? say("yes", "是") : say("no", "否")
    return say(
      "Compromise set: \(set) (acceptable advantage: \(advantage), acceptable stability: "
        + "\(stability))\n", "折衷解集：\(set)（可接受优势：\(advantage)，可接受稳定性：\(stability)）\n")
  case .promethee(let flows):
    let pairs = zip(merits.order, merits.order.dropFirst()).filter {
      flows.relation(of: $0, to: $1) == .incomparable
    }
    if pairs.isEmpty { return "" }
    let list = pairs.prefix(10).map { "\(merits.parks[$0].text) – \(merits.parks[$1].text)" }
    return say("Neighbours that PROMETHEE I cannot compare: ", "PROMETHEE I 无法比较的相邻园区：")
      + list.joined(separator: say("; ", "；")) + (pairs.count > 10 ? say("; …", "；……") : "") + "\n"
  }
}

/// Bars from the lowest of 0 and the scores to the highest of 1 and the scores.
struct BarScale {
  private let low: Double
  private let high: Double

  init(_ values: [Double]) {
    low = min(0, values.min() ?? 0)
    high = max(1, values.max() ?? 1)
  }

  func callAsFunction(_ value: Double) -> Double { (value - low) / (high - low) }
}

/// The two indicators that add most to a score.
private func largest(_ row: MeritRow, _ framework: Framework, _ say: Language) -> String {
  let adjustments = row.adjustments
  let names =
    framework.indicators.map { $0.name.text(in: say) }
    + framework.adjustments.map { $0.name.text(in: say) }
  let shares =
    row.parts.map(\.value) + framework.adjustments.map { adjustments[$0.id]?.value ?? 0 }
  let order = shares.indices.filter { shares[$0] != 0 }
    .sorted { (-abs(shares[$0]), $0) < (-abs(shares[$1]), $1) }
  let points = framework.fullMarks.value
  return say.list(
    order.prefix(2).map {
      "\(names[$0]) \(Amounts.text(shares[$0] * points, decimals: points == 1 ? 3 : 1))"
    })
}
