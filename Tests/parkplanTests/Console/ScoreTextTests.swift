import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct ScoreTextTests {
  private func text(_ language: Language) throws -> String {
    let framework = Framework(
      id: "f",
      indicators: [
        Indicator(
          id: "jobs", name: BilingualText(english: "Jobs", chinese: "就业"), weight: Figure(1),
          goalposts: Goalposts(worst: 0, best: 10))
      ])
    let park = Park(
      id: "A", name: BilingualText(english: "Alpha", chinese: "甲园"), alternatives: [],
      indicators: ["jobs": Figure(5)])
    let table = try score([park], by: framework)
    return scoreText(
      table, names: ["A": park.name.text(in: language)], in: language)
  }

  @Test func theRankingComesFirst() throws {
    let english = try text(.english)
    #expect(
      english.hasPrefix(
        """
        rank  park  name   score         mostly from
        ────────────────────────────────────────────
           1  A     Alpha  0.500  █████  Jobs 0.500
        Weights: Jobs 100.0 %

        What the words mean
        """), "\(english)")
  }

  @Test func chineseNamesLineUp() throws {
    let chinese = try text(.chinese)
    #expect(chinese.contains("   1  A     甲园  0.500  █████  就业 0.500"))
    #expect(chinese.contains("含义\n  指标体系：f\n  缺失值：不允许缺失："), "\(chinese)")
  }
}
