import ParkModel

/// Whether leaving one park out turns the order of others around.
///
/// A pair (a, b) of other parks is reversed by a drop when a ranks strictly before b with all
/// parks and strictly after b without the dropped one; pairs tied on one side do not count.
/// In words: whether a beats b should not hang on whether c applied. It can where scores compare
/// parks with each other, as min-max and TOPSIS do; fixed goalposts prevent it.
///
/// - Complexity: O(n * (one scoring + n log n)).
/// - Source: V. Belton, T. Gear, "On a short-coming of Saaty's method of analytic hierarchies",
///   Omega 11 (1983), 228-230.
struct RankReversal {
  static let definition = BilingualText(
    english: "with one park left out, two others change their order; ties do not count",
    chinese: "剔除一个园区后，另外两个园区的先后次序颠倒；并列不计")

  /// Two parks and their ranks with all parks and without the dropped one.
  struct Pair: Hashable {
    var ahead: Int
    var behind: Int
    var rankAhead: Int
    var rankBehind: Int
    var rankAheadWithout: Int
    var rankBehindWithout: Int
  }

  struct Drop: Hashable {
    var park: Int
    /// How many pairs of other parks are reversed.
    var reversed: Int
    /// The reversed pair that stood furthest apart; of several the one that stood highest.
    var worst: Pair?
  }

  /// The most parks that are dropped one by one.
  static let mostParks = 5000

  /// One for each park in order, nil where the others cannot be scored without it.
  var drops: [Drop?]

  /// Reversed pairs over all drops.
  var reversed: Int { drops.reduce(0) { $0 + ($1?.reversed ?? 0) } }
  /// The drop that reverses most pairs, the first of several; nil where none reverses any.
  var worst: Drop? {
    var worst: Drop?
    for case .some(let drop) in drops where drop.reversed > worst?.reversed ?? 0 { worst = drop }
    return worst
  }

  /// - Parameters:
  ///   - scores: Of all parks.
  ///   - threads: How many parts run at once; nil leaves it to the system.
  ///   - rescored: The scores of the others, in order, without park k; nil where they have none.
  /// - Throws: with more than `mostParks` parks.
  init(
    scores: [Double], threads: Int? = nil, rescored: @Sendable (_ park: Int) -> [Double]?
  ) throws(TooCostly) {
    guard scores.count <= Self.mostParks else {
      throw TooCostly(
        reason: BilingualText(
          english: "The rank-reversal check scores once for every park: \(scores.count) parks are "
            + "more than the \(Self.mostParks) for which that is done.",
          chinese: "逆序检验须逐一剔除园区重新评分：\(scores.count) 个园区超过上限 \(Self.mostParks) 个，"
            + "未作检验。"))
    }
    let full = FullRanking(scores)
    let parts = min(scores.count, 64)
    drops = FixedParts.map(parts, threads: threads) { part in
      FixedParts.items(of: part, parts: parts, count: scores.count).map { park in
        rescored(park).map { full.drop(park, $0) }
      }
    }.flatMap(\.self)
  }
}

/// The ranking of all parks, against which each drop is held.
private struct FullRanking {
  let ranks: [Int]
  /// Parks from the best to the worst.
  let order: [Int]

  init(_ scores: [Double]) {
    let ranks = Places.ranks(scores)
    self.ranks = ranks
    order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  /// - Parameter scores: Of all parks but the dropped, in order.
  func drop(_ dropped: Int, _ scores: [Double]) -> RankReversal.Drop {
    precondition(scores.count == ranks.count - 1, "scores of all parks but the dropped one")
    var parks = order.filter { $0 != dropped }
    let rows = parks.map { $0 < dropped ? $0 : $0 - 1 }
    let others = Places.ranks(scores, from: rows)
    var sequence = rows.map { others[$0] }
    sortWithinTies(&parks, &sequence)
    let reversed = inversions(sequence)
    var drop = RankReversal.Drop(park: dropped, reversed: reversed, worst: nil)
    if reversed > 0, let (ahead, behind) = furthest(parks, sequence) {
      drop.worst = RankReversal.Pair(
        ahead: parks[ahead], behind: parks[behind], rankAhead: ranks[parks[ahead]],
        rankBehind: ranks[parks[behind]], rankAheadWithout: sequence[ahead],
        rankBehindWithout: sequence[behind])
    }
    return drop
  }

  /// Puts parks that are tied with all in the order they have without: no such pair is reversed.
  private func sortWithinTies(_ parks: inout [Int], _ sequence: inout [Int]) {
    var first = 0
    while first < parks.count {
      var last = first + 1
      while last < parks.count, ranks[parks[last]] == ranks[parks[first]] { last += 1 }
      if last - first > 1 {
        let tie = (first..<last).map { (sequence[$0], parks[$0]) }.sorted { $0 < $1 }
        for (offset, entry) in tie.enumerated() {
          sequence[first + offset] = entry.0
          parks[first + offset] = entry.1
        }
      }
      first = last
    }
  }

  /// The two places i < j with `sequence[i] > sequence[j]` whose ranks lie furthest apart.
  private func furthest(_ parks: [Int], _ sequence: [Int]) -> (Int, Int)? {
    // Only a place higher than all before it can be the best partner of any later one.
    var peaks: [Int] = []
    for place in sequence.indices where peaks.last.map({ sequence[place] > sequence[$0] }) ?? true {
      peaks.append(place)
    }
    var best: (ahead: Int, behind: Int)?
    var widest = 0
    for behind in sequence.indices.reversed() {
      // The first peak above it: the peaks rise, so a binary search finds it.
      var low = 0
      var high = peaks.count
      while low < high {
        let middle = (low + high) / 2
        if sequence[peaks[middle]] > sequence[behind] { high = middle } else { low = middle + 1 }
      }
      guard low < peaks.count, peaks[low] < behind else { continue }
      let width = ranks[parks[behind]] - ranks[parks[peaks[low]]]
      let isHigher = best.map { peaks[low] < $0.ahead } ?? true
      if width > widest || (width == widest && isHigher) {
        widest = width
        best = (peaks[low], behind)
      }
    }
    return best
  }
}
