import Optimizer
import ParkModel
import PlanReport

/// What parks, choices, limits and amounts of a portfolio are called in a planner's language.
struct PlannerWords {
  let portfolio: Portfolio
  let say: Language
  private let limits: LimitNames
  private let wording: Wording
  private let parks: [ParkID: Park]

  init(_ portfolio: Portfolio, _ language: Language) {
    self.portfolio = portfolio
    say = language
    wording = Wording(language)
    limits = LimitNames(portfolio, wording)
    parks = Dictionary(portfolio.parks.map { ($0.id, $0) }) { first, _ in first }
  }

  /// `P04 Yanji High-tech Industrial Development Zone`.
  func park(_ id: ParkID) -> String {
    let name = parks[id]?.name.text(in: say) ?? ""
    return name.isEmpty || name == id.text ? id.text : "\(id) \(name)"
  }

  /// The alternative's name, its path where it has no name; nil: left out.
  func choice(_ alternative: AlternativeID?, of park: ParkID) -> String {
    guard let alternative else { return say("left out", "不入选") }
    guard let found = parks[park]?.alternatives.first(where: { $0.id == alternative }) else {
      return alternative.text
    }
    let name = found.name.text(in: say)
    if name != alternative.text { return name }
    return found.path == nil ? name : wording.path(found.path, in: portfolio)
  }

  /// A limit's title; park rules and decisions in words.
  func limit(_ name: String) -> String {
    let title = limits.title(name)
    if title != name { return title }
    for park in portfolio.parks where name.hasSuffix(" \(park.id)") {
      let start = name.dropLast(park.id.text.count + 1)
      switch start {
      case "mandatory":
        return say("\(self.park(park.id)) must be carried out", "\(self.park(park.id)) 必须入选")
      case "excluded":
        return say(
          "\(self.park(park.id)) must not be carried out", "\(self.park(park.id)) 不得入选")
      case "given":
        return say(
          "what was given for \(self.park(park.id))", "\(self.park(park.id)) 已给定的选择")
      case "keeping":
        return say(
          "what has begun in \(self.park(park.id)) is kept", "\(self.park(park.id)) 已启动的部分须保留")
      default:
        guard start.hasSuffix(" of") else { continue }
        let rule = String(start.dropLast(3))
        return say(
          "the \(rule) rule of \(self.park(park.id))", "\(self.park(park.id)) 的\(parkRule(rule))规则")
      }
    }
    return name
  }

  private func parkRule(_ rule: String) -> String {
    switch rule {
    case "land": "供地"
    case "brownfield": "棕地"
    case "greenfield": "新增用地"
    case "integration": "产城融合"
    case "funding": "资金平衡"
    case "leverage": "负债率"
    case "swap": "债转股"
    case "service": "偿债"
    default: rule
    }
  }

  /// What stands against a park; its own rules only where nothing else does.
  func limits(_ names: [String], against park: ParkID? = nil) -> String {
    let shared = names.filter { name in
      guard let park else { return true }
      return !name.hasSuffix(" of \(park)") && name != "mandatory \(park)"
        && name != "excluded \(park)"
    }
    return say.list((shared.isEmpty ? names : shared).map(limit))
  }

  /// An amount in the limit's own unit; a share as a percentage.
  func amount(_ amount: Amount, of limit: String) -> String {
    let unit = limits.unit(limit)
    if unit == LimitNames.share { return Amounts.percent(amount.value) }
    return withUnit(count(amount), unit)
  }

  /// `1 of 17 parks`, `342.9 of 6,300 MCNY`.
  func part(_ part: Amount, of whole: Amount, limit: String) -> String {
    say(
      "\(count(part)) of \(amount(whole, of: limit))",
      "\(count(part))，共 \(amount(whole, of: limit))")
  }

  func amount(_ amount: Amount, of outcome: OutcomeID) -> String {
    let unit = portfolio.outcomes.first { $0.id == outcome }?.unit ?? ""
    return withUnit(count(amount), unit)
  }

  /// Whole numbers without decimals.
  private func count(_ amount: Amount) -> String {
    let whole = amount.value.rounded()
    return abs(amount.value - whole) < 1e-6
      ? Amounts.text(whole, decimals: 0) : Amounts.short(amount.value)
  }

