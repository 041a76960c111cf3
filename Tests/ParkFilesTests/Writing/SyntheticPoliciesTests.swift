import ParkModel
import Testing

@testable import ParkFiles

struct SyntheticPoliciesTests {
  private typealias Rules = SyntheticPolicies

  @Test func thereIsAsMuchOfEverythingAsPromised() {
    #expect(Rules.instruments.count == 8)
    #expect(Rules.instruments.allSatisfy { $0.levels.count == 3 && $0.maturity.count == 3 })
    #expect(Rules.land.uses.map(\.use) == LandUse.allCases)
    #expect(Rules.land.uses.allSatisfy { $0.segments.count == 3 && $0.maturity.count == 3 })
    #expect(Rules.periods.count == 3)
    #expect(Rules.regions.count == 4)
    #expect(Rules.industries.count == 12)
    #expect(Set(Rules.paths.map(\.path)) == Set(DevelopmentPath.allCases))
  }

  @Test func listsAreInCanonicalOrder() {
    #expect(Rules.instruments.map(\.id) == Rules.instruments.map(\.id).sorted())
    #expect(Rules.industries.map(\.id) == Rules.industries.map(\.id).sorted())
    #expect(Rules.outcomes.map(\.id) == Rules.outcomes.map(\.id).sorted())
  }

  @Test func weightsSumToOne() {
    #expect(abs(Rules.outcomes.reduce(0) { $0 + $1.weight.value.value } - 1) < 1e-9)
  }

  @Test func furtherSegmentsAndLaterStartsYieldLess() {
    for use in Rules.land.uses {
      let factors = use.segments.map(\.factor.value)
      #expect(zip(factors, factors.dropFirst()).allSatisfy { $0 > $1 }, "\(use.use)")
      #expect(zip(use.maturity, use.maturity.dropFirst()).allSatisfy { $0.value > $1.value })
    }
    for instrument in Rules.instruments {
      let maturity = instrument.maturity.map(\.value)
      #expect(zip(maturity, maturity.dropFirst()).allSatisfy { $0 > $1 }, "\(instrument.id)")
      let costs = instrument.levels.map(\.startCost.value)
      #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 < $1 }, "\(instrument.id)")
    }
  }
}
