import Optimizer
import ParkModel
import PlanReport
import WhatIf

/// What each plan risks in the other scenarios, and which one to take, in a planner's words.
func regretText(_ run: WhatIfRun, width: Int = 100, in say: Language) -> String {
  guard run.judged.count > 1 else { return "" }
  guard let regrets = run.regrets else {
    return say(
      "Stopped before any plan was carried into every scenario: no regrets are known.\n",
      "在任一方案代入全部情景之前停止：后悔值未知。\n")
  }
  let text = RegretText(
    run: run, regrets: regrets, words: PlannerWords(run.base.portfolio, say), width: width)
  return [text.table, text.choices].joined(separator: "\n")
}

private struct RegretText {
  let run: WhatIfRun
  let regrets: ScenarioRegrets
  let words: PlannerWords
  let width: Int
  var say: Language { words.say }

  private func scenario(_ place: Int) -> String { run.title(place, in: say) }

  // MARK: The table

  var table: String {
    var table = WideTable(
      first: say("plan", "方案"),
      headers: regrets.judged.map { "\($0)" } + [
        say("worst", "最大"), say("average\nvalue", "平均\n价值"),
      ])
    for plan in regrets.candidates.indices {
      let candidate = regrets.candidates[plan]
      let same = candidate.sameAs.map { "=\($0)" }
      let name = (["\(candidate.place) \(scenario(candidate.place))"] + same)
        .joined(separator: " ")
      table.rows.append(
        (
          name,
          regrets.judged.indices.map { cell(regrets.regret(plan, in: $0)) } + [
            cell(regrets.worst(plan)?.regret),
            regrets.table.plans[plan].expected.map { Amounts.text($0.value) } ?? "–",
          ]
        ))
    }
    let title = words.paragraph(
      say(
        "Regret in points: how far each plan, carried into each scenario with its parks and "
          + "instruments at most and the rest re-optimised, falls short of the best plan there",
        "后悔值（分）：各方案的园区与政策工具至多照搬、其余重新优化时，与该情景最优方案的差距"))
    var notes: [String] = []
    let cells = table.rows.flatMap(\.cells)
    if cells.contains(where: { $0.hasPrefix("≈") }) {
      notes.append(say("≈ undecided, within the proven gaps", "≈ 尚无定论，在已证明的差距之内"))
    }
    if cells.contains("✗") {
      notes.append(
        say("✗ breaks: no plan within its choices keeps the limits", "✗ 失效：其选择范围内没有满足限制的方案"))
    }
    return title + table.text(width: width)
      + (notes.isEmpty ? "" : notes.joined(separator: say("; ", "；")) + say(".\n", "。\n"))
  }

  private func cell(_ regret: Regret?) -> String {
    guard let regret else { return "✗" }
    if regret.estimate.value <= 1e-6 { return "0" }
    return (regret.isUndecided ? "≈" : "") + Amounts.text(regret.estimate.value)
  }

  // MARK: Which one to take

  var choices: String {
    var text = regrets.choices.map { words.paragraph(sentences($0)) }.joined()
    if let base = regrets.basePlan { text += words.paragraph(keepingBase(base)) }
    return text + words.paragraph(weights)
  }

  private func sentences(_ choice: ScenarioRegrets.Choice) -> String {
    let title = title(choice.criterion)
    guard let picked = choice.picked else { return title + none(choice.criterion) }
    return title + plan(picked.plan) + say(": ", "：") + score(choice.criterion, picked)
      + rivals(picked) + price(picked)
  }

  private func title(_ criterion: RobustnessCriterion) -> String {
    switch criterion {
    case .minimaxRegret: return say("Least worst regret: ", "最大后悔值最小：")
    case .bestExpected: return say("Best on average: ", "平均最优：")
    case .chanceFloor(let share):
      let percent = words.percent(share.value)
      return say(
        "Best among the plans that hold in at least \(percent) of the scenarios: ",
        "在至少 \(percent) 的情景中成立的方案里平均最优：")
    case .maximin, .hurwicz, .satisficing, .percentileRegret, .percentileValue,
      .meanLessDeviation:
      return ""
    }
  }

