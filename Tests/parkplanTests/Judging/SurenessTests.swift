import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct SurenessTests {
  @Test func longWorkIsAnnounced() throws {
    let many = try SurenessOptions.parse(["--smaa", "1000000"])
    #expect(
      Sureness.warning(many, parks: 2543, indicators: 30)
        == "Ranking 2543 parks over and over, about 11 s on two cores; fewer draws or samples "
        + "are quicker.")
    #expect(Sureness.warning(many, parks: 26, indicators: 12) == nil)
    #expect(
      Sureness.warning(try SurenessOptions.parse([]), parks: 1_000_000, indicators: 30) == nil)
  }

  @Test func whatWasAskedForIsAddedAndNothingElse() throws {
    let sample = SampleScores()
    let table = try sample.table()
    let portfolio = Portfolio(name: "p", parks: sample.parks)
    var document = ScoreDocument(table)
    let nothing = try Sureness(table, try SurenessOptions.parse([]), portfolio)
    nothing.add(to: &document)
    #expect(document.audit == nil && document.smaa == nil && document.methods == nil)
    #expect(nothing.text(names: [:], most: 9, in: .english).isEmpty)
    let all = try Sureness(
      table,
      try SurenessOptions.parse([
        "--audit", "--compare-methods", "--smaa", "64", "--sensitivity", "16", "--explain", "B",
        "--weight-space", "bounded",
      ]), portfolio)
    all.add(to: &document)
    #expect(document.audit != nil && document.smaa != nil && document.methods != nil)
    #expect(document.sensitivity != nil && document.explanation?.park == "B")
    let text = all.text(names: [:], most: 9, in: .english)
    for words in [
      "How sure each rank is", "Which weights each rank hangs on", "Methods side by side",
      "What the ranking rests on", "Why B has rank 2",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
