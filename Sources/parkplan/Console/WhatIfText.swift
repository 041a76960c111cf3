import Optimizer
import ParkModel
import PlanReport
import WhatIf

/// A what-if for a terminal: scenarios side by side, what each plan risks, which one to take.
///
/// - Parameter folder: The portfolio as it was given; nil: known by its name alone.
func whatIfText(
  _ run: WhatIfRun, of folder: String? = nil, width: Int = 100, in say: Language
) -> String {
  let text = WhatIfText(
    run: run, words: PlannerWords(run.base.portfolio, say), width: width,
    folder: folder ?? run.base.portfolio.name)
  return [
    text.head, text.summary, text.withoutPlan, text.alwaysChosen,
    regretText(run, width: width, in: say), text.outcomes, text.notices,
  ].filter { !$0.isEmpty }.joined(separator: "\n")
}

/// `12 s · 4 of 11 scenarios solved`.
func progressText(_ progress: WhatIfProgress, in say: Language) -> String {
  let (done, count) = (progress.done, progress.count)
  let what =
    switch progress.stage {
    case .solving: say("\(done) of \(count) scenarios solved", "已求解 \(done)/\(count) 个情景")
    case .carrying:
      say(
        "\(done) of \(count) times a plan was carried into a scenario",
        "方案代入情景 \(done)/\(count)")
    }
  return "\(Int(progress.seconds)) " + say("s", "秒") + " · " + what
}

extension WhatIfRun {
  /// What planners call a scenario; its name where it has no title.
  func title(_ place: Int, in say: Language) -> String {
    let id = runs[place].scenario
    let scenario = base.portfolio.scenarios.first { $0.id == id }
    let title = scenario?.title.text(in: say) ?? ""
    return title.isEmpty ? name(place) : title
  }
}

private struct WhatIfText {
  let run: WhatIfRun
  let words: PlannerWords
  let width: Int
  let folder: String
  var say: Language { words.say }

  private func title(_ place: Int) -> String { run.title(place, in: say) }

  var head: String {
    let title = run.base.portfolio.title.text(in: say)
    let count = run.runs.count - 1
    var text =
      (title.isEmpty ? run.base.portfolio.name : title)
      + say(
        ": as it stands (\(run.name(0))) and in \(count) \(count == 1 ? "scenario" : "scenarios")",
        "：现状（\(run.name(0))）与 \(count) 个情景") + "\n"
    switch run.status {
    case .complete: break
    case .infeasible: text += say("No plan exists in any of them.\n", "所有情景均不存在可行方案。\n")
    case .timeLimit:
      text += say(
        "Stopped at the time limit: not everything is known to the gap that was asked for.\n",
        "已到时间上限：部分结果未达到要求的差距。\n")
    case .interrupted:
      text += say("Stopped: what is known so far follows.\n", "已停止：以下为目前所知。\n")
    }
    return text
  }

  // MARK: Side by side

