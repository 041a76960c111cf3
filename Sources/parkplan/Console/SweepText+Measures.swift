import Optimizer
import ParkModel
import PlanReport
import WhatIf

// What moves value and plan, how candidate plans fare, and when things go wrong.

extension SweepText {
  // MARK: Candidate plans

  /// How today's plan and other candidates fare where they are carried into the futures.
  var robustness: [String] {
    guard let found = result.robustness else { return [] }
    let loss = words.percent(found.loss.value)
    var listed = TextTable(columns: [
      .init(say("Plan", "方案"), isFlexible: true), .init(say("Holds in", "可行比例"), isRight: true),
      .init(say("Loses at most\n\(loss) in", "损失不超\n\(loss) 的比例"), isRight: true),
      .init(say("Mean value", "平均价值"), isRight: true),
      .init(say("Mean regret", "平均遗憾"), isRight: true),
      .init(say("Worst regret", "最大遗憾"), isRight: true),
    ])
    for candidate in found.candidates {
      let plan = candidate.plan
      listed.add([
        planName(plan.plan), percent(plan.holds), percent(candidate.isGoodEnough),
        plan.expected.map { words.number($0) } ?? "–",
        plan.expectedRegret.map { words.number($0.estimate) } ?? say("breaks", "不可行"),
        plan.worstRegret.map { words.number($0.value.estimate) } ?? say("breaks", "不可行"),
      ])
    }
    var lines =
      [
        say(
          "Plans kept into the futures: each choice at most, land and money planned anew, in points",
          "将方案带入各种情形：选择不增加，用地和资金重新安排（分）")
      ] + table(listed)
    let counts = result.counts
    let without = counts.withoutPlan
    let all = count(counts.solved + without)
    var notes = say(
      "Both shares are of all \(all) futures.", "两项比例均按全部 \(all) 种情形计。")
    if without > 0 {
      notes += say(
        " In \(count(without)) of them no plan exists, so that none holds; value and regret are of "
          + "the other \(count(counts.solved)).",
        "其中 \(count(without)) 种没有任何方案，均计为不可行；价值与遗憾仅按其余 "
          + "\(count(counts.solved)) 种计。")
    }
    if !isDrawn {
      notes += say(
        " These futures were not drawn: shares count futures and are no probabilities.",
        "这些情形并非抽样所得：比例只是情形个数之比，不是概率。")
    }
    lines += wrapped(notes, to: width)
    if found.candidates.count > 1 {
      let picks: [(String, RobustChoice?)] =
        [
          (say("Least worst regret", "最大遗憾最小"), found.minimaxRegret),
          (say("Best mean value", "平均价值最高"), found.bestExpected),
        ]
        + (isDrawn
          ? [(say("Least regret in nine of ten futures", "九成情形中遗憾最小"), found.percentileRegret)]
          : [])
      lines += picks.flatMap { name, choice in
        wrapped(name + say(": ", "：") + pick(choice), to: width)
      }
    }
    return lines + information(found)
  }

  private func pick(_ choice: RobustChoice?) -> String {
    guard let choice else {
      return say("none, every plan breaks somewhere", "无，每个方案都会在某些情形中不可行")
    }
    guard choice.isUndecided else { return planName(choice.plan) }
    let rivals = say.list(choice.rivals.map(planName))
    return say(
      "\(planName(choice.plan)), but within the proven gaps undecided against \(rivals)",
      "\(planName(choice.plan))，但在已证明的差距内与 \(rivals) 难分高下")
  }

  private func information(_ found: SweepResult.Robustness) -> [String] {
    guard let information = found.information else { return [] }
    let telling = information.numbers.filter { !$0.isNoise && $0.value.value > 0 }
    let perfect = words.points(information.perfect)
    if words.number(information.perfect) == "0" {
      return wrapped(
        say(
          "Knowing more before choosing among these plans is worth nothing: one of them is best in "
            + "every future.", "选择这些方案之前再多了解也没有价值：其中一个在所有情形中都最优。"), to: width)
    }
    if telling.isEmpty {
      return wrapped(
        say(
          "Knowing all numbers before choosing among these plans would be worth \(perfect) on "
            + "average; of no single number can that be told from chance.",
          "若事先知道全部数值，在这些方案中选择平均可多得 \(perfect)；单个数值的作用与偶然无法区分。"),
        to: width)
    }
    return wrapped(
      say(
        "Knowing all numbers before choosing among these plans would be worth \(perfect) on average; "
          + "alone: ",
        "若事先知道全部数值，在这些方案中选择平均可多得 \(perfect)；单独知道：")
        + say.list(telling.map { "\(title($0.number)) \(words.number($0.value))" }), to: width)
  }

  private func planName(_ name: String) -> String {
    if name == SweepHeader.today { return say("Today's plan", "当前方案") }
    let scenario = run.portfolio.scenarios.first { $0.id.text == name }
    let title = scenario?.title.text(in: say) ?? ""
    return title.isEmpty ? name : title
  }

  // MARK: Numbers

