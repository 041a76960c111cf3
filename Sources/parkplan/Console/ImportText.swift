import ParkModel
import PlanCheck
import PlanReport
import PlanWorkbook

/// What an edited workbook comes to, for a terminal.
struct ImportText {
  let imported: ImportedRun
  let say: Language
  let width: Int

  /// Which cells changed, what becomes of them, and what the plan is worth now.
  func text(own: PlanRun?) throws -> String {
    var sections = [differences]
    if let optimum = imported.optimum { sections.append(best(optimum)) }
    if let own, let check = own.check { sections.append(yours(own, check)) }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A line for each changed cell.
  var differences: String {
    let all = imported.differences
    guard !all.isEmpty else {
      return say(
        "No differences: \(imported.path) holds what was written, and the plan is confirmed.\n",
        "无差异：\(imported.path) 与写出时一致，方案已复核确认。\n")
    }
    var table = TextTable(columns: [
      .init(say("cell", "单元格")), .init(say("row", "行"), isFlexible: true),
      .init(say("what", "内容"), isFlexible: true), .init(say("was", "原值"), isRight: true),
      .init(say("is", "现值"), isRight: true), .init(say("taken as", "处理")),
    ])
    for difference in all {
      table.add([
        "\(difference.sheet)!\(difference.address.text)", difference.row, difference.header,
        value(difference.old), value(difference.new), use(of: difference),
      ])
    }
    let title =
      all.count == 1
      ? say("1 cell of \(imported.path) changed.\n\n", "\(imported.path) 有 1 个单元格改动。\n\n")
      : say(
        "\(all.count) cells of \(imported.path) changed.\n\n",
        "\(imported.path) 有 \(all.count) 个单元格改动。\n\n")
    return title + table.lines(width: width).joined(separator: "\n") + "\n" + untaken
  }

  private var untaken: String {
    var reasons: [String] = []
    let untaken = imported.edits.untaken
    if untaken.contains(where: { $0.meaning == .result }) {
      reasons.append(say("Results follow from inputs and are not taken over.", "结果随输入计算，不予采用。"))
    }
    let fixed = untaken.filter { $0.meaning == .fixedInput }
    if fixed.contains(where: \.isWeight) {
      reasons.append(
        say(
          "Weights of groups and weights for one path are changed in the portfolio, in "
            + "indicators.csv and indicator_groups.csv or in the file of the framework; weights of "
            + "indicators are taken from here.",
          "分组权重与单一路径的权重请在组合的 indicators.csv、indicator_groups.csv 或评价体系文件中修改；指标权重可在此修改。"))
    }
    if fixed.contains(where: { !$0.isWeight }) {
      reasons.append(
        say(
          "Texts and lists are changed in the portfolio, or in its template.",
          "文字与列表请在组合文件或其模板中修改。"))
    }
    return reasons.isEmpty ? "" : "\n" + reasons.joined(separator: say(" ", "")) + "\n"
  }

  private func value(_ value: CellValue) -> String {
    switch value {
    case .blank: "–"
    case .number(let number): Amounts.short(number)
    case .text(let text): text.count > 24 ? String(text.prefix(24)) + "…" : text
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    }
  }

  private func use(of difference: CellDifference) -> String {
    switch difference.meaning {
    case .input: say("input", "输入")
    case .override: say("own value", "自定值")
    case .fixedInput, .result: say("not taken over", "未采用")
    }
  }

  // MARK: Plans

  /// The best plan with the edited inputs, beside that of the workbook.
  private func best(_ optimum: PlanRun) -> String {
    guard imported.edits.scenario != nil else { return "" }
    if optimum.solved.status == .infeasible {
      let lines = conflictText(optimum.solved, of: optimum.portfolio, language: say)
      return say("With the edited inputs: ", "按改动后的输入：") + lines + "\n"
    }
    let sections = planComparisonText(
      PlanComparison(imported.original, optimum),
      PlannerWords(imported.original.portfolio, say), PlannerWords(optimum.portfolio, say),
      names: (say("the workbook", "工作簿"), say("the edited inputs", "改动后的输入")))
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// `Your plan: -3.2 % of the objective (412.3 of 425.9 points)`, and each rule that it breaks.
  private func yours(_ own: PlanRun, _ check: CheckReport) -> String {
    let mine = check.evaluation.objective.value
    var text: String
    if let best = (imported.optimum ?? imported.original).solved.objective?.value {
      let share = (mine - best) / max(1e-9, abs(best))
      let sign = share > 0 ? "+" : ""
      let percent = sign + Amounts.percent(share)
      text = say(
        "Your plan: \(percent) of the objective (\(points(mine)) against \(points(best)) points)",
        "您的方案：目标值 \(percent)（\(points(mine)) 分，最优 \(points(best)) 分）")
      if imported.optimum == nil && imported.edits.scenario != nil {
        text += say(" with the inputs before the edits", "（最优按改动前的输入）")
      }
    } else {
      text = say("Your plan: \(points(mine)) points", "您的方案：\(points(mine)) 分")
    }
    if check.isClean {
      return text + say("; every rule holds.\n", "；各项规则均满足。\n")
    }
    let broken = BreachText(own.portfolio, say).sentences(check.breaches)
    if broken.count == 1 { return text + say("; ", "；") + broken[0] + say(".\n", "。\n") }
    return text
      + say(
        "; not allowed, for it breaks \(broken.count) rules:\n", "；突破 \(broken.count) 项规则，不可行：\n")
      + broken.map { "  " + $0 + say(".", "。") }.joined(separator: "\n") + "\n"
  }

  private func points(_ value: Double) -> String { Amounts.text(value) }
}

extension CellDifference {
  fileprivate var isWeight: Bool { key == "weight" || key.hasPrefix("weight:") }
}
