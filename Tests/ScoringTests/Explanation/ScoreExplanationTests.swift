import ParkModel
import Testing

@testable import Scoring

@Suite struct ScoreExplanationTests {
  private func table() throws -> MeritTable {
    let posts = Goalposts(worst: 0, best: 10)
    return try score(
      testParks([[6, 6], [2, 6], [9, 1], [.nan, 1]]),
      by: testFramework(
        weights: [0.5, 0.5], goalposts: [posts, posts], missing: .unrated))
  }

  @Test func theNextParkAheadAndTheNextRankAreTheDefault() throws {
    let table = try table()
    let explanation = try explain("P002", in: table)
    #expect(explanation.rank == 3 && explanation.wantedRank == 2 && explanation.rated == 3)
    #expect(explanation.weightShift?.ahead == "P003" && explanation.weightShift?.behind == "P002")
    #expect(explanation.lifts.count == 2)
    let first = try explain("P001", in: table)
    #expect(first.weightShift?.ahead == "P001" && first.weightShift?.behind == "P003")
    #expect(first.lifts.isEmpty)
  }

  @Test func whatCannotBeExplainedIsRefusedAtOnce() throws {
    let table = try table()
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try explain("P02", in: table, against: "P004", toRank: 9)
      } == [
        """
        --explain: there is no park 'P02'.
          Fix: did you mean 'P002'?
        """,
        """
        --against: 'P004' is not rated: no value for 'c0'.
          Fix: name a rated park
        """,
        """
        --to-rank: there is no rank 9.
          Fix: write a rank from 1 to 3
        """,
      ])
    #expect(
      refusals { () throws(InvalidInput) in
        _ = try explain("P002", in: table, against: "P002")
      }.count == 1)
  }

  @Test func aParkAloneHasNobodyToPass() throws {
    let table = try score(testParks([[3]]), by: testFramework(weights: [1]))
    let explanation = try explain("P001", in: table)
    #expect(explanation.weightShift == nil && explanation.lifts.isEmpty)
  }
}
