import ParkModel
import Testing

@Suite struct IdentifierTests {
  @Test func orderIsThatOfTheText() {
    let parks: [ParkID] = ["P10", "P2", "p1"]
    #expect(parks.sorted().map(\.text) == ["P10", "P2", "p1"])
    #expect("\(ParkID("P10"))" == "P10")
  }
}
