import ParkModel
import Testing

@testable import Scoring

@Suite struct PathSuggestionsTests {
  @Test func theConfusionTableCountsLabelledParksOnly() {
    func row(_ declared: DevelopmentPath?, _ suggested: DevelopmentPath) -> PathSuggestion {
      PathSuggestion(park: "A", declared: declared, suggested: suggested, reasons: [])
    }
    let confusion = PathConfusion([
      row(.coCity, .coCity), row(.coCity, .urbanization), row(nil, .urbanization),
      row(.reUrbanization, .reUrbanization),
    ])
    #expect(confusion.counts == [[0, 0, 0], [0, 1, 0], [1, 0, 1]])
    #expect(confusion.total == 3)
    #expect(confusion.agreeing == 2)
    #expect(row(.coCity, .urbanization).disagrees)
    #expect(!row(nil, .urbanization).disagrees)
  }

  @Test func positionsFollowTheDeclaredOrder() {
    #expect(DevelopmentPath.allCases.map(\.position) == [0, 1, 2])
  }
}
