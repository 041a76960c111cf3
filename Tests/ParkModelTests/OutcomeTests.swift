import ParkModel
import Testing

@Suite struct OutcomeTests {
  private let park = Park(
    id: "P1",
    land: LandBank(
      built: [
        .industrial: Figure(60, .sourced), .residential: Figure(24, .illustrative),
      ], idle: Figure(10, .estimated), available: Figure(20, .sourced),
      unbuildable: Figure(1000, .assumed)),
    output: Figure(200, .estimated, origin: 3), workers: Figure(1000, .sourced),
    residents: Figure(5000, .assumed), alternatives: [])

  @Test func absoluteEffectsHaveABaseOfOne() {
    #expect(park.effectBase(.none) == Figure(1, .sourced))
  }

  @Test func theBaseIsTheParksOwnAmountWithItsStatus() {
    #expect(park.effectBase(.output) == Figure(200, .estimated, origin: 3))
    #expect(park.effectBase(.workers) == Figure(1000, .sourced))
    #expect(park.effectBase(.residents) == Figure(5000, .assumed))
  }

  @Test func areaIsBuiltIdleAndAvailableLandAndAsWeakAsItsWeakestPart() {
    #expect(park.effectBase(.area) == Figure(114, .illustrative))
  }
}
