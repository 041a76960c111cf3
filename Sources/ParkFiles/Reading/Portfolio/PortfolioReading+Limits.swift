import ParkModel

/// `limits.yaml`: caps and floors over the plan.
extension PortfolioReading {
  /// The rules a limit can have, each with its own keys.
  enum RuleWord: String, TextToken {
    case amount, ratio, concentration
    case brownfieldFirst = "brownfield-first"
    case requires, excludes

    var keys: [String] {
      let common = ["limit", "title_en", "title_zh", "rule"]
      let bounds = ["measure", "group", "periods", "at_least", "at_most", "shortfall_price"]
      return switch self {
      case .amount: common + bounds
      case .ratio: common + bounds + ["of"]
      case .concentration: common + ["industries", "joint", "share", "scope"]
      case .brownfieldFirst: common + ["group"]
      case .requires, .excludes: common + ["first", "second"]
      }
    }

    static let allKeys = allCases.flatMap(\.keys).reduce(into: [String]()) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
  }

  static let groupKeys = [
    "parks", "paths", "regions", "kinds", "city_classes", "lead_industries",
    "resource_depleted",
  ]

  func readLimits() {
    guard let setting = settings(RecognisedFile.limits, of: .limit) else { return }
    for item in entries(of: setting, file: RecognisedFile.limits, of: .limit) {
      guard
        var map = SettingMap(
          item, file: RecognisedFile.limits, keys: Self.limitKeys(of: item),
          problems: problems, origins: origins)
      else { continue }
      let id = newIdentifier(.limit, at: "limit", in: map)
      map.setOrigins([id ?? ""])
      if let limit = limit(id, in: map) { portfolio.limits.append(limit) }
    }
    portfolio.limits.sort { $0.id < $1.id }
  }

  /// The limit of a map, as limits and scenarios write it.
  ///
  /// - Parameter id: nil where it is already known to be wrong.
  func limit(_ id: String?, in map: SettingMap) -> Limit? {
    map.require(
      "rule", fix: "write one of \(RuleWord.allCases.map(\.rawValue).joined(separator: ", "))")
    guard let word: RuleWord = map.token("rule"), let rule = rule(word, map) else { return nil }
    let price: Figure<Points>? = map.figure("shortfall_price", in: .nonNegative)
    if price != nil, map.isEmpty("at_least"), map.isEmpty("at_most") {
      map.report(
        "shortfall_price", "a price is given, but no bound that could be missed.",
        fix: "add at_least or at_most")
    }
    guard let id else { return nil }
    return Limit(
      id: LimitID(id), title: map.bilingual(id, english: "title_en", chinese: "title_zh"),
      rule: rule, shortfallPrice: price)
  }

  /// The keys of a limit, before its rule is checked.
  static func limitKeys(of item: Setting) -> [String] {
    item.peek("rule").flatMap(RuleWord.init(rawValue:))?.keys ?? RuleWord.allKeys
  }

  /// The entries of a file that is one list.
  func entries(of setting: Setting, file: String, of kind: EntityKind) -> [Setting] {
    switch setting.content {
    case .list(let items): return items
    case .empty: return []
    case .text, .map:
      problems.add(
        file, row: setting.row, "\(setting.kind) stands where a list is expected.",
        fix: "write a list: each \(kind.noun) begins with '- \(kind.noun): ID'")
      markUnreadable(kind)
      return []
    }
  }

  private func rule(_ word: RuleWord, _ map: SettingMap) -> Limit.Rule? {
    switch word {
    case .amount:
      let low: Figure<Amount>? = map.figure("at_least")
      let high: Figure<Amount>? = map.figure("at_most")
      checkBounds(low?.value.value, high?.value.value, map)
      return groupedMeasure(map).map { .amount($0, atLeast: low, atMost: high) }
    case .ratio:
      let low: Figure<Share>? = map.figure("at_least", in: .nonNegative)
      let high: Figure<Share>? = map.figure("at_most", in: .nonNegative)
      checkBounds(low?.value.value, high?.value.value, map)
      guard let part = groupedMeasure(map), let whole = whole(of: part, map) else { return nil }
      if isWithin(part, whole) {
        checkShare(low?.value.value, at: "at_least", map)
        checkShare(high?.value.value, at: "at_most", map)
      }
      return .ratio(part: part, whole: whole, atLeast: low, atMost: high)
    case .concentration: return concentration(map)
    case .brownfieldFirst: return .brownfieldFirst(limitGroup(map) ?? .all)
    case .requires, .excludes:
      let first = choice("first", map)
      let second = choice("second", map)
      guard let first, let second else { return nil }
      checkDiffer(first, second, at: "second", in: map)
      return word == .requires ? .requires(first, second) : .excludes(first, second)
    }
  }

  private func checkBounds(_ low: Double?, _ high: Double?, _ map: SettingMap) {
    guard let low, let high, low > high else { return }
    map.report(
      "at_least", "\(PlainNumber.written(low)) is above at_most, \(PlainNumber.written(high)).",
      fix: "write a floor that is at most the cap")
  }

  /// The group of a map; nil where none is given.
  func limitGroup(_ map: SettingMap) -> ParkGroup? {
    guard let inner = map.map("group", keys: Self.groupKeys) else { return nil }
    let before = problems.count
    let group = group(from: inner, .mustExist)
    if problems.count == before { checkMatches(group, at: "group", in: map) }
    return group
  }

  private func choice(_ key: String, _ map: SettingMap) -> Choice? {
    map.require(key, fix: "write for example {park: P01}")
    guard let inner = map.map(key, keys: ["park", "alternative", "instrument"]) else { return nil }
    return choice(inner, park: "park", alternative: "alternative", instrument: "instrument")
  }

  private func concentration(_ map: SettingMap) -> Limit.Rule? {
    if portfolio.outcome(.output) == nil, isReadable(.outcome) {
      map.report(
        "rule", "no outcome is of kind 'output', so there is nothing to concentrate.",
        fix: "set the kind of the output in outcomes.csv, or remove the limit")
    }
    let share: Figure<Share> = map.requiredFigure("share", in: .share)
    var rule = Concentration(share: share)
    rule.isJoint = map.yesOrNo("joint") ?? false
    rule.scope = map.token("scope") ?? .after
    let names = map.texts("industries")
    if names == ["heavy"] {
      rule.industries = portfolio.industries.filter(\.isHeavy).map(\.id)
      if rule.industries.isEmpty, isReadable(.industry) {
        map.report(
          "industries", "no industry is heavy.", fix: "mark the heavy ones in industries.csv")
      }
    } else {
      rule.industries = names.filter { check($0, .industry, at: "industries", in: map) }
        .map { IndustryID($0) }
      if names.isEmpty, portfolio.industries.isEmpty, isReadable(.industry) {
        map.report(
          "industries", "the portfolio has no industries.", fix: "add industries.csv")
      }
    }
    rule.industries.sort()
    return .concentration(rule)
  }
}
