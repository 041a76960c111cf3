import ParkModel

/// The changes of scenarios and of uncertain numbers.
extension PortfolioReading {
  private static let verbs = [
    "set", "scale", "shift", "add", "remove", "remove_limit", "exclude", "require", "free",
  ]
  /// What narrows the numbers that a change touches.
  static let narrowings = ["of", "outcome", "period", "indicator", "group"]

  static let changeKeys = verbs + narrowings + ["to", "by"]

  func change(_ map: SettingMap) -> Change? {
    let verbs = Self.verbs.filter(map.has)
    guard verbs.count == 1, let verb = verbs.first else {
      map.report(
        nil,
        verbs.isEmpty
          ? "the change says not what to do." : "the change says \(listed(verbs)) at once.",
        fix: "write exactly one of set, scale, shift, add, remove, exclude, require and free")
      return nil
    }
    switch verb {
    case "set": return numberChange(verb, operand: "to", wrong: "by", map)
    case "scale", "shift": return numberChange(verb, operand: "by", wrong: "to", map)
    default:
      refuse(Self.narrowings + ["to", "by"], verb, map)
    }
    switch verb {
    case "add": return addition(map)
    case "remove": return removal(map)
    case "remove_limit": return removedLimit(verb, map)
    case "exclude": return decision(.excluded, map)
    case "require": return decision(.mandatory, map)
    default: return decision(.free, map)
    }
  }

  private func addition(_ map: SettingMap) -> Change? {
    guard let value = map.value("add"),
      let inner = map.map("add", keys: Self.limitKeys(of: value))
    else { return nil }
    return limit(inner.identifier("limit"), in: inner).map { .addLimit($0) }
  }

  private func removal(_ map: SettingMap) -> Change? {
    let kinds = ["limit", "instrument", "synergy"]
    guard let inner = map.map("remove", keys: kinds) else { return nil }
    let given = kinds.filter(inner.has)
    guard given.count == 1, let kind = given.first else {
      inner.report(
        nil, "it does not say what one thing to remove.",
        fix: "write one of {limit: ID}, {instrument: ID} and {synergy: ID}")
      return nil
    }
    let id = inner.text(kind)
    switch kind {
    case "limit": return removedLimit(kind, inner)
    case "instrument":
      return check(id, .instrument, at: kind, in: inner)
        ? .removeInstrument(InstrumentID(id)) : nil
    default:
      return check(id, .synergy, at: kind, in: inner) ? .removeSynergy(Identifier(id)) : nil
    }
  }

  private func removedLimit(_ key: String, _ map: SettingMap) -> Change? {
    let id = map.text(key)
    return check(id, .limit, at: key, in: map) ? .removeLimit(LimitID(id)) : nil
  }

  private func decision(_ decision: ParkDecision, _ map: SettingMap) -> Change? {
    guard let inner = map.map(decision.verb, keys: Self.groupKeys) else { return nil }
    let before = problems.count
    let group = group(from: inner, .mustExist)
    if problems.count == before { checkMatches(group, at: decision.verb, in: map) }
    return .decide(decision, group)
  }

  private func refuse(_ keys: [String], _ verb: String, _ map: SettingMap) {
    for key in keys where map.has(key) {
      map.report(key, "'\(key)' does not go with '\(verb)'.", fix: "leave it out")
    }
  }

  private func numberChange(_ verb: String, operand: String, wrong: String, _ map: SettingMap)
    -> Change?
  {
    refuse([wrong], verb, map)
    map.require(operand, fix: "write a number")
    let number = map.number(operand, unit: "", in: .any)
    guard let address = address(verb, map), let number else { return nil }
    return switch verb {
    case "set": .set(address, to: number)
    case "scale": .scale(address, by: number)
    default: .shift(address, by: number)
    }
  }

  /// The numbers that a change touches; nil, with a problem, where its field is unknown.
  func address(_ verb: String, _ map: SettingMap) -> NumberAddress? {
    guard let field: NumberField = map.token(verb) else { return nil }
    var address = NumberAddress(field)
    address.of = map.texts("of").filter { check($0, namedBy: field, map) }
    let outcome = map.text("outcome")
    if !outcome.isEmpty, check(outcome, .outcome, at: "outcome", in: map) {
      address.outcome = OutcomeID(outcome)
    }
    let period = map.text("period")
    if !period.isEmpty, check(period, .period, at: "period", in: map) {
      address.period = PeriodID(period)
    }
    let indicator = map.text("indicator")
    if !indicator.isEmpty { address.indicator = IndicatorID(indicator) }
    address.group = limitGroup(map) ?? .all
    return address
  }

  /// Checks an identifier against what the first word of a field stands for.
  private func check(_ id: String, namedBy field: NumberField, _ map: SettingMap) -> Bool {
    switch field.entity {
    case .fund: return check(id, .fund, at: "of", in: map)
    case .industry: return check(id, .industry, at: "of", in: map)
    case .instrument: return check(id, .instrument, at: "of", in: map)
    case .landUse: return check(id, .landUse, at: "of", in: map)
    case .park: return check(id, .park, at: "of", in: map)
    case .limit: return check(id, .limit, at: "of", in: map)
    case .outcome: return check(id, .outcome, at: "of", in: map)
    case .synergy: return check(id, .synergy, at: "of", in: map)
    case .indicator: return check(id, .indicator, at: "of", in: map)
    case .path:
      guard let path: DevelopmentPath = map.token(id, of: "of") else { return false }
      return portfolio.paths.contains { $0.path == path } || reportNoRules(path, map)
    case .finance:
      map.report("of", "'of' does not go with '\(field.rawValue)'.", fix: "leave it out")
      return false
    }
  }

  private func reportNoRules(_ path: DevelopmentPath, _ map: SettingMap) -> Bool {
    map.report(
      "of", "portfolio.yaml has no rules for the path '\(path.rawValue)'.",
      fix: "add them under paths:, or name another path")
    return false
  }
}

extension NumberField: TextToken {}
