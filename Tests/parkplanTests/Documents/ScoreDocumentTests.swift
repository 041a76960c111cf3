import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct ScoreDocumentTests {
  @Test func namesAndNumbersAreThoseOfTheTable() throws {
    let framework = Framework(
      id: "f",
      indicators: [
        Indicator(
          id: "jobs", weight: Figure(1), goalposts: Goalposts(worst: 0, best: 10))
      ], missing: .worst)
    let parks = [
      Park(id: "A", alternatives: [], indicators: ["jobs": Figure(5)]),
      Park(id: "B", alternatives: []),
    ]
    let document = ScoreDocument(try score(parks, by: framework))
    #expect(document.framework == "f")
    #expect(document.missing == "worst")
    #expect(document.weights == ["jobs": 1])
    #expect(document.parks.map(\.score) == [0.5, 0])
    #expect(document.parks[0].contributions == ["jobs": 0.5])
    #expect(document.imputed.map(\.park) == ["B"])
    #expect(document.definitions["rank"] != nil)
  }
}
