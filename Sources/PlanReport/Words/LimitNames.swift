public import ParkModel

/// What limits are called and measured in, by the name under which they appear everywhere.
public struct LimitNames: Sendable {
  /// The unit of shares of a whole.
  public static let share = "share"

  private let say: Wording
  private var titles: [String: BilingualText] = [:]
  private var units: [String: String] = [:]
  private var softLimits: [String: Figure<Points>] = [:]

  public init(_ portfolio: Portfolio, _ language: Language) {
    self.init(portfolio, Wording(language))
  }

  public init(_ portfolio: Portfolio, _ say: Wording) {
    self.say = say
    for fund in portfolio.funds {
      for period in portfolio.periods {
        let name = LimitName.fund(fund.id, period.id)
        let own = fund.name
        // A fund that carries over is limited by what has come in so far.
        let isCumulative = fund.carriesOver && period.id != portfolio.periods.first?.id
        titles[name] = BilingualText(
          english: "\(own.text(in: .english)) \(isCumulative ? "up to " : "")\(period.id)",
          chinese: "\(own.text(in: .chinese)) \(period.id)\(isCumulative ? " 累计" : "")")
        units[name] = MillionYuan.symbol
      }
    }
    for limit in portfolio.limits {
      titles[limit.id.text] = limit.title
      units[limit.id.text] = Self.unit(limit.rule, portfolio)
      softLimits[limit.id.text] = limit.shortfallPrice
      if case .concentration(let rule) = limit.rule, !rule.isJoint {
        for industry in portfolio.industries {
          let name = LimitName.concentration(limit.id, industry.id)
          titles[name] = BilingualText(
            english: limit.title.text(in: .english) + ": " + industry.name.text(in: .english),
            chinese: limit.title.text(in: .chinese) + "：" + industry.name.text(in: .chinese))
          units[name] = Self.share
        }
      }
    }
  }

  public func title(_ name: String) -> String {
    let title = bilingual(name).text(in: say.language)
    return title == name ? name : title
  }

  func bilingual(_ name: String) -> BilingualText {
    titles[name] ?? BilingualText(english: name)
  }

  public func unit(_ name: String) -> String { units[name] ?? "" }

  /// An amount of a limit with its unit in the reader's language: `2,700 MCNY`, `44.75 %`, `17 parks`.
  public func amount(_ value: Double, of name: String) -> String {
    let unit = unit(name)
    if unit == Self.share { return percentText(value, places: 2) }
    return unit.isEmpty ? amountText(value) : "\(amountText(value)) \(say.unit(unit))"
  }

  /// Points per unit of shortfall; nil for a hard limit.
  func shortfallPrice(_ name: String) -> Figure<Points>? { softLimits[name] }

  private static func unit(_ rule: Limit.Rule, _ portfolio: Portfolio) -> String {
    switch rule {
    case .amount(let measure, atLeast: _, atMost: _): unit(measure.measure, portfolio)
    case .ratio, .concentration: share
    case .brownfieldFirst, .requires, .excludes: ""
    }
  }

  static func unit(_ measure: Measure, _ portfolio: Portfolio) -> String {
    switch measure {
    case .parks, .instrument: "parks"
    case .grants, .newDebt, .swaps: MillionYuan.symbol
    case .released, .greenfield, .regenerated: Hectares.symbol
    case .outcome(let id): portfolio.outcomes.first { $0.id == id }?.unit ?? ""
    case .resource(let id): id.text
    }
  }
}
