import ParkModel
import Testing

@Suite struct EvaluationTests {
  @Test func limitsHaveOneNameEverywhere() {
    #expect(LimitName.fund("central", "2026") == "fund central 2026")
    #expect(LimitName.concentration("one-industry", "steel") == "one-industry steel")
  }
}
