import Scoring
import Testing

@testable import parkplan

@Suite struct SmaaDocumentTests {
  @Test func acceptabilitySumsToOneAndWhoIsNeverFirstHasNoCentralWeights() throws {
    let sample = SampleScores()
    let table = try sample.table()
    let result = try acceptability(table, space: .free, draws: 400, seed: 2)
    var document = ScoreDocument(table)
    document.smaa = SmaaDocument(result, .free)
    for row in document.parks.indices {
      document.parks[row].add(result, row, sample.framework.indicators)
    }
    for park in document.parks {
      #expect(abs((park.acceptability ?? []).reduce(0, +) - 1) < 1e-12)
    }
    #expect(document.parks[3].acceptability?[0] == 0)
    #expect(document.parks[3].centralWeights?.value == nil)
    #expect(document.parks[0].centralWeights?.value?.keys.sorted() == ["growth", "jobs", "smoke"])
    let text = try jsonText(document)
    #expect(text.contains("\"central_weights\" : null") && text.contains("\"confidence\" : 1"))
  }
}
