import Testing

@testable import Scoring

@Suite struct ScoringMethodTests {
  @Test func tokensAreThoseOfTheCommand() {
    #expect(ScoringMethod.allCases.map(\.rawValue) == ["wsm", "topsis"])
    #expect(Weighting.allCases.map(\.rawValue) == ["declared", "equal", "entropy"])
    #expect(Normalisation.allCases.map(\.rawValue) == ["minmax", "goalposts", "vector", "sum"])
  }

  @Test func everyMethodIsDefined() {
    #expect(ScoringMethod.allCases.allSatisfy { !$0.definition.isEmpty })
    #expect(ScoringMethod.allCases.allSatisfy { !$0.contributionDefinition.isEmpty })
  }
}
