import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct TokenTests {
  @Test func theTokensAreTheRawValues() {
    #expect(Token<Language>.allValueStrings == ["en", "zh"])
    #expect(Token<ScoringMethod>(argument: "topsis")?.value == .topsis)
    #expect(Token<ScoringMethod>(argument: "Topsis") == nil)
    #expect(Token(Normalisation.minMax).defaultValueDescription == "minmax")
  }
}
