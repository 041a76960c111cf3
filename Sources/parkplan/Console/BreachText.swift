import ParkModel
import PlanCheck
import PlanReport

/// Broken rules in a planner's words: `the leverage limit of Fuxin is broken by 0.11`.
struct BreachText {
  private let portfolio: Portfolio
  private let say: Language
  private let limits: LimitNames

  init(_ portfolio: Portfolio, _ say: Language) {
    self.portfolio = portfolio
    self.say = say
    limits = LimitNames(portfolio, say)
  }

  /// What is broken, where, and by how much; without full stop.
  func sentence(_ breach: Breach) -> String {
    guard let rule = ParkRule(rawValue: breach.rule), let park = breach.park else {
      let amount = limits.amount(breach.amount.value, of: breach.rule)
      let title = limits.title(breach.rule)
      return say("\(title) is broken by \(amount)", "\(title)超出 \(amount)")
    }
    let name = name(of: park)
    guard let unit = unit(of: rule) else {
      // What may not stand at all is broken by no amount.
      return breach.sentence.hasSuffix(".") ? String(breach.sentence.dropLast()) : breach.sentence
    }
    let amount = Amounts.short(breach.amount.value) + (unit.isEmpty ? "" : " \(unit)")
    let (english, chinese) = words(for: rule)
    return say(
      "the \(english) of \(name) is broken by \(amount)", "\(name)的\(chinese)超出 \(amount)")
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
  private func unit(of rule: ParkRule) -> String? {
    let wording = Wording(say)
    return switch rule {
    case .plan, .alternative, .instrument, .order, .remediationFirst: nil
    case .extent, .leverage: ""
    case .land, .brownfield, .greenfield, .releaseCap, .integration: wording.unit("ha")
    case .funding, .swap, .service: wording.unit("MCNY")
    }
  }
}
