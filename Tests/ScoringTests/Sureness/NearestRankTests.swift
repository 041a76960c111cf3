import Testing

@testable import Scoring

@Suite struct NearestRankTests {
  /// By hand: of 20 values the 5 % point is the first, the 95 % point the 19th.
  @Test func isAlwaysOneOfTheValues() {
    let values = (1...20).map(Double.init).reversed()
    #expect(nearestRank(Array(values), 0.05) == 1)
    #expect(nearestRank(Array(values), 0.051) == 2)
    #expect(nearestRank(Array(values), 0.5) == 10)
    #expect(nearestRank(Array(values), 0.95) == 19)
    #expect(nearestRank(Array(values), 1) == 20)
    #expect(nearestRank(Array(values), 0) == 1)
    #expect(nearestRank([7], 0.3) == 7)
  }

  @Test func agreesWithSorting() {
    for seed in UInt64(0)..<100 {
      let count = Int(seed) + 1
      let values = randomTable(rows: count, width: 1, levels: 9, seed: seed)
      let sorted = values.sorted()
      for percent in 1...99 {
        let place = (percent * count + 99) / 100
        let found = nearestRank(values, Double(percent) / 100)
        #expect(found == sorted[max(place, 1) - 1], "seed \(seed), \(percent) %")
      }
    }
  }
}
