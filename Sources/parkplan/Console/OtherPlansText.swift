import Optimizer
import ParkModel
import PlanReport

/// The best plans beside the best one, a row each.
func otherPlansText(_ others: OtherPlans, _ words: PlannerWords) -> String {
  let say = words.say
  var text =
    "\n"
    + (others.distance == 1
      ? say("Other good plans", "其他良好方案")
      : say(
        "Other good plans, apart in at least \(others.distance) parks",
        "其他良好方案（彼此至少有 \(others.distance) 个园区不同）")) + "\n"
  var table = TextTable(columns: [
    .init(say("plan", "方案")), .init(say("value\npoints", "价值\n分"), isRight: true),
    .init(say("less than\nthe best", "低于\n最优"), isRight: true),
    .init(say("parks", "园区数"), isRight: true),
    .init(say("against the best plan", "与最优方案相比"), isFlexible: true),
  ])
  for (position, other) in others.plans.enumerated() {
    table.add([
      "\(position + 2)", words.number(other.value.reached),
      other.behind.isUndecided
        ? say("undecided", "尚无定论") : words.number(other.behind.estimate),
      "\(other.plan.chosenCount)", words.change(other.change),
    ])
  }
  text += table.text
  switch others.ending {
  case .asked: break
  case .noMore:
    text += say("There is no further plan that differs enough.\n", "再无其他差异足够的方案。\n")
  case .stopped: text += partialText(say)
  }
  return text
}

/// Which choices all good plans share, and which are open.
func commonChoicesText(_ common: CommonChoices, _ words: PlannerWords) -> String {
  let say = words.say
  let margin =
    common.within.value > 0
    ? say(
      "all plans within \(words.points(common.within)) of the best",
      "与最优相差 \(words.points(common.within)) 以内的所有方案") : say("all best plans", "所有最优方案")
  var text = "\n" + say("Common to ", "共有的选择：") + margin + "\n"
  let groups: [(CommonChoices.Verdict, String)] = [
    (.common, say("Common", "共有")), (.open, say("Open", "可变")),
    (.undecided, say("Undecided (within the proven gap)", "尚无定论（在已证明的差距之内）")),
  ]
  for (verdict, title) in groups {
    let choices = common.choices.filter { $0.verdict == verdict }
    if choices.isEmpty { continue }
    text += "\(title)" + say(": ", "：") + "\(choices.count)\n"
    var table = TextTable(columns: [
      .init(say("park", "园区"), isFlexible: true), .init(say("choice", "选择"), isFlexible: true),
      .init(say("reversing it costs", "改变的代价"), isRight: true),
    ])
    for choice in choices {
      table.add([
        words.park(choice.park), words.choice(choice.alternative, of: choice.park),
        reversalPrice(choice.reversal, words),
      ])
    }
    text += table.text
  }
  return text + (common.isComplete ? "" : partialText(say))
}

private func reversalPrice(_ reversal: Reversal, _ words: PlannerWords) -> String {
  switch reversal {
  case .priced(let priced): words.difference(priced.price)
  case .impossible: words.say("impossible", "无法改变")
  case .unknown: "–"
  }
}
