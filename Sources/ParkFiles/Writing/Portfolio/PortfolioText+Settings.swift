import ParkModel

/// `portfolio.yaml` and the tables of the portfolio's own framework.
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

  var indicators: [UInt8]? {
    tableText(
      ownFramework?.indicators ?? [],
      [TableColumn("indicator") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("group") { $0.group?.text ?? "" },
        TableColumn("unit") { $0.unit },
        TableColumn("direction") {
          switch $0.direction {
          case .moreIsBetter: "more"
          case .lessIsBetter: "less"
          case .target: "target"
          }
        },
        TableColumn("target_low") { Self.target($0).map { PlainNumber.written($0.low) } ?? "" },
        TableColumn("target_high") { Self.target($0).map { PlainNumber.written($0.high) } ?? "" },
        .amount("weight") { $0.weight },
      ] + pathWeights { $0.pathWeights } + [
        TableColumn("worst") { $0.goalposts.map { PlainNumber.written($0.worst.value) } ?? "" },
        TableColumn("best") { $0.goalposts.map { PlainNumber.written($0.best.value) } ?? "" },
        TableColumn("source") { $0.source },
      ])
  }

  private static func target(_ indicator: Indicator) -> (low: Double, high: Double)? {
    if case .target(let low, let high) = indicator.direction {
      (low.value, high.value)
    } else {
      nil
    }
  }

  var indicatorGroups: [UInt8]? {
    tableText(
      ownFramework?.groups ?? [],
      [TableColumn("group") { $0.id.text }] + TableColumn.names { ($0.id.text, $0.name) } + [
        TableColumn("parent") { $0.parent?.text ?? "" },
        .amount("weight") { $0.weight },
      ] + pathWeights { $0.pathWeights })
  }

  private func pathWeights<Row>(
    _ weights: @escaping (Row) -> [DevelopmentPath: Figure<Share>]
  ) -> [TableColumn<Row>] {
    DevelopmentPath.allCases.map { path in
      .amount("weight_\(column(path.rawValue))") { weights($0)[path] }
    }
  }
}
