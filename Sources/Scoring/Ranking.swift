import ParkModel

/// The place of every park: equal scores share a rank, in the order of park identifiers.
struct Ranking {
  static let definition =
    "1 is the highest score; scores that differ by at most 1e-12 share a rank, and the next rank "
    + "counts them all (1, 2, 2, 4); parks of one rank stand in the order of their identifiers"

  /// Scores this close are equal but for rounding.
  static let tolerance = 1e-12

  /// The rank of each row.
  var ranks: [Int]
  /// Rows from the best to the worst.
  var order: [Int]

  init(_ scores: [Double], _ parks: [ParkID]) {
    ranks = [Int](repeating: 0, count: scores.count)
    order = scores.indices.sorted { (-scores[$0], parks[$0]) < (-scores[$1], parks[$1]) }
    var first = 0
    while first < order.count {
      var last = first + 1
      while last < order.count, scores[order[first]] - scores[order[last]] <= Self.tolerance {
        last += 1
      }
      for place in first..<last { ranks[order[place]] = first + 1 }
      order[first..<last].sort { parks[$0] < parks[$1] }
      first = last
    }
  }
}