  func outcome(_ id: OutcomeID) -> String {
    portfolio.outcomes.first { $0.id == id }?.name.text(in: say) ?? id.text
  }

  func fund(_ id: FundID) -> String {
    portfolio.funds.first { $0.id == id }?.name.text(in: say) ?? id.text
  }

  func money(_ money: MillionYuan) -> String {
    withUnit(Amounts.text(money.value, decimals: 1), MillionYuan.symbol)
  }

  func points(_ points: Points) -> String {
    withUnit(number(points), say("points", "分"))
  }

  /// Two decimals, more where two would show little.
  func number(_ points: Points) -> String {
    switch abs(points.value) {
    case 0.0995...: Amounts.text(points.value, decimals: 2)
    case 0.00995..<0.0995: Amounts.text(points.value, decimals: 3)
    case 1e-6..<0.00995: Amounts.text(points.value, decimals: 5)
    default: "0"
    }
  }

  /// `0.42 points`, or what is known where it lies within the proven gaps.
  func difference(_ difference: Difference) -> String {
    guard difference.isUndecided else { return points(difference.estimate) }
    guard difference.atMost.value.isFinite, difference.atLeast.value.isFinite else {
      return say("undecided (nothing is proven yet)", "尚无定论（尚未得到证明）")
    }
    if difference.atMost.value < 1e-6 { return say("none", "无") }
    return say(
      "undecided (\(number(difference.atLeast)) to \(points(difference.atMost)))",
      "尚无定论（\(number(difference.atLeast)) 至 \(points(difference.atMost))）")
  }

  func percent(_ share: Double) -> String {
    let isWhole = abs((share * 100).rounded() - share * 100) < 1e-6
    return Amounts.percent(share, decimals: isWhole ? 0 : 1)
  }

  private func withUnit(_ number: String, _ unit: String) -> String {
    unit.isEmpty ? number : number + " " + wording.unit(unit)
  }

  /// Who comes in, who goes, who changes the alternative; where nobody does, what moves.
  ///
  /// - Parameters:
  ///   - besides: A park that the sentence is about anyway.
  ///   - isShort: Identifiers alone, for tables that name the parks elsewhere.
  func change(_ change: PlanChange, besides: ParkID? = nil, isShort: Bool = false) -> String {
    let name = { (park: ParkID) in isShort ? park.text : self.park(park) }
    let others = change.choices.filter { $0.park != besides }
    func list(_ choices: [PlanChange.ChoiceChange]) -> String {
      say.list(
        choices.map { choice in
          // Where there is one way only to carry a park out, it goes without saying.
          guard let to = choice.to, (parks[choice.park]?.alternatives.count ?? 0) > 1 else {
            return name(choice.park)
          }
          let way = self.choice(to, of: choice.park)
          return name(choice.park) + say(" (\(way))", "（\(way)）")
        })
    }
    let entering = others.filter { $0.from == nil }
    let leaving = others.filter { $0.to == nil }
    let switching = others.filter { $0.from != nil && $0.to != nil }
    var parts: [String] = []
    if !entering.isEmpty { parts.append(say("in: ", "新入选：") + list(entering)) }
    if !leaving.isEmpty { parts.append(say("out: ", "落选：") + list(leaving)) }
    if !switching.isEmpty { parts.append(say("otherwise: ", "改变方式：") + list(switching)) }
    if !parts.isEmpty { return parts.joined(separator: say("; ", "；")) }
    let shifts = change.grants.filter { $0.park != besides }.prefix(3)
    if shifts.isEmpty { return say("nothing else changes", "其余不变") }
    let moved = shifts.map { name($0.park) + " " + signed($0.amount) }
    return say("no other park changes sides; grants move: ", "其余园区入选与否不变；拨款调整：")
      + say.list(moved)
  }

  func signed(_ amount: MillionYuan) -> String { (amount > .zero ? "+" : "") + money(amount) }

  /// Lines as wide as the terminal, further lines of a paragraph indented.
  func paragraph(_ text: String, indent: Int = 0) -> String {
    let width = max(40, (Console.standardOutput.columns ?? 100) - indent - 2)
    let start = String(repeating: " ", count: indent)
    return wrapped(text, to: width).enumerated().map { position, line in
      start + (position == 0 ? "" : "  ") + line + "\n"
    }.joined()
  }
}
