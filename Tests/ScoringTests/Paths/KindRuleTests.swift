import ParkModel
import Testing

@testable import Scoring

@Suite struct KindRuleTests {
  @Test func followsTheSourceDocument() {
    let expected: [(String, DevelopmentPath)] = [
      ("border-economic-cooperation-zone", .reUrbanization),
      ("Mutual trade zone", .reUrbanization), ("comprehensive-bonded-zone", .reUrbanization),
      ("port-zone", .reUrbanization), ("export-processing-zone", .coCity),
      ("high-tech-zone", .urbanization), ("economic-development-zone", .urbanization),
      ("", .urbanization),
    ]
    for (kind, path) in expected {
      let (suggested, reason) = KindRule.suggest(kind)
      #expect(suggested == path, "\(kind)")
      #expect(reason.english.hasSuffix(".") && reason.chinese.hasSuffix("。"), "\(kind)")
      #expect(speaksBoth(reason), "\(kind)")
    }
  }
}
