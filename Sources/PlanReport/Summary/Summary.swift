public import ParkModel
import PlanCheck

/// The terminal summary of a run: what is chosen, what it comes to, what limits it.
///
/// - Parameter width: Terminal columns; lines are wrapped to it as far as numbers allow.
public func summaryText(of run: PlanRun, language: Language, width: Int = 100) -> String {
  Summary(run, language, width: max(40, width)).text
}

private struct Summary {
  let run: PlanRun
  let say: Wording
  let width: Int
  let parks: [ParkID: Park]

  init(_ run: PlanRun, _ language: Language, width: Int) {
    self.run = run
    self.width = width
    say = Wording(language)
    parks = Dictionary(run.portfolio.parks.map { ($0.id, $0) }) { first, _ in first }
  }

  var text: String {
    var sections = [head]
    if let plan = run.solved.plan, let evaluation = run.evaluation {
      sections += [chosen(plan, evaluation), notChosen(plan), outcomes(evaluation)]
      sections.append(limits(evaluation))
    } else if !run.solved.conflict.isEmpty || run.solved.diagnosis != nil {
      sections.append(conflict)
    }
    sections += [warnings, origin]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let verdict = Verdict(run, say.language)
    var title = run.portfolio.title.text(in: say.language)
    if let scenario = run.scenario {
      title += say(" · scenario \(scenario)", " · 情景 \(scenario)")
    }
    var lines = wrapped(title, to: width)
    lines += labelled(say("Status", "状态"), verdict.status + " — " + verdict.proof)
    if let objective = run.solved.objective {
      let value = decimalText(objective.value, places: 2)
      let bound = run.solved.bound.map { decimalText($0.value, places: 2) }
      lines += labelled(
        say("Value", "价值"),
        bound.map {
          say("\(value) points; at most \($0) is possible", "\(value) 分；至多可达 \($0) 分")
        } ?? say("\(value) points", "\(value) 分"))
    }
    return lines
  }

  private func chosen(_ plan: Plan, _ evaluation: Evaluation) -> [String] {
    let chosen = zip(plan.allocations, evaluation.parks).filter { $0.0.alternative != nil }
    let title = say(
      "Chosen: \(chosen.count) of \(plan.allocations.count) parks",
      "入选：\(plan.allocations.count) 个园区中的 \(chosen.count) 个")
    guard !chosen.isEmpty else { return [title] }
    let rows = chosen.map { allocation, results in
      TextTable.Row(
        cells: [
          name(allocation.park), path(allocation),
          decimalText(results.grants.value, places: 1),
          decimalText(results.newDebt.value, places: 1),
          decimalText(released(allocation), places: 1),
          ratio(results.debtToEquityBefore) + " → " + ratio(results.debtToEquityAfter),
        ], below: instruments(allocation))
    }
    let money = say.unit("MCNY")
    let table = TextTable(
      columns: [
        .init(say("Park", "园区"), isFlexible: true), .init(say("Path", "路径")),
        .init(say("Grant\n\(money)", "拨款\n\(money)"), isRight: true),
        .init(say("New debt\n\(money)", "新增负债\n\(money)"), isRight: true),
        .init(say("Land\nha", "土地\n公顷"), isRight: true),
        .init(say("D/E\nbefore → after", "负债权益比\n前 → 后"), isRight: true),
      ], rows: rows)
    return [title] + table.lines(width: width)
  }

  private func notChosen(_ plan: Plan) -> [String] {
    let names = plan.allocations.filter { $0.alternative == nil }.map { name($0.park) }
    guard !names.isEmpty else { return [] }
    return labelled(
      say("Not chosen", "未入选"), names.joined(separator: say(", ", "、")))
  }

  private func outcomes(_ evaluation: Evaluation) -> [String] {
    guard !run.portfolio.outcomes.isEmpty else { return [] }
    let title =
      run.portfolio.horizonYear > 0
      ? say(
        "Outcomes per year in \(run.portfolio.horizonYear)",
        "\(run.portfolio.horizonYear) 年的年度成效") : say("Outcomes per year", "年度成效")
    let rows = run.portfolio.outcomes.map { outcome in
      let total = evaluation.outcomes[outcome.id]?.value ?? 0
      let best = run.solved.yardstick.references[outcome.id]?.value
      let share = best.flatMap { $0 == 0 ? nil : percentText(total / $0, places: 0) }
      return TextTable.Row(cells: [
        outcome.name.text(in: say.language), amountText(total), say.unit(outcome.unit),
        share.map { percent in
          outcome.reference == nil
            ? say("\(percent) of its best alone", "单项最优的 \(percent)")
            : say("\(percent) of its reference", "参照值的 \(percent)")
        } ?? "",
      ])
    }
    let table = TextTable(
      columns: [
        .init(say("Outcome", "成效"), isFlexible: true), .init(say("Total", "合计"), isRight: true),
        .init(say("Unit", "单位")), .init(""),
      ], rows: rows)
    return [title] + table.lines(width: width)
  }

