import Optimizer
import ParkModel
import PlanReport

/// What is lost by starting with less money and topping it up later.
func phasingText(_ phasing: Phasing, _ words: PlannerWords) -> String {
  let say = words.say
  let share = words.percent(phasing.share.value)
  var text = say("Starting with \(share) of all budgets:", "先以全部预算的 \(share) 起步：") + "\n"
  switch phasing.first {
  case .unknown: return text
  case .impossible(let conflict):
    return text
      + say("With so little money there is no plan: ", "资金过少，没有可行方案：")
      + words.limits(conflict) + "\n"
  case .plan(let plan, let value):
    text += words.paragraph(
      say(
        "The best plan of \(share) carries out \(plan.chosenCount) parks and is worth "
          + "\(words.points(value.reached)).",
        "\(share) 预算的最优方案选入 \(plan.chosenCount) 个园区，价值 \(words.points(value.reached))。"))
  }
  guard let later = phasing.toppedUp else { return text }
  text += words.paragraph(
    say(
      "Topped up to the full budgets, with all that has begun kept, it reaches "
        + "\(words.points(later.value.reached)).",
      "追加至全部预算并保留已启动的部分后，可达 \(words.points(later.value.reached))。"))
  text += words.paragraph(
    say(
      "Price of phasing, against planning the full budgets at once: "
        + "\(words.difference(later.price)).",
      "分期的代价（与一次性按全部预算规划相比）：\(words.difference(later.price))。"))
  text += words.paragraph(
    say("What differs from the best plan: ", "与最优方案的差别：") + words.change(later.change))
  return text
}

/// What it is worth to spread each fund freely over the periods, and who would get how much when.
func spreadText(_ spread: Spread, _ words: PlannerWords) -> String {
  let say = words.say
  var text = ""
  guard let pooled = spread.pooled else { return text }
  let cap = words.percent(spread.absorption.value)
  text += words.paragraph(
    say(
      "Each fund as one budget over all periods, at most \(cap) of it in one. Gain: "
        + "\(words.difference(pooled.gain)).",
      "每项资金各期合并使用，单期不超过 \(cap)。增益：\(words.difference(pooled.gain))。"))
  var table = TextTable(columns: [
    .init(say("fund", "资金"), isFlexible: true), .init(say("period", "时期")),
    .init(say("budget\nMCNY", "预算\n百万元"), isRight: true),
    .init(say("planned\nMCNY", "最优方案\n百万元"), isRight: true),
    .init(say("better\nMCNY", "更优分配\n百万元"), isRight: true),
    .init(say("change\nMCNY", "增减\n百万元"), isRight: true),
  ])
  var raised: [String] = []
  for fund in spread.funds {
    for (position, period) in words.portfolio.periods.enumerated() {
      let change = fund.better[position] - fund.spent[position]
      table.add([
        position == 0 ? words.fund(fund.fund) : "", period.id.text,
        Amounts.text(fund.budget[position].value, decimals: 1),
        Amounts.text(fund.spent[position].value, decimals: 1),
        Amounts.text(fund.better[position].value, decimals: 1),
        (change.value > 0.05 ? "+" : "") + Amounts.text(change.value, decimals: 1),
      ])
    }
    if fund.cap > spread.absorption {
      raised.append("\(words.fund(fund.fund)) \(words.percent(fund.cap.value))")
    }
  }
  text += table.text
  if !raised.isEmpty {
    text += words.paragraph(
      say(
        "These have or spend more in one period already, so that much is allowed: ",
        "以下资金单期已有或已用更高比例，故按该比例放宽：") + say.list(raised) + say(".", "。"))
  }
  return text + words.paragraph(say("With it: ", "届时：") + words.change(pooled.change))
}
