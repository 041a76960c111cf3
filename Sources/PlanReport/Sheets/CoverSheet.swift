import ParkModel
import PlanCheck

extension SheetBook {
  /// What this workbook is: status, value and bound in words, where it comes from, what it holds.
  func coverSheet(_ tables: [SheetTitle], dashboard: Bool, banner: Cell) -> Sheet {
    let title = portfolio.title
    var rows: [Sheet.Row] = [
      Sheet.Row([Cell(.text(say.both(title)), look: .title)], height: 24),
      Sheet.Row([
        Cell(
          .text(
            say.both(
              "Allocation plan for a portfolio of industrial parks", "工业园区组合的配置方案",
              between: "  ")), look: .purpose)
      ]),
      Sheet.Row([banner]), Sheet.Row([]),
    ]
    rows += sideBySide(planPanel, contentsPanel(tables, dashboard: dashboard))
    return Sheet(
      name: "Cover", kind: .cover,
      columns: [32, 78, 9, 3, 24, 92].map { .init(width: $0) }, rows: rows,
      // A long list of contents on one page would be too small to read.
      fitsOnePage: rows.count <= 50)
  }

  /// What the plan is: three columns wide.
  private var planPanel: [[Cell]] {
    var panel = [section(say.both("This plan", "本方案"), width: 3)] + planFacts
    let warnings = run.warnings(language, technical: false)
    if !warnings.isEmpty {
      panel += [[], section(say.both("To keep in mind", "提示"), width: 3)]
      panel += warnings.map { [Cell(.text(mark.fair), look: .label), note($0)] }
    }
    if !run.solved.conflict.isEmpty {
      panel += [[], section(say.both("Cannot hold together", "无法同时成立"), width: 3)]
      panel += run.solved.conflict.map { [Cell(.text(mark.bad), look: .bad), note($0)] }
    }
    return panel
  }

  /// What the workbook holds, and what its colours mean: two columns wide.
  private func contentsPanel(_ tables: [SheetTitle], dashboard: Bool) -> [[Cell]] {
    var panel = [section(say.both("Contents", "目录"), width: 2)]
    if dashboard {
      panel.append(
        contentsRow(
          "Dashboard",
          say.both("Dashboard", "总览") + " — " + say("the plan at a glance", "方案一览")))
    }
    panel += tables.map { contentsRow($0.name, $0.title + " — " + $0.summary) }
    return panel + [[], section(say.both("Legend", "图例"), width: 2)] + legend
  }

  private func sideBySide(_ left: [[Cell]], _ right: [[Cell]]) -> [Sheet.Row] {
    (0..<max(left.count, right.count)).map { line in
      var cells = line < left.count ? left[line] : []
      guard line < right.count, !right[line].isEmpty else { return Sheet.Row(cells) }
      cells += [Cell](repeating: .empty, count: 4 - cells.count)
      return Sheet.Row(cells + right[line])
    }
  }

  private func section(_ title: String, width: Int) -> [Cell] {
    [Cell(.text(title), look: .header)]
      + [Cell](repeating: Cell(.blank, look: .header), count: width - 1)
  }

  private func note(_ text: String) -> Cell { Cell(.text(text), wraps: true) }

  private func fact(_ label: String, _ value: Cell, unit: String = "") -> [Cell] {
    [Cell(.text(label), look: .label), value, .words(unit)]
  }

