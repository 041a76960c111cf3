import Testing

@testable import WhatIf

@Suite struct StratumOrderTests {
  @Test(arguments: [1, 2, 3, 4, 5, 16, 17, 100, 1_000, 4_097])
  func everyStratumIsHitExactlyOnce(count: Int) {
    for column in 0..<3 {
      let order = StratumOrder(count: count, column: column, generator: Philox(seed: 9))
      #expect((0..<count).map { order[$0] }.sorted() == Array(0..<count), "column \(column)")
    }
  }

  @Test func columnsAndSeedsShuffleDifferently() {
    func order(_ column: Int, _ seed: UInt64) -> [Int] {
      let order = StratumOrder(count: 50, column: column, generator: Philox(seed: seed))
      return (0..<50).map { order[$0] }
    }
    let orders = [order(0, 1), order(1, 1), order(0, 2)]
    #expect(Set(orders).count == 3)
    #expect(!orders.contains(Array(0..<50)))
    #expect(order(0, 1) == orders[0])
  }

  /// Over 2,000 seeds each of 5 strata should come first 400 times, with a deviation of 18.
  @Test func everyStratumIsAsLikelyToComeFirst() {
    var first = [Int](repeating: 0, count: 5)
    for seed in 0..<2_000 {
      first[StratumOrder(count: 5, column: 0, generator: Philox(seed: UInt64(seed)))[0]] += 1
    }
    #expect(first.allSatisfy { abs($0 - 400) < 90 }, "\(first)")
  }
}
