import ParkModel
import PlanCheck

extension PlanRun {
  /// What a planner should know before trusting the plan, most serious first.
  ///
  /// - Parameter technical: Whether to tell how the engine was chosen, which is for support.
  func warnings(_ language: Language, technical: Bool = true) -> [String] {
    let say = Wording(language)
    var lines: [String] = []
    if let agreement, !agreement.agrees {
      lines.append(say("the re-check disagrees with the engine", "独立复核与求解结果不一致"))
      lines += agreement.disagreements
    }
    // Disagreements name every breach already.
    if agreement == nil { lines += (check?.breaches ?? []).map(\.sentence) }
    lines += leverageWarnings(say)
    let names = portfolio.parks.filter { $0.nameConfidence == .low }
    if !names.isEmpty {
      let list = names.map { "\($0.id) \($0.name.text(in: language))" }.joined(separator: ", ")
      lines.append(
        say("the name is uncertain in the source: \(list)", "名称在来源中不确定：\(list)"))
    }
    let dropped = portfolio.outcomes.filter {
      $0.weight.value.value > 0 && solved.yardstick.references[$0.id] == nil
    }
    if solved.plan != nil, !dropped.isEmpty {
      let list = dropped.map { $0.name.text(in: language) }.joined(separator: ", ")
      lines.append(
        say(
          "dropped from the objective, since no plan can change it: \(list)",
          "任何方案都无法改变，已从目标中剔除：\(list)"))
    }
    return lines
      + solved.notices.filter { technical || !Self.isTechnical($0) }.map {
        ChineseMessages.text($0, in: language)
      }
  }

  /// How the engine was chosen: nothing that a planner must know.
  static func isTechnical(_ notice: String) -> Bool { notice.hasPrefix("Engine ") }

  private func leverageWarnings(_ say: Wording) -> [String] {
    guard let evaluation, let finance = portfolio.finance else { return [] }
    let cap = finance.leverageCap.value
    let capText = decimalText(cap.value, places: 2)
    let indebted = Set(portfolio.parks.filter { $0.finances != nil }.map(\.id))
    var above: [String] = []
    var negative: [String] = []
    for park in evaluation.parks where indebted.contains(park.park) {
      if let after = park.debtToEquityAfter {
        // Solvers meet a cap within rounding.
        if after.value > cap.value * (1 + 1e-6) {
          above.append("\(park.park) \(decimalText(after.value, places: 2))")
        }
      } else {
        negative.append(park.park.text)
      }
    }
    var lines: [String] = []
    if !above.isEmpty {
      let list = above.joined(separator: ", ")
      lines.append(
        say(
          "D/E stays above the cap of \(capText): \(list)",
          "方案后负债权益比仍高于上限 \(capText)：\(list)"))
    }
    if !negative.isEmpty {
      let list = negative.joined(separator: ", ")
      lines.append(
        say(
          "equity is not positive, so there is no D/E and no new debt: \(list)",
          "权益不为正，无负债权益比，也不能新增负债：\(list)"))
    }
    return lines
  }
}
