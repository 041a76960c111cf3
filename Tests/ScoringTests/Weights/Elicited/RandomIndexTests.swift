import Testing

@testable import Scoring

@Suite struct RandomIndexTests {
  /// Saaty, The Analytic Hierarchy Process, 1980: 0.58 for three labels, not 0.52 or 0.49.
  @Test func theTableIsSaatysOf1980() {
    let expected = [
      0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
    ]
    #expect((1...15).map { RandomIndex.value($0) } == expected)
    #expect(RandomIndex.value(0) == nil)
    #expect(RandomIndex.value(16) == nil)
  }

  @Test func theDefinitionNamesTheTable() {
    #expect(
      RandomIndex.definition.english.hasPrefix(
        "the consistency index over the mean index of random judgements (Saaty 1980: 0.58 for 3, "
          + "0.90 for 4, "))
    #expect(RandomIndex.definition.english.contains("1.59 for 15); above 0.10"))
  }
}
