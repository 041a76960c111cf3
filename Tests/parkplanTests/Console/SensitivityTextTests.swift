import Scoring
import Testing

@testable import parkplan

@Suite struct SensitivityTextTests {
  @Test func eachRankNamesTheWeightItHangsOn() throws {
    let sample = SampleScores()
    let table = try sample.table()
    let text = sensitivityText(
      sensitivity(table, deviation: 0.5, samples: 200, seed: 1), table, names: sample.names,
      most: 10, in: .english)
    #expect(text.contains("every weight up to 50 % less or more"))
    #expect(text.contains("A Park A") && text.contains("none: it never moves"), "\(text)")
    #expect(
      sensitivityText(
        sensitivity(table, samples: 2, seed: 1), table, names: [:], most: 1, in: .chinese
      ).contains("名次取决于哪些权重"))
  }
}
