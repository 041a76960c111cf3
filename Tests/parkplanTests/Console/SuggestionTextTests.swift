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
    let chinese = suggestionText(suggestPaths(portfolio), of: portfolio, in: .chinese)
    #expect(chinese.hasPrefix("A Alpha：再城市化（未定路径）\n    园区类型“border-zone”：口岸"), "\(chinese)")
    #expect(chinese.contains("没有已定路径的园区，无法衡量一致程度。\n提示：已定路径的园区不足 6 个"))
  }
}
