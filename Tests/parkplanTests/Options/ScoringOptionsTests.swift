import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct ScoringOptionsTests {
  @Test func settingsFollowTheOptions() throws {
    let options = try ScoringOptions.parse([
      "--method", "vikor", "--weights", "critic", "--normalise", "rank", "--missing", "mean",
      "--winsorize",
    ])
    #expect(
      options.settings
        == ScoringSettings(
          method: .vikor, weighting: .critic, normalisation: .rank, missing: .mean,
          winsorizes: true))
    #expect(try ScoringOptions.parse([]).settings == ScoringSettings())
  }

  @Test func judgementsGoWithJudgedWeightsOnly() throws {
    #expect(throws: (any Error).self) { try ScoringOptions.parse(["--judgements", "x.csv"]) }
    #expect(
      Weighting.allCases.filter { $0.judgementMethod != nil } == [.pairwise, .bestWorst, .swing])
  }
}
