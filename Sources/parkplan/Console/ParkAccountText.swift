import Optimizer
import ParkModel
import PlanReport

/// Why a park is chosen or not: a short paragraph.
func accountText(_ account: ParkAccount, _ words: PlannerWords) -> String {
  let say = words.say
  let flip = account.flip
  var text = words.park(account.park) + say(": ", "：")
  text +=
    flip.isChosen
    ? say("chosen, ", "入选，") + words.choice(flip.choice, of: flip.park)
    : say("not chosen", "未入选")
  text += "\n"
  for line in accountSentences(account, words) { text += words.paragraph(line, indent: 2) }
  return text
}

/// What it brings and costs, which limits it touches, what it takes for it to change sides.
func accountSentences(_ account: ParkAccount, _ words: PlannerWords) -> [String] {
  var lines: [String] = []
  if let allocation = account.allocation, allocation.alternative != nil {
    lines.append(bringsSentence(account, allocation, words))
    lines.append(costsSentence(account, allocation, words))
    if !account.leans.isEmpty { lines.append(leansSentence(account.leans, words)) }
  }
  return lines + flipSentences(account.flip, words)
}

private func bringsSentence(
  _ account: ParkAccount, _ allocation: Allocation, _ words: PlannerWords
) -> String {
  let say = words.say
  // What counts most first; what does not count last.
  let brings = account.brings.sorted {
    (-abs($0.points.value), $0.outcome) < (-abs($1.points.value), $1.outcome)
  }
  let parts = brings.map { part in
    let amount =
      words.outcome(part.outcome) + " " + words.amount(part.amount, of: part.outcome)
    if abs(part.points.value) < 0.005 { return amount }
    let points = Amounts.text(part.points.value, decimals: 2)
    return amount + say(" (counts \(points))", "（计 \(points) 分）")
  }
  let total = words.points(account.points)
  let start =
    account.flip.isChosen
    ? say("It brings \(total) a year: ", "每年带来 \(total)：")
    : say(
      "If carried out (\(words.choice(allocation.alternative, of: account.park))) it would bring "
        + "\(total) a year: ",
      "若入选（\(words.choice(allocation.alternative, of: account.park))），每年可带来 \(total)：")
  var text = start + (parts.isEmpty ? say("nothing that counts", "无计分成效") : say.list(parts))
  if account.debtPoints.value < -0.005 {
    let less = words.points(Points(-account.debtPoints.value))
    text += say("; its new debt takes off \(less)", "；新增负债扣减 \(less)")
  }
  return text + say(".", "。")
}

private func costsSentence(
  _ account: ParkAccount, _ allocation: Allocation, _ words: PlannerWords
) -> String {
  let say = words.say
  let swapped = allocation.swapped
  // Grants that swap debt pay for no cost.
  var parts = [say("grants ", "拨款 ") + words.money(allocation.granted - swapped)]
  if allocation.borrowed.value > 0.05 {
    parts.append(say("new debt ", "新增负债 ") + words.money(allocation.borrowed))
  }
  let cost = allocation.cost
  var text =
    say("It costs \(words.money(cost)): ", "成本 \(words.money(cost))：") + say.list(parts)
  if swapped.value > 0.05 {
    text += say(
      "; grants of another \(words.money(swapped)) turn debt into equity",
      "；另有拨款 \(words.money(swapped))用于债转股")
  }
  if cost.value > 1 {
    let yield = Amounts.text(account.points.value / cost.value * 100, decimals: 2)
    text += say("; \(yield) points for 100 MCNY", "；每 100 百万元 \(yield) 分")
  }
  return text + say(".", "。")
}

private func leansSentence(_ leans: [ParkAccount.Lean], _ words: PlannerWords) -> String {
  let say = words.say
  let parts = lastOfFunds(leans, words.portfolio).map { lean in
    let title = words.limit(lean.limit)
    let (own, bound) = (
      words.amount(lean.amount, of: lean.limit), words.amount(lean.bound, of: lean.limit)
    )
    return switch lean.role {
    case .uses:
      say("\(title) (takes ", "\(title)（占用 ")
        + words.part(lean.amount, of: lean.bound, limit: lean.limit) + say(")", "）")
    case .helps:
      say("\(title) (helps: \(own), limit \(bound))", "\(title)（有利：\(own)，限值 \(bound)）")
    case .strains:
      say("\(title) (strains it: \(own), limit \(bound))", "\(title)（不利：\(own)，限值 \(bound)）")
    }
  }
  return say("Limits that bind and that it touches: ", "涉及的用满限制：")
    + parts.joined(separator: say("; ", "；")) + say(".", "。")
}

/// Of a fund that carries over the last period alone: it counts what went before.
private func lastOfFunds(
  _ leans: [ParkAccount.Lean], _ portfolio: Portfolio
) -> [ParkAccount.Lean] {
  var left = leans
  for fund in portfolio.funds where fund.carriesOver {
    let names = portfolio.periods.map { LimitName.fund(fund.id, $0.id) }
    let last = left.last { names.contains($0.limit) }?.limit
    left.removeAll { names.contains($0.limit) && $0.limit != last }
  }
  return left
}
