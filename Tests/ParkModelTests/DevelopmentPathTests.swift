import ParkModel
import Testing

@Suite struct DevelopmentPathTests {
  @Test func everyPathHasANameInBothLanguages() {
    let names = DevelopmentPath.allCases.map(\.name)
    #expect(names.map(\.english) == ["urbanization", "re-urbanization", "co-city"])
    #expect(names.map(\.chinese) == ["城市化", "再城市化", "共城化"])
  }
}
