import Scoring
import Testing

@testable import parkplan

@Suite struct AuditTextTests {
  @Test func everyIndicatorGroupAndWarningIsShown() throws {
    let sample = SampleScores()
    let audit = audit(try sample.table())
    let text = auditText(audit, sample.framework, in: .english)
    for words in [
      "What the ranking rests on", "Jobs", "group Economy", "Cronbach's alpha",
      "Dominated parks: 1",
      "  D: nowhere better than B", "Parks whose dropping turns the order of others: 0",
      "dominance: a park dominates another",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(text.contains("Jobs and") == false)
    #expect(auditText(audit, sample.framework, in: .chinese).contains("排名的依据"))
  }
}
