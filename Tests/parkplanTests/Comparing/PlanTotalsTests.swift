import ParkModel
import PlanReport
import Testing

@testable import parkplan

@Suite struct PlanTotalsTests {
  @Test func declaredLandCountsAtTheExtentThatIsCarriedOut() throws {
    let park = Park(
      id: "P",
      alternatives: [
        Alternative(
          id: "a", decides: .nothing,
          declared: [
            DeclaredAmount(.greenfield(.industrial, "2026"), Figure(10)),
            DeclaredAmount(.regenerated(.residential, "2026"), Figure(4)),
          ])
      ])
    let land = ParkLand(
      Allocation(
        park: "P", alternative: "a", extent: 0.5,
        land: [
          LandRelease(
            use: .industrial, segment: 1, period: "2026", hectares: 3, regenerated: 1)
        ]), in: park)
    #expect(land.byUse == [LandUse.industrial: 8, .residential: 2])
    #expect(land.regenerated == 3)
    #expect(land.released == 10)
    #expect(PlanTotals(ComparedPlans.withoutPlan()) == nil)
  }
}
