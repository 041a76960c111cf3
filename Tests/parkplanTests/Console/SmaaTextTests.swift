import Scoring
import Testing

@testable import parkplan

@Suite struct SmaaTextTests {
  @Test func acceptabilitiesAndCentralWeightsAreShown() throws {
    let sample = SampleScores()
    let table = try sample.table()
    let result = try acceptability(table, space: .free, draws: 500, seed: 1)
    let text = smaaText(result, .free, table, names: sample.names, most: 10, in: .english)
    for words in [
      "How sure each rank is (500 draws, seed 1)", "ranks 1 to 4", "first with weight on Jobs",
      "Jobs",
      "Shares are within 4.5 %", "rank acceptability: SMAA-2:",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(
      smaaText(result, .free, table, names: [:], most: 1, in: .chinese).contains("名次的可靠性"))
  }
}
