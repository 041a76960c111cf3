import ParkModel

/// How a solve ended, in plain words.
struct Verdict {
  let run: PlanRun
  let say: Wording

  init(_ run: PlanRun, _ language: Language) {
    self.run = run
    say = Wording(language)
  }

  var status: String {
    switch run.solved.status {
    case .optimal: say("optimal", "最优")
    case .timeLimit: say("stopped at the time limit", "到达时限而停止")
    case .interrupted: say("interrupted", "被中断")
    case .noPlanYet: say("no plan yet", "尚无方案")
    case .infeasible: say("no plan exists", "无可行方案")
    }
  }

  /// What is proven of the plan: how much better any other one could be at most.
  var proof: String {
    run.settings.keepsGivenChoices
      ? provenOfAll + say(" among plans that keep what was given", "（限于保留给定选择的方案）")
      : provenOfAll
  }

  private var provenOfAll: String {
    let best = gapText(run.solved.gap?.value ?? 0)
    switch run.solved.status {
    case .optimal:
      guard let gap = run.solved.gap else { return say("proven optimal", "已证明最优") }
      if gap.value <= 1e-12 {
        return say("proven: no plan is better", "已证明：没有更好的方案")
      }
      return say(
        "proven: no plan can be more than \(best) better", "已证明：任何方案至多再好 \(best)")
    case .timeLimit, .interrupted:
      guard run.solved.gap != nil else {
        return say(
          "the best plan found; nothing is proven yet", "这是目前最好的方案；尚未证明其优劣")
      }
      return say(
        "the best plan found; another could be up to \(best) better",
        "这是目前最好的方案；其他方案至多再好 \(best)")
    case .noPlanYet:
      guard let bound = run.solved.bound else {
        return say("stopped before any plan was found", "在找到任何方案之前停止")
      }
      let most = decimalText(bound.value, places: 2)
      return say(
        "stopped before any plan was found; none can be worth more than \(most) points",
        "在找到任何方案之前停止；任何方案至多 \(most) 分")
    case .infeasible:
      return say(
        "the limits cannot all hold together; relax one of those named below",
        "各项限制无法同时满足；请放宽下列之一")
    }
  }

  /// A gap as a percentage with two significant digits, rounded up: a claim must not be too good.
  private func gapText(_ gap: Double) -> String {
    let percent = gap * 100
    guard percent > 0, percent.isFinite else { return "0 %" }
    var places = 2
    var scale = 100.0
    while percent * scale < 10, places < 10 {
      scale *= 10
      places += 1
    }
    let up = (percent * scale - 1e-6).rounded(.up) / scale
    var text = decimalText(up, places: places)
    while text.hasSuffix("0"), text.contains(".") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text + " %"
  }
}
