import ParkModel

/// `portfolio.yaml`: title, periods, paths, finance and land rules, and the default framework.
extension PortfolioReading {
  private static let topKeys = [
    "title_en", "title_zh", "horizon_year", "periods", "paths", "finance", "land", "scoring",
  ]

  func readPortfolioSettings() {
    guard let setting = settings(RecognisedFile.portfolio, of: .period) else { return }
    if case .empty = setting.content { return }
    guard
      var map = SettingMap(
        setting, file: RecognisedFile.portfolio, keys: Self.topKeys, problems: problems,
        origins: origins)
    else { return markUnreadable(.period) }
    for key in Self.topKeys where map.has(key) { map.setOrigins([key]) }
    portfolio.title = map.bilingual(portfolio.name, english: "title_en", chinese: "title_zh")
    readPeriods(map)
    readHorizon(map)
    readPaths(map)
    map.setOrigins(["finance"])
    readFinance(map)
    map.setOrigins(["land"])
    readLandRules(map)
    readScoring(map)
  }

  private func readPeriods(_ map: SettingMap) {
    for (index, item) in map.list("periods").enumerated() {
      let keys = ["period", "first_year", "last_year"]
      guard let entry = map.map(item, in: "periods", at: index, keys: keys) else {
        markUnreadable(.period)
        continue
      }
      let id = newIdentifier(.period, at: "period", in: entry)
      for key in ["first_year", "last_year"] {
        entry.require(key, fix: "write a year such as 2030")
      }
      let last = entry.year("last_year")
      guard let first = entry.year("first_year") ?? last, let id else { continue }
      let period = Period(id: PeriodID(id), firstYear: first, lastYear: last ?? first)
      checkOrder(of: period, in: entry)
      portfolio.periods.append(period)
    }
    portfolio.periods.sort { ($0.firstYear, $0.id) < ($1.firstYear, $1.id) }
  }

  private func checkOrder(of period: Period, in entry: SettingMap) {
    if period.lastYear < period.firstYear {
      entry.report(
        "last_year",
        "the period ends in \(period.lastYear), before it begins in "
          + "\(period.firstYear).", fix: "exchange the two years, or correct one")
    }
    guard let before = portfolio.periods.last, period.firstYear <= before.lastYear else { return }
    if period.firstYear < before.firstYear {
      entry.report(
        "first_year",
        "the period begins in \(period.firstYear), before the period "
          + "'\(before.id)' above it.", fix: "list the periods in order of time")
    } else {
      entry.report(
        "first_year",
        "the period begins in \(period.firstYear), but the period "
          + "'\(before.id)' runs to \(before.lastYear).", fix: "let it begin after that")
    }
  }

  private func readHorizon(_ map: SettingMap) {
    let end = portfolio.periods.map(\.lastYear).max()
    portfolio.horizonYear = map.year("horizon_year") ?? end ?? 0
    if let end, portfolio.horizonYear < end {
      map.report(
        "horizon_year",
        "the horizon \(portfolio.horizonYear) lies before the end of the last "
          + "period, \(end).", fix: "write \(end) or a later year")
    }
  }

  private func readPaths(_ map: SettingMap) {
    var seen: [DevelopmentPath: Int] = [:]
    for (index, item) in map.list("paths").enumerated() {
      let keys = [
        "path", "name_en", "name_zh", "integration_low", "integration_high",
        "industrial_affinity",
      ]
      guard var entry = map.map(item, in: "paths", at: index, keys: keys) else { continue }
      entry.require("path", fix: "name a development path")
      guard let path: DevelopmentPath = entry.token("path") else { continue }
      if let first = seen[path] {
        entry.report(
          "path", "the path '\(path.rawValue)' stands here again, after row \(first).",
          fix: "remove one of the two")
      }
      seen[path] = entry.row
      entry.setOrigins(["paths", path.rawValue])
      let standard = PathRules(path: path)
      let rules = PathRules(
        path: path, name: entry.bilingual(path.rawValue),
        integrationLow: entry.figure("integration_low", in: .share, or: standard.integrationLow),
        integrationHigh: entry.figure(
          "integration_high", in: .share, or: standard.integrationHigh),
        industrialAffinity: entry.figure(
          "industrial_affinity", in: .nonNegative, or: standard.industrialAffinity))
      if rules.integrationLow.value > rules.integrationHigh.value {
        entry.report(
          "integration_low",
          "\(PlainNumber.written(rules.integrationLow.value.value)) is above integration_high, "
            + "\(PlainNumber.written(rules.integrationHigh.value.value)).",
          fix: "write a share that is at most integration_high")
      }
      portfolio.paths.append(rules)
    }
    let order = DevelopmentPath.allCases
    portfolio.paths = order.compactMap { path in portfolio.paths.first { $0.path == path } }
  }

  private func readFinance(_ map: SettingMap) {
    let keys = [
      "leverage_benchmark", "leverage_cap", "swap_share", "service_rate", "service_share",
      "debt_price", "overhang_price",
    ]
    guard let entry = map.map("finance", keys: keys) else { return }
    for key in ["leverage_benchmark", "leverage_cap"] { entry.require(key, fix: "write a number") }
    let benchmark: Figure<Ratio>? = entry.figure("leverage_benchmark", in: .nonNegative)
    let cap: Figure<Ratio>? = entry.figure("leverage_cap", in: .nonNegative)
    var finance = FinanceRules(
      leverageBenchmark: benchmark ?? .zero, leverageCap: cap ?? .zero)
    finance.swapShare = entry.figure("swap_share", in: .share, or: .zero)
    finance.serviceRate = entry.figure("service_rate", in: .share)
    finance.serviceShare = entry.figure("service_share", in: .share)
    finance.debtPrice = entry.figure("debt_price", in: .nonNegative, or: .zero)
    finance.overhangPrice = entry.figure("overhang_price", in: .nonNegative, or: .zero)
    // Only numbers are compared: a word in place of one has been reported already.
    if let cap, let benchmark, cap.value < benchmark.value {
      entry.report(
        "leverage_cap",
        "the cap \(PlainNumber.written(cap.value.value)) lies below the benchmark "
          + "\(PlainNumber.written(benchmark.value.value)).",
        fix: "write a cap that is at least the benchmark")
    }
    for (one, other) in [("service_rate", "service_share"), ("service_share", "service_rate")]
    where entry.has(one) && !entry.has(other) {
      entry.report(
        other, "\(one) is given without \(other).", fix: "give both, or neither for no rule")
    }
    portfolio.finance = finance
  }

  private func readLandRules(_ map: SettingMap) {
    let keys = ["remediation_first", "remediation", "integration_scope"]
    guard let entry = map.map("land", keys: keys) else { return }
    portfolio.land.remediationFirst = entry.yesOrNo("remediation_first") ?? false
    portfolio.land.integrationScope = entry.token("integration_scope") ?? .released
    let remediation = entry.text("remediation")
    if !remediation.isEmpty {
      portfolio.land.remediation = InstrumentID(remediation)
      later.append { [self] in check(remediation, .instrument, at: "remediation", in: entry) }
    } else if portfolio.land.remediationFirst {
      entry.report(
        "remediation", "remediation comes first, but no instrument is named for it.",
        fix: "name the instrument that remediates, or write remediation_first: no")
    }
  }

  private func readScoring(_ map: SettingMap) {
    guard let entry = map.map("scoring", keys: ["framework", "missing"]) else { return }
    missingRule = entry.token("missing")
    let framework = entry.text("framework")
    guard !framework.isEmpty else { return }
    chosenFramework = framework
    later.append { [self] in check(framework, .framework, at: "framework", in: entry) }
  }
}
