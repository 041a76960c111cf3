import ParkModel

/// `portfolio.yaml`.
extension PortfolioText {
  /// The framework of `indicators.csv`.
  var ownFramework: Framework? { portfolio.frameworks.first { $0.id == "own" } }

  var settings: YAMLText {
    var pairs = titles(portfolio.title)
    if !portfolio.periods.isEmpty {
      pairs.append(("horizon_year", .number(Double(portfolio.horizonYear))))
      pairs.append(("periods", .list(portfolio.periods.map(period))))
    }
    if !portfolio.paths.isEmpty { pairs.append(("paths", .list(portfolio.paths.map(path)))) }
    if let rules = portfolio.finance { pairs.append(("finance", finance(rules))) }
    if !portfolio.land.uses.isEmpty { pairs.append(("land", land)) }
    if let framework = ownFramework {
      pairs.append(
        (
          "scoring",
          .map([
            ("framework", .text(framework.id.text)),
            ("missing", .text(framework.missing.rawValue)),
          ])
        ))
    }
    return .map(pairs)
  }

  func titles(_ title: BilingualText) -> [(key: String, value: YAMLText)] {
    var pairs: [(key: String, value: YAMLText)] = []
    if !title.english.isEmpty { pairs.append(("title_en", .text(title.english))) }
    if !title.chinese.isEmpty { pairs.append(("title_zh", .text(title.chinese))) }
    return pairs
  }

  private func period(_ period: Period) -> YAMLText {
    .map([
      ("period", .text(period.id.text)),
      ("first_year", .number(Double(period.firstYear))),
      ("last_year", .number(Double(period.lastYear))),
    ])
  }

  private func path(_ rules: PathRules) -> YAMLText {
    .map([
      ("path", .text(rules.path.rawValue)),
      ("name_en", .text(rules.name.english)),
      ("name_zh", .text(rules.name.chinese)),
      ("integration_low", .number(rules.integrationLow.value.value)),
      ("integration_high", .number(rules.integrationHigh.value.value)),
      ("industrial_affinity", .number(rules.industrialAffinity.value.value)),
    ])
  }

  private func finance(_ rules: FinanceRules) -> YAMLText {
    var pairs: [(key: String, value: YAMLText)] = [
      ("leverage_benchmark", .number(rules.leverageBenchmark.value.value)),
      ("leverage_cap", .number(rules.leverageCap.value.value)),
      ("swap_share", .number(rules.swapShare.value.value)),
    ]
    if let rate = rules.serviceRate, let share = rules.serviceShare {
      pairs.append(("service_rate", .number(rate.value.value)))
      pairs.append(("service_share", .number(share.value.value)))
    }
    pairs.append(("debt_price", .number(rules.debtPrice.value.value)))
    pairs.append(("overhang_price", .number(rules.overhangPrice.value.value)))
    return .map(pairs)
  }

  private var land: YAMLText {
    var pairs: [(key: String, value: YAMLText)] = [
      ("remediation_first", .yesNo(portfolio.land.remediationFirst))
    ]
    if let instrument = portfolio.land.remediation {
      pairs.append(("remediation", .text(instrument.text)))
    }
    pairs.append(("integration_scope", .text(portfolio.land.integrationScope.rawValue)))
    return .map(pairs)
  }
}
