import ParkModel
import Testing

@testable import PlanCheck

@Suite struct RatedTests {
  @Test func whatIsComputedIsAsWeakAsItsWeakestInput() {
    let sum = Rated(2, .sourced) + Rated(3, .estimated)
    #expect(sum == Rated(5, .estimated))
    #expect(sum * Rated(2, .illustrative) == Rated(10, .illustrative))
    #expect(sum * 2 == Rated(10, .estimated))
  }

  @Test func positionsFollowTheOrderOfTheStatuses() {
    #expect(ProvenanceStatus.allCases.map(\.position) == [0, 1, 2, 3])
  }
}
