import ParkModel

/// What the words of a result mean in it, in the order of the pipeline.
func definitions(_ settings: ScoringSettings, _ framework: Framework) -> [Definition] {
  var list = [
    Definition("framework", frameworkText(framework)),
    Definition(
      "missing values", MissingValues.definition(settings.missing ?? framework.missing)),
    Definition("normalisation", settings.normalisation.definition),
    Definition("weights", settings.weighting.definition),
    Definition("method", settings.method.definition),
    Definition("contributions", settings.method.contributionDefinition),
    Definition("rank", Ranking.definition),
  ]
  switch settings.weighting {
  case .entropy:
    list.append(Definition("zero rule", "0 ln 0 = 0: a zero is no reason for more weight"))
  case .declared, .equal: break
  }
  if framework.indicators.contains(where: \.hasTarget) {
    list.append(Definition("target range", TargetRange.definition))
  }
  for indicator in framework.indicators {
    guard let computed = ComputedIndicator(rawValue: indicator.id.text) else { continue }
    list.append(
      Definition(
        indicator.id.text, "where its column is empty, computed: \(computed.formula)"))
  }
  return list
}

private func frameworkText(_ framework: Framework) -> String {
  let title = framework.name.text(in: .english)
  let start = title == framework.id.text ? title : "\(framework.id) (\(title))"
  return framework.source.isEmpty ? start : "\(start); source: \(framework.source)"
}

/// Which indicators are left to min-max although goalposts were asked for.
func goalpostNotice(_ settings: ScoringSettings, _ framework: Framework) -> [String] {
  switch settings.normalisation {
  case .minMax, .vector, .sum: return []
  case .goalposts: break
  }
  let without = framework.indicators.filter { $0.goalposts == nil }
  if without.isEmpty { return [] }
  if without.count == framework.indicators.count {
    return ["The framework '\(framework.id)' fixes no goalposts: all indicators use min-max."]
  }
  let names = without.map { "'\($0.id)'" }
  return ["Without goalposts, so normalised by min-max: \(listed(names))."]
}

/// How many values were filled in, and how far ranks hang on them.
func imputationNotices(_ completed: MissingValues, _ ranges: [RankRange]) -> [String] {
  guard let first = completed.imputed.first else { return [] }
  let count = completed.imputed.count
  var notices = [
    (count == 1 ? "1 missing value was" : "\(count) missing values were")
      + " filled in (\(first.rule.rawValue))."
  ]
  let moving = ranges.filter { $0.rankWithWorst != $0.rank || $0.rankWithBest != $0.rank }
  let filled = Set(completed.imputed.map(\.park))
  let widest = ranges.filter { filled.contains($0.park) }.max { $0.width < $1.width }
  if let widest, !moving.isEmpty {
    notices.append(
      "With every filled-in value at its worst or at its best, \(moving.count) of "
        + "\(ranges.count) parks change rank; most of those with such values "
        + "'\(widest.park)': rank \(widest.rank), \(widest.rankWithWorst) at worst, "
        + "\(widest.rankWithBest) at best.")
  } else {
    notices.append("No rank changes with every filled-in value at its worst or at its best.")
  }
  return notices
}

extension RankRange {
  fileprivate var width: Int { abs(rankWithWorst - rankWithBest) }
}

extension Indicator {
  fileprivate var hasTarget: Bool {
    switch direction {
    case .target: true
    case .moreIsBetter, .lessIsBetter: false
    }
  }
}
