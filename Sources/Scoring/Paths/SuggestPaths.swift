public import ParkModel

/// Suggests a development path for every park, and says how far the suggestion can be trusted.
///
/// The rule (`PathRule`) sees the zone kind, the host city, land, finances and industries of a
/// park, never its name, identifier or label: for a labelled park it is learned from the other
/// parks only. Figures that are assumed or illustrative are not used where the portfolio has
/// sourced or estimated ones, because they may have been set with the path in mind.
/// In words: the path of the parks that this one is most like.
/// - Complexity: O(parks² * features).
public func suggestPaths(_ portfolio: Portfolio) -> PathSuggestions {
  let heavy = Set(portfolio.industries.filter(\.isHeavy).map(\.id))
  let parks = portfolio.parks
  let labels = parks.map(\.path)
  var notices: [BilingualText] = []
  guard isLearnable(labels) else {
    return fixedSuggestions(parks)
  }
  var weakest = ProvenanceStatus.estimated
  var rows = parks.map { FeatureRow($0, heavy: heavy, weakest: weakest) }
  if !hasFeatures(rows) {
    weakest = .illustrative
    rows = parks.map { FeatureRow($0, heavy: heavy, weakest: weakest) }
    if hasFeatures(rows) {
      notices.append(
        BilingualText(
          english:
            "No figure of the parks is sourced or estimated; assumed ones are used, which may have "
            + "been set with the path in mind.",
          chinese: "园区数据均非有出处或估算的数据；只能采用假设数据，而设定时可能已考虑发展路径。"))
    }
  }
  let whole = PathRule(learning(rows, labels, without: nil))
  var suggestions: [PathSuggestion] = []
  var fitted = 0
  for index in parks.indices {
    let rule = labels[index] == nil ? whole : PathRule(learning(rows, labels, without: index))
    suggestions.append(
      suggestion(parks[index], rows[index], rule))
    if let label = labels[index], whole.evidence(rows[index]).best == label { fitted += 1 }
  }
  return PathSuggestions(
    suggestions, fitted: fitted, definitions: ruleDefinitions(weakest), notices: notices)
}

extension PathSuggestions {
  fileprivate init(
    _ rows: [PathSuggestion], fitted: Int?, definitions: [Definition], notices: [BilingualText]
  ) {
    let confusion = PathConfusion(rows)
    let labelled = Double(confusion.total)
    let most = confusion.counts.map { $0.reduce(0, +) }.max() ?? 0
    let isMeasured = confusion.total > 0
    self.init(
      rows: rows, confusion: confusion,
      agreementLeaveOneOut: isMeasured ? Share(Double(confusion.agreeing) / labelled) : nil,
      agreementFitted: isMeasured ? fitted.map { Share(Double($0) / labelled) } : nil,
      majorityBaseline: isMeasured ? Share(Double(most) / labelled) : nil,
      definitions: definitions, notices: notices + Self.disagreements(rows))
  }

  /// Where the rule and the labels part, pair by pair.
  private static func disagreements(_ rows: [PathSuggestion]) -> [BilingualText] {
    var notices: [BilingualText] = []
    for declared in DevelopmentPath.allCases {
      for suggested in DevelopmentPath.allCases where suggested != declared {
        let parks = rows.filter { $0.declared == declared && $0.suggested == suggested }
        if parks.isEmpty { continue }
        notices.append(
          BilingualText(
            english: "Declared \(declared.rawValue), suggested \(suggested.rawValue): "
              + listed(parks.map { "'\($0.park)'" }) + ".",
            chinese: "原定\(declared.name.chinese)、建议为\(suggested.name.chinese)："
              + listed(parks.map { "“\($0.park)”" }, in: .chinese) + "。"))
      }
    }
    return notices
  }
}

private func isLearnable(_ labels: [DevelopmentPath?]) -> Bool {
  let given = labels.compactMap { $0 }
  return given.count >= PathRule.fewestLabels && Set(given).count > 1
}

private func hasFeatures(_ rows: [FeatureRow]) -> Bool {
  ParkFeature.allCases.enumerated().contains { index, feature in
    feature != .resourceDepleted && rows.count { $0.values[index] != nil } * 2 >= rows.count
  }
}

private func learning(
  _ rows: [FeatureRow], _ labels: [DevelopmentPath?], without left: Int?
) -> [(row: FeatureRow, path: DevelopmentPath)] {
  rows.indices.compactMap { index in
    guard index != left, let path = labels[index] else { return nil }
    return (rows[index], path)
  }
}

private func fixedSuggestions(_ parks: [Park]) -> PathSuggestions {
  let rows = parks.map { park in
    let (path, reason) = KindRule.suggest(park.kind)
    let objection = park.path.flatMap { declared in
      declared == path
        ? nil
        : BilingualText(
          english: "Declared \(declared.rawValue); the zone kind differs.",
          chinese: "原定\(declared.name.chinese)；与园区类型不符。")
    }
    return PathSuggestion(
      park: park.id, declared: park.path, suggested: path,
      reasons: [reason] + (objection.map { [$0] } ?? []))
  }
  return PathSuggestions(
    rows, fitted: nil, definitions: [Definition("rule", "判断规则", KindRule.definition)],
    notices: parks.isEmpty
      ? [BilingualText(english: "The portfolio has no parks.", chinese: "园区组合中没有园区。")]
      : [
        BilingualText(
          english: "Fewer than \(PathRule.fewestLabels) labelled parks, or one path only: nothing "
            + "is learned.",
          chinese: "已定路径的园区不足 \(PathRule.fewestLabels) 个，或只有一种路径：未作学习。")
      ]
  )
}

