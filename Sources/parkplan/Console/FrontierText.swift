import Optimizer
import ParkModel
import PlanReport

/// A front for a terminal: its points, what a trade costs, and a plot.
func frontierText(_ run: FrontierRun, width: Int = 100, in say: Language) -> String {
  let frontier = run.frontier
  let title = run.portfolio.title.text(in: say)
  var text = (title.isEmpty ? run.portfolio.name : title) + "\n"
  if let scenario = run.scenario { text += say("Scenario", "情景") + "    \(scenario)\n" }
  if let solved = frontier.withoutPlan {
    return text + conflictText(solved, of: run.portfolio, language: say) + "\n"
  }
  let names = frontier.objectives.map { objective in
    let name = objective.title(in: run.portfolio).text(in: say)
    return objective.isMinimized ? name + say(" (less is better)", "（越少越好）") : name
  }
  text +=
    say("Frontier", "前沿") + "    " + names.joined(separator: say(" against ", " 对 ")) + "\n"
    + say("Status", "状态") + "      " + frontierStatus(frontier, say) + "\n"
  if frontier.points.isEmpty { return text }
  text += "\n" + table(run, names, say).lines(width: width).map { $0 + "\n" }.joined()
  text += extremes(run, names, say)
  text += "\n" + plot(run, names, width: min(width, 100), say)
  for notice in frontier.notices {
    text += say("Note: ", "说明：") + ChineseMessages.text(notice, in: say) + "\n"
  }
  return text
}

/// One sentence: how many points, whether all, and what could still be hidden.
func frontierStatus(_ frontier: PlanFrontier, _ say: Language) -> String {
  let count = frontier.points.count
  let hidden = frontier.largestImprovement.map { Amounts.percent($0.value, decimals: 2) }
  switch frontier.status {
  case .complete where count == 1:
    return say(
      "complete: one plan is best in all objectives, as far as the gap tells plans apart",
      "完整：在求解精度内，同一方案在所有目标上最优")
  case .complete:
    return say(
      "complete: these \(count) points are all there are", "完整：共 \(count) 个点，再无其他")
  case .sampled:
    return say("\(count) points", "\(count) 个点")
      + (hidden.map {
        say(
          "; no plan beats all of them by more than \($0) of the range in any objective",
          "；任何方案都不会在任一目标上超过所有点 \($0) 以上（以取值范围计）")
      } ?? "")
  case .timeLimit, .interrupted:
    let why =
      frontier.status == .timeLimit
      ? say("stopped at the time limit", "已到时间上限") : say("stopped", "已停止")
    return why + say(": \(count) points so far", "：目前 \(count) 个点")
      + (hidden.map { say("; \($0) of the range may be hidden", "；可能还有 \($0) 的改进余地") } ?? "")
  case .infeasible: return say("no plan exists", "不存在可行方案")
  }
}

private func header(_ name: String, _ unit: String) -> String {
  unit.isEmpty ? name : "\(name)\n\(unit)"
}

private func table(_ run: FrontierRun, _ names: [String], _ say: Language) -> TextTable {
  let frontier = run.frontier
  let units = frontier.objectives.map { $0.unit(in: run.portfolio) }
  var columns: [TextTable.Column] = [.init(say("point", "点"), isRight: true)]
  for (name, unit) in zip(names, units) { columns.append(.init(header(name, unit), isRight: true)) }
  let showsPrice = frontier.objectives.count == 2 && frontier.points.count > 1
  if showsPrice {
    let one = units[0].isEmpty ? say("one", "1") : "1 \(units[0])"
    let isLess = frontier.objectives[0].isMinimized
    columns.append(
      .init(
        say("\(one) \(isLess ? "less" : "more")\ncosts", "每\(isLess ? "少" : "多") \(one)\n的代价"),
        isRight: true))
  }
  columns.append(.init(say("parks", "园区"), isRight: true))
  columns.append(.init(say("changes from the point above", "与上一点相比"), isFlexible: true))
  var table = TextTable(columns: columns)
  for (position, point) in frontier.points.enumerated() {
    var cells = ["\(position + 1)"]
    cells += zip(point.values, frontier.objectives).map { value, objective in
      shown(value.value, frontier, objective)
    }
    if showsPrice {
      let price = position > 0 ? frontier.price(after: position - 1) : nil
      cells.append(price.map { Amounts.short($0) + (units[1].isEmpty ? "" : " \(units[1])") } ?? "")
    }
    let chosen = choices(point)
    cells.append("\(chosen.count)")
    cells.append(position == 0 ? "" : changes(from: choices(frontier.points[position - 1]), chosen))
    table.add(cells)
  }
  return table
}

/// As many decimals as tell the points apart.
private func shown(
  _ value: Double, _ frontier: PlanFrontier, _ objective: FrontierObjective
) -> String {
  guard let position = frontier.objectives.firstIndex(of: objective) else { return "\(value)" }
  let values = frontier.points.map { $0.values[position].value }
  let range = (values.max() ?? 0) - (values.min() ?? 0)
  let decimals = range >= 100 || range == 0 && abs(value) >= 100 ? 0 : range >= 1 ? 2 : 4
  return Amounts.text(value, decimals: values.allSatisfy { $0 == $0.rounded() } ? 0 : decimals)
}

private func choices(_ point: PlanFrontier.Point) -> [(park: ParkID, alternative: AlternativeID)] {
  (point.solved.plan?.allocations ?? []).compactMap { allocation in
    allocation.alternative.map { (allocation.park, $0) }
  }
}

