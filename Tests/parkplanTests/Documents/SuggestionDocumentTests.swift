import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct SuggestionDocumentTests {
  @Test func theConfusionHasEveryPairOfPaths() {
    let portfolio = Portfolio(
      name: "p",
      parks: [
        Park(id: "A", kind: "border-zone", path: .reUrbanization, alternatives: []),
        Park(id: "B", kind: "border-zone", alternatives: []),
      ])
    let document = SuggestionDocument(suggestPaths(portfolio))
    #expect(document.parks.map(\.suggested) == ["re-urbanization", "re-urbanization"])
    #expect(document.parks[1].declared.value == nil)
    #expect(document.confusion.count == 3)
    #expect(document.confusion.values.allSatisfy { $0.count == 3 })
    #expect(document.confusion["re-urbanization"]?["re-urbanization"] == 1)
    #expect(document.agreementLeaveOneOut.value == 1)
  }

  @Test func withoutLabelsAgreementIsUnknown() {
    let portfolio = Portfolio(name: "p", parks: [Park(id: "A", alternatives: [])])
    let document = SuggestionDocument(suggestPaths(portfolio))
    #expect(document.agreementLeaveOneOut.value == nil)
    #expect(document.majorityBaseline.value == nil)
  }
}
