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
    #expect(ScoringMethod.allCases.allSatisfy { !$0.definition.isEmpty })
    #expect(ScoringMethod.allCases.allSatisfy { !$0.contributionDefinition.isEmpty })
  }
}
