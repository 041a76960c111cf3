import ParkModel
import Testing

@testable import ParkFiles

@Suite struct SplitMix64AmountsTests {
  @Test func indicesAndPicksCoverAllEntries() {
    var random = SplitMix64(seed: 3)
    #expect(Set((0..<200).map { _ in random.index(4) }) == [0, 1, 2, 3], "seed 3")
    let picked = (0..<2000).map { _ in random.pick([("rare", 1), ("usual", 9)]) }
    let rare = picked.count { $0 == "rare" }
    #expect((120...280).contains(rare), "seed 3: \(rare) of 2000")
  }

  /// The median of u^(-3/4) is 0.501^(-3/4) = 1.68; a tail without weight would have a mean near it.
  @Test func theTailIsHeavy() {
    var random = SplitMix64(seed: 5)
    let factors = (0..<20_001).map { _ in random.heavyTail() }.sorted()
    let mean = factors.reduce(0, +) / 20_001
    #expect(abs(factors[10_000] - 1.68) < 0.05, "seed 5")
    #expect(mean > 2.7 && mean < 3.7, "seed 5: \(mean)")
    #expect(factors[0] >= 1 && factors[20_000] < 106, "seed 5")
  }

  @Test(arguments: [
    (1234.5, 1230), (0.0123449, 0.0123), (-98_760, -98_800), (999.6, 1000), (0, 0), (7, 7),
  ])
  func significantKeepsThreeDigits(value: Double, expected: Double) {
    #expect(significant(value) == expected)
  }

  @Test func roundedNumbersHaveShortTexts() {
    #expect("\(rounded(0.1 + 0.2, 2))" == "0.3")
    #expect("\(rounded(1234.5678, 1))" == "1234.6")
  }
}
