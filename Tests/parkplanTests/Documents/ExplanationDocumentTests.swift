import Scoring
import Testing

@testable import parkplan

@Suite struct ExplanationDocumentTests {
  @Test func whatCannotBeDoneIsNull() throws {
    let table = try SampleScores().table()
    let document = ExplanationDocument(try explain("D", in: table, against: "B", toRank: 1))
    #expect(document.weightShift?.total.value == nil && document.weightShift?.moves.isEmpty == true)
    #expect(document.lifts.map(\.indicator) == ["jobs", "growth", "smoke"])
    let text = try jsonText(document)
    #expect(text.contains("\"total\" : null") && text.contains("\"to\" : null"))
    #expect(text.contains("\"against_mean\"") && text.contains("\"wanted_rank\" : 1"))
  }
}