/// `+P04 −P07 P11→co-city`.
private func changes(
  from before: [(park: ParkID, alternative: AlternativeID)],
  _ after: [(park: ParkID, alternative: AlternativeID)]
) -> String {
  var words: [String] = []
  for choice in after {
    guard let earlier = before.first(where: { $0.park == choice.park }) else {
      words.append("+\(choice.park)")
      continue
    }
    if earlier.alternative != choice.alternative {
      words.append("\(choice.park)→\(choice.alternative)")
    }
  }
  for choice in before where !after.contains(where: { $0.park == choice.park }) {
    words.append("−\(choice.park)")
  }
  return words.joined(separator: " ")
}

/// What the whole trade is: from one end of the front to the other.
private func extremes(_ run: FrontierRun, _ names: [String], _ say: Language) -> String {
  let frontier = run.frontier
  guard frontier.objectives.count == 2, let first = frontier.points.first,
    let last = frontier.points.last, frontier.points.count > 1
  else { return "" }
  let lost = abs((first.values[0] - last.values[0]).value)
  let won = abs((first.values[1] - last.values[1]).value)
  let units = frontier.objectives.map {
    let unit = $0.unit(in: run.portfolio)
    return unit.isEmpty ? "" : " \(unit)"
  }
  return say(
    "From one end to the other: \(Amounts.short(lost))\(units[0]) of \(names[0]) "
      + "against \(Amounts.short(won))\(units[1]) of \(names[1]).",
    "从一端到另一端：\(names[0]) \(Amounts.short(lost))\(units[0]) 换 "
      + "\(names[1]) \(Amounts.short(won))\(units[1])。") + "\n"
}

/// The first objective to the right, the second upwards; of three, digits say how good the third
/// is from 0 (worst shown) to 9 (best shown).
private func plot(
  _ run: FrontierRun, _ names: [String], width: Int, _ say: Language
) -> String {
  let frontier = run.frontier
  guard frontier.points.count > 1 else { return "" }
  let across = max(20, min(60, width - 20))
  let rows = 12
  var cells = [[Character]](
    repeating: [Character](repeating: " ", count: across + 1), count: rows + 1)
  let spread = { (objective: Int) -> (Double, Double) in
    let values = frontier.points.map { $0.values[objective].value }
    return (values.min() ?? 0, values.max() ?? 0)
  }
  let (left, right) = spread(0)
  let (low, high) = spread(1)
  let share = { (value: Double, from: Double, to: Double) in
    to > from ? (value - from) / (to - from) : 0.5
  }
  for point in frontier.points {
    let x = Int((share(point.values[0].value, left, right) * Double(across)).rounded())
    let y = Int((share(point.values[1].value, low, high) * Double(rows)).rounded())
    var mark: Character = "●"
    if frontier.objectives.count == 3 {
      let (worst, best) = spread(2)
      var third = share(point.values[2].value, worst, best)
      if frontier.objectives[2].isMinimized { third = 1 - third }
      mark = Character("\(Int((third * 9).rounded()))")
    }
    cells[rows - y][x] = mark
  }
  let labels = [Amounts.short(high), Amounts.short(low)]
  let margin = labels.map(\.count).max() ?? 0
  var text = String(repeating: " ", count: margin) + " ↑ " + names[1] + "\n"
  for (row, line) in cells.enumerated() {
    let label = row == 0 ? labels[0] : row == rows ? labels[1] : ""
    text += String(repeating: " ", count: margin - label.count) + label + " │"
    var drawn = String(line)
    while drawn.last == " " { drawn.removeLast() }
    text += drawn + "\n"
  }
  text += String(repeating: " ", count: margin) + " └" + String(repeating: "─", count: across + 1)
  let (from, to) = (Amounts.short(left), Amounts.short(right))
  let between = max(1, across + 1 - from.count - to.count)
  text += "→ \(names[0])\n" + String(repeating: " ", count: margin + 2) + from
  text += String(repeating: " ", count: between) + to + "\n"
  if frontier.objectives.count == 3 {
    text +=
      say(
        "0 to 9: from the worst to the best shown of \(names[2])",
        "数字 0 至 9：\(names[2])由最差到最好") + "\n"
  }
  return text
}

/// `12 s · 7 of 20 points · about 20 s left · 4.1 % of the range may be hidden`.
func progressText(_ progress: FrontierProgress, in say: Language) -> String {
  var parts = ["\(Int(progress.seconds)) " + say("s", "秒")]
  switch progress.stage {
  case .references: parts.append(say("finding the best of every outcome", "计算每项成果的最优值"))
  case .conflict: parts.append(say("finding the limits that conflict", "查找相互矛盾的限制"))
  case .repair: parts.append(say("finding the cheapest repair", "查找代价最小的调整"))
  case .search:
    if progress.found == 0 {
      parts.append(say("finding the ends of the frontier", "计算前沿的两端"))
    } else if let wanted = progress.wanted {
      parts.append(say("\(progress.found) of \(wanted) points", "\(progress.found)/\(wanted) 个点"))
    } else {
      parts.append(say("\(progress.found) points", "\(progress.found) 个点"))
    }
    if let left = progress.secondsLeft {
      let seconds = Int(left.rounded(.up))
      parts.append(say("about \(seconds) s left", "约剩 \(seconds) 秒"))
    }
    if let hidden = progress.largestImprovement?.value, hidden.isFinite {
      let share = Amounts.percent(hidden)
      parts.append(say("\(share) of the range may be hidden", "余 \(share) 未探明"))
    }
  }
  return parts.joined(separator: " · ")
}
