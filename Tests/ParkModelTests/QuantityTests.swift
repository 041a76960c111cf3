import ParkModel
import Testing

@Suite struct QuantityTests {
  @Test func amountsOfOneKindAddScaleAndCompare() {
    var land: Hectares = 2
    land += 0.5
    #expect(land == 2.5)
    #expect(land - 1 == 1.5)
    #expect(land * 2 == 5)
    #expect(land < 3)
    #expect(land / Hectares(5) == 0.5)
    #expect(Hectares.zero.value == 0)
  }
}
