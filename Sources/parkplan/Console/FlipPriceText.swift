import Optimizer
import ParkModel
import PlanReport

/// What it takes for parks to change sides, a row each.
func flipPricesText(_ flips: FlipPrices, _ words: PlannerWords) -> String {
  let say = words.say
  if flips.parks.isEmpty { return "" }
  var text = ""
  var table = TextTable(columns: [
    .init(say("park", "园区"), isFlexible: true),
    .init(say("in the best plan", "最优方案"), isFlexible: true),
    .init(say("price\npoints", "代价\n分"), isRight: true),
    .init(say("costs\ntimes", "成本\n倍数"), isRight: true),
    .init(say("budgets\nat", "预算\n比例"), isRight: true), .init(say("then", "届时"), isFlexible: true),
  ])
  for flip in flips.parks {
    table.add([
      words.park(flip.park), words.choice(flip.choice, of: flip.park), shortPrice(flip, words),
      shortCost(flip.cost, isChosen: flip.isChosen), shortBudget(flip.budget, words),
      flip.reversal.priced.map { words.change($0.change, besides: flip.park, isShort: true) } ?? "",
    ])
  }
  text += table.text
  text += words.paragraph(
    say(
      "price: what the best plan loses if the park has to change sides; a bonus (or a malus) of "
        + "that size flips it.", "代价：园区被迫改变入选与否时最优方案损失的分值；同等大小的加分（或减分）即可使其改变。"))
  return text
}

private func shortPrice(_ flip: FlipPrice, _ words: PlannerWords) -> String {
  switch flip.reversal {
  case .priced(let priced):
    priced.price.isUndecided
      ? words.say("undecided", "尚无定论") : words.number(priced.price.estimate)
  case .impossible: words.say("impossible", "无法实现")
  case .unknown: "–"
  }
}

private func shortCost(_ cost: FlipCost?, isChosen: Bool) -> String {
  switch cost {
  case .between(let chosen, let leftOut)?:
    Amounts.text((isChosen ? leftOut : chosen).value, decimals: 2)
  case .noPrice?, .unknown?, .undecided?, nil: "–"
  case .beyond(let factor)?: "> \(Amounts.text(factor.value, decimals: 0))"
  }
}

private func shortBudget(_ budget: FlipBudget?, _ words: PlannerWords) -> String {
  if case .between(_, let flips, let isProven)? = budget {
    return (isProven ? "" : "~") + words.percent(flips.value)
  }
  return "–"
}

/// The flip price in sentences, without the park's name.
func flipSentences(_ flip: FlipPrice, _ words: PlannerWords) -> [String] {
  [priceSentence(flip, words)] + alternativeSentences(flip, words)
    + [meritSentence(flip, words), costSentence(flip, words), budgetSentence(flip, words)]
    .compactMap { $0 }
}

private func priceSentence(_ flip: FlipPrice, _ words: PlannerWords) -> String {
  let say = words.say
  switch flip.reversal {
  case .unknown: return say("Its price is not known: stopped.", "代价未知：已中止。")
  case .impossible(let conflict):
    let why =
      conflict.isEmpty ? say("the limits", "各项限制") : words.limits(conflict, against: flip.park)
    return flip.isChosen
      ? say("No plan can do without it: \(why).", "没有方案可以不选它：\(why)。")
      : say("No plan can carry it out: \(why).", "没有方案可以选入它：\(why)。")
  case .priced(let priced):
    let then = words.change(priced.change, besides: flip.park)
    let price = words.difference(priced.price)
    switch (flip.decision, flip.isChosen) {
    case (.free, true):
      return say(
        "Replacement cost: \(price). Without it: \(then).", "替换代价：\(price)。若不选它：\(then)。")
    case (.free, false):
      return say(
        "Carrying it out would cost the plan \(price). With it: \(then).",
        "若必须选入，方案将损失 \(price)。届时：\(then)。")
    case (.mandatory, _):
      return say(
        "It must be carried out. If it were excluded the plan would lose \(price): \(then).",
        "该园区必须入选。若改为排除，方案将损失 \(price)：\(then)。")
    case (.excluded, _):
      return say(
        "It is excluded. If it had to be carried out the plan would lose \(price): \(then).",
        "该园区已被排除。若改为必选，方案将损失 \(price)：\(then)。")
    }
  }
}

