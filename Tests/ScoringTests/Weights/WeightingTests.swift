import Testing

@testable import Scoring

@Suite struct WeightingTests {
  @Test func everyWeightingIsDefined() {
    for weighting in Weighting.allCases {
      #expect(speaksBoth(weighting.definition), "\(weighting)")
      #expect(speaksBoth(weighting.name), "\(weighting)")
    }
    #expect(Weighting.entropy.definition.english.contains("0 ln 0 = 0"))
  }
}
