import Scoring
import Testing

@testable import parkplan

@Suite struct ComparisonDocumentTests {
  @Test func matricesAreSquareAndRanksGoByPark() throws {
    let document = ComparisonDocument(compareMethods(try SampleScores().table()))
    #expect(document.tauB.count == document.methods.count)
    #expect(document.tauB.allSatisfy { $0.count == document.methods.count })
    #expect(document.methods[0].ranks["A"] == 1)
    let text = try jsonText(document)
    #expect(text.contains("\"tau_b\"") && text.contains("\"best_rank\""))
  }
}
