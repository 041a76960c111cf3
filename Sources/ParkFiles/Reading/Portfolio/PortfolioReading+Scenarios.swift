import ParkModel

/// `scenarios.yaml`: named lists of changes.
extension PortfolioReading {
  private static let changeKeys = [
    "set", "scale", "shift", "remove_limit", "exclude", "of", "outcome", "period", "group", "to",
    "by",
  ]

  func readScenarios() {
    guard let setting = settings(RecognisedFile.scenarios, of: .scenario) else { return }
    let keys = ["scenario", "title_en", "title_zh", "changes"]
    for item in entries(of: setting, file: RecognisedFile.scenarios, of: .scenario) {
      guard
        let map = SettingMap(
          item, file: RecognisedFile.scenarios, keys: keys, problems: problems,
          origins: origins)
      else { continue }
      let id = newIdentifier(.scenario, at: "scenario", in: map)
      let before = problems.count
      let changes = map.list("changes").enumerated().compactMap { index, item in
        map.map(item, in: "changes", at: index, keys: Self.changeKeys).flatMap(change)
      }
      guard let id else { continue }
      let scenario = Scenario(
        id: ScenarioID(id), title: map.bilingual(id, english: "title_en", chinese: "title_zh"),
        changes: changes)
      portfolio.scenarios.append(scenario)
      guard problems.count == before else { continue }
      later.append { [self] in tryOut(scenario, map) }
    }
    portfolio.scenarios.sort { $0.id < $1.id }
  }

  /// Applies a scenario: what cannot be changed is a problem before anybody asks for it.
  ///
  /// Only in an otherwise faultless portfolio; elsewhere it would repeat the other problems.
  private func tryOut(_ scenario: Scenario, _ map: SettingMap) {
    let others = problems.countOutside(map.file)
    guard others == 0 else { return }
    do {
      _ = try portfolio.applying(scenario)
    } catch {
      for problem in error.problems {
        let found = problem.found.hasSuffix(".") ? problem.found : problem.found + "."
        problems.add(map.file, row: map.row, field: problem.field, found, fix: problem.fix)
      }
    }
  }

  private func change(_ map: SettingMap) -> Change? {
    let verbs = ["set", "scale", "shift", "remove_limit", "exclude"].filter(map.has)
    guard verbs.count == 1, let verb = verbs.first else {
      map.report(
        nil,
        verbs.isEmpty
          ? "the change says not what to do." : "the change says \(listed(verbs)) at once.",
        fix: "write exactly one of set, scale, shift, remove_limit and exclude")
      return nil
    }
    switch verb {
    case "remove_limit":
      refuse(["of", "outcome", "period", "group", "to", "by"], verb, map)
      let id = map.text(verb)
      return check(id, .limit, at: verb, in: map) ? .removeLimit(LimitID(id)) : nil
    case "exclude":
      refuse(["of", "outcome", "period", "group", "to", "by"], verb, map)
      guard let inner = map.map(verb, keys: Self.groupKeys) else { return nil }
      let before = problems.count
      let group = group(from: inner, .mustExist)
      if problems.count == before { checkMatches(group, at: verb, in: map) }
      return .exclude(group)
    case "set": return numberChange(verb, operand: "to", wrong: "by", map)
    default: return numberChange(verb, operand: "by", wrong: "to", map)
    }
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
    address.group = limitGroup(map) ?? .all
    guard let number else { return nil }
    return switch verb {
    case "set": .set(address, to: number)
    case "scale": .scale(address, by: number)
    default: .shift(address, by: number)
    }
  }

  /// Checks an identifier against what the first word of a field stands for.
  private func check(_ id: String, namedBy field: NumberField, _ map: SettingMap) -> Bool {
    switch field {
    case .fundBudget: return check(id, .fund, at: "of", in: map)
    case .industryIntensity: return check(id, .industry, at: "of", in: map)
    case .instrumentStartCost, .instrumentRunningCost, .instrumentEffect:
      return check(id, .instrument, at: "of", in: map)
    case .landUseCost, .landUseRegenerationCost, .landUseYield:
      return check(id, .landUse, at: "of", in: map)
    case .parkDebt, .parkEquity, .parkFiscalRevenue, .parkOutput, .parkAvailable, .parkIdle,
      .parkInstrumentCostFactor, .parkLandCostFactor, .parkDeclaredCost, .parkDeclaredOutcome:
      return check(id, .park, at: "of", in: map)
    case .limitAtLeast, .limitAtMost: return check(id, .limit, at: "of", in: map)
    case .outcomeWeight, .outcomeReference: return check(id, .outcome, at: "of", in: map)
    case .pathIntegrationLow, .pathIntegrationHigh, .pathIndustrialAffinity:
      guard let path: DevelopmentPath = map.token(id, of: "of") else { return false }
      return portfolio.paths.contains { $0.path == path } || reportNoRules(path, map)
    case .leverageBenchmark, .leverageCap, .swapShare, .debtPrice, .overhangPrice:
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
