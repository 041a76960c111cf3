import ParkModel
import Testing

@testable import ParkFiles

struct JudgementTablesTests {
  private func bestWorst(_ text: String) throws -> BestWorstJudgements {
    guard case .bestWorst(let judgements) = try SampleJudgements.read(text, by: .bestWorst) else {
      throw InvalidInput([])
    }
    return judgements
  }

  private func swing(_ text: String) throws -> SwingPoints {
    guard case .swing(let points) = try SampleJudgements.read(text, by: .swing) else {
      throw InvalidInput([])
    }
    return points
  }

  @Test func bestWorstJudgementsReadWithFractionsAndColumnsInAnyOrder() throws {
    let judgements = try bestWorst(
      "others_to_worst,criterion,best_to_others\n9/2,a,1\n\n1,b,4.5\n")
    #expect(judgements.labels == ["a", "b"])
    #expect(judgements.bestToOthers == [1, 4.5])
    #expect(judgements.othersToWorst == [4.5, 1])
    #expect(judgements.rows == [2, 4])
  }

  @Test func swingPointsRead() throws {
    let points = try swing("criterion,points\njobs,100\ngreen,12.5\n")
    #expect(points.labels == ["jobs", "green"])
    #expect(points.points == [100, 12.5])
    #expect(points.rows == [2, 3])
  }

  @Test func missingColumnsAreNamedAndNothingElse() throws {
    #expect(
      try SampleJudgements.problems("criterion,best_to_other\na,1\n", by: .bestWorst) == [
        """
        j.csv, row 1, field 'best_to_other': there is no column 'best_to_other'.
          Fix: did you mean 'best_to_others'?
        """,
        """
        j.csv, row 1, field 'best_to_others': the column 'best_to_others' is missing.
          Fix: add it to the header: FORMAT.md says what it holds
        """,
        """
        j.csv, row 1, field 'others_to_worst': the column 'others_to_worst' is missing.
          Fix: add it to the header: FORMAT.md says what it holds
        """,
      ])
  }

  @Test func textAndJudgementsAreRefusedAtOnceEachCellOnce() throws {
    #expect(
      try SampleJudgements.problems(
        "criterion,best_to_others,others_to_worst\na,x,11\nb,3,\n,1,2\na,2,1/0\n", by: .bestWorst)
        == [
          """
          j.csv, row 2, field 'best_to_others': 'x' is not a number.
            Fix: write digits, for example 12.5
          """,
          """
          j.csv, row 2, field 'others_to_worst': 11 is not between 1 and 9.
            Fix: write how many times as important 'a' is as the worst criterion, from 1 to 9
          """,
          """
          j.csv, row 3, field 'others_to_worst': there is no judgement.
            Fix: write how many times as important 'b' is as the worst criterion, from 1 to 9
          """,
          """
          j.csv, row 4: criterion 3 has no name.
            Fix: give it a name
          """,
          """
          j.csv, row 5, field 'others_to_worst': '1/0' divides by 0.
            Fix: write a number or a fraction, such as 3 or 1/3
          """,
          """
          j.csv, row 5: criteria 1 and 4 are both called 'a'.
            Fix: give each a name of its own
          """,
        ])
  }

  @Test func pointsThatAreNoneAreRefused() throws {
    #expect(
      try SampleJudgements.problems(
        "criterion,points\na,100\nb,80%\nc,-5\nd,1/2\ne,\n", by: .swing) == [
          """
          j.csv, row 3, field 'points': '80%' has a percent sign.
            Fix: write the number alone, such as 80
          """,
          """
          j.csv, row 4, field 'points': -5 is negative.
            Fix: write 0 to 100 for the step of 'c' from its worst to its best
          """,
          """
          j.csv, row 5, field 'points': '1/2' has text after the number.
            Fix: write 1; it is a pure number
          """,
          """
          j.csv, row 6, field 'points': there are no points.
            Fix: write 0 to 100 for the step of 'e' from its worst to its best
          """,
        ])
  }

  @Test func raggedRowsAndOpenQuotesAreRefused() throws {
    #expect(
      try SampleJudgements.problems("criterion,points\na\nb,1,2\nc,\"5\nd,6\n", by: .swing) == [
        """
        j.csv, row 2: the row has 1 cells, the header 2.
          Fix: give every row a cell for every column; a cell may be empty
        """,
        """
        j.csv, row 3: the row has 3 cells, the header 2.
          Fix: put text with commas into double quotes, and numbers without separators
        """,
        """
        j.csv, row 4: a double quote in this row is never closed.
          Fix: close it, or write a quote inside quoted text twice
        """,
      ])
  }

  @Test func aHeaderAloneHasNothingToJudge() throws {
    #expect(
      try SampleJudgements.problems("criterion,points\n", by: .swing) == [
        """
        j.csv: there is nothing to judge.
          Fix: name at least one criterion
        """
      ])
    #expect(
      try SampleJudgements.problems("", by: .swing) == [
        """
        j.csv: the file is empty.
          Fix: write the column names into row 1, or remove the file
        """
      ])
  }

  @Test func moreRowsThanAnybodyJudgesAreRefused() throws {
    let rows = (0..<1_001).map { "c\($0),1\n" }.joined()
    #expect(
      try SampleJudgements.problems("criterion,points\n" + rows, by: .swing) == [
        """
        j.csv: there are more than 1000 rows or columns.
          Fix: put the criteria into groups, and judge each group on its own
        """
      ])
  }

  @Test func columnsThatAreNotReadAreNoticed() throws {
    let loaded = try readJudgements(
      files: [
        PortfolioFile(name: "j.csv", bytes: Array("criterion,points,why\na,100,so\n".utf8))
      ], in: "d/", by: .swing, level: { _ in "top" })
    #expect(loaded.notices == ["d/j.csv: the column 'why' is not read."])
  }
}
