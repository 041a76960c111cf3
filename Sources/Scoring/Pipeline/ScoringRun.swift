import ParkModel

/// One scoring of a table without gaps: treat, normalise, weigh, aggregate, adjust, rank.
///
/// Everything that asks what would be otherwise (an indicator less, a park less, another method)
/// changes a run's settings and runs it again; results are never patched.
struct ScoringRun: Sendable {
  var framework: Framework
  var settings: ScoringSettings
  /// Rated parks only; `values` of the table may hold gaps, `completed` none.
  var table: IndicatorTable
  var completed: [Double]
  var adjustments: AdjustmentTable

  var method: ScoringMethod { settings.method(for: framework) }
  var width: Int { framework.indicators.count }

  struct Result: Sendable {
    var treated: [TreatedCell] = []
    var input: AggregationInput
    var aggregation: Aggregation
    var adjusted: Adjusted
    var ranking: Ranking

    var scores: [Double] { adjusted.scores }
    var ranks: [Int] { ranking.ranks }
  }

  /// - Throws: weights that cannot be used, values that the method cannot take.
  func result() throws(InvalidInput) -> Result { try result(completed) }

  /// The same with other values in place of the completed ones.
  func result(_ values: [Double]) throws(InvalidInput) -> Result {
    var values = values
    var treated: [TreatedCell] = []
    var logarithms: Set<Int> = []
    if settings.winsorizes {
      let winsorized = Winsorize(values, table)
      values = winsorized.values
      treated = winsorized.treated
      logarithms = winsorized.logarithms
    }
    let normalised = NormalisedTable(
      values, indicators: framework.indicators, by: settings.normalisation,
      negatives: method.negatives(in: framework), logarithms: logarithms)
    if !normalised.problems.isEmpty { throw InvalidInput(normalised.problems) }
    let weights = try WeightSets(
      settings.weighting, framework, normalised: normalised, pathOfRow: table.paths)
    let isFixed = framework.indicators.indices.map {
      settings.normalisation.isFixed(framework.indicators[$0]) && !logarithms.contains($0)
    }
    return ranked(
      AggregationInput(
        raw: values, normalised: normalised, framework: framework, weights: weights,
        isFixed: isFixed), treated: treated)
  }

  /// The same parks and values with other weights.
  func result(_ earlier: Result, weights: [Double]) -> Result {
    var input = earlier.input
    input.weights.values = weights
    return ranked(input, treated: earlier.treated)
  }

  private func ranked(_ input: AggregationInput, treated: [TreatedCell]) -> Result {
    var aggregation = Aggregation.of(input, by: method)
    let adjusted = Adjusted(aggregation.scores, framework, adjustments)
    if case .vikor(let result) = aggregation.detail, !adjusted.isLast.isEmpty {
      aggregation.detail = .vikor(result.leavingOut(adjusted.isLast))
    }
    return Result(
      treated: treated, input: input, aggregation: aggregation, adjusted: adjusted,
      ranking: Ranking(adjusted.scores, table.parks, last: adjusted.isLast))
  }
}

// MARK: - The same with something left out

extension ScoringRun {
  /// Without some indicators; the weights of the others are rescaled within their levels.
  func leavingOut(indicators: Set<Int>) -> ScoringRun {
    let kept = framework.indicators.indices.filter { !indicators.contains($0) }
    var run = self
    run.framework.indicators = kept.map { framework.indicators[$0] }
    func columns(_ values: [Double]) -> [Double] {
      table.parks.indices.flatMap { row in kept.map { values[row * width + $0] } }
    }
    run.completed = columns(completed)
    run.table = IndicatorTable(
      parks: table.parks, paths: table.paths, kinds: table.kinds,
      indicators: run.framework.indicators.map(\.id), values: columns(table.values))
    return run
  }

  /// Without one park.
  func leavingOut(park: Int) -> ScoringRun {
    var run = self
    let rows = table.parks.indices.filter { $0 != park }
    run.table = table.keeping { $0 != park }
    run.completed.removeSubrange(park * width..<(park + 1) * width)
    run.adjustments = AdjustmentTable(keeping: rows, of: adjustments)
    return run
  }
}
