import ParkModel
import Testing

@testable import ParkFiles

struct SyntheticParksTests {
  private func parks(_ count: Int, seed: UInt64) -> [Park] {
    SyntheticParks(count: count, random: SplitMix64(seed: seed)).parks
  }

  @Test func identifiersArePaddedAndInOrder() {
    #expect(SyntheticParks.name(1) == "G00001")
    #expect(SyntheticParks.name(20_000) == "G20000")
    let ids = parks(120, seed: 1).map(\.id)
    #expect(ids == ids.sorted())
  }

  @Test(arguments: [5, 22, 150], [1, 2, 3] as [UInt64])
  func everyPathHasParks(count: Int, seed: UInt64) {
    let paths = Set(parks(count, seed: seed).compactMap(\.path))
    #expect(paths == Set(DevelopmentPath.allCases), "\(count) parks, seed \(seed)")
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func industrySharesSumToOne(seed: UInt64) {
    for park in parks(100, seed: seed) {
      let sum = park.industries.reduce(0) { $0 + $1.share.value.value }
      #expect(abs(sum - 1) < 1e-9, "\(park.id), seed \(seed)")
      #expect(Set(park.industries.map(\.industry)).count == park.industries.count)
    }
  }

  /// Every fourth park by output is led by it, and no other.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func oneIndustryLeadsAQuarterOfTheParks(seed: UInt64) {
    let led = parks(200, seed: seed).count { park in
      park.industries.contains { $0.industry == SyntheticPolicies.leader }
    }
    #expect(led == 50, "seed \(seed)")
  }

  @Test func sizesAreHeavyTailed() {
    let areas = parks(2000, seed: 6).map { $0.effectBase(.area).value.value }.sorted()
    let largest = areas.suffix(200).reduce(0, +)
    #expect(largest > 0.3 * areas.reduce(0, +), "seed 6: the largest tenth holds \(largest) ha")
  }

  @Test func decisionsAlternativesAndNegativeEquityOccur() {
    let all = parks(150, seed: 1)
    #expect(all.contains { $0.decision == .mandatory })
    #expect(all.contains { $0.decision == .excluded })
    #expect(
      all.contains {
        $0.alternatives.count > 1 && $0.alternatives.allSatisfy { $0.decides == .all }
      })
    #expect(all.contains { $0.alternatives.contains { $0.id == "package" } })
    #expect(all.contains { $0.finances?.debtToEquity == nil })
  }

  @Test(arguments: [6, 22, 150, 500], [1, 2, 3] as [UInt64])
  func aMandatoryParkCanFollowItsPath(count: Int, seed: UInt64) {
    let mandatory = parks(count, seed: seed).filter { $0.decision == .mandatory }
    #expect(!mandatory.isEmpty, "\(count) parks, seed \(seed)")
    #expect(
      mandatory.allSatisfy { $0.alternatives.contains { $0.decides == .all } },
      "\(count) parks, seed \(seed)")
  }
}
