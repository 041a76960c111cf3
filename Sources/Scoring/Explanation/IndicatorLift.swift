public import ParkModel

/// The least change of one raw value that lifts a park to a wanted rank, indicator by indicator.
///
/// The value goes from the park's own towards the better end, everything else as it is, and the
/// whole pipeline is run again: 32 steps find the first that reaches the rank, bisection the least
/// change within it. The better end is the best of the goalpost, the thresholds and the parks, and
/// for scales without an end as far again as the parks reach.
/// In words: "with 71 instead of 58 MCNY a hectare the park would be third".
/// Complexity: about 80 re-scorings an indicator.
public struct IndicatorLift: Sendable {
  public var indicator: IndicatorID
  public var from: Amount
  /// nil: not with this indicator alone.
  public var to: Amount?

  private static let steps = 32

  init(_ column: Int, of row: Int, toRank wanted: Int, _ table: MeritTable) {
    let run = table.run
    let indicator = run.framework.indicators[column]
    let place = row * run.width + column
    let own = run.completed[place]
    self.indicator = indicator.id
    from = Amount(own)
    to = nil
    let limit = Self.betterEnd(column, own, run)
    guard limit != own else { return }
    func reaches(_ value: Double) -> Bool {
      var values = run.completed
      values[place] = value
      guard let result = try? run.result(values) else { return false }
      return result.ranks[row] <= wanted
    }
    var low = own
    for step in 1...Self.steps {
      var high = own + (limit - own) * (Double(step) / Double(Self.steps))
      if reaches(high) {
        for _ in 0..<48 {
          let middle = low + (high - low) / 2
          if reaches(middle) { high = middle } else { low = middle }
        }
        to = Amount(high)
        return
      }
      low = high
    }
  }

  /// How far the value may go for the better.
  private static func betterEnd(_ column: Int, _ own: Double, _ run: ScoringRun) -> Double {
    let indicator = run.framework.indicators[column]
    let others = run.table.parks.indices.map { run.completed[$0 * run.width + column] }
    let low = others.min() ?? own
    let high = others.max() ?? own
    var anchors: [Double] = []
    var isOpen = !run.settings.normalisation.isFixed(indicator)
    switch run.settings.normalisation.valueFunction(of: indicator) {
    case nil: break
    case .table(let rows), .line(let rows):
      // The nearest amount with the most marks, on whichever side it lies.
      let most = rows.map(\.marks).max() ?? 0
      return rows.filter { $0.marks == most }.map(\.amount.value)
        .min { abs($0 - own) < abs($1 - own) } ?? own
    case .ratio(let benchmark, let cap):
      let cap = cap?.value
      isOpen = cap == nil
      anchors = [
        indicator.direction.lessIsBetter
          ? benchmark.value / (cap ?? BenchmarkRatio.mostWithoutCap) : benchmark.value * (cap ?? 1)
      ]
    case .steps(let full, _, _): anchors = [full.value]
    case .parity(let share, let step, let gain, let cap):
      anchors = [gain > 0 ? 1 + step.value * ((cap - share) / gain + 1) : 1]
    }
    if let best = indicator.goalposts?.best.value { anchors.append(best) }
    let reach = isOpen ? high - low : 0
    switch indicator.direction {
    case .moreIsBetter: return max(own, (anchors + [high]).reduce(high, max) + reach)
    case .lessIsBetter: return min(own, (anchors + [low]).reduce(low, min) - reach)
    case .target(let from, let to): return min(max(own, from.value), to.value)
    }
  }
}
