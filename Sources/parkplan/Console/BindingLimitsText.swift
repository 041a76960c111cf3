import Optimizer
import ParkModel
import PlanReport

/// Which limits bind and what a step more of each is worth, the most valuable first.
func bindingLimitsText(
  _ limits: [BindingLimit], of count: Int, _ plan: ExplainedPlan
) -> [String] {
  let say = plan.language
  if count == 0 { return [say("The portfolio has no limits.", "组合没有任何限制。")] }
  if limits.isEmpty {
    return [
      say(
        "No limit binds: every one has slack, so more of none of them is worth anything.",
        "没有用满的限制：各项均有余量，放宽任何一项都没有价值。")
    ]
  }
  let names = LimitNames(plan.run.portfolio, say)
  let order = limits.indices.sorted { left, right in
    let (a, b) = (limits[left].worth, limits[right].worth)
    let x = (a?.atLeast.value ?? -1, a?.atMost.value ?? -1)
    let y = (b?.atLeast.value ?? -1, b?.atMost.value ?? -1)
    return x == y ? left < right : x > y
  }
  var table = TextTable(columns: [
    .init(say("Limit", "限制"), isFlexible: true), .init(say("Now", "现值"), isRight: true),
    .init(say("Step", "放宽一步"), isRight: true),
    .init(say("Worth in points", "价值（分）"), isRight: true), .init(""),
  ])
  let largest = limits.compactMap { $0.worth?.atLeast.value }.max() ?? 0
  for position in order {
    let limit = limits[position]
    let worth = limit.worth
    table.add([
      title(limit, names, plan), limit.amount.map { names.amount($0.value, of: limit.name) } ?? "",
      step(limit, names, say), worth.map { worthText($0, say) } ?? say("not asked", "未求解"),
      largest > 0 ? bar((worth?.atLeast.value ?? 0) / largest, cells: 10) : "",
    ])
  }
  return [
    say(
      "Limits that bind: \(limits.count) of \(count). What the best plan gains where one is relaxed:",
      "\(count) 项限制中有 \(limits.count) 项用满。逐项放宽时最优方案的增值：")
  ] + table.lines(width: plan.width)
    + [
      say(
        "Undecided: the gain is smaller than the proven gaps; a smaller --gap decides it.",
        "未定：增值小于已证明的差距；减小 --gap 可判定。")
    ].filter { _ in limits.contains { $0.worth?.isUndecided ?? false } }
}

/// A budget is named by its own period, also where what is left over adds up to it.
private func title(_ limit: BindingLimit, _ names: LimitNames, _ plan: ExplainedPlan) -> String {
  guard case .budget(let id, let period) = limit.number,
    let fund = plan.run.portfolio.funds.first(where: { $0.id == id })
  else { return names.title(limit.name) }
  return "\(fund.name.text(in: plan.language)) \(period)"
}

private func step(_ limit: BindingLimit, _ names: LimitNames, _ say: Language) -> String {
  guard let number = limit.number, let step = limit.step else {
    return say("taken out", "取消")
  }
  let sign = number.isCap ? "+" : "−"
  if names.unit(limit.name) == LimitNames.share {
    let points = Amounts.text(step.value * 100, decimals: 0)
    return sign + say("\(points) percentage point", "\(points) 个百分点")
  }
  return sign + names.amount(step.value, of: limit.name)
}

/// `0.21 to 0.22`, `0.21`, `nothing`, `undecided, at most 0.004`.
func worthText(_ worth: Worth, _ say: Language) -> String {
  if worth.isNothing { return say("nothing", "无") }
  let decimals =
    switch max(worth.atLeast.value, worth.atMost.value.isFinite ? worth.atMost.value : 0) {
    case 100...: 1
    case 1..<100: 2
    case 0.01..<1: 3
    default: 6
    }
  let least = Amounts.text(worth.atLeast.value, decimals: decimals)
  let most = Amounts.text(worth.atMost.value, decimals: decimals)
  if worth.isUndecided {
    return worth.atMost.value.isFinite
      ? say("undecided, at most \(most)", "未定，至多 \(most)") : say("undecided", "未定")
  }
  if least == most { return least }
  return worth.atMost.value.isFinite
    ? say("\(least) to \(most)", "\(least) 至 \(most)") : say("at least \(least)", "至少 \(least)")
}