  private func none(_ criterion: RobustnessCriterion) -> String {
    if case .minimaxRegret = criterion {
      return say("none: every plan breaks in some scenario.", "无：每个方案都在某个情景中失效。")
    }
    return say("none.", "无。")
  }

  private func score(
    _ criterion: RobustnessCriterion, _ picked: ScenarioRegrets.Picked
  ) -> String {
    if criterion.isRegret {
      let most = words.points(Points(picked.score.value))
      guard picked.score.value > 1e-6, let worst = regrets.worst(picked.plan) else {
        return say("it is the best found in every scenario.", "在每个情景中均为已找到的最优方案。")
      }
      return say(
        "it is never more than \(most) behind the best plan (\(scenario(worst.run))).",
        "与最优方案的差距至多 \(most)（\(scenario(worst.run))）。")
    }
    let value = words.points(Points(picked.score.value))
    let broken = regrets.breaksIn(picked.plan)
    let breaks =
      broken.isEmpty
      ? ""
      : say(
        " It breaks in \(say.list(broken.map(scenario))), which counts as 0 points.",
        "在\(say.list(broken.map(scenario)))中失效，按 0 分计。")
    return say("\(value) on average.", "平均 \(value)。") + breaks
  }

  private func rivals(_ picked: ScenarioRegrets.Picked) -> String {
    if picked.rivals.isEmpty { return "" }
    let others = say.list(picked.rivals.map(plan))
    return say(
      " Undecided: as far as the proven gaps tell, as good may be \(others).",
      "尚无定论：就已证明的差距而言，\(others)可能同样好。")
  }

  /// What the plan costs if nothing changes, and on average.
  private func price(_ picked: ScenarioRegrets.Picked) -> String {
    guard let price = picked.price else { return "" }
    var parts: [String] = []
    if price.breaksInBase {
      parts.append(say("it breaks if nothing changes", "若情况不变则失效"))
    } else if let regret = price.inBase {
      parts.append(
        say("\(amount(regret)) if nothing changes", "若情况不变，\(amount(regret))"))
    }
    let given = Points(max(0, price.expectedGivenUp.value))
    if !price.breaksInBase, (price.inBase?.estimate.value ?? 1) <= 1e-6, given.value <= 1e-6 {
      return say(" It costs nothing.", "无需付出代价。")
    }
    parts.append(
      say(
        "\(given.value > 1e-6 ? words.points(given) : "nothing") on average",
        "平均\(given.value > 1e-6 ? words.points(given) : "无代价")"))
    return say(" Its price: ", "代价：") + parts.joined(separator: say(", ", "；")) + say(".", "。")
  }

  private func amount(_ regret: Regret) -> String {
    if regret.estimate.value <= 1e-6 { return say("nothing", "无代价") }
    let points = words.points(regret.estimate)
    return regret.isUndecided ? say("\(points) (undecided)", "\(points)（尚无定论）") : points
  }

  /// What it risks to do what is best if nothing changes.
  private func keepingBase(_ base: Int) -> String {
    let broken = regrets.breaksIn(base)
    let title = say("Keeping to the base plan: ", "坚持基准方案：")
    guard broken.isEmpty else {
      return title
        + say(
          "it breaks in \(say.list(broken.map(scenario))).",
          "在\(say.list(broken.map(scenario)))中失效。")
    }
    guard let worst = regrets.worst(base), worst.regret.estimate.value > 1e-6 else {
      return title + say("it is the best found in every scenario.", "在每个情景中均为已找到的最优方案。")
    }
    return title
      + say(
        "up to \(amount(worst.regret)) behind the best plan (\(scenario(worst.run))).",
        "与最优方案的差距可达 \(amount(worst.regret))（\(scenario(worst.run))）。")
  }

  private func plan(_ place: Int) -> String {
    let candidate = regrets.candidates[place]
    return candidate.place == 0
      ? say("the base plan", "基准方案")
      : say("the plan of \(scenario(candidate.place))", "\(scenario(candidate.place))的方案")
  }

  private var weights: String {
    say(
      "The base and the scenarios weigh the same: the portfolio states no probabilities. Candidates "
        + "are the best plans of the scenarios shown.",
      "基准与各情景权重相同：组合未给出概率。候选方案为所列各情景的最优方案。")
  }
}
