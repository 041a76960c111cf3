import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct SuggestionTextTests {
  @Test func aParkWithoutALabelSaysSo() {
    let portfolio = Portfolio(
      name: "p",
      parks: [
        Park(
          id: "A", name: BilingualText(english: "Alpha"), kind: "border-zone", alternatives: [])
      ])
    let text = suggestionText(suggestPaths(portfolio), of: portfolio, in: .english)
    #expect(text.hasPrefix("A Alpha: re-urbanization (no label)\n    "), "\(text)")
    #expect(text.contains("No park carries a label, so agreement cannot be measured."))
  }
}
