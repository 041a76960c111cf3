import ParkModel
import Testing

@Suite struct ScenarioTests {
  @Test func aScenarioIsCalledByItsIdentifierUnlessItHasATitle() {
    #expect(Scenario(id: "cut", changes: []).title == BilingualText(english: "cut"))
    let title = BilingualText(english: "Cut", chinese: "削减")
    #expect(Scenario(id: "cut", title: title, changes: []).title == title)
    #expect(Scenario(id: "cut", changes: []).includes == [])
  }

  @Test func everyDecisionHasAWordOfItsOwn() {
    #expect(ParkDecision.allCases.map(\.verb) == ["free", "require", "exclude"])
  }
}
