/// The parks on which the methods differ most: best and worst rank, and who gives them.
///
/// `spread = worst rank - best rank` over the methods.
/// In words: a park with a spread of 0 stands in the same place whatever the method; where the
/// spread is large, the choice of method decides.
///
/// - Complexity: O(methods * n + n log n).
struct DisagreementPanel {
  struct Row: Hashable {
    var park: Int
    var bestRank: Int
    var worstRank: Int
    /// Methods that give the best and the worst rank, in order.
    var bestMethods: [Int]
    var worstMethods: [Int]
    var spread: Int { worstRank - bestRank }
  }

  /// By spread from the largest, then by park; parks that never move are left out.
  var rows: [Row]
  /// How many parks change places between methods, listed or not.
  var moving: Int

  /// - Parameter most: How many parks are listed.
  init(_ methods: [MethodRanks], most: Int) {
    let parks = methods.first?.ranks.count ?? 0
    precondition(methods.allSatisfy { $0.ranks.count == parks }, "ranks of the same parks")
    var moving: [(park: Int, best: Int, worst: Int)] = []
    for park in 0..<parks {
      let ranks = methods.map { $0.ranks[park] }
      guard let best = ranks.min(), let worst = ranks.max(), best < worst else { continue }
      moving.append((park, best, worst))
    }
    moving.sort { ($0.best - $0.worst, $0.park) < ($1.best - $1.worst, $1.park) }
    self.moving = moving.count
    rows = moving.prefix(max(most, 0)).map { park, best, worst in
      Row(
        park: park, bestRank: best, worstRank: worst,
        bestMethods: methods.indices.filter { methods[$0].ranks[park] == best },
        worstMethods: methods.indices.filter { methods[$0].ranks[park] == worst })
    }
  }
}
