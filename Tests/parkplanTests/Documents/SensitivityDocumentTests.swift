import Scoring
import Testing

@testable import parkplan

@Suite struct SensitivityDocumentTests {
  @Test func aRankThatNeverMovesHasNoIndices() throws {
    let table = try SampleScores().table()
    let document = SensitivityDocument(
      sensitivity(table, deviation: 0.3, samples: 64, seed: 3), samples: 64, seed: 3, table)
    #expect(document.parks.map(\.park) == ["A", "B", "C", "D"])
    #expect(document.parks[3].total["jobs"] == .some(nil))
    let text = try jsonText(document)
    #expect(text.contains("\"first_order\"") && text.contains("\"rank_at_95\""))
  }
}
