public import ParkModel

/// The least weight that must move between indicators before two parks change places.
///
/// For a method that is linear in the weights: with `d[j] = value[j] of the park ahead - value[j]
/// of the park behind`, weight goes to the indicator with the least d, first from the one with the
/// largest: no other way closes the gap with less. For other methods: the least single move from
/// one indicator to another, found by bisection.
/// In words: "if 4 points of weight went from growth to environment, B would pass A".
/// Complexity: O(indicators * log indicators), or up to indicators² re-scorings.
public struct WeightShift: Sendable {
  public struct Move: Hashable, Sendable {
    public var from: IndicatorID
    public var to: IndicatorID
    /// A share of all weight.
    public var weight: Share
  }

  public var ahead: ParkID
  public var behind: ParkID
  /// Whether the two have equal scores as it is.
  public var isLevel: Bool
  /// Empty where no shift lets the park behind pass: it is nowhere better by enough.
  public var moves: [Move]
  /// Whether more than one move at a time was looked for.
  public var isLeastOfAll: Bool

  /// All weight that moves, 0 for parks that are level; nil where no shift does it.
  public var total: Share? {
    if isLevel { return .zero }
    return moves.isEmpty ? nil : moves.reduce(.zero) { $0 + $1.weight }
  }

  init(ahead: Int, behind: Int, _ table: MeritTable) {
    self.ahead = table.parks[ahead]
    self.behind = table.parks[behind]
    let gap = table.scores[ahead] - table.scores[behind]
    isLevel = gap <= Ranking.tolerance
    let sets = table.result.input.weights
    let width = table.run.width
    // A park is scored with the weights of its path: only what both have can move.
    let capacity = (0..<width).map { column in
      min(
        sets.values[sets.setOfRow[ahead] * width + column],
        sets.values[sets.setOfRow[behind] * width + column])
    }
    let names = table.framework.indicators.map(\.id)
    if isLevel {
      isLeastOfAll = true
      moves = []
    } else if let linear = table.result.aggregation.linear {
      isLeastOfAll = true
      let (above, below) = (linear(ahead), linear(behind))
      moves = Self.greedy(gap, (0..<width).map { above[$0] - below[$0] }, capacity, names)
    } else {
      isLeastOfAll = false
      moves = Self.singleMove(ahead, behind, table, capacity, names)
    }
  }

  private static func greedy(
    _ gap: Double, _ differences: [Double], _ capacity: [Double], _ names: [IndicatorID]
  ) -> [Move] {
    guard let sink = differences.indices.min(by: { differences[$0] < differences[$1] })
    else { return [] }
    var left = gap
    var moves: [Move] = []
    let sources = differences.indices.sorted {
      (-differences[$0], $0) < (-differences[$1], $1)
    }
    for source in sources where left > 0 {
      let rate = differences[source] - differences[sink]
      guard rate > 0, capacity[source] > 0 else { continue }
      let weight = min(capacity[source], left / rate)
      moves.append(Move(from: names[source], to: names[sink], weight: Share(weight)))
      left -= weight * rate
    }
    return left > Ranking.tolerance ? [] : moves
  }

  private static func singleMove(
    _ ahead: Int, _ behind: Int, _ table: MeritTable, _ capacity: [Double],
    _ names: [IndicatorID]
  ) -> [Move] {
    let width = capacity.count
    func isSwapped(_ source: Int, _ sink: Int, _ weight: Double) -> Bool {
      var weights = table.result.input.weights.values
      for start in stride(from: 0, to: weights.count, by: width) {
        let moved = min(weight, weights[start + source])
        weights[start + source] -= moved
        weights[start + sink] += moved
      }
      let scores = table.run.result(table.result, weights: weights).scores
      return scores[behind] >= scores[ahead]
    }
    var best: (move: Move, weight: Double)?
    for source in 0..<width where capacity[source] > 0 {
      for sink in 0..<width where sink != source {
        let most = min(capacity[source], best?.weight ?? .infinity)
        guard isSwapped(source, sink, most) else { continue }
        var low = 0.0
        var high = most
        for _ in 0..<40 {
          let middle = (low + high) / 2
          if isSwapped(source, sink, middle) { high = middle } else { low = middle }
        }
        if high < best?.weight ?? .infinity {
          best = (Move(from: names[source], to: names[sink], weight: Share(high)), high)
        }
      }
    }
    return best.map { [$0.move] } ?? []
  }
}
