import ParkModel

/// What the words of a result mean in it, in the order of the pipeline.
func definitions(_ settings: ScoringSettings, _ framework: Framework) -> [Definition] {
  var list = [
    Definition("framework", "指标体系", frameworkText(framework)),
    Definition(
      "missing values", "缺失值", MissingValues.definition(settings.missing ?? framework.missing)),
    Definition("normalisation", "标准化", settings.normalisation.definition),
    Definition("weights", "权重", settings.weighting.definition),
    Definition("method", "评价方法", settings.method(for: framework).definition),
    Definition(
      "contributions", "贡献", settings.method(for: framework).contributionDefinition),
    Definition("rank", "名次", Ranking.definition),
  ]
  if settings.winsorizes {
    list.append(Definition("winsorizing", "缩尾处理", Winsorize.definition))
  }
  if settings.weighting == .entropy {
    list.append(Definition("zero rule", "零值约定", EntropyWeights.zeroRule))
  }
  if framework.indicators.contains(where: \.direction.isTarget) {
    list.append(Definition("target range", "适度区间", TargetRange.definition))
  }
  list += valueDefinitions(settings, framework)
  if !framework.adjustments.isEmpty {
    list.append(Definition("adjustments", "加分与扣分", Adjusted.definition))
  }
  if !framework.grades.isEmpty {
    list.append(Definition("grades", "等级", QuotaGrades.definition))
  }
  return list
}

/// How raw values come about and become marks, where that is not the same for all indicators.
private func valueDefinitions(
  _ settings: ScoringSettings, _ framework: Framework
) -> [Definition] {
  var list: [Definition] = []
  for indicator in framework.indicators {
    if let function = settings.normalisation.valueFunction(of: indicator),
      !list.contains(where: { $0.term == function.definition.term })
    {
      list.append(function.definition)
    }
  }
  for indicator in framework.indicators {
    let name = indicator.id.text
    if let quotient = indicator.quotient {
      list.append(Definition(name, name, quotient.definition(for: indicator.id)))
    } else if let computed = ComputedIndicator(rawValue: name) {
      list.append(Definition(name, name, computed.definition))
    }
    if settings.missing == nil, let rule = indicator.missing, rule != framework.missing {
      list.append(
        Definition(
          "\(name), missing values", "\(name) 的缺失值", MissingValues.definition(rule)))
    }
  }
  return list
}

private func frameworkText(_ framework: Framework) -> BilingualText {
  let (english, chinese) = (framework.name.text(in: .english), framework.name.text(in: .chinese))
  let id = framework.id.text
  var text = BilingualText(
    english: english == id ? id : "\(id) (\(english))",
    chinese: chinese == id ? id : "\(id)（\(chinese)）")
  if !framework.source.isEmpty {
    text.english += "; source: \(framework.source)"
    text.chinese += "；来源：\(framework.source)"
  }
  return text
}

/// Which indicators are left to min-max although goalposts were asked for.
func goalpostNotice(_ settings: ScoringSettings, _ framework: Framework) -> [BilingualText] {
  guard settings.normalisation == .goalposts else { return [] }
  let without = framework.indicators.filter { $0.goalposts == nil && $0.valueFunction == nil }
  if without.isEmpty { return [] }
  if without.count == framework.indicators.count {
    return [
      BilingualText(
        english: "The framework '\(framework.id)' fixes no goalposts: all indicators use min-max.",
        chinese: "指标体系“\(framework.id)”未规定目标值：全部指标采用极差标准化。")
    ]
  }
  return [
    BilingualText(
      english: "Without goalposts, so normalised by min-max: "
        + listed(without.map { "'\($0.id)'" }) + ".",
      chinese: "以下指标未规定目标值，采用极差标准化："
        + listed(without.map(\.quoted), in: .chinese) + "。")
  ]
}

/// How many values were filled in, and how far ranks hang on them.
func imputationNotices(_ imputed: [ImputedCell], _ ranges: [RankRange]) -> [BilingualText] {
  if imputed.isEmpty { return [] }
  let count = imputed.count
  let rules = MissingValueRule.allCases.filter { rule in imputed.contains { $0.rule == rule } }
  var notices = [
    BilingualText(
      english: (count == 1 ? "1 missing value was" : "\(count) missing values were")
        + " filled in (\(listed(rules.map(\.rawValue)))).",
      chinese: "已填补 \(count) 个缺失值（\(listed(rules.map(\.chinese), in: .chinese))）。")
  ]
  let moving = ranges.filter { $0.rankWithWorst != $0.rank || $0.rankWithBest != $0.rank }
  let filled = Set(imputed.map(\.park))
  let widest = ranges.filter { filled.contains($0.park) }.max { $0.width < $1.width }
  if let widest, !moving.isEmpty {
    notices.append(
      BilingualText(
        english:
          "With every filled-in value at its worst or at its best, \(moving.count) of "
          + "\(ranges.count) parks change rank; most of those with such values "
          + "'\(widest.park)': rank \(widest.rank), \(widest.rankWithWorst) at worst, "
          + "\(widest.rankWithBest) at best.",
        chinese:
          "填补值全部取最差或全部取最好时，\(ranges.count) 个园区中有 \(moving.count) 个名次改变；"
          + "有填补值的园区中变动最大的是“\(widest.park)”：现为第 \(widest.rank) 名，"
          + "取最差时第 \(widest.rankWithWorst) 名，取最好时第 \(widest.rankWithBest) 名。"))
  } else {
    notices.append(
      BilingualText(
        english: "No rank changes with every filled-in value at its worst or at its best.",
        chinese: "填补值全部取最差或全部取最好，名次均不改变。"))
  }
  return notices
}

extension Indicator {
  /// As Chinese sentences name it; English ones quote the identifier.
  var quoted: String { "“\(name.text(in: .chinese))”" }
}

extension RankRange {
  fileprivate var width: Int { abs(rankWithWorst - rankWithBest) }
}

/// Which indicators outlier treatment changed, and how.
func treatmentNotices(_ treated: [TreatedCell], _ framework: Framework) -> [BilingualText] {
  var seen: [IndicatorID] = []
  for cell in treated where !seen.contains(cell.indicator) { seen.append(cell.indicator) }
  return seen.map { indicator in
    let cells = treated.filter { $0.indicator == indicator }
    let count = cells.count
    let quoted = framework.indicators.first { $0.id == indicator }?.quoted ?? "“\(indicator)”"
    return switch cells[0].how {
    case .winsorized:
      BilingualText(
        english: "'\(indicator)' has outliers: "
          + (count == 1 ? "1 value was" : "\(count) values were") + " pulled in to the next one.",
        chinese: "\(quoted)有异常值：\(count) 个取值已调整为相邻的次极端值。")
    case .logarithm:
      BilingualText(
        english:
          "'\(indicator)' has too many outliers to pull in: its logarithm is scored, by min-max.",
        chinese: "\(quoted)异常值过多，缩尾不足以消除：改取对数，按极差标准化计分。")
    }
  }
}
