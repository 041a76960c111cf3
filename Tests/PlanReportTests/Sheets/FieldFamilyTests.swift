import Testing

@testable import PlanReport

@Suite struct FieldFamilyTests {
  @Test func theLongestPrefixAndTheOwnSheetWin() {
    #expect(
      FieldFamily.of("land:industrial:1:2026", on: "Plan")?.pattern == "land:USE:SEGMENT:PERIOD")
    #expect(FieldFamily.of("e:land:industrial:1:2026", on: "Plan")?.prefix == "e:land:")
    #expect(FieldFamily.of("share:steel", on: "Mix")?.pattern == "share:INDUSTRY")
    #expect(FieldFamily.of("share:co-city", on: "Weights")?.pattern == "share:PATH")
    #expect(
      FieldFamily.of("effect:jobs", on: "Measures")?.note.meaning.english
        == "Effect with affinity and maturity counted")
  }

  @Test func otherColumnsHaveNoFamily() {
    #expect(FieldFamily.of("share", on: "Weights") == nil)
    #expect(FieldFamily.of("land_ha", on: "Allocation") == nil)
  }
}
