import ParkModel
import PlanReport
import Scoring

/// What a ranking rests on, for a terminal.
func auditText(_ audit: RankingAudit, _ framework: Framework, in say: Language) -> String {
  var text = "\n" + say("What the ranking rests on", "排名的依据") + "\n"
  var table = TextTable(columns: [
    .init(say("indicator or group", "指标或分组"), isFlexible: true),
    .init(say("weight", "权重"), isRight: true),
    .init(say("really carries", "实际作用"), isRight: true), .init("α", isRight: true),
    .init(say("left out: tau-b", "剔除后 tau-b"), isRight: true),
    .init(say("parks that move", "名次变动园区"), isRight: true),
    .init(say("largest move", "最大变动")),
  ])
  for row in audit.indicators {
    table.add(
      [
        indicatorName(row.indicator, framework, say), Amounts.percent(row.weight.value),
        row.effective.map { Amounts.percent($0.value) } ?? "–", "",
      ] + without(row.without))
  }
  for row in audit.groups {
    let name = framework.groups.first { $0.id == row.group }?.name.text(in: say)
    table.add(
      [say("group ", "分组：") + (name ?? row.group.text), "", "", number(row.alpha, decimals: 2)]
        + without(row.without))
  }
  text += table.text
  text +=
    say("Cronbach's alpha over all indicators: ", "全部指标的克隆巴赫系数 α：")
    + number(audit.alpha, decimals: 2) + "\n"
  for pair in audit.correlated {
    let r = number(pair.correlation, decimals: 2)
    let (first, second) = (
      indicatorName(pair.first, framework, say), indicatorName(pair.second, framework, say)
    )
    text += say(
      "  \(pair.first), \(pair.second): r = \(r), ", "  \(first)与\(second)：r = \(r)，")
    text +=
      pair.pullsApart
      ? say("they pull against each other inside one group\n", "同组内相互抵消\n")
      : say("they tell much the same\n", "含义大致相同\n")
  }
  if let dominated = audit.dominated {
    text += say("Dominated parks: ", "被支配园区：") + "\(dominated.count)\n"
    for park in dominated.prefix(10) {
      text += say(
        "  \(park.park): nowhere better than \(park.by)", "  \(park.park)：没有一项优于 \(park.by)")
      text +=
        park.count > 1
        ? say(" and \(park.count - 1) more\n", "，支配它的另有 \(park.count - 1) 个园区\n") : "\n"
    }
  }
  if let reversals = audit.reversals {
    text +=
      say("Parks whose dropping turns the order of others: ", "剔除后会使其他园区次序颠倒的园区：")
      + "\(reversals.count)\n"
    for reversal in reversals.prefix(10) {
      text += say(
        "  without \(reversal.dropped): \(reversal.pairs) pairs turn, such as \(reversal.ahead) "
          + "behind \(reversal.behind)\n",
        "  剔除 \(reversal.dropped)：\(reversal.pairs) 对次序颠倒，例如 \(reversal.ahead) 落到 "
          + "\(reversal.behind) 之后\n")
    }
  }
  return text + noticeText(audit.notices, say) + definitionText(audit.definitions, say)
}

private func without(_ drop: RankingAudit.Without?) -> [String] {
  guard let drop else { return ["–", "–", ""] }
  let move = drop.park.map { "\($0) \(drop.largestMove > 0 ? "+" : "")\(drop.largestMove)" }
  return [number(drop.tauB), "\(drop.moved)", move ?? ""]
}
