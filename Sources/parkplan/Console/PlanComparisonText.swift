import Optimizer
import ParkModel
import PlanReport

/// Two plans side by side, a section each for what they are worth, their parks, amounts and limits.
func planComparisonText(
  _ plans: PlanComparison, _ first: PlannerWords, _ second: PlannerWords,
  names: (first: String, second: String)
) -> [String] {
  let text = PlanComparisonText(plans: plans, old: first, new: second, names: names)
  return [text.value, text.parks, text.amounts, text.limits]
}

private struct PlanComparisonText {
  let plans: PlanComparison
  let old: PlannerWords
  let new: PlannerWords
  let names: (first: String, second: String)
  var say: Language { new.say }

  var value: String {
    switch (plans.value.first, plans.value.second) {
    case (nil, nil): return say("Neither run has a plan.\n", "两次运行均无方案。\n")
    case (nil, _): return withoutPlan(names.first)
    case (_, nil): return withoutPlan(names.second)
    case (_?, _?): break
    }
    guard let difference = plans.value.difference else {
      let reasons = say.list(plans.value.obstacles.map(obstacle))
      let text = say(
        "The points of the two cannot be compared: they differ in \(reasons).",
        "两者的分值不可比：\(reasons)不同。")
      return new.paragraph(text + restated)
    }
    if max(abs(difference.atLeast.value), abs(difference.atMost.value)) < 1e-6 {
      return say("Both plans are worth the same.\n", "两个方案价值相同。\n")
    }
    if difference.isUndecided {
      let between = interval(difference)
      return new.paragraph(
        say(
          "Which of the two is worth more is undecided: the difference lies within the proven gaps"
            + "\(between).",
          "两者孰优尚无定论：差异在已证明的差距之内\(between)。"))
    }
    let amount = new.points(Points(abs(difference.estimate.value)))
    let isMore = difference.estimate.value > 0
    return new.paragraph(
      say(
        "The plan of \(names.second) is worth \(amount) \(isMore ? "more" : "less") than that of "
          + "\(names.first).",
        "\(names.second)的方案比\(names.first)的\(isMore ? "高" : "低") \(amount)。"))
  }

  /// Both plans by the references of the first, where these alone differ.
  private var restated: String {
    guard let value = plans.value.restated, let first = plans.value.first?.reached else {
      return ""
    }
    let points = new.points(value)
    let (away, isMore) = (new.points(Points(abs((value - first).value))), value > first)
    return say(
      " By those of \(names.first) the plan of \(names.second) is worth \(points), \(away) "
        + "\(isMore ? "more" : "less"); how much the best plan would be worth by them is not proven.",
      "若按\(names.first)的参照值，\(names.second)的方案为 \(points)，\(isMore ? "高" : "低") \(away)；按此参照值的最优值未经证明。"
    )
  }

  private func withoutPlan(_ name: String) -> String {
    say(
      "There is no plan in \(name); parkplan runs show says why.\n",
      "\(name)没有方案；parkplan runs show 说明原因。\n")
  }

  private func interval(_ difference: Difference) -> String {
    guard difference.atLeast.value.isFinite, difference.atMost.value.isFinite else { return "" }
    let (low, high) = (new.number(difference.atLeast), new.points(difference.atMost))
    return say(" (\(low) to \(high))", "（\(low) 至 \(high)）")
  }

  private func obstacle(_ obstacle: ValueComparison.Obstacle) -> String {
    switch obstacle {
    case .references: say("what counts as 100 points", "100 分所对应的参照值")
    case .weights: say("the weights of outcomes", "成效权重")
    case .prices: say("the prices of debt or of missed targets", "负债或未达目标的计价")
    }
  }

  var parks: String {
    guard plans.value.first != nil, plans.value.second != nil else { return "" }
    if plans.parks.isEmpty {
      return say("Every park is treated alike.\n", "各园区的安排均相同。\n")
    }
    var table = TextTable(columns: [
      .init(say("park", "园区"), isFlexible: true), .init("\(names.first) → \(names.second)"),
      .init(say("grant\nMCNY", "拨款\n百万元"), isRight: true),
      .init(say("new debt\nMCNY", "新增负债\n百万元"), isRight: true),
      .init(say("land\nha", "土地\n公顷"), isRight: true),
    ])
    for change in plans.parks {
      let (from, to) = (
        choice(change.first, of: change.park, old), choice(change.second, of: change.park, new)
      )
      table.add(
        [
          (change.second == nil ? old : new).park(change.park),
          from == to ? from : "\(from) → \(to)",
          pair(change.first?.grants, change.second?.grants),
          pair(change.first?.newDebt, change.second?.newDebt),
          pair(change.first?.hectares, change.second?.hectares),
        ], below: instruments(change))
    }
    return say("Parks that differ: \(plans.parks.count)", "有差异的园区：\(plans.parks.count) 个")
      + sides + "\n" + table.text
  }

  /// `; in: P26; out: P05`, by identifiers alone: the table has the names.
  private var sides: String {
    func listed(_ kind: ParkChange.Kind, _ name: String) -> String {
      let parks = plans.parks.filter { $0.kind == kind }.map(\.park.text)
      return parks.isEmpty ? "" : say("; ", "；") + name + say(": ", "：") + say.list(parks)
    }
    return listed(.entered, say("in", "新入选")) + listed(.left, say("out", "落选"))
      + listed(.switched, say("otherwise", "改变方式"))
  }

