import Optimizer
import ParkModel
import PlanReport

/// Beside the best plan, what funding by rank until the money runs out would have chosen.
func meritFundingText(_ funding: MeritFunding, beside base: Inquiry, _ words: PlannerWords)
  -> String
{
  let say = words.say
  var text = words.paragraph(orderSentence(funding.order, say))
  // A plan of half the parks says nothing of what ranking loses.
  guard funding.isComplete else { return text }
  var table = TextTable(columns: [
    .init(""), .init(say("best plan", "最优方案"), isRight: true),
    .init(say("by rank", "按名次"), isRight: true),
  ])
  let plans = [base.plan, funding.plan]
  table.add([
    say("value, points", "价值（分）"), words.number(base.value.reached), words.number(funding.value),
  ])
  table.add([say("parks", "园区数")] + plans.map { "\($0.chosenCount)" })
  table.add([say("grants, MCNY", "拨款（百万元）")] + plans.map { total($0) { $0.granted } })
  table.add([say("new debt, MCNY", "新增负债（百万元）")] + plans.map { total($0) { $0.borrowed } })
  text += table.text
  let isMore = funding.behind.estimate.value < 0 && !funding.behind.isUndecided
  let more = words.points(Points(-funding.behind.estimate.value))
  text += words.paragraph(
    isMore
      ? say(
        "By rank it is worth \(more) more, but it misses limits that a plan must meet.",
        "按名次多 \(more)，但未满足方案必须满足的限制。")
      : say(
        "What choosing by rank loses: \(words.difference(funding.behind)).",
        "按名次选择的损失：\(words.difference(funding.behind))。"))
  for miss in funding.missed { text += words.paragraph(missSentence(miss, words)) }
  let reasons = funding.turns.compactMap { reason($0, funding, base.plan, words) }
  if !reasons.isEmpty {
    text += say("Where the two differ", "两者的差别") + "\n"
    for reason in reasons { text += "  - " + words.paragraph(reason, indent: 2).dropFirst(2) }
  }
  text += moneyText(PlanChange(from: base.plan, to: funding.plan), base.plan, funding.plan, words)
  return text
}

/// Where the money goes instead: the parks whose grants differ most.
private func moneyText(
  _ change: PlanChange, _ best: Plan, _ ranked: Plan, _ words: PlannerWords
) -> String {
  let say = words.say
  let shifts = change.grants.prefix(3).map { shift in
    let amounts = [ranked, best].map { plan in
      words.money(plan.allocation(of: shift.park)?.granted ?? .zero)
    }
    return say(
      "\(words.park(shift.park)) gets \(amounts[0]) by rank, \(amounts[1]) in the best plan",
      "\(words.park(shift.park)) 按名次得 \(amounts[0])，最优方案为 \(amounts[1])")
  }
  if shifts.isEmpty { return "" }
  return words.paragraph(
    say("Grants that differ most: ", "拨款差别最大：") + shifts.joined(separator: say("; ", "；"))
      + say(".", "。"))
}

private func total(_ plan: Plan, _ amount: (Allocation) -> MillionYuan) -> String {
  Amounts.text(plan.allocations.reduce(0) { $0 + amount($1).value }, decimals: 1)
}

private func orderSentence(_ order: MeritFunding.Order, _ say: Language) -> String {
  switch order {
  case .merit:
    say(
      "By merit: the best ranked park first takes what serves it best, then the next, until the "
        + "money or a cap runs out.", "按评分：名次最高的园区先取其所需，再轮到下一个，直至资金或上限用尽。")
  case .valuePerCost:
    say(
      "The parks have no merit: they are ranked by what each brings alone for its cost (points per "
        + "MCNY).", "园区没有评分：按各自单独实施时单位成本的成效（每百万元分值）排名。")
  case .value:
    say(
      "The parks have neither merit nor money: they are ranked by what each brings alone.",
      "园区既无评分也无资金：按各自单独实施时的成效排名。")
  }
}

private func missSentence(_ miss: MeritFunding.MissedLimit, _ words: PlannerWords) -> String {
  let say = words.say
  let used = miss.used.map { words.amount($0, of: miss.limit) } ?? say("nothing", "无")
  var wanted: [String] = []
  if let least = miss.atLeast {
    wanted.append(say("at least ", "不低于 ") + words.amount(least, of: miss.limit))
  }
  if let most = miss.atMost {
    wanted.append(say("at most ", "不高于 ") + words.amount(most, of: miss.limit))
  }
  return say(
    "It misses '\(words.limit(miss.limit))': \(used), wanted is \(say.list(wanted)).",
    "未满足“\(words.limit(miss.limit))”：\(used)，要求\(say.list(wanted))。")
}

/// Why a park is in one of the plans only, or carried out otherwise; nil where they agree.
private func reason(
  _ turn: MeritFunding.Turn, _ funding: MeritFunding, _ base: Plan, _ words: PlannerWords
) -> String? {
  let say = words.say
  let (best, ranked) = (base.choice(of: turn.park), funding.plan.choice(of: turn.park))
  if best == ranked { return nil }
  let place = say(
    "\(words.park(turn.park)), rank \(turn.rank)", "\(words.park(turn.park))（第 \(turn.rank) 名）")
  switch turn.result {
  case .taken:
    guard best == nil else {
      return place
        + say(
          " takes \(words.choice(ranked, of: turn.park)) for itself, the best plan gives it "
            + "\(words.choice(best, of: turn.park)).",
          "单独看取\(words.choice(ranked, of: turn.park))，最优方案则为"
            + "\(words.choice(best, of: turn.park))。")
    }
    guard let worth = turn.byRank else { return nil }
    let (cost, points) = (words.money(worth.cost), words.points(worth.points))
    return place
      + say(
        " takes \(cost) for \(points)\(rate(worth, say)); in the best plan that room goes to parks "
          + "that bring more.", "占用 \(cost)，带来 \(points)\(rate(worth, say))；最优方案把这些条件留给成效更高的园区。")
  case .noRoom(let limits):
    let why = words.limits(limits, against: turn.park)
    let kept = worthText(turn.inBestPlan, words)
    return place
      + say(
        " finds no room when its turn comes: \(why). The best plan keeps room: "
          + "\(kept).", "轮到时已无余地：\(why)。最优方案为其留有余地：\(kept)。")
  case .addsNothing(let usedUp):
    let why =
      usedUp.isEmpty
      ? say("with what is left it would add nothing", "以剩余条件无法增加价值")
      : say("it would add nothing any more, used up are ", "已无法增加价值，已用尽：") + words.limits(usedUp)
    return place + say(": when its turn comes ", "：轮到时") + why + say(".", "。")
  }
}

/// ` (0.22 for 100 MCNY)`; nothing where nothing is paid.
private func rate(_ worth: MeritFunding.Worth, _ say: Language) -> String {
  if worth.cost.value < 1 { return "" }
  let points = Amounts.text(worth.points.value / worth.cost.value * 100, decimals: 2)
  return say(" (\(points) for 100 MCNY)", "（每 100 百万元 \(points) 分）")
}

private func worthText(_ worth: MeritFunding.Worth?, _ words: PlannerWords) -> String {
  guard let worth else { return words.say("nothing", "无") }
  let cost = words.money(worth.cost)
  return words.points(worth.points) + words.say(" for \(cost)", "，成本 \(cost)")
    + rate(worth, words.say)
}
