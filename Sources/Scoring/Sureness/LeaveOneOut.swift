/// What becomes of the ranking when an indicator, or a group of them, is left out.
///
/// For each drop the parks are scored again without it and compared with the full ranking: tau-b,
/// how many parks move, and the park that moves furthest.
/// In words: a ranking that one indicator can turn over rests on that indicator.
///
/// - Complexity: O(drops * (one scoring + n log n)).
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7 (inclusion and
///   exclusion of indicators).
struct LeaveOneOut {
  struct Drop: Hashable {
    /// Agreement with the full ranking; nil where all parks are tied in one of the two.
    var tauB: Double?
    /// How many parks have another rank than in the full ranking.
    var moved: Int
    /// Rank without less rank with, where that is largest in size: positive for a fall.
    var largestMove: Int
    /// The park of that move, the first of several; nil where none moves.
    var park: Int?
    /// Every park's rank without what was left out.
    var ranks: [Int]
  }

  /// Every park's rank in the full ranking.
  var ranks: [Int]
  /// One for each drop, nil where nothing is left to score by.
  var drops: [Drop?]

  /// - Parameters:
  ///   - scores: Of all parks, by the full set of indicators.
  ///   - count: How many drops there are.
  ///   - threads: How many drops run at once; nil leaves it to the system.
  ///   - rescored: The scores of all parks without drop k, nil where nothing is left.
  init(
    scores: [Double], drops count: Int, threads: Int? = nil,
    rescored: @Sendable (_ drop: Int) -> [Double]?
  ) {
    let full = Places.ranks(scores)
    ranks = full
    drops = FixedParts.map(count, threads: threads) { drop in
      rescored(drop).map { Drop(full, Places.ranks($0)) }
    }
  }
}

extension LeaveOneOut.Drop {
  fileprivate init(_ full: [Int], _ without: [Int]) {
    tauB = RankAgreement(ranks: full, without).tauB
    moved = 0
    largestMove = 0
    park = nil
    ranks = without
    for row in full.indices where full[row] != without[row] {
      moved += 1
      let move = without[row] - full[row]
      if abs(move) > abs(largestMove) {
        largestMove = move
        park = row
      }
    }
  }
}
