import ParkModel
import Testing

@Suite struct LandUseTests {
  @Test func residentialAndPublicGreenUseCountAsTown() {
    #expect(LandUse.allCases.filter(\.countsAsTown) == [.residential, .publicGreen])
  }

  @Test func tokensAreThoseOfTheFiles() {
    #expect(
      LandUse.allCases.map(\.rawValue) == [
        "industrial", "residential", "commercial", "public-green", "heritage-culture",
      ])
  }
}
