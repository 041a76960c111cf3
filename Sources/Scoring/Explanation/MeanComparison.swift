public import ParkModel

/// What lifts a park above the average of the portfolio, and what holds it below.
///
/// `difference[j] = part[j] of the park - mean over the parks of part[j]`; with the adjustments'
/// differences they sum to the park's score minus the mean score.
/// In words: where the park wins and loses against the average park.
public struct MeanComparison: Sendable {
  public struct Part: Hashable, Sendable {
    /// An indicator, or an adjustment.
    public var indicator: IndicatorID
    public var part: Share
    public var mean: Share
    public var difference: Share { part - mean }
  }

  public var score: Share
  public var meanScore: Share
  /// The largest difference first.
  public var parts: [Part]

  init(_ row: Int, _ table: MeritTable) {
    let rows = table.parks.count
    let width = table.run.width
    var means = [Double](repeating: 0, count: width)
    for other in 0..<rows {
      for (column, part) in table.result.aggregation.parts(other).enumerated() {
        means[column] += part / Double(rows)
      }
    }
    let own = table.result.aggregation.parts(row)
    var parts = (0..<width).map {
      Part(
        indicator: table.framework.indicators[$0].id, part: Share(own[$0]), mean: Share(means[$0]))
    }
    let extra = table.framework.adjustments.count
    for (column, adjustment) in table.framework.adjustments.enumerated() {
      let values = (0..<rows).map { table.result.adjusted.parts[$0 * extra + column] }
      parts.append(
        Part(
          indicator: adjustment.id, part: Share(values[row]),
          mean: Share(values.reduce(0) { $0 + $1 / Double(rows) })))
    }
    score = Share(table.scores[row])
    meanScore = Share(table.scores.reduce(0) { $0 + $1 / Double(rows) })
    // A stable order: the framework's where differences are equal.
    self.parts = parts.enumerated().sorted {
      (-abs($0.element.difference.value), $0.offset) < (
        -abs($1.element.difference.value), $1.offset
      )
    }.map(\.element)
  }
}
