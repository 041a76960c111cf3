/// The ranks that one method gives all parks.
struct MethodRanks: Hashable {
  var name: String
  /// 1 is best; ties share a rank.
  var ranks: [Int]
}

/// How far several methods agree on the order of the parks, each with each.
///
/// Kendall's tau-b and Spearman's rho of every two methods, as `RankAgreement` defines them.
/// In words: 1 where two methods put all parks in the same order.
///
/// - Complexity: O(methods² * n log n).
/// - Source: that of `RankAgreement`.
struct MethodAgreement {
  let names: [String]
  /// Row-major, methods by methods; nil where a method ties all parks.
  var tauB: [Double?]
  var rho: [Double?]

  init(_ methods: [MethodRanks]) {
    let count = methods.count
    names = methods.map(\.name)
    tauB = [Double?](repeating: nil, count: count * count)
    rho = tauB
    for first in 0..<count {
      for second in first..<count {
        let agreement = RankAgreement(ranks: methods[first].ranks, methods[second].ranks)
        for cell in [first * count + second, second * count + first] {
          tauB[cell] = agreement.tauB
          rho[cell] = agreement.rho
        }
      }
    }
  }
}