  private func limits(_ evaluation: Evaluation) -> [String] {
    let binding = evaluation.limits.filter { use in
      use.isBinding || (use.slack.map { $0.value < 0 } ?? false)
    }
    guard !evaluation.limits.isEmpty else { return [] }
    guard !binding.isEmpty else {
      return [
        say("No limit binds: every one has slack.", "没有用满的限制：各项均有余量。")
      ]
    }
    let names = LimitNames(run.portfolio, say)
    let table = TextTable(
      columns: [
        .init(say("Limit", "限制"), isFlexible: true), .init(say("Used", "已用"), isRight: true),
        .init(say("At least", "下限"), isRight: true),
        .init(say("At most", "上限"), isRight: true), .init(say("Slack", "余量"), isRight: true),
        .init(say("Unit", "单位")),
      ],
      rows: binding.map { use in
        let unit = names.unit(use.name)
        return TextTable.Row(cells: [
          names.title(use.name), number(use.used, unit), number(use.atLeast, unit),
          number(use.atMost, unit), number(use.slack, unit), say.unit(unit),
        ])
      })
    return [
      say(
        "Limits that bind or are missed: \(binding.count) of \(evaluation.limits.count)",
        "用满或未达的限制：\(evaluation.limits.count) 项中的 \(binding.count) 项")
    ] + table.lines(width: width)
  }

  private var conflict: [String] {
    if let diagnosis = run.solved.diagnosis {
      return diagnosisLines(
        diagnosis, of: run.portfolio, language: say.language, width: width)
    }
    return [say("These cannot hold together:", "以下各项无法同时成立：")]
      + run.solved.conflict.flatMap { bullet($0) }
  }

  private var warnings: [String] {
    let lines = run.warnings(say.language)
    guard !lines.isEmpty else { return [] }
    return [say("Warnings", "提示")] + lines.flatMap { bullet($0) }
  }

  private var origin: [String] {
    var facts: [String] = []
    if let shares = run.evaluation?.provenance, !shares.isEmpty {
      let parts = ProvenanceStatus.allCases.compactMap { status in
        shares[status].flatMap {
          $0.value > 0 ? percentText($0.value, places: 0) + " " + say.status(status) : nil
        }
      }
      facts.append(
        say("the value rests on numbers that are ", "价值所依据的数字：")
          + parts.joined(separator: say(", ", "、")))
    }
    if let agreement = run.agreement {
      let difference = shortScientific(agreement.largestDifference)
      facts.append(
        agreement.agrees
          ? say(
            "independent re-check agrees (largest difference \(difference))",
            "独立复核一致（最大差异 \(difference)）")
          : say("independent re-check disagrees", "独立复核不一致"))
    }
    facts.append(
      say("engine ", "引擎 ") + run.solved.engine + say(", seed ", "，随机种子 ")
        + "\(run.settings.seed)" + say(", ", "，") + decimalText(run.seconds, places: 2)
        + say(" s", " 秒"))
    facts.append(
      say("input ", "输入 ") + String(run.fingerprint.prefix(12)) + say(", version ", "，版本 ")
        + run.version + say(", ", "，") + run.created)
    return facts.flatMap { wrapped($0, to: width) }
  }

  // MARK: Pieces

  private func labelled(_ label: String, _ text: String) -> [String] {
    let start = padded(label, to: 12)
    let indent = displayWidth(start)
    return wrapped(text, to: max(20, width - indent)).enumerated().map { position, line in
      (position == 0 ? start : String(repeating: " ", count: indent)) + line
    }
  }

  private func bullet(_ text: String) -> [String] {
    wrapped(text, to: max(20, width - 2)).enumerated().map { position, line in
      (position == 0 ? "- " : "  ") + line
    }
  }

  private func name(_ id: ParkID) -> String {
    guard let park = parks[id] else { return id.text }
    let name = park.name.text(in: say.language)
    let mark = park.nameConfidence == .low ? " (?)" : ""
    return (name == id.text ? name : "\(id) \(name)") + mark
  }

  private func path(_ allocation: Allocation) -> String {
    let alternative = parks[allocation.park]?.alternatives.first {
      $0.id == allocation.alternative
    }
    guard let path = alternative?.path else {
      return alternative?.name.text(in: say.language) ?? "–"
    }
    return say.path(path, in: run.portfolio)
  }

  private func released(_ allocation: Allocation) -> Double {
    let decided = allocation.land.reduce(0) { $0 + $1.hectares.value }
    return decided + declaredHectares(allocation, in: parks[allocation.park]).total
  }

  private func instruments(_ allocation: Allocation) -> String {
    let named = allocation.instruments.map { choice in
      let name = run.portfolio.instruments.first { $0.id == choice.instrument }?.name
      return (name?.text(in: say.language) ?? choice.instrument.text)
        + " (\(choice.level), \(choice.start))"
    }
    return named.joined(separator: " · ")
  }

  private func ratio(_ ratio: Ratio?) -> String {
    ratio.map { decimalText($0.value, places: 2) } ?? "–"
  }

  private func number(_ amount: Amount?, _ unit: String) -> String {
    guard let amount else { return "–" }
    return unit == LimitNames.share
      ? percentText(amount.value, places: 2) : amountText(amount.value)
  }
}

/// Differences such as 3.1e-10 in one digit.
private func shortScientific(_ value: Double) -> String {
  guard value > 0 else { return "0" }
  guard value < 0.001 else { return amountText(value) }
  var exponent = 0
  var size = value
  while size < 1, exponent < 320 {
    size *= 10
    exponent += 1
  }
  return "\(Int(size.rounded(.up)))e-\(exponent)"
}