  private func choice(
    _ treatment: ParkChange.Treatment?, of park: ParkID, _ words: PlannerWords
  ) -> String {
    guard let treatment else { return say("not in the portfolio", "不在组合中") }
    let name = words.choice(treatment.alternative, of: park)
    let isPart = treatment.alternative != nil && treatment.extent < 1
    return isPart ? name + " (" + words.percent(treatment.extent) + ")" : name
  }

  /// `1,200.0 → 980.0`, or one number where both are the same.
  private func pair(_ first: Double?, _ second: Double?) -> String {
    let (from, to) = (number(first, decimals: 1), number(second, decimals: 1))
    return from == to ? from : "\(from) → \(to)"
  }

  private func instruments(_ change: ParkChange) -> String {
    // Of a park that comes in or goes, all of them differ.
    guard change.kind == .switched || change.kind == .reshaped else { return "" }
    let (removed, added) = change.instruments
    return
      (removed.map { "− " + instrument($0, old) } + added.map { "+ " + instrument($0, new) })
      .joined(separator: " · ")
  }

  private func instrument(_ choice: InstrumentChoice, _ words: PlannerWords) -> String {
    let known = words.portfolio.instruments.first { $0.id == choice.instrument }
    let name = known?.name.text(in: say) ?? choice.instrument.text
    return "\(name) (\(choice.level), \(choice.start))"
  }

  var amounts: String {
    guard plans.value.first != nil || plans.value.second != nil else { return "" }
    var table = TextTable(columns: [
      .init("", isFlexible: true), .init(names.first, isRight: true),
      .init(names.second, isRight: true), .init(say("difference", "差异"), isRight: true),
      .init(say("unit", "单位")),
    ])
    let wording = Wording(say)
    for pair in plans.outcomes {
      let words = pair.second == nil ? old : new
      let unit = words.portfolio.outcomes.first { $0.id == pair.kind }?.unit ?? ""
      add(pair, named: words.outcome(pair.kind), wording.unit(unit), to: &table)
    }
    for pair in plans.money {
      add(pair, named: money(pair), wording.unit(MillionYuan.symbol), to: &table)
    }
    for pair in plans.land {
      add(pair, named: land(pair.kind), wording.unit(Hectares.symbol), to: &table)
    }
    return table.text
  }

  private func add<Kind>(
    _ pair: AmountPair<Kind>, named name: String, _ unit: String, to table: inout TextTable
  ) {
    let difference = pair.difference.map { difference in
      difference == 0
        ? say("same", "相同") : (difference > 0 ? "+" : "") + Amounts.short(difference)
    }
    table.add([
      name, pair.first.map(Amounts.short) ?? "–", pair.second.map(Amounts.short) ?? "–",
      difference ?? "–", unit,
    ])
  }

  private func money(_ pair: AmountPair<MoneyKind>) -> String {
    switch pair.kind {
    case .grants: say("Grants", "拨款")
    case .grantsOf(let fund): "· " + (pair.second == nil ? old : new).fund(fund)
    case .newDebt: say("New debt", "新增负债")
    case .swaps: say("Debt-to-equity swaps", "债转股")
    }
  }

  private func land(_ kind: LandKind) -> String {
    switch kind {
    case .released: say("Released land", "供地")
    case .regenerated: say("Regenerated brownfield", "更新的棕地")
    case .use(let use): "· " + Wording.use(use).text(in: say)
    }
  }

  var limits: String {
    let (other, alike) = (plans.limits.filter(\.differs), plans.limits.filter { !$0.differs })
    var text = ""
    if !other.isEmpty {
      var table = TextTable(columns: [
        .init(say("limit", "限制"), isFlexible: true), .init(names.first, isRight: true),
        .init(say("binds", "用满")), .init(names.second, isRight: true),
        .init(say("binds", "用满")),
      ])
      for pair in other {
        table.add([
          limit(pair), use(pair.first, pair.name, old), binds(pair.first),
          use(pair.second, pair.name, new), binds(pair.second),
        ])
      }
      text +=
        say(
          "Limits that bind in one of the two, or whose bounds differ\n", "仅在一个方案中用满、或上下限不同的限制\n")
        + table.text
    }
    if !alike.isEmpty {
      text += new.paragraph(
        say("Binding in both: ", "两者均用满：")
          // Titles of limits have commas of their own.
          + alike.map(limit).joined(separator: say("; ", "；")))
    }
    return text
  }

  private func limit(_ pair: LimitPair) -> String {
    (pair.second == nil ? old : new).limit(pair.name)
  }

  /// `60 ha ≤ 60 ha`; the lower bound where there is no upper one.
  private func use(_ use: LimitUse?, _ name: String, _ words: PlannerWords) -> String {
    guard let use else { return "–" }
    let used = use.used.map { words.amount($0, of: name) } ?? "–"
    if let most = use.atMost { return "\(used) ≤ \(words.amount(most, of: name))" }
    if let least = use.atLeast { return "\(used) ≥ \(words.amount(least, of: name))" }
    return used
  }

  private func binds(_ use: LimitUse?) -> String {
    use.map { $0.isBinding ? say("yes", "是") : say("no", "否") } ?? ""
  }
}
