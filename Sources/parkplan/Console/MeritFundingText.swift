import Optimizer
import ParkModel
import PlanReport

/// Beside the best plan, what funding by rank until the money runs out would have chosen.
func meritFundingText(_ funding: MeritFunding, beside base: Inquiry, _ words: PlannerWords)
  -> String
{
  let say = words.say
  var text = "\n" + say("Ranking is not selection", "排名不等于选择") + "\n"
  text += orderSentence(funding.order, say)
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
  text +=
    funding.behind.estimate.value < 0 && !funding.behind.isUndecided
    ? say(
      "By rank it is worth \(words.points(Points(-funding.behind.estimate.value))) more, but it "
        + "misses limits that a plan must meet.\n",
      "按名次多 \(words.points(Points(-funding.behind.estimate.value)))，但未满足方案必须满足的限制。\n")
    : say(
      "Choosing by rank loses \(words.difference(funding.behind)).\n",
      "按名次选择损失 \(words.difference(funding.behind))。\n")
  for miss in funding.missed { text += missSentence(miss, words) }
  let reasons = funding.turns.compactMap { reason($0, funding, base.plan, words) }
  if !reasons.isEmpty {
    text += say("Where the two differ", "两者的差别") + "\n"
    let width = max(40, (Console.standardOutput.columns ?? 100) - 4)
    for reason in reasons {
      for (position, part) in wrapped(reason, to: width).enumerated() {
        text += (position == 0 ? "  - " : "    ") + part + "\n"
      }
    }
  }
  return text + (funding.isComplete ? "" : partialText(say))
}

private func total(_ plan: Plan, _ amount: (Allocation) -> MillionYuan) -> String {
  Amounts.text(plan.allocations.reduce(0) { $0 + amount($1).value }, decimals: 1)
}

private func orderSentence(_ order: MeritFunding.Order, _ say: Language) -> String {
  switch order {
  case .merit:
    say(
      "By merit: the best ranked park first takes what serves it best, then the next, until the "
        + "money or a cap runs out.\n", "按评分：名次最高的园区先取其所需，再轮到下一个，直至资金或上限用尽。\n")
  case .valuePerCost:
    say(
      "The parks have no merit: they are ranked by what each brings alone for its cost (points per "
        + "MCNY).\n", "园区没有评分：按各自单独实施时单位成本的成效（每百万元分值）排名。\n")
  case .value:
    say(
      "The parks have neither merit nor money: they are ranked by what each brings alone.\n",
      "园区既无评分也无资金：按各自单独实施时的成效排名。\n")
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
    "It misses '\(words.limit(miss.limit))': \(used), wanted is \(say.list(wanted)).\n",
    "未满足“\(words.limit(miss.limit))”：\(used)，要求\(say.list(wanted))。\n")
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
    let cost = words.money(funding.plan.allocation(of: turn.park)?.cost ?? .zero)
    guard best == nil else {
      return place
        + say(
          " takes \(words.choice(ranked, of: turn.park)) for itself, the best plan gives it "
            + "\(words.choice(best, of: turn.park)).",
          "单独看取\(words.choice(ranked, of: turn.park))，最优方案则为"
            + "\(words.choice(best, of: turn.park))。")
    }
    return place
      + say(
        " takes \(cost); in the best plan others bring more for it.",
        "占用 \(cost)；最优方案将其用于成效更高的园区。")
  case .noRoom(let limits):
    return place
      + say(
        " finds no room when its turn comes: \(words.limits(limits)); the best plan keeps room for "
          + "it.", "轮到时已无余地：\(words.limits(limits))；最优方案为其留有余地。")
  case .addsNothing(let usedUp):
    let why =
      usedUp.isEmpty
      ? say("with what is left it would add nothing", "以剩余条件无法增加价值")
      : say("it would add nothing any more, used up are ", "已无法增加价值，已用尽：") + words.limits(usedUp)
    return place + say(": when its turn comes ", "：轮到时") + why + say(".", "。")
  }
}
