import ParkModel
import Testing

@testable import PlanReport

@Suite struct DeclaredLandTests {
  @Test func declaredHectaresScaleWithTheExtent() {
    let park = TinyRun.portfolio.parks[0]
    let half = Allocation(park: "A", alternative: "modest", extent: 0.5)
    #expect(declaredHectares(half, in: park).hectares(.industrial) == 6)
    #expect(declaredHectares(half, in: park).total == 6)
    #expect(declaredHectares(Allocation(park: "A"), in: park).total == 0)
    #expect(declaredHectares(half, in: nil).total == 0)
  }
}
