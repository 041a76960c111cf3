import Scoring
import Testing

@testable import parkplan

@Suite struct AuditDocumentTests {
  @Test func everyFieldIsThere() throws {
    let document = AuditDocument(audit(try SampleScores().table()))
    #expect(document.indicators.map(\.indicator) == ["jobs", "growth", "smoke"])
    #expect(document.groups.map(\.group) == ["economy"])
    #expect(document.dominated.value?.map(\.park) == ["D"])
    #expect(document.correlations.map(\.count) == [3, 3, 3])
    let text = try jsonText(document)
    for key in ["\"alpha\"", "\"reversals\"", "\"largest_move\"", "\"effective\""] {
      #expect(text.contains(key))
    }
  }
}
