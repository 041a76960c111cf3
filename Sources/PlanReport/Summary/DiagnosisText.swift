public import ParkModel

/// Why no plan exists and what would make room for one, as lines for a terminal.
///
/// - Parameter width: Terminal columns to which lines are wrapped.
public func diagnosisLines(
  _ diagnosis: Diagnosis, of portfolio: Portfolio, language: Language, width: Int
) -> [String] {
  DiagnosisText(diagnosis: diagnosis, say: Wording(language), width: width, portfolio: portfolio)
    .lines
}

private struct DiagnosisText {
  let diagnosis: Diagnosis
  let say: Wording
  let width: Int
  let names: RuleNames

  init(diagnosis: Diagnosis, say: Wording, width: Int, portfolio: Portfolio) {
    self.diagnosis = diagnosis
    self.say = say
    self.width = width
    names = RuleNames(portfolio, say)
  }

  var lines: [String] {
    guard !diagnosis.conflicts.isEmpty else {
      return [
        say(
          "The search for what cannot hold together was stopped.", "查找相互矛盾规则的过程被中止。")
      ]
    }
    var lines: [String] = []
    for (position, conflict) in diagnosis.conflicts.enumerated() {
      if position > 0 { lines.append("") }
      lines.append(heading(position))
      lines += rules(conflict)
      if !conflict.isIrreducible {
        lines += paragraph(
          say(
            "Not each of these was tested: some may not be needed for the conflict.",
            "并非每一项都经过检验：其中有些可能与矛盾无关。"))
      }
    }
    if let repair = diagnosis.repair { lines += [""] + self.repair(repair) }
    if !diagnosis.isComplete {
      lines += paragraph(
        say(
          "The search was stopped before it was complete; give it more time.",
          "搜索未完成即被中止；请给予更多时间。"))
    }
    return lines
  }

  /// More rules inside parks than this are told together.
  private static let mostParkRules = 8

  private func rules(_ conflict: Conflict) -> [String] {
    let inParks = conflict.rules.filter { names.park(ofRule: $0) != nil }
    let isLong = inParks.count > Self.mostParkRules
    var lines = (isLong ? conflict.rules.filter { !inParks.contains($0) } : conflict.rules)
      .flatMap { rule in
        bullet(names.words(rule)) + remedy(conflict.remedies.first { $0.rule == rule })
      }
    if isLong {
      var parks: [String] = []
      for case let park? in inParks.map({ names.park(ofRule: $0) }) where parks.last != park.text {
        if !parks.contains(park.text) { parks.append(park.text) }
      }
      let list = parks.sorted().joined(separator: say(", ", "、"))
      lines += bullet(
        say(
          "\(inParks.count) rules inside \(parks.count) parks (\(list)): land, funding, debt",
          "\(parks.count) 个园区（\(list)）内部的 \(inParks.count) 条规则：土地、资金、负债"))
    }
    return lines
  }

  private func heading(_ position: Int) -> String {
    let count = diagnosis.conflicts.count
    return count == 1
      ? say("These cannot hold together:", "以下各项无法同时成立：")
      : say(
        "Conflict \(position + 1) of \(count): these cannot hold together:",
        "矛盾 \(position + 1)（共 \(count) 组）：以下各项无法同时成立：")
  }

  /// What relaxing the rule alone would take.
  private func remedy(_ remedy: LoneRemedy?) -> [String] {
    guard let remedy else { return [] }
    let alone = diagnosis.conflicts.count == 1
    let text: String
    switch remedy.outcome {
    case .unknown: return []
    case .notAlone:
      text = say("changing it alone does not help", "仅改变此项无济于事")
    case .relaxed(let changes):
      if changes.isEmpty { return [] }
      let words = changes.map { names.words($0, under: remedy.rule) }.joined(
        separator: say("; ", "；"))
      text =
        alone
        ? say("alone: \(words)", "仅改变此项：\(words)")
        : say("alone, to end this conflict: \(words)", "仅改变此项即可消除本组矛盾：\(words)")
    }
    return wrapped(text, to: max(20, width - 6)).enumerated().map { position, line in
      (position == 0 ? "    → " : "      ") + line
    }
  }

  private func repair(_ repair: Repair) -> [String] {
    let total = percentText(repair.total.value)
    var lines = paragraph(
      say(
        "Cheapest repair: \(total) of relative change in all",
        "代价最小的修复：相对变动合计 \(total)"))
    lines += repair.relaxations.flatMap { bullet(names.words($0)) }
    lines += paragraph(
      repair.isVerified
        ? say("With these changes a plan exists.", "作出上述改变后存在可行方案。")
        : say(
          "Whether a plan then exists was not confirmed.", "作出上述改变后是否存在方案未经确认。"))
    let gap = repair.total.value - repair.leastTotal.value
    if gap > 1e-3 * repair.total.value {
      let least = percentText(repair.leastTotal.value)
      lines += paragraph(
        say("Proven: no repair takes less than \(least).", "已证明：任何修复至少需要 \(least)。"))
    }
    return lines
  }

  private func paragraph(_ text: String) -> [String] { wrapped(text, to: max(20, width)) }

  private func bullet(_ text: String) -> [String] {
    wrapped(text, to: max(20, width - 4)).enumerated().map { position, line in
      (position == 0 ? "  - " : "    ") + line
    }
  }
}
