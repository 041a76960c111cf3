import Optimizer
import ParkModel
import PlanReport

/// A step curve as a picture of bars, and what changes at each step.
func stepCurveText(
  _ curve: StepCurve, _ settings: StepCurveSettings, _ plan: ExplainedPlan
) -> [String] {
  StepCurveText(
    curve: curve, settings: settings, plan: plan, say: plan.language,
    names: LimitNames(plan.run.portfolio, plan.language)
  ).lines
}

private struct StepCurveText {
  let curve: StepCurve
  let settings: StepCurveSettings
  let plan: ExplainedPlan
  let say: Language
  let names: LimitNames

  var lines: [String] {
    [heading] + picture + steps
      + (curve.isComplete
        ? []
        : [
          say(
            "Not every step is located to 0.1 %: --steps and --time-limit allow more solves.",
            "并非所有台阶都定位到 0.1 %：可用 --steps 和 --time-limit 增加求解。")
        ])
  }

  private var heading: String {
    let title: String
    if curve.limits.name == ScaledLimits.allBudgets {
      title = say("all budgets together", "全部预算")
    } else if let fund = plan.run.portfolio.funds.first(where: { $0.id.text == curve.limits.name })
    {
      title = fund.name.text(in: say)
    } else {
      title = names.title(curve.limits.amounts.first?.number.limitName ?? curve.limits.name)
    }
    let total = curve.limits.amounts.reduce(0) { $0 + $1.amount.value }
    let amount = names.amount(total, of: curve.limits.amounts.first?.number.limitName ?? "")
    return say(
      "What a plan is worth as \(title) goes from \(percent(settings.lowest.value)) to "
        + "\(percent(settings.highest.value)) (100 % is \(amount); \(curve.solves) solves):",
      "\(title) 从 \(percent(settings.lowest.value)) 到 \(percent(settings.highest.value)) 时方案的价值"
        + "（100 % 为 \(amount)；求解 \(curve.solves) 次）：")
  }

  // MARK: The picture

  private var picture: [String] {
    let shown = curve.points.filter {
      isEven($0.factor.value) || curve.limits.amounts.count == 1 && isCount
    }
    let values = shown.compactMap { $0.value?.value }
    guard let least = values.min(), let most = values.max() else {
      return [say("  No plan exists at any of these.", "  均不存在可行方案。")]
    }
    // Bars start a little below the least value, so that it shows too.
    let widest = shown.compactMap { amount($0.factor) }.map { displayWidth($0) }.max() ?? 0
    let floor = least - 0.1 * max(most - least, 1e-9)
    return shown.map { point in
      let factor = percent(point.factor.value)
      var start = String(repeating: " ", count: max(0, 8 - factor.count)) + factor + "  "
      if let amount = amount(point.factor) {
        let space = String(repeating: " ", count: max(0, widest - displayWidth(amount)))
        start += space + amount + "  "
      }
      guard let value = point.value?.value else {
        return start
          + (point.isInfeasible ? say("no plan exists", "不存在可行方案") : say("not known", "未知"))
      }
      let text = Amounts.text(value)
      let bound = point.bound.map { Amounts.text($0.value) } ?? "?"
      let number = String(repeating: " ", count: max(0, 7 - text.count)) + text
      let range = bound == text ? "" : say("  (at most \(bound))", "（至多 \(bound)）")
      return start + number + "  " + bar((value - floor) / (most - floor), cells: 30) + range
    }
  }

  private var isCount: Bool { curve.limits.counts(in: plan.run.portfolio) }

  private func isEven(_ factor: Double) -> Bool {
    let width = (settings.highest - settings.lowest).value / Double(max(1, settings.points - 1))
    let place = (factor - settings.lowest.value) / width
    return abs(place - place.rounded()) < 1e-6
  }

  // MARK: The steps

  private var steps: [String] {
    guard !curve.steps.isEmpty else {
      return [say("The same parks are chosen throughout.", "入选园区始终不变。")]
    }
    return [say("Where the chosen parks change:", "入选园区发生变化之处：")]
      + curve.steps.flatMap(step)
  }

  private func step(_ step: StepCurve.Step) -> [String] {
    var place =
      "  " + percent(step.lower.value, closely: true) + " – "
      + percent(step.upper.value, closely: true)
    if let lower = amount(step.lower), let upper = amount(step.upper) {
      place += say(" (\(lower) – \(upper))", "（\(lower) – \(upper)）")
    }
    if step.changes.isEmpty {
      return [
        place
          + (curve.limits.isCap
            ? say(": below it no plan exists", "：低于此处不存在可行方案")
            : say(": above it no plan exists", "：高于此处不存在可行方案"))
      ]
    }
    let gain = worthText(step.gain, say)
    return [place + say(": gain \(gain)", "：增值 \(gain)")]
      + step.changes.flatMap { change in
        let below = plan.name(of: change.below, in: change.park)
        let above = plan.name(of: change.above, in: change.park)
        let text = "\(plan.name(of: change.park)): \(below) → \(above)"
        return wrapped(text, to: max(20, plan.width - 6)).enumerated().map { line, part in
          (line == 0 ? "    " : "      ") + part
        }
      }
  }

  /// The number itself at a factor, where the curve is that of one number.
  private func amount(_ factor: Ratio) -> String? {
    guard curve.limits.amounts.count == 1, let entry = curve.limits.amounts.first else {
      return nil
    }
    return names.amount(entry.amount.value * factor.value, of: entry.number.limitName)
  }

  private func percent(_ factor: Double, closely: Bool = false) -> String {
    let isWhole = abs(factor * 100 - (factor * 100).rounded()) < 1e-6
    return Amounts.percent(factor, decimals: isWhole ? 0 : closely ? 2 : 1)
  }
}
