import ParkModel

/// What planners call the limits and park rules of a conflict.
struct RuleNames {
  private let portfolio: Portfolio
  private let say: Wording
  private let limits: LimitNames

  init(_ portfolio: Portfolio, _ say: Wording) {
    self.portfolio = portfolio
    self.say = say
    limits = LimitNames(portfolio, say)
  }

  /// `Greenfield quota (quota)`, `P1 Alpha must be carried out`; the name where nothing is known.
  func words(_ rule: String) -> String {
    let title = limits.title(rule)
    if title != rule { return say("\(title) (\(rule))", "\(title)（\(rule)）") }
    return parkRule(rule) ?? rule
  }

  /// The park whose own rule this is; nil for limits and for choices that were made about a park.
  func park(ofRule rule: String) -> ParkID? {
    for (prefix, _, _) in Self.kinds where prefix.hasSuffix(" of ") && rule.hasPrefix(prefix) {
      let id = ParkID(String(rule.dropFirst(prefix.count)))
      if limits.title(rule) == rule, portfolio.park(id) != nil { return id }
    }
    return nil
  }

  private func parkRule(_ rule: String) -> String? {
    for (prefix, english, chinese) in Self.kinds where rule.hasPrefix(prefix) {
      let id = String(rule.dropFirst(prefix.count))
      guard let park = portfolio.parks.first(where: { $0.id.text == id }) else { continue }
      let name = park.name.text(in: say.language)
      let whole = name == id ? id : "\(id) \(name)"
      return say("\(whole): \(english)", "\(whole)：\(chinese)")
    }
    return nil
  }

  private static let kinds = [
    ("mandatory ", "must be carried out", "必须入选"),
    ("excluded ", "must not be carried out", "不得入选"),
    ("given ", "what was given for it", "已给定的选择"),
    ("land of ", "its land and its minimum viable area", "土地数量与最小可行面积"),
    ("brownfield of ", "its idle land", "闲置土地数量"),
    ("greenfield of ", "its available greenfield land", "可用新增土地数量"),
    ("integration of ", "its industry-city band", "产城融合比例"),
    ("funding of ", "its costs must be paid", "成本必须有资金来源"),
    ("leverage of ", "its leverage cap", "负债率上限"),
    ("swap of ", "how much debt may be swapped", "债转股上限"),
    ("service of ", "how much debt service it can bear", "偿债能力"),
  ]

  // MARK: Changes

  /// `raise Greenfield quota (quota) from 65 to 71.5 ha`; under the rule itself, `raise it from …`.
  func words(_ relaxation: Relaxation, under rule: String? = nil) -> String {
    let isSame = rule == relaxation.rule
    switch relaxation.change {
    case .lifted:
      return isSame ? say("take it out", "取消此项") : say("take out: ", "取消：") + words(relaxation.rule)
    case .number(let number, let from, let to):
      let unit = limits.unit(relaxation.rule)
      let old = amount(from.value, unit)
      let new = amount(outward(to.value, from: from.value, unit), unit)
      let suffix = unit.isEmpty || unit == LimitNames.share ? "" : " \(say.unit(unit))"
      let name = name(of: number, rule: relaxation.rule)
      let (what, start) = (isSame ? "it" : name, isSame ? "" : "\(name)：")
      return number.isCap
        ? say(
          "raise \(what) from \(old) to \(new)\(suffix)", "\(start)由 \(old) 提高到 \(new)\(suffix)")
        : say(
          "lower \(what) from \(old) to \(new)\(suffix)", "\(start)由 \(old) 降低到 \(new)\(suffix)")
    }
  }

  private func name(of number: LimitNumber, rule: String) -> String {
    guard case .budget(let id, let period) = number,
      let fund = portfolio.funds.first(where: { $0.id == id })
    else { return words(rule) }
    let name = fund.name.text(in: say.language)
    return say("the budget of \(name) in \(period)", "\(name) \(period) 预算")
  }

  private func amount(_ value: Double, _ unit: String) -> String {
    unit == LimitNames.share ? percentText(value, places: 2) : amountText(value)
  }

  /// Rounded away from where it comes from to the digits that are shown, so that what is shown is
  /// enough.
  private func outward(_ value: Double, from start: Double, _ unit: String) -> Double {
    var scale = 1.0
    if unit == LimitNames.share {
      scale = 10_000
    } else {
      while abs(value) * scale < 1000, scale < 1e6 { scale *= 10 }
    }
    guard value.isFinite, abs(value) * scale < 1e15 else { return value }
    // What is whole but for rounding stays as it is.
    let scaled = value * scale
    if abs(scaled - scaled.rounded()) < 1e-6 { return scaled.rounded() / scale }
    return scaled.rounded(value > start ? .up : .down) / scale
  }
}