private func alternativeSentences(_ flip: FlipPrice, _ words: PlannerWords) -> [String] {
  let say = words.say
  return flip.alternatives.map { other in
    let instead = say(
      "\(words.choice(other.alternative, of: flip.park)) instead of "
        + "\(words.choice(flip.choice, of: flip.park)): ",
      "以\(words.choice(other.alternative, of: flip.park))代替"
        + "\(words.choice(flip.choice, of: flip.park))：")
    switch other.reversal {
    case .unknown: return instead + say("not known: stopped.", "未知：已中止。")
    case .impossible(let conflict):
      return instead + say("not possible under ", "与以下限制不相容：")
        + words.limits(conflict, against: flip.park)
        + say(".", "。")
    case .priced(let priced):
      let price = words.difference(priced.price)
      let sign = priced.price.isUndecided || priced.price.estimate.value < 0 ? "" : "−"
      return instead + sign + price + say(".", "。")
    }
  }
}

private func meritSentence(_ flip: FlipPrice, _ words: PlannerWords) -> String? {
  guard let merit = flip.merit, let priced = flip.reversal.priced, !priced.price.isUndecided
  else { return nil }
  let now = Amounts.text(merit.now.value, decimals: 2)
  let change = Amounts.text(merit.difference.value, decimals: 2)
  if flip.isChosen {
    return merit.isReachable
      ? words.say(
        "It would lose its place with \(change) less merit (now \(now)).",
        "评分降低 \(change)（现为 \(now)）时将落选。")
      : words.say(
        "Even with no merit at all (now \(now)) it would keep its place.",
        "即使评分降为零（现为 \(now)）仍会入选。")
  }
  return merit.isReachable
    ? words.say(
      "It would come in with \(change) more merit (now \(now)).",
      "评分提高 \(change)（现为 \(now)）时将入选。")
    : words.say(
      "Not even full merit (now \(now)) would bring it in.",
      "即使评分达到满分（现为 \(now)）也不会入选。")
}

private func costSentence(_ flip: FlipPrice, _ words: PlannerWords) -> String? {
  let say = words.say
  switch flip.cost {
  case nil: return nil
  case .between(let chosen, let leftOut)?:
    let (low, high) = (words.percent(chosen.value), words.percent(leftOut.value))
    return flip.isChosen
      ? say(
        "By cost: chosen up to \(low) of today's costs, out from \(high).",
        "按成本：不超过现成本的 \(low) 时入选，达到 \(high) 时落选。")
      : say(
        "By cost: it comes in at \(low) of today's costs, and is still out at \(high).",
        "按成本：降至现成本的 \(low) 时入选，\(high) 时仍落选。")
  case .noPrice?:
    return say(
      "By cost: no price, even for nothing it would not be chosen.", "按成本：无价可言，即使零成本也不会入选。")
  case .beyond(let factor)?:
    return say(
      "By cost: it stays chosen even at \(Amounts.text(factor.value, decimals: 0)) times its costs.",
      "按成本：即使成本增至 \(Amounts.text(factor.value, decimals: 0)) 倍仍会入选。")
  case .undecided?:
    return say(
      "By cost: undecided, the difference lies within the proven gap.", "按成本：尚无定论，差异小于已证明的差距。")
  case .unknown?: return say("By cost: not known, stopped.", "按成本：未知，已中止。")
  }
}

private func budgetSentence(_ flip: FlipPrice, _ words: PlannerWords) -> String? {
  let say = words.say
  switch flip.budget {
  case nil: return nil
  case .between(let stays, let flips, let isProven)?:
    let (at, before) = (words.percent(flips.value), words.percent(stays.value))
    let sure = isProven ? "" : say(" (within the proven gap: undecided)", "（在已证明的差距之内：尚无定论）")
    return flip.isChosen
      ? say(
        "By budget: it drops out at \(at) of all budgets, still in at \(before)\(sure).",
        "按预算：总预算为现有的 \(at) 时落选，\(before) 时仍入选\(sure)。")
      : say(
        "By budget: it comes in at \(at) of all budgets, still out at \(before)\(sure).",
        "按预算：总预算为现有的 \(at) 时入选，\(before) 时仍落选\(sure)。")
  case .keepsSide?:
    return say(
      "By budget: no change between 50 and 150 % of all budgets.", "按预算：总预算在 50 % 至 150 % 之间时不变。")
  case .unknown?: return say("By budget: not known, stopped.", "按预算：未知，已中止。")
  }
}
