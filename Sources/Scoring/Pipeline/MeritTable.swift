public import ParkModel

/// The merit of every park, with every step that led to it.
public struct MeritTable: Sendable {
  let run: ScoringRun
  let result: ScoringRun.Result

  public let imputed: [ImputedCell]
  /// How far ranks hang on the imputed values; empty without imputed values.
  public let rankRanges: [RankRange]
  /// Parks that are not rated, with the reason; they have no row.
  public let unrated: [UnratedPark]
  /// What each group of the framework scores; nil for a method that does not go by levels.
  public let groupScores: GroupScores?
  public let notices: [BilingualText]
  public let definitions: [Definition]
  /// The grade of each row; nil where the framework has none.
  public let grades: [String?]

  init(
    run: ScoringRun, result: ScoringRun.Result, imputed: [ImputedCell], rankRanges: [RankRange],
    unrated: [UnratedPark]
  ) {
    self.run = run
    self.result = result
    self.imputed = imputed
    self.rankRanges = rankRanges
    self.unrated = unrated
    groupScores = GroupScores(run, result)
    grades = QuotaGrades.names(
      run.framework.grades, ranks: result.ranks, last: result.adjusted.isLast)
    definitions = Scoring.definitions(run.settings, run.framework)
    notices =
      result.input.weights.notices + result.input.normalised.notices
      + goalpostNotice(run.settings, run.framework)
      + (run.method == .weightedProduct ? WeightedProduct.notices(result.input) : [])
      + imputationNotices(imputed, rankRanges) + treatmentNotices(result.treated, run.framework)
  }

  public var framework: Framework { run.framework }
  /// As asked for.
  public var settings: ScoringSettings { run.settings }
  public var method: ScoringMethod { run.method }
  /// In the order of the parks given, those that are rated.
  public var rows: MeritRows { MeritRows(table: self) }
  /// Rows from the best park to the worst; equal ranks by identifier.
  public var order: [Int] { result.ranking.order }
  public var parks: [ParkID] { run.table.parks }
  /// One for each row, 1 for full marks.
  public var scores: [Double] { result.scores }
  public var ranks: [Int] { result.ranks }
  /// Raw values that outlier treatment changed.
  public var treated: [TreatedCell] { result.treated }
  /// Whether any park is vetoed, told without making a row for each.
  public var hasVetoes: Bool { !result.adjusted.isLast.isEmpty }
  /// What VIKOR and PROMETHEE tell beside a score.
  public var detail: MethodDetail { result.aggregation.detail }

  /// Effective weights of parks without a path of their own weights; they sum to 1.
  public var weights: [IndicatorID: Share] { named(0) }

  /// Effective weights on the paths that have their own; each sums to 1.
  public var pathWeights: [DevelopmentPath: [IndicatorID: Share]] {
    var sets: [DevelopmentPath: [IndicatorID: Share]] = [:]
    for (index, path) in result.input.weights.paths.enumerated() { sets[path] = named(index + 1) }
    return sets
  }

  private func named(_ set: Int) -> [IndicatorID: Share] {
    var weights: [IndicatorID: Share] = [:]
    for (column, indicator) in run.framework.indicators.enumerated() {
      weights[indicator.id] = Share(result.input.weights.values[set * run.width + column])
    }
    return weights
  }

  /// Raw values as given, gaps included.
  public var raw: StageTable { stage(run.table.values) }
  /// Raw values with the gaps filled.
  public var completed: StageTable { stage(run.completed) }
  /// Completed values after outlier treatment.
  public var treatedValues: StageTable { stage(result.input.raw) }
  /// Comparable values, 1 the better end.
  public var normalised: StageTable { stage(result.input.normalised.values) }
  /// What each indicator adds to each score, computed at each call.
  public var contributions: StageTable { stage(parks.indices.flatMap(result.aggregation.parts)) }

  private func stage(_ values: [Double]) -> StageTable {
    StageTable(parks: parks, indicators: run.table.indicators, values: values)
  }

  /// Rows from the best park to the worst.
  public var ranking: [MeritRow] { order.map { rows[$0] } }

  /// The merit of each park for a plan that weighs it, kept within 0 to 1: bonuses and ratios
  /// without a cap may score beyond full marks.
  public var merits: [ParkID: Share] {
    var merits: [ParkID: Share] = [:]
    for (row, park) in parks.enumerated() { merits[park] = Share(min(max(scores[row], 0), 1)) }
    return merits
  }
}

/// The rank of a park with every imputed value at its worst, and with every one at its best.
public struct RankRange: Hashable, Sendable {
  public let park: ParkID
  public let rank: Int
  public let rankWithWorst: Int
  public let rankWithBest: Int
}

/// A park that is not rated, and why.
public struct UnratedPark: Hashable, Sendable {
  public let park: ParkID
  public let reason: BilingualText

  init(_ park: ParkID, _ reason: BilingualText) {
    self.park = park
    self.reason = reason
  }
}

/// What each group of a framework scores, for every park.
public struct GroupScores: Sendable {
  public let groups: [IndicatorGroupID]
  private let values: [Double]

  /// The score of a group for the park in a row, 0…1.
  public subscript(row: Int, group: Int) -> Share { Share(values[row * groups.count + group]) }

  init?(_ run: ScoringRun, _ result: ScoringRun.Result) {
    var framework = run.framework
    switch run.method {
    case .weightedSum:
      framework.mean = .arithmetic
      for index in framework.groups.indices { framework.groups[index].mean = .arithmetic }
    case .levels: break
    case .weightedProduct, .topsis, .vikor, .promethee: return nil
    }
    let tree = LevelTree(framework)
    guard tree.levels.count > 1 else { return nil }
    let input = result.input
    let shares = tree.shares(of: input)
    let places = tree.levels.indices.filter { tree.levels[$0].group != nil }
      .sorted { (tree.levels[$0].group ?? 0) < (tree.levels[$1].group ?? 0) }
    groups = places.compactMap { tree.levels[$0].group.map { tree.groups[$0] } }
    values = run.table.parks.indices.flatMap { row in
      let cells = input.normalised.values[row * run.width..<(row + 1) * run.width]
      let levels = tree.values(cells, shares[input.weights.setOfRow[row]])
      return places.map { levels[$0] }
    }
  }
}
