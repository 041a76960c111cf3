import ParkModel
import PlanCheck
import PlanReport

/// Broken rules in a planner's words: `the leverage limit of Fuxin is broken by 0.11`.
struct BreachText {
  private let portfolio: Portfolio
  private let say: Language
  private let limits: LimitNames
  private let evaluation: Evaluation

  init(_ portfolio: Portfolio, _ evaluation: Evaluation, _ say: Language) {
    self.portfolio = portfolio
    self.evaluation = evaluation
    self.say = say
    limits = LimitNames(portfolio, say)
  }

  /// A sentence for each rule and park, without full stop; amounts of several periods stand
  /// together.
  func sentences(_ breaches: [Breach]) -> [String] {
    var groups: [[Breach]] = []
    for breach in breaches {
      let place = groups.firstIndex {
        $0[0].rule == breach.rule && $0[0].park == breach.park && unit(of: breach) != nil
      }
      if let place { groups[place].append(breach) } else { groups.append([breach]) }
    }
    return groups.map(sentence)
  }

  private func sentence(_ group: [Breach]) -> String {
    let first = group[0]
    guard let unit = unit(of: first) else {
      // What may not stand at all is broken by no amount.
      return first.sentence.hasSuffix(".") ? String(first.sentence.dropLast()) : first.sentence
    }
    guard let rule = ParkRule(rawValue: first.rule), let park = first.park else {
      let amount = limits.amount(first.amount.value, of: first.rule)
      let title = limits.title(first.rule)
      return say("\(title) is broken by \(amount)", "\(title)超出 \(amount)")
    }
    let name = name(of: park)
    let (english, chinese) = words(for: rule)
    let amount =
      leverage(rule, park)
      ?? say.list(group.map { Amounts.short($0.amount.value) }) + (unit.isEmpty ? "" : " \(unit)")
    return say(
      "the \(english) of \(name) is broken by \(amount)", "\(name)的\(chinese)超出 \(amount)")
  }

  /// How far debt over equity goes beyond the cap; nil where it does not, or is not defined.
  private func leverage(_ rule: ParkRule, _ park: ParkID) -> String? {
    guard rule == .leverage, let cap = portfolio.finance?.leverageCap.value.value,
      let after = evaluation.parks.first(where: { $0.park == park })?.debtToEquityAfter?.value,
      after > cap
    else { return nil }
    return Amounts.text(after - cap)
      + say(
        " (debt over equity \(Amounts.text(after)), at most \(Amounts.text(cap)))",
        "（负债权益比 \(Amounts.text(after))，上限 \(Amounts.text(cap))）")
  }

  private func name(of park: ParkID) -> String {
    let name = portfolio.parks.first { $0.id == park }?.name.text(in: say) ?? ""
    return name.isEmpty || name == park.text ? park.text : "\(park) \(name)"
  }

  private func words(for rule: ParkRule) -> (String, String) {
    switch rule {
    case .plan: ("place in the plan", "方案条目")
    case .alternative: ("choice of an alternative", "方案选择")
    case .extent: ("extent", "实施程度")
    case .instrument: ("choice of instruments", "政策工具")
    case .order: ("order of instruments", "政策次序")
    case .land: ("land limit", "土地上限")
    case .brownfield: ("limit of idle land", "闲置土地上限")
    case .remediationFirst: ("remediation before regeneration", "先修复后再开发")
    case .greenfield: ("limit of available land", "可用土地上限")
    case .releaseCap: ("release cap", "每期供地上限")
    case .integration: ("industry-city band", "产城融合比例")
    case .funding: ("balance of costs and money", "资金平衡")
    case .leverage: ("leverage limit", "负债率上限")
    case .swap: ("limit of debt swaps", "债转股上限")
    case .service: ("limit of debt service", "偿债上限")
    }
  }

  /// The unit of what a rule limits; nil for choices that may not stand at all.
  private func unit(of breach: Breach) -> String? {
    guard let rule = ParkRule(rawValue: breach.rule), breach.park != nil else {
      return limits.unit(breach.rule).isEmpty ? nil : limits.unit(breach.rule)
    }
    let wording = Wording(say)
    return switch rule {
    case .plan, .alternative, .instrument, .order, .remediationFirst: nil
    case .extent: ""
    case .land, .brownfield, .greenfield, .releaseCap, .integration: wording.unit("ha")
    case .leverage, .funding, .swap, .service: wording.unit("MCNY")
    }
  }
}
