import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct ExplanationTextTests {
  @Test func aPlaceIsExplainedInWords() throws {
    let sample = SampleScores()
    let table = try sample.table()
    let text = explanationText(
      try explain("B", in: table), table, names: sample.names, in: .english)
    for words in [
      "Why B Park B has rank 2 of 4", "the average park", "Growth", "draws level with A Park A",
      "of all weight moves:", "What one indicator alone would have to be for rank 1:", "(persons)",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    let sample = SampleScores()
    let table = try sample.table()
    let text = explanationText(
      try explain("D", in: table, against: "B", toRank: 1), table, names: [:], in: .english)
    #expect(text.contains("No shift of weights puts D level with B."))
    #expect(text.contains("not with this one alone"))
    let chinese = explanationText(try explain("D", in: table), table, names: [:], in: .chinese)
    #expect(chinese.contains("D 为何名列第 4"))
  }
}
