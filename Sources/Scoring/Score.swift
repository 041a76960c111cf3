public import ParkModel

/// Scores parks by a framework: merit from 0 to 1, rank, and why.
///
/// Missing values, normalise, weigh, aggregate, rank; every step's table is kept.
///
/// - Parameters:
///   - parks: In any order, which is kept. An indicator is read from the park's own column, or
///     computed where `ComputedIndicator` knows how.
///   - framework: The indicators, their weight tree and goalposts.
///   - settings: Method, weighting, normalisation and missing-value rule.
/// - Throws: every problem of the parks and the framework at once.
/// - Complexity: O(parks * indicators), and O(parks * log parks) for the ranks.
public func score(
  _ parks: [Park], by framework: Framework, settings: ScoringSettings = ScoringSettings()
) throws(InvalidInput) -> MeritTable {
  try score(
    IndicatorTable(parks, indicators: framework.indicators.map(\.id)), by: framework,
    settings: settings)
}

/// Scores a table of raw indicators; its columns are the framework's indicators in order.
public func score(
  _ table: IndicatorTable, by framework: Framework,
  settings: ScoringSettings = ScoringSettings()
) throws(InvalidInput) -> MeritTable {
  var settings = settings
  let rule = settings.missing ?? framework.missing
  settings.missing = rule
  var problems = checkFramework(framework) + checkTable(table, framework)
  let goalposts = framework.indicators.map {
    settings.normalisation == .goalposts ? $0.goalposts : nil
  }
  var completed: MissingValues?
  if !table.parks.isEmpty {
    do {
      completed = try MissingValues(
        in: table, indicators: framework.indicators,
        rules: [MissingValueRule](repeating: rule, count: framework.indicators.count),
        goalposts: goalposts)
    } catch {
      problems += error.problems
    }
  }
  guard problems.isEmpty, let completed else { throw InvalidInput(problems) }
  let scoring = Scoring(framework, settings, table)
  let result = try scoring.result(completed.values)
  let ranges = try scoring.rankRanges(completed, result, goalposts)
  return meritTable(scoring, completed, result, ranges)
}

/// One scoring of a table without gaps: what does not change between its re-runs.
private struct Scoring {
  let framework: Framework
  let settings: ScoringSettings
  let table: IndicatorTable
  let isFixed: [Bool]

  struct Result {
    var normalised: NormalisedTable
    var weights: WeightSets
    var aggregation: Aggregation
    var ranking: Ranking
  }

  init(_ framework: Framework, _ settings: ScoringSettings, _ table: IndicatorTable) {
    self.framework = framework
    self.settings = settings
    self.table = table
    isFixed = framework.indicators.map {
      settings.normalisation == .goalposts && $0.goalposts != nil
    }
  }

  func result(_ values: [Double]) throws(InvalidInput) -> Result {
    let normalised = NormalisedTable(
      values, indicators: framework.indicators, by: settings.normalisation,
      keepsNegatives: settings.method.keepsNegatives)
    let weights = try WeightSets(
      settings.weighting, framework, normalised: normalised.values, pathOfRow: table.paths)
    let aggregation = Aggregation.of(
      AggregationInput(
        normalised: normalised.values, width: framework.indicators.count, weights: weights,
        isFixed: isFixed), by: settings.method)
    return Result(
      normalised: normalised, weights: weights, aggregation: aggregation,
      ranking: Ranking(aggregation.scores, table.parks))
  }

  /// Ranks with all imputed values at their worst and at their best, as a planner would ask.
  func rankRanges(
    _ completed: MissingValues, _ result: Result, _ goalposts: [Goalposts?]
  ) throws(InvalidInput) -> [RankRange] {
    guard !completed.imputed.isEmpty else { return [] }
    let worst = try ranks(.worst, goalposts)
    let best = try ranks(.best, goalposts)
    return table.parks.indices.map { row in
      RankRange(
        park: table.parks[row], rank: result.ranking.ranks[row], rankWithWorst: worst[row],
        rankWithBest: best[row])
    }
  }

  private func ranks(
    _ end: ExtremeCase.End, _ goalposts: [Goalposts?]
  ) throws(InvalidInput) -> [Int] {
    let extreme = ExtremeCase(
      table, indicators: framework.indicators, goalposts: goalposts, end: end)
    var values = table.values
    let width = framework.indicators.count
    for cell in values.indices where values[cell].isNaN {
      values[cell] = extreme.value(cell % width).0
    }
    return try result(values).ranking.ranks
  }
}

private func checkTable(_ table: IndicatorTable, _ framework: Framework) -> [InputProblem] {
  var problems: [InputProblem] = []
  if table.parks.isEmpty {
    problems.append(
      InputProblem(
        file: "parks.csv", found: "there is no park to score.", fix: "add a row for each park"))
  }
  precondition(
    table.indicators == framework.indicators.map(\.id),
    "the table's columns must be the framework's indicators in order")
  var seen: Set<ParkID> = []
  for park in table.parks where !seen.insert(park).inserted {
    problems.append(
      InputProblem(
        file: "parks.csv", field: "park", found: "park '\(park)' stands twice.",
        fix: "give each park its own identifier"))
  }
  for cell in table.unusable {
    problems.append(
      InputProblem(
        file: "parks.csv", field: table.indicators[cell.column].text,
        found: "park '\(table.parks[cell.row])' has the value \(cell.text).",
        fix: "write a plain number, or leave the cell empty for a missing value"))
  }
  return problems
}

private func meritTable(
  _ scoring: Scoring, _ completed: MissingValues, _ result: Scoring.Result,
  _ ranges: [RankRange]
) -> MeritTable {
  let table = scoring.table
  let framework = scoring.framework
  func stage(_ values: [Double]) -> StageTable {
    StageTable(parks: table.parks, indicators: table.indicators, values: values)
  }
  func named(_ set: Int) -> [IndicatorID: Share] {
    let start = set * table.indicators.count
    return Dictionary(
      table.indicators.enumerated().map { ($1, Share(result.weights.values[start + $0])) },
      uniquingKeysWith: { first, _ in first })
  }
  let contributions = stage(result.aggregation.contributions)
  let imputedParks = Set(completed.imputed.map(\.park))
  let rows = table.parks.indices.map { row in
    let park = table.parks[row]
    return MeritRow(
      park: park, score: Share(result.aggregation.scores[row]), rank: result.ranking.ranks[row],
      status: imputedParks.contains(park)
        ? max(table.statuses[row], .estimated) : table.statuses[row],
      contributions: contributions, row: row)
  }
  return MeritTable(
    framework: framework, settings: scoring.settings, rows: rows, order: result.ranking.order,
    weights: named(0),
    pathWeights: Dictionary(
      result.weights.paths.enumerated().map { ($1, named($0 + 1)) },
      uniquingKeysWith: { first, _ in first }),
    raw: stage(table.values), completed: stage(completed.values),
    normalised: stage(result.normalised.values), contributions: contributions,
    imputed: completed.imputed, rankRanges: ranges,
    notices: result.weights.notices + result.normalised.notices
      + goalpostNotice(scoring.settings, framework) + imputationNotices(completed, ranges),
    definitions: definitions(scoring.settings, framework))
}