  private var planFacts: [[Cell]] {
    let verdict = Verdict(run, language)
    func text(_ text: String) -> Cell { Cell(.text(text), look: .engine, wraps: true) }
    func number(_ value: Double?, _ format: Cell.NumberFormat) -> Cell {
      value.map { Cell(.number($0), format, look: .engine) } ?? text(say("unknown", "未知"))
    }
    let points = say.unit("points")
    var facts = [
      fact(say.both("Portfolio", "园区组合"), text(portfolio.name)),
      fact(
        say.both("Scenario", "情景"), text(scenarioTitle)),
      fact(say.both("Status", "状态"), text(verdict.status)),
      fact(say.both("What is proven", "证明"), text(verdict.proof)),
      fact(say.both("Value", "价值"), number(run.solved.objective?.value, .points), unit: points),
      fact(say.both("Upper bound", "上界"), number(run.solved.bound?.value, .points), unit: points),
      fact(say.both("Gap", "差距"), number(run.solved.gap?.value, .gap)),
      fact(say.both("Settings", "设置"), text(settingsText)),
    ]
    if let method { facts.insert(fact(say.both("How it was found", "求解方法"), text(method)), at: 7) }
    if let agreement = run.agreement {
      facts.append(
        fact(
          say.both("Independent re-check", "独立复核"),
          text(agreement.agrees ? say("agrees", "一致") : say("disagrees", "不一致"))))
    }
    facts += [
      fact(say.both("Solved in", "用时"), number(run.seconds, .points), unit: say("s", "秒")),
      fact(say.both("Input fingerprint", "输入指纹"), text(run.fingerprint)),
      fact(say.both("Version", "版本"), text(run.version)),
      fact(say.both("Created", "生成时间"), text(run.created)),
    ]
    return facts
  }

  /// In planners' words; nil for a plan that was not solved for, such as one that was only checked.
  private var method: String? {
    if run.solved.engine.hasPrefix("exact") {
      return say("all parks at once, in one exact model", "全部园区同时精确求解")
    }
    if run.solved.engine.hasPrefix("decomposition") {
      return say(
        "park by park against prices of the limits, until the proof is closed", "以限制的价格逐园区求解，直至得到证明"
      )
    }
    return nil
  }

  private var scenarioTitle: String {
    guard let scenario = run.scenario else { return say("none: the portfolio as it is", "无：按原始组合") }
    let title = portfolio.scenarios.first { $0.id == scenario }?.title.text(in: language)
    return title.map { $0 == scenario.text ? $0 : "\(scenario): \($0)" } ?? scenario.text
  }

  private var settingsText: String {
    let gap = percentText(run.settings.gap.value, places: 3)
    let limit = run.settings.timeLimit.map { decimalText($0, places: 0) }
    return say("gap \(gap)", "差距 \(gap)") + say(", seed ", "，随机种子 ") + "\(run.settings.seed)"
      + (limit.map { say(", time limit \($0) s", "，时限 \($0) 秒") } ?? "")
  }

  private func contentsRow(_ sheet: String, _ text: String) -> [Cell] {
    [Cell(.link(sheet, sheet: sheet)), note(text)]
  }

  private var legend: [[Cell]] {
    func row(
      _ sample: String, _ look: Cell.Look, _ status: ProvenanceStatus?, _ text: String
    ) -> [Cell] {
      [Cell(.text(sample), look: look, status: status), note(text)]
    }
    return ProvenanceStatus.allCases.map { status in
      row(say.both(Wording.status(status)), .input, status, legendText(status))
    } + [
      row(
        say.both("input", "输入"), .input, nil,
        say("input whose provenance is not stated on the sheet", "表中未注明出处的输入")),
      row(
        say.both("own value", "自填"), .override, nil,
        say("for your own value in place of a result, on sheet Adjust", "在 Adjust 表填写以替代结果")),
      row(
        say.both("formula", "公式"), .calculated, nil,
        say("calculated in its sheet; follows the inputs", "本表公式，随输入更新")),
      row(
        say.both("other sheet", "他表"), .crossLink, nil,
        say("taken over from another sheet", "引自其他工作表")),
      row(
        say.both("result", "求解结果"), .engine, nil,
        say(
          "found by the solve; solve again after changing inputs",
          "由求解得到；修改输入后须重新求解")),
      row(
        "\(mark.good) \(mark.fair) \(mark.bad)", .plain, nil,
        say(
          "\(mark.good) fine, \(mark.fair) at or beyond a soft bound, \(mark.bad) beyond a hard one",
          "\(mark.good) 良好，\(mark.fair) 达到或越过柔性界限，\(mark.bad) 越过硬性界限")),
    ]
  }

  private func legendText(_ status: ProvenanceStatus) -> String {
    switch status {
    case .sourced: say("stands in a document with a year", "有带年份的文献出处")
    case .estimated: say("derived by a stated method", "按所述方法推算")
    case .assumed: say("a planner's placeholder", "规划者的占位假设")
    case .illustrative: say("made up to show how the tool works", "仅为演示而设")
    }
  }
}