  /// Bars of the tornado, by effect on the value, and the order by effect on the plan.
  var tornado: [String] {
    guard let tornado = result.tornado, !tornado.byValue.isEmpty else { return [] }
    var listed = TextTable(columns: [
      .init(say("Number", "不确定数"), isFlexible: true), .init(say("Basis", "依据")),
      .init(say("Low → high", "低 → 高"), isRight: true),
      .init(say("Value at low, high", "低、高时的价值"), isRight: true),
      .init(say("Swing", "变幅"), isRight: true), .init(""),
      .init(say("Parks that\nchange", "改变的\n园区"), isRight: true),
      .init(say("Money moved\nMCNY", "资金变动\n百万元"), isRight: true),
    ])
    let widest = tornado.byValue.reduce(0) { max($0, $1.swing.value) }
    for bar in tornado.byValue {
      let ends = [bar.row.low, bar.row.high]
      listed.add([
        title(bar.row.number), basis(bar.row.number),
        ends.map { input($0.input.value, bar.row.number) }.joined(separator: " → "),
        ends.map { end in
          end.result.map { Amounts.text($0.value.reached.value, decimals: 2) }
            ?? say("no plan", "无方案")
        }.joined(separator: ", "),
        bar.isUndecided ? say("undecided", "未定") : words.number(bar.swing),
        widest > 0 ? parkplan.bar(bar.swing.value / widest, cells: 8) : "",
        percentOfParks(bar.shift.choicesChanged), Amounts.text(bar.shift.money.value, decimals: 0),
      ])
    }
    let byPlan = tornado.byPlan.filter { $0.shift.choicesChanged > 0 || $0.endsWithoutPlan > 0 }
    let order =
      byPlan.isEmpty
      ? say("No number alone changes a park's side.", "没有任何一个数能单独改变园区的取舍。")
      : say("What changes the plan most, first: ", "对方案影响由大到小：")
        + say.list(byPlan.map { title($0.row.number) })
    return [say("What moves the value, one number at a time", "逐一变动对价值的影响")]
      + table(listed) + wrapped(order, to: width)
  }

  /// Whole parks: `3 of 26`.
  private func percentOfParks(_ share: Share) -> String {
    let all = run.portfolio.parks.count
    return "\(Int((share.value * Double(all)).rounded()))/\(all)"
  }

  /// Which number, if known better, would settle most of the plan and of the value.
  var numbers: [String] {
    guard !result.influence.isEmpty else { return [] }
    var listed = TextTable(columns: [
      .init(say("Number", "不确定数"), isFlexible: true), .init(say("Basis", "依据")),
      .init(say("of the plan", "方案"), isRight: true), .init(""),
      .init(say("of the value", "价值"), isRight: true), .init(""),
    ])
    let all = result.influence.flatMap { [$0.onPlan, $0.onValue].compactMap(\.self) }
    let solved = count(result.counts.solved)
    let title = say(
      "What is worth knowing better: how much of the spread each number alone accounts for",
      "最值得查清的数：各数单独解释的波动比例")
    if all.allSatisfy(\.isOfTooFewFutures) {
      let chance = words.percent(all.map(\.chance).min()?.value ?? 1)
      let most = words.percent(FirstOrderIndex.mostChance.value)
      return [title]
        + wrapped(
          say(
            "Too few futures to say: with the \(solved) that have a plan a number without any "
              + "effect would reach \(chance) by chance. Shares are shown where that is at most "
              + "\(most), which takes about 20 futures.",
            "情形太少，无法判断：仅 \(solved) 种情形有方案，毫无作用的数也可能偶然达到 \(chance)。"
              + "该值不超过 \(most)（约需 20 种情形）时才显示比例。"), to: width)
    }
    func cells(_ index: FirstOrderIndex?) -> [String] {
      guard let index else { return ["–", ""] }
      if index.isOfTooFewFutures { return ["?", ""] }
      if index.isChance {
        return ["≤ " + Amounts.percent(index.chance.value, decimals: 0), ""]
      }
      return [
        Amounts.percent(index.share.value, decimals: 0), bar(index.share.value, cells: 8),
      ]
    }
    for influence in result.influence {
      let number = influence.number.text
      listed.add(
        [self.title(number), basis(number)] + cells(influence.onPlan) + cells(influence.onValue))
    }
    var notes = [
      say(
        "The plan: how many parks change sides against today's. The value: of the best plan. Of the "
          + "\(solved) futures with a plan.",
        "方案：与当前相比取舍改变的园区数。价值：最优方案的价值。仅计有方案的 \(solved) 种情形。")
    ]
    if all.contains(where: \.isOfTooFewFutures) {
      notes.append(say("?: too few futures to say.", "?：情形太少，无法判断。"))
    }
    if all.contains(where: { $0.isChance && !$0.isOfTooFewFutures }) {
      notes.append(say("≤: cannot be told from chance.", "≤：与偶然无法区分。"))
    }
    if !run.inputs.correlations.isEmpty {
      notes.append(
        say(
          "Numbers that move together also show what the other does: their shares may sum to more "
            + "than 100 %.", "相关的数也反映对方的作用，其比例之和可能超过 100 %。"))
    }
    return [title] + table(listed)
      + wrapped(notes.joined(separator: say(" ", "")), to: width)
  }

