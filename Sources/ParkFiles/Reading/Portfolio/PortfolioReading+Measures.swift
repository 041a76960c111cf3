import ParkModel

/// The measures of limits, with their groups and periods.
extension PortfolioReading {
  private enum MeasureWord: String, TextToken {
    case parks, instrument, grants
    case newDebt = "new-debt"
    case swaps, released, greenfield, regenerated, outcome, resource

    /// Whether the amount comes period by period.
    var hasPeriods: Bool {
      switch self {
      case .grants, .newDebt, .swaps, .released, .greenfield, .regenerated: true
      case .parks, .instrument, .outcome, .resource: false
      }
    }
  }

  /// The measure of a limit with its group and periods.
  func groupedMeasure(_ map: SettingMap) -> GroupedMeasure? {
    let group = limitGroup(map) ?? .all
    if map.isEmpty("measure") {
      map.reportEmpty("measure", fix: "say what is added up, such as greenfield or {outcome: jobs}")
      return nil
    }
    guard let measure = measure(map) else { return nil }
    return GroupedMeasure(measure, group: group, periods: periods(measure, map))
  }

  /// The whole of a ratio: what `of` says, or else the part's measure over all parks.
  ///
  /// Where `of` names a measure, the limit's own group and periods apply unless it has its own.
  /// Where it names none, the measure is the limit's own, over all parks unless it has a group.
  func whole(of part: GroupedMeasure, _ map: SettingMap) -> GroupedMeasure? {
    guard map.has("of") else { return GroupedMeasure(part.measure, periods: part.periods) }
    guard let inner = map.map("of", keys: ["measure", "group", "periods"]) else { return nil }
    let ownGroup = limitGroup(inner)
    guard !inner.isEmpty("measure") else {
      let periods = inner.has("periods") ? periods(part.measure, inner) : part.periods
      return GroupedMeasure(part.measure, group: ownGroup ?? .all, periods: periods)
    }
    guard let measure = measure(inner) else { return nil }
    let word = Self.word(of: measure)
    let periods =
      inner.has("periods")
      ? periods(measure, inner) : word.hasPeriods ? part.periods : []
    return GroupedMeasure(measure, group: ownGroup ?? part.group, periods: periods)
  }

  private func periods(_ measure: Measure, _ map: SettingMap) -> [PeriodID] {
    let names = map.texts("periods").filter { check($0, .period, at: "periods", in: map) }
    let word = Self.word(of: measure)
    if !names.isEmpty, !word.hasPeriods {
      map.report(
        "periods", "the measure '\(word.rawValue)' has no periods.", fix: "leave periods out")
      return []
    }
    // In order of time, each once.
    return portfolio.periods.map(\.id).filter { names.contains($0.text) }
  }

  private static func word(of measure: Measure) -> MeasureWord {
    switch measure {
    case .parks: .parks
    case .instrument: .instrument
    case .grants: .grants
    case .newDebt: .newDebt
    case .swaps: .swaps
    case .released: .released
    case .greenfield: .greenfield
    case .regenerated: .regenerated
    case .outcome: .outcome
    case .resource: .resource
    }
  }

  private func measure(_ map: SettingMap) -> Measure? {
    guard let setting = map.value("measure") else { return nil }
    if let entry = setting.onlyEntry {
      guard let word: MeasureWord = map.token(entry.key, of: "measure"),
        let inner = map.map("measure", keys: [entry.key])
      else { return nil }
      return measure(word, inner, outer: map)
    }
    guard case .text(let text) = setting.content else {
      map.report(
        "measure", "\(setting.kind) stands where one measure is expected.",
        fix: "write a word such as greenfield, or one key such as {outcome: jobs}")
      return nil
    }
    guard let word: MeasureWord = map.token(text.trimmed(), of: "measure") else { return nil }
    return measure(word, nil, outer: map)
  }

  /// - Parameter inner: The map of the measure, for `{outcome: jobs}`; nil for a bare word.
  private func measure(_ word: MeasureWord, _ inner: SettingMap?, outer: SettingMap) -> Measure? {
    let key = word.rawValue
    switch word {
    case .parks, .newDebt, .swaps:
      if inner != nil {
        outer.report("measure", "the measure '\(key)' takes no key.", fix: "write \(key)")
        return nil
      }
      if word == .parks { return .parks }
      if portfolio.finance == nil, isReadable(.period) {
        outer.report(
          "measure", "the portfolio has no finances, so '\(key)' names nothing.",
          fix: "add finance: to portfolio.yaml, or remove the limit")
      }
      return word == .newDebt ? .newDebt : .swaps
    case .grants:
      if let inner {
        let id = inner.text(key)
        guard check(id, .fund, at: key, in: inner) else { return nil }
        return .grants(FundID(id))
      }
      if portfolio.funds.isEmpty, isReadable(.fund) {
        outer.report(
          "measure", "the portfolio has no funds, so 'grants' names nothing.",
          fix: "add funds.csv, or remove the limit")
      }
      return .grants(nil)
    case .released: return .released(uses(inner, key))
    case .greenfield: return .greenfield(uses(inner, key))
    case .regenerated: return .regenerated(uses(inner, key))
    case .instrument, .outcome, .resource:
      guard let inner, !inner.isEmpty(key) else {
        outer.report(
          "measure", "the measure '\(key)' needs the name of one.", fix: "write {\(key): ID}")
        return nil
      }
      return named(word, inner.text(key), inner)
    }
  }

  private func named(_ word: MeasureWord, _ id: String, _ map: SettingMap) -> Measure? {
    switch word {
    case .instrument:
      return check(id, .instrument, at: word.rawValue, in: map)
        ? .instrument(InstrumentID(id)) : nil
    case .outcome:
      return check(id, .outcome, at: word.rawValue, in: map) ? .outcome(OutcomeID(id)) : nil
    case .resource:
      return check(id, .resource, at: word.rawValue, in: map) ? .resource(ResourceID(id)) : nil
    case .parks, .grants, .newDebt, .swaps, .released, .greenfield, .regenerated: return nil
    }
  }

  /// The land uses of `{released: [USE, …]}` in canonical order; empty for all.
  private func uses(_ inner: SettingMap?, _ key: String) -> [LandUse] {
    guard let inner else { return [] }
    let named: [LandUse] = inner.texts(key).compactMap { inner.token($0, of: key) }
    return LandUse.allCases.filter(named.contains)
  }
}