  var summary: String {
    if run.judged.isEmpty { return "" }
    var table = TextTable(columns: [
      .init("", isRight: true), .init(say("scenario", "情景"), isFlexible: true),
      .init(say("value\npoints", "价值\n分"), isRight: true),
      .init(say("change\npoints", "变化\n分"), isRight: true),
      .init(say("parks", "园区数"), isRight: true),
      .init(say("parks in (+) and out (−)", "入选（+）与落选（−）"), isFlexible: true),
      .init(say("land\nha", "土地\n公顷"), isRight: true),
      .init(say("grants\nMCNY", "拨款\n百万元"), isRight: true),
      .init(say("new debt\nMCNY", "新增负债\n百万元"), isRight: true),
      .init(say("D/E\nafter", "负债权益比\n（后）"), isRight: true),
    ])
    let shifts = run.shifts
    for place in run.judged {
      let shift = shifts.first { $0.place == place }
      add(place, shift, to: &table)
    }
    let notes = [
      shifts.contains { $0.comparison.value.difference?.isUndecided == true }
        ? say(
          "≈ undecided: the difference lies within the proven gaps.", "≈ 尚无定论：差异在已证明的差距之内。") : "",
      shifts.contains { $0.comparison.value.difference == nil }
        ? say(
          "Changes marked – are not comparable: the scenario changes weights or prices.",
          "标“–”者不可比：该情景改变了权重或计价。") : "",
    ]
    return table.lines(width: width).map { $0 + "\n" }.joined()
      + notes.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private func add(_ place: Int, _ shift: ScenarioShift?, to table: inout TextTable) {
    let found = run.runs[place]
    guard let totals = PlanTotals(found), let plan = found.solved.plan else { return }
    func money(_ kind: MoneyKind) -> String {
      let amount = totals.money.first { $0.0 == kind }.map(\.1) ?? 0
      return Amounts.text(amount, decimals: 0)
    }
    let land = totals.land.first { $0.0 == .released }.map(\.1) ?? 0
    table.add(
      [
        "\(place)", named(place),
        Amounts.text(found.solved.objective?.value ?? 0), shift.map(change) ?? "",
        "\(plan.allocations.count { $0.alternative != nil })", shift.map(parks) ?? "",
        Amounts.text(land, decimals: 0), money(.grants), money(.newDebt),
        found.evaluation?.debtToEquityAfter.map { Amounts.text($0.value) } ?? "–",
      ],
      below: [stoppedEarly(found), shift.map { limits($0) } ?? ""].filter { !$0.isEmpty }
        .joined(separator: " "))
  }

  /// `Twice the money (rich)`: also what `--scenario` takes.
  private func named(_ place: Int) -> String {
    let (title, name) = (title(place), run.name(place))
    return title == name ? name : say("\(title) (\(name))", "\(title)（\(name)）")
  }

  private func change(_ shift: ScenarioShift) -> String {
    guard let difference = shift.comparison.value.difference else { return "–" }
    return (difference.isUndecided ? "≈" : "") + signed(difference.estimate.value)
  }

  private func signed(_ value: Double) -> String {
    let text = Amounts.text(value)
    return value > 0 && text != "0.00" ? "+" + text : text
  }

  /// `+P08 −P04 P11→co-city`.
  private func parks(_ shift: ScenarioShift) -> String {
    let words =
      shift.parks(.entered).map { "+\($0.park)" } + shift.parks(.left).map { "−\($0.park)" }
      + shift.parks(.switched).map { "\($0.park)→\($0.second?.alternative?.text ?? "")" }
    return words.isEmpty ? say("the same", "不变") : words.joined(separator: " ")
  }

  private func limits(_ shift: ScenarioShift) -> String {
    let scenario = PlannerWords(run.runs[shift.place].portfolio, say)
    let (begin, cease) = shift.limits
    func list(_ names: [String], _ words: PlannerWords) -> String {
      names.map(words.limit).joined(separator: say("; ", "；"))
    }
    return [
      begin.isEmpty ? "" : say("Binds now: ", "转为用满：") + list(begin, scenario) + say(".", "。"),
      cease.isEmpty ? "" : say("No longer: ", "不再用满：") + list(cease, words) + say(".", "。"),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func stoppedEarly(_ found: PlanRun) -> String {
    if found.solved.status == .optimal { return "" }
    let gap = found.solved.gap.map { Amounts.gap($0.value) } ?? say("unknown", "未知")
    return say("Stopped at a gap of \(gap).", "停止时差距为 \(gap)。")
  }

  // MARK: Outcomes

  /// The base's amounts, and by how many percent each scenario's differ.
  var outcomes: String {
    let portfolio = run.base.portfolio
    let shifts = run.shifts
    guard let base = run.base.evaluation, !shifts.isEmpty, !portfolio.outcomes.isEmpty else {
      return ""
    }
    let wording = Wording(say)
    var table = WideTable(
      first: "",
      headers: portfolio.outcomes.map { outcome in
        let name = words.outcome(outcome.id).split(separator: " ").joined(separator: "\n")
        return outcome.unit.isEmpty ? name : name + "\n" + wording.unit(outcome.unit)
      })
    table.rows.append(
      (
        "0",
        portfolio.outcomes.map { Amounts.short(base.outcomes[$0.id]?.value ?? 0) }
      ))
    for shift in shifts {
      table.rows.append(
        (
          "\(shift.place)",
          portfolio.outcomes.map { outcome in
            shift.comparison.outcomes.first { $0.kind == outcome.id }.map(percent) ?? "–"
          }
        ))
    }
    return say("Outcomes of the base, and their change in each scenario\n", "基准的成效及其在各情景中的变化\n")
      + table.text(width: width)
  }

  private func percent(_ pair: AmountPair<OutcomeID>) -> String {
    guard let first = pair.first, let difference = pair.difference else { return "–" }
    if difference == 0 { return say("same", "相同") }
    if abs(first) < 1e-9 { return (difference > 0 ? "+" : "") + Amounts.short(difference) }
    let share = Amounts.percent(difference / abs(first))
    return difference > 0 ? "+" + share : share
  }

  // MARK: Without a plan

  var withoutPlan: String {
    run.leftOut.map { place in
      let (name, solved) = (named(place), run.runs[place].solved)
      guard solved.status == .infeasible else {
        return words.paragraph(
          say(
            "\(place) \(name): stopped before a plan was found; left out below.",
            "\(place) \(name)：找到方案之前停止；以下不计。"))
      }
      var text = words.paragraph(
        say(
          "\(place) \(name): no plan exists; left out below. These cannot hold together:",
          "\(place) \(name)：不存在可行方案；以下不计。以下各项无法同时成立："))
      for rule in solved.conflict { text += words.paragraph("- " + rule, indent: 2) }
      let command = explainCommand(folder, scenario: run.runs[place].scenario?.text)
      return text
        + words.paragraph(
          say(
            "\(command) says what would help.", "\(command) 说明如何补救。"),
          indent: 2)
    }.joined()
  }

  // MARK: What stays

  /// Which parks every plan carries out, which some, which none.
  var alwaysChosen: String {
    guard run.judged.count > 1 else { return "" }
    let parks = run.tally.parks
    let shares = Array(zip(parks.keys, parks.shares))
    func listed(_ parks: [String]) -> String {
      parks.isEmpty ? say("none", "无") : parks.joined(separator: " ")
    }
    let all = shares.filter(\.1.isCore).map(\.0.text)
    let none = shares.filter(\.1.isExterior).map(\.0.text)
    let some = shares.filter { !$0.1.isCore && !$0.1.isExterior }
      .map { say("\($0) (\($1.hits))", "\($0)（\($1.hits)）") }
    return words.paragraph(
      say(
        "Chosen in all \(parks.futures) plans: \(listed(all)). In some: \(listed(some)). "
          + "In none: \(listed(none)).",
        "全部 \(parks.futures) 个方案均入选：\(listed(all))。部分入选：\(listed(some))。均未入选：\(listed(none))。"))
  }

  var notices: String {
    run.notices.map { say("Note: ", "说明：") + $0 + "\n" }.joined()
  }
}
