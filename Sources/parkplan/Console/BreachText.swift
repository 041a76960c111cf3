import ParkModel
import PlanCheck
import PlanReport

/// Broken rules in a planner's words, with the numbers that the rule itself saw.
struct BreachText {
  private let portfolio: Portfolio
  private let say: Language
  private let limits: LimitNames

  init(_ portfolio: Portfolio, _ say: Language) {
    self.portfolio = portfolio
    self.say = say
    limits = LimitNames(portfolio, say)
  }

  /// A sentence for each, without full stop.
  func sentences(_ breaches: [Breach]) -> [String] {
    breaches.map { breach in
      switch say {
      case .english: english(breach)
      case .chinese: chinese(breach)
      }
    }
  }

  /// The sentence of the re-check, with the title of a limit beside its name.
  private func english(_ breach: Breach) -> String {
    let sentence =
      breach.sentence.hasSuffix(".") ? String(breach.sentence.dropLast()) : breach.sentence
    let title = limits.title(breach.rule)
    guard title != breach.rule, sentence.hasPrefix("\(breach.rule): ") else { return sentence }
    return "\(title) (\(breach.rule))" + sentence.dropFirst(breach.rule.count)
  }

  // MARK: Chinese

  private func chinese(_ breach: Breach) -> String {
    guard let comparison = breach.comparison else {
      let what =
        breach.rule == ParkRule.leverage.rawValue
        ? "新增负债超出 \(amount(breach.amount.value, of: breach))" : "不符合规则（\(english(breach))）"
      return "\(head(breach))：\(what)"
    }
    let reached = comparison.reached.value
    let (bound, isCap) =
      switch comparison.bound {
      case .atLeast(let bound): (bound.value, false)
      case .atMost(let bound): (bound.value, true)
      }
    let (first, second) = words(breach, isCap)
    var text = "\(head(breach))：\(first) \(amount(reached, of: breach))，"
    text += "\(second) \(amount(bound, of: breach))"
    // The breach of a share is told in money; what it is in shares, the two shares say.
    guard !isShare(breach) else { return text }
    return text + "，\(isCap ? "超出" : "缺") \(amount(abs(reached - bound), of: breach))"
  }

  /// `P8 阜新的负债率上限（2026）`, `重工业合计占比（heavy-industry）`.
  private func head(_ breach: Breach) -> String {
    let period = breach.period.map { "（\($0)）" } ?? ""
    guard let rule = ParkRule(rawValue: breach.rule), let park = breach.park else {
      let title = limits.title(breach.rule)
      return title == breach.rule ? title : "\(title)（\(breach.rule)）"
    }
    return "\(name(of: park))的\(word(for: rule))\(period)"
  }

  private func words(_ breach: Breach, _ isCap: Bool) -> (String, String) {
    switch ParkRule(rawValue: breach.rule) {
    case .funding: ("已安排资金", "应付")
    case .leverage: ("负债权益比", "上限")
    default: ("现为", isCap ? "上限" : "下限")
    }
  }

  private func isShare(_ breach: Breach) -> Bool {
    breach.park == nil && limits.unit(breach.rule) == LimitNames.share
  }

  private func name(of park: ParkID) -> String {
    let name = portfolio.parks.first { $0.id == park }?.name.text(in: say) ?? ""
    return name.isEmpty || name == park.text ? park.text : "\(park) \(name)"
  }

  private func word(for rule: ParkRule) -> String {
    switch rule {
    case .plan: "方案条目"
    case .alternative: "方案选择"
    case .extent: "实施程度"
    case .instrument: "政策工具"
    case .order: "政策次序"
    case .land: "供地面积"
    case .brownfield: "闲置土地上限"
    case .remediationFirst: "先修复后再开发"
    case .greenfield: "可用土地上限"
    case .releaseCap: "每期供地上限"
    case .integration: "产城融合比例"
    case .funding: "资金平衡"
    case .leverage: "负债率上限"
    case .swap: "债转股上限"
    case .service: "偿债上限"
    }
  }

  /// An amount with the unit of what a rule compares.
  private func amount(_ value: Double, of breach: Breach) -> String {
    guard let rule = ParkRule(rawValue: breach.rule), breach.park != nil else {
      return limits.amount(value, of: breach.rule)
    }
    switch rule {
    case .leverage where breach.comparison != nil: return Amounts.text(value)
    case .extent: return Amounts.percent(value)
    case .plan, .alternative, .instrument, .order: return Amounts.short(value)
    case .land, .brownfield, .remediationFirst, .greenfield, .releaseCap, .integration:
      return "\(Amounts.short(value)) 公顷"
    case .leverage, .funding, .swap, .service: return "\(Amounts.short(value)) 百万元"
    }
  }
}
