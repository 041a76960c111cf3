import ParkModel
import Testing

@Suite struct LandBankTests {
  @Test func developableLandIsAvailableAndIdle() {
    let land = LandBank(
      built: [.industrial: Figure(60)], idle: Figure(10), available: Figure(20),
      unbuildable: Figure(5))
    #expect(land.developable == 30)
  }
}
