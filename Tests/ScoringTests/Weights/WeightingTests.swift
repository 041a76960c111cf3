import Testing

@testable import Scoring

@Suite struct WeightingTests {
  @Test func everyWeightingIsDefined() {
    #expect(Weighting.allCases.allSatisfy { !$0.definition.isEmpty })
    #expect(Weighting.entropy.definition.contains("0 ln 0 = 0"))
  }
}
