/// The ranks of scores by the rule of `Ranking`, where no identifiers are at hand.
///
/// 1 is the highest score; scores within `Ranking.tolerance` of the best of their tie share a rank,
/// and the next rank counts them all.
enum Places {
  /// - Parameter start: All rows, best first, where a near order is known: sorting is then quick.
  /// - Complexity: O(n log n).
  static func ranks(_ scores: [Double], from start: [Int]? = nil) -> [Int] {
    var order = start ?? Array(scores.indices)
    order.sort { scores[$0] > scores[$1] }
    var ranks = [Int](repeating: 0, count: scores.count)
    forEachTie(order, scores) { places in
      for place in places { ranks[order[place]] = places.lowerBound + 1 }
    }
    return ranks
  }

  /// Calls `body` with the places of each tie; `order` runs from the highest score to the lowest.
  static func forEachTie(
    _ order: [Int], _ scores: [Double], _ body: (Range<Int>) -> Void
  ) {
    var first = 0
    while first < order.count {
      let best = scores[order[first]]
      var last = first + 1
      while last < order.count, best - scores[order[last]] <= Ranking.tolerance { last += 1 }
      body(first..<last)
      first = last
    }
  }
}
