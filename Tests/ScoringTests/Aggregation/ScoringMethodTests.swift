import Testing

@testable import Scoring

@Suite struct ScoringMethodTests {
  @Test func tokensAreThoseOfTheCommand() {
    #expect(
      ScoringMethod.allCases.map(\.rawValue) == [
        "wsm", "wpm", "levels", "topsis", "vikor", "promethee",
      ])
    #expect(
      Weighting.allCases.map(\.rawValue) == [
        "declared", "equal", "entropy", "critic", "stddev", "ahp", "bwm", "swing",
      ])
    #expect(
      Normalisation.allCases.map(\.rawValue) == [
        "minmax", "goalposts", "vector", "sum", "zscore", "rank", "reference", "target", "none",
      ])
  }

  @Test func everyMethodIsDefined() {
    for method in ScoringMethod.allCases {
      #expect(speaksBoth(method.definition), "\(method)")
      #expect(speaksBoth(method.contributionDefinition), "\(method)")
      #expect(!method.name.chinese.isEmpty && method.name.english == method.rawValue)
    }
  }
}
