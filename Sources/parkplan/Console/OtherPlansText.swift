import Optimizer
import ParkModel
import PlanReport

/// The best plans beside the best one, a row each.
func otherPlansText(_ others: OtherPlans, _ words: PlannerWords) -> String {
  let say = words.say
  var text =
    others.distance == 1
    ? ""
    : say(
      "All are apart in at least \(others.distance) parks, from the best plan too.",
      "各方案（包括最优方案）彼此至少有 \(others.distance) 个园区不同。") + "\n"
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
  if !others.plans.isEmpty { text += table.text }
  switch others.ending {
  case .asked, .stopped: break
  case .noMore:
    text += say("There is no further plan that differs enough.\n", "再无其他差异足够的方案。\n")
  }
  return text
}

/// Which choices all good plans share, and which are open.
func commonChoicesText(_ common: CommonChoices, _ words: PlannerWords) -> String {
  let say = words.say
  let margin = words.points(common.within)
  var text =
    common.within.value > 0
    ? say("Good plans: all within \(margin) of the best.", "良好方案：与最优相差 \(margin) 以内的所有方案。")
    : say("Good plans: all that are worth as much as the best.", "良好方案：与最优方案价值相同的所有方案。")
  text += "\n"
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
  return text
}

private func reversalPrice(_ reversal: Reversal, _ words: PlannerWords) -> String {
  switch reversal {
  case .priced(let priced): words.difference(priced.price)
  case .impossible: words.say("impossible", "无法改变")
  case .unknown: "–"
  }
}
