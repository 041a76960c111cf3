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

  func limits(_ names: [String]) -> String { say.list(names.map(limit)) }

  /// An amount in the limit's own unit; a share as a percentage.
  func amount(_ amount: Amount, of limit: String) -> String {
    let unit = limits.unit(limit)
    if unit == LimitNames.share { return Amounts.percent(amount.value) }
    return withUnit(Amounts.short(amount.value), unit)
  }

  func amount(_ amount: Amount, of outcome: OutcomeID) -> String {
    let unit = portfolio.outcomes.first { $0.id == outcome }?.unit ?? ""
    return withUnit(Amounts.short(amount.value), unit)
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

  /// Two decimals, more where two would show nothing.
  func number(_ points: Points) -> String {
    let size = abs(points.value)
    return Amounts.text(points.value, decimals: size >= 0.1 || size < 1e-6 ? 2 : 4)
  }

  /// `0.42 points`, or what is known where it lies within the proven gaps.
  func difference(_ difference: Difference) -> String {
    guard difference.isUndecided else { return points(difference.estimate) }
    guard difference.atMost.value.isFinite, difference.atLeast.value.isFinite else {
      return say("undecided (nothing is proven yet)", "尚无定论（尚未得到证明）")
    }
    if difference.atMost.value < 1e-6 { return say("none (a tie)", "无差异（并列）") }
    return say(
      "undecided (\(number(difference.atLeast)) to \(points(difference.atMost)))",
      "尚无定论（\(number(difference.atLeast)) 至 \(points(difference.atMost))）")
  }

  func percent(_ share: Double) -> String {
    Amounts.percent(share, decimals: (share * 100).rounded() == share * 100 ? 0 : 1)
  }

  private func withUnit(_ number: String, _ unit: String) -> String {
    unit.isEmpty ? number : number + " " + wording.unit(unit)
  }

  /// Who comes in, who goes, who changes the alternative; where nobody does, what moves.
  ///
  /// - Parameter besides: A park that the sentence is about anyway.
  func change(_ change: PlanChange, besides: ParkID? = nil) -> String {
    var parts: [String] = []
    let others = change.choices.filter { $0.park != besides }
    let list = { (choices: [PlanChange.ChoiceChange]) -> String in
      say.list(
        choices.map { choice in
          let to = choice.to.map {
            say(" (\(self.choice($0, of: choice.park)))", "（\(self.choice($0, of: choice.park))）")
          }
          return park(choice.park) + (to ?? "")
        })
    }
    let entering = others.filter { $0.from == nil }
    let leaving = others.filter { $0.to == nil }
    let switching = others.filter { $0.from != nil && $0.to != nil }
    if !entering.isEmpty { parts.append(say("in: ", "新入选：") + list(entering)) }
    if !leaving.isEmpty { parts.append(say("out: ", "落选：") + list(leaving)) }
    if !switching.isEmpty { parts.append(say("otherwise: ", "改变方式：") + list(switching)) }
    if parts.isEmpty {
      let shifts = change.grants.filter { $0.park != besides }.prefix(3)
      if shifts.isEmpty { return say("nothing else changes", "其余不变") }
      let moved = shifts.map { park($0.park) + say(" ", " ") + signed($0.amount) }
      return say("no other park changes sides; grants move: ", "其余园区入选与否不变；拨款调整：") + say.list(moved)
    }
    return parts.joined(separator: say("; ", "；"))
  }

  func signed(_ amount: MillionYuan) -> String { (amount > .zero ? "+" : "") + money(amount) }
}