  // MARK: When

  /// One sentence for each thing that happens in some futures.
  var conditions: [String] {
    let sentences = result.discoveries.flatMap { discovery in
      wrapped(sentence(discovery), to: max(40, width - 2)).enumerated().map { place, line in
        (place == 0 ? "" : "  ") + line
      }
    }
    return sentences.isEmpty ? [] : [say("When does it happen?", "何时发生？")] + sentences
  }

  private func sentence(_ discovery: SweepResult.Discovery) -> String {
    let found = discovery.found
    let share = percent(SampledShare(found.allCases, of: found.allFutures))
    let event = eventWords(discovery.event) + say(" (in \(share))", "（占 \(share)）")
    guard let box = found.boxes.first else {
      if found.isOfTooFewFutures {
        return event
          + say(
            ": too few futures to say when; no condition could stand out from chance.",
            "：情形太少，无法判断何时发生；任何条件都可能只是偶然。")
      }
      return event
        + say(": no plain condition tells these futures from others.", "：没有简单条件能区分这些情形。")
    }
    let when = box.conditions.map(conditionWords)
      .joined(separator: say(" and ", "，且"))
    let fresh = discovery.repeats.map { repeats in
      say(
        "; tried on other futures: \(percent(repeats.density))",
        "；用其他情形检验：\(percent(repeats.density))")
    }
    if box.cases == box.futures, box.cases == found.allCases {
      let chance =
        found.isOfTooFewFutures
        ? say(" With so few futures that may be chance.", "情形很少，这可能只是偶然。") : ""
      return say(
        "\(event): exactly when \(when), in these \(count(found.allFutures)) "
          + "futures\(fresh ?? "").\(chance)",
        "\(event)：在 \(count(found.allFutures)) 种情形中，恰好在\(when)时发生\(fresh ?? "")。\(chance)")
    }
    return say(
      "\(event): mostly when \(when). That covers \(percent(box.coverage)) of them, and it happens "
        + "in \(percent(box.density)) of such futures\(fresh ?? "").",
      "\(event)：多发生在\(when)时。涵盖其中 \(percent(box.coverage))；"
        + "此类情形中有 \(percent(box.density)) 发生\(fresh ?? "")。")
  }

  private func eventWords(_ event: SweepEvent) -> String {
    switch event {
    case .noPlan: say("No plan exists", "不存在可行方案")
    case .valueFalls(let loss):
      say(
        "The best value falls more than \(words.percent(loss.value)) below today's",
        "最优价值比当前低 \(words.percent(loss.value)) 以上")
    case .targetMissed(let limit):
      say("Even the best plan misses: \(words.limit(limit))", "最优方案也未达到：\(words.limit(limit))")
    case .planBreaks: say("Today's plan cannot be kept", "当前方案无法保持")
    case .planFails(let loss):
      say(
        "Today's plan breaks or loses more than \(words.percent(loss.value))",
        "当前方案不可行或损失超过 \(words.percent(loss.value))")
    }
  }

  /// `Grants at most 81 % of today's`.
  private func conditionWords(_ condition: BoxCondition) -> String {
    let name = "\u{201C}\(title(condition.input))\u{201D}"
    let low = condition.low.map { input($0, condition.input) }
    let high = condition.high.map { input($0, condition.input) }
    return switch (low, high) {
    case (let low?, let high?):
      say("\(name) is between \(low) and \(high)", "\(name)在 \(low) 与 \(high) 之间")
    case (let low?, nil): say("\(name) is at least \(low)", "\(name)不低于 \(low)")
    case (nil, let high?): say("\(name) is at most \(high)", "\(name)不高于 \(high)")
    case (nil, nil): name
    }
  }

  private func number(_ id: String) -> UncertainNumber? {
    run.inputs.numbers.first { $0.id.text == id }
  }

  private func title(_ id: String) -> String { number(id)?.title.text(in: say) ?? id }

  private func basis(_ id: String) -> String {
    number(id).map { Wording(say).status($0.status) } ?? ""
  }

  /// Factors as `81 %` and `1.12 times`, steps with their sign, other values as they are.
  private func input(_ value: Double, _ id: String) -> String {
    let operations = Set((number(id)?.changes ?? []).map(\.operation))
    if operations == [.scale] {
      return value < 1
        ? words.percent(value) : say("\(plain(value)) times", "\(plain(value)) 倍")
    }
    return operations == [.shift] && value > 0 ? "+\(plain(value))" : plain(value)
  }

  /// As many digits as tell values apart, without zeros at the end.
  private func plain(_ value: Double) -> String {
    var text =
      abs(value) >= 1 && abs(value) < 10 ? Amounts.text(value, decimals: 3) : Amounts.short(value)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