private func suggestion(_ park: Park, _ row: FeatureRow, _ rule: PathRule) -> PathSuggestion {
  let evidence = rule.evidence(row)
  let best = evidence.best
  var reasons = [kindReason(row, rule)]
  let telling = evidence.features.sorted {
    (-reach($0.support), $0.feature) < (-reach($1.support), $1.feature)
  }
  for part in telling {
    if let centre = rule.centres.first(where: { $0.feature == part.feature }) {
      reasons.append(featureReason(row, centre))
    }
  }
  if let declared = park.path, declared != best {
    reasons.append(objection(declared, best, evidence))
  }
  return PathSuggestion(park: park.id, declared: park.path, suggested: best, reasons: reasons)
}

private func reach(_ support: [Double]) -> Double {
  (support.max() ?? 0) - (support.min() ?? 0)
}

private func kindReason(_ row: FeatureRow, _ rule: PathRule) -> BilingualText {
  let counts = DevelopmentPath.allCases.map { path in
    (path, rule.kindCounts[path.position][row.kind] ?? 0, rule.parksOnPath[path.position])
  }
  let english = counts.map { "\($1) of \($2) other parks on \($0.rawValue)" }
  let chinese = counts.map { "\($0.name.chinese) \($2) 个中占 \($1) 个" }
  return BilingualText(
    english: (row.kind.isEmpty ? "Zone kind not given" : "Zone kind '\(row.kind)'")
      + ": \(listed(english)).",
    chinese: (row.kind.isEmpty ? "未给出园区类型" : "园区类型“\(row.kind)”")
      + "：不计本园区，同类型的在\(listed(chinese, in: .chinese))。")
}

private func featureReason(_ row: FeatureRow, _ centre: PathRule.Centre) -> BilingualText {
  let feature = ParkFeature.allCases[centre.feature]
  let value = feature.shown(row.values[centre.feature] ?? 0)
  let typical = DevelopmentPath.allCases.compactMap { path in
    centre.means[path.position].map { (path, feature.shown($0)) }
  }
  let english = feature.name.english
  return BilingualText(
    english: english.prefix(1).uppercased() + english.dropFirst()
      + ": \(value); typical are \(listed(typical.map { "\($1) on \($0.rawValue)" })).",
    chinese: "\(feature.name.chinese)：\(value)；典型值："
      + listed(typical.map { "\($0.name.chinese) \($1)" }, in: .chinese) + "。")
}

private func objection(
  _ declared: DevelopmentPath, _ suggested: DevelopmentPath, _ evidence: PathRule.Evidence
) -> BilingualText {
  func lead(_ support: [Double]) -> Double {
    support[suggested.position] - support[declared.position]
  }
  let kind = BilingualText(english: "the zone kind", chinese: "园区类型")
  var pulls = [(kind, lead(evidence.kind))]
  pulls += evidence.features.map { (ParkFeature.allCases[$0.feature].name, lead($0.support)) }
  let against = pulls.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
  let whole = twoDecimals(lead(evidence.total))
  let english = against.map { "\($0.english) (\(twoDecimals($1)))" }
  let chinese = against.map { "\($0.chinese) \(twoDecimals($1))" }
  return BilingualText(
    english: "Declared \(declared.rawValue), but \(suggested.rawValue) has \(whole) more support, "
      + "from \(listed(english)).",
    chinese: "原定\(declared.name.chinese)，但\(suggested.name.chinese)的支持度高 \(whole)，"
      + "来自：\(listed(chinese, in: .chinese))。")
}

private func ruleDefinitions(_ weakest: ProvenanceStatus) -> [Definition] {
  var seen = BilingualText(
    english:
      "zone kind, host city, land, finances, industries and the distance to the border where "
      + "given; never name, identifier or label",
    chinese: "园区类型、所在城市、土地、财务、产业以及（如有）距边境距离；不看名称、编号和原定路径")
  if weakest == .estimated {
    seen.english += "; only sourced and estimated figures"
    seen.chinese += "；只用有出处和估算的数据"
  }
  return [
    Definition("rule", "判断规则", PathRule.definition),
    Definition("seen", "依据", seen),
    Definition(
      "leave-one-out", "留一法",
      BilingualText(
        english:
          "each labelled park is judged by a rule learned from the other parks; the confusion "
          + "table and the suggestions are these",
        chinese: "每个已定路径的园区按由其他园区学得的规则判断；混淆矩阵和建议均由此得出")),
    Definition(
      "majority baseline", "多数基准",
      BilingualText(
        english: "the share of labelled parks with the most common label",
        chinese: "最常见的路径占已定路径园区的比例")),
  ]
}
