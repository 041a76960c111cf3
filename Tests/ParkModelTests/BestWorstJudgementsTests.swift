import ParkModel
import Testing

@Suite struct BestWorstJudgementsTests {
  private func judged(
    _ labels: [String], _ best: [Ratio?], _ worst: [Ratio?]
  ) -> BestWorstJudgements {
    BestWorstJudgements(
      file: "j.csv", labels: labels, bestToOthers: best, othersToWorst: worst,
      rows: labels.indices.map { $0 + 2 })
  }

  private func problems(_ labels: [String], _ best: [Ratio?], _ worst: [Ratio?]) -> [String] {
    judged(labels, best, worst).problems().map(\.description)
  }

  @Test func theEndsAreWhereTheOnesStand() throws {
    let ends = try #require(judged(["a", "b", "c"], [2, 1, 6], [4, 6, 1]).ends)
    #expect(ends.best == 1 && ends.worst == 2)
    #expect(problems(["a", "b", "c"], [2, 1, 6], [4, 6, 1]) == [])
    let alone = try #require(judged(["a"], [1], [1]).ends)
    #expect(alone.best == 0 && alone.worst == 0)
  }

  /// a and b are as good as the best; b is 5 times the worst, as the best is.
  @Test func ofSeveralBestsItIsTheOneThatFits() throws {
    let ends = try #require(judged(["a", "b", "c"], [1, 1, 5], [4, 5, 1]).ends)
    #expect(ends.best == 1 && ends.worst == 2)
    let alike = try #require(judged(["a", "b"], [1, 1], [1, 1]).ends)
    #expect(alike.best != alike.worst)
  }

  @Test func numbersOffTheScaleAndGapsAreRefusedAtOnce() {
    #expect(
      problems(["a", "b"], [1, 10], [nil, 0.5]) == [
        """
        j.csv, row 2, field 'others_to_worst': there is no judgement.
          Fix: write how many times as important 'a' is as the worst criterion, from 1 to 9
        """,
        """
        j.csv, row 3, field 'best_to_others': 10 is not between 1 and 9.
          Fix: write how many times as important the best criterion is as 'b', from 1 to 9
        """,
        """
        j.csv, row 3, field 'others_to_worst': 1/2 is not between 1 and 9.
          Fix: write how many times as important 'b' is as the worst criterion, from 1 to 9
        """,
      ])
    #expect(problems(["a"], [Ratio(.nan)], [1]).count == 1)
  }

  @Test func withoutABestOrAWorstThereIsNothingToCompareWith() {
    #expect(
      problems(["a", "b"], [2, 3], [3, 2]) == [
        """
        j.csv, field 'best_to_others': no criterion is marked as the best.
          Fix: write 1 in the row of the most important criterion
        """,
        """
        j.csv, field 'others_to_worst': no criterion is marked as the worst.
          Fix: write 1 in the row of the least important criterion
        """,
      ])
  }

  @Test func theBestCannotBeTheWorst() {
    #expect(
      problems(["a", "b"], [1, 3], [1, 3]) == [
        """
        j.csv, row 2: 'a' is marked as the best and as the worst.
          Fix: write 1 into best_to_others for the best only, and into others_to_worst for the \
        worst only
        """
      ])
  }

  @Test func bestAgainstWorstIsOneNumber() {
    #expect(
      problems(["a", "b", "c"], [1, 3, 8], [7, 3, 1]) == [
        """
        j.csv, row 4, field 'best_to_others': the best, 'a', is 8 times as important as the worst, \
        'c', but 7 times in others_to_worst.
          Fix: write the same number into both cells
        """
      ])
  }

  @Test func listsOfTheWrongLengthAreRefused() {
    #expect(
      problems(["a", "b"], [1], [2, 1, 3]) == [
        """
        j.csv: 2 criteria have 1 and 3 judgements.
          Fix: give two judgements for each criterion
        """
      ])
  }
}
