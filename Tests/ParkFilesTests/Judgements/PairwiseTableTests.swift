import ParkModel
import Testing

@testable import ParkFiles

struct PairwiseTableTests {
  private func problems(_ text: String) throws -> [String] {
    try SampleJudgements.problems(text, by: .pairwise)
  }

  private let third = Ratio(1.0 / 3)

  @Test func labelsMayStandInBothPlacesInOneOrInNone() throws {
    let cells: [[Ratio?]] = [[1, 3, 2], [third, 1, nil], [nil, nil, 1]]
    let both = try SampleJudgements.matrix(",a,b,c\na,1,3,2\nb,1/3,1,\nc,,,1\n")
    let header = try SampleJudgements.matrix("a,b,c\n1,3,2\n1/3,1,\n,,1\n")
    let column = try SampleJudgements.matrix("a,1,3,2\nb,1/3,1,\nc,,,1\n")
    for judgements in [both, header, column] {
      #expect(judgements.labels == ["a", "b", "c"])
      #expect(judgements.cells == cells)
    }
    #expect(both.rows == [2, 3, 4] && both.labelRow == 1)
    #expect(header.rows == [2, 3, 4] && header.labelRow == 1)
    #expect(column.rows == [1, 2, 3] && column.labelRow == nil)
    let none = try SampleJudgements.matrix("1,3,2\n1/3,1,\n,,1\n")
    #expect(none.labels == ["1", "2", "3"])
    #expect(none.cells == cells)
  }

  @Test func cornersWithTextAndFreeFirstColumnsAreReadOver() throws {
    #expect(try SampleJudgements.matrix("criterion,a,b\na,1,3\nb,,1\n").labels == ["a", "b"])
    let free = try SampleJudgements.matrix(",a,b\n,1,3\n,,1\n")
    #expect(free.labels == ["a", "b"])
    #expect(free[0, 1] == 3)
  }

  @Test func eitherTriangleWithoutDiagonalReads() throws {
    let upper = try SampleJudgements.matrix(",3,2\n,,4\n,,\n")
    #expect(upper.labels == ["1", "2", "3"])
    #expect(upper[1, 2] == 4 && upper[2, 2] == nil)
    let lower = try SampleJudgements.matrix(",,\n2,,\n3,4,\n")
    #expect(lower.labels.count == 3)
    #expect(lower[2, 1] == 4)
    let named = try SampleJudgements.matrix(",a,b,c\na,,,\nb,2,,\nc,3,4,\n")
    #expect(named.labels == ["a", "b", "c"])
    #expect(named[1, 0] == 2)
    let rows = try SampleJudgements.matrix("a,,,\nb,2,,\nc,3,4,\n")
    #expect(rows.labels == ["a", "b", "c"])
    #expect(rows[2, 1] == 4)
  }

  @Test func emptyLinesRowsAndColumnsAroundAMatrixDoNotCount() throws {
    let judgements = try SampleJudgements.matrix(
      "\u{FEFF}\r\n,a,b,,\r\n\r\na,1,3,,\r\nb,,1,,\r\n,,,,\r\n\r\n")
    #expect(judgements.labels == ["a", "b"])
    #expect(judgements.rows == [4, 5])
    #expect(try SampleJudgements.matrix("1,3,,\n,1,,\n,,,\n").labels == ["1", "2"])
  }

  @Test func oneCriterionReads() throws {
    for text in ["1", "a\n1\n", "a,1", ",a\na,1"] {
      #expect(try SampleJudgements.matrix(text).labels.count == 1, "\(text)")
    }
  }

  @Test func numbersAreLabelsWhereFirstRowAndColumnAgree() throws {
    let judgements = try SampleJudgements.matrix(",1,2,3\n1,1,3,2\n2,,1,\n3,,,1\n")
    #expect(judgements.labels == ["1", "2", "3"])
    #expect(judgements[0, 1] == 3)
    // The first row and column of a matrix are each other's reciprocals, not the same.
    #expect(try SampleJudgements.matrix(",1\n1,\n").labels == ["1", "2"])
  }

  @Test func labelsWithCommasAndChineseLettersRead() throws {
    let judgements = try SampleJudgements.matrix(
      ",\"R&D, patents\",绿地\n\"R&D, patents\",1,3\n绿地,,1\n")
    #expect(judgements.labels == ["R&D, patents", "绿地"])
  }

  @Test func everyBadCellIsRefusedAtOnceWithItsPlace() throws {
    #expect(
      try problems(",a,b,c\na,1,1/0,three\nb,,1,3-Jan\nc,0.5,-2,1\n") == [
        """
        j.csv, row 2, field 'b': '1/0' divides by 0.
          Fix: write a number or a fraction, such as 3 or 1/3
        """,
        """
        j.csv, row 2, field 'c': 'three' is not a number.
          Fix: write digits, for example 12.5
        """,
        """
        j.csv, row 3, field 'c': '3-Jan' is a date, which spreadsheets make of fractions.
          Fix: write the fraction with ' before it, or as a decimal, such as 0.3333
        """,
        """
        j.csv, row 4, field 'b': -2 is not above 0.
          Fix: write how many times as important 'c' is as 'b', such as 3 or 1/3, or leave it empty
        """,
      ])
  }

  @Test func reciprocalsAndLinksAreCheckedWithTheFile() throws {
    #expect(
      try problems("a,b,c\n1,3,\n0.5,1,\n,,1\n") == [
        """
        j.csv, row 3, field 'a': 'b' to 'a' is 1/2, but 'a' to 'b' is 3: the product is 1.5, not 1.
          Fix: write 1/3, or leave one of the two empty
        """
      ])
    #expect(
      try problems("a,b,c\n1,3,\n,1,\n,,1\n") == [
        """
        j.csv: no judgement links these groups of criteria: 'a' and 'b'; 'c'.
          Fix: compare a criterion of each group with one of another: 1 more judgement links them all
        """
      ])
  }

  @Test func shapesThatAreNoMatrixAreRefused() throws {
    #expect(
      try problems("1,2,3\n,1,2\n") == [
        """
        j.csv: the matrix has 2 rows and 3 columns.
          Fix: give as many rows as columns; a cell may be empty
        """
      ])
    #expect(
      try problems("a,b,c\n1,2,3\n,1,2\n") == [
        """
        j.csv, row 1: the first row names 3 criteria, but 2 rows follow.
          Fix: give one row for each criterion, in the order of the columns
        """
      ])
    #expect(
      try problems("hello") == [
        """
        j.csv, row 1: the first row names 1 criterion, but 0 rows follow.
          Fix: give one row for each criterion, in the order of the columns
        """
      ])
    #expect(
      try problems("a,b,\n1,2,5\n,1,\n") == [
        """
        j.csv, row 1: there are judgements in a column without a name.
          Fix: name every column, or empty those that are no criteria
        """
      ])
    #expect(
      try problems(",a,b\nb,1,2\na,,1\n") == [
        """
        j.csv, row 2: the row is called 'b', but column 1 'a'.
          Fix: list the rows in the order and by the names of the columns
        """,
        """
        j.csv, row 3: the row is called 'a', but column 2 'b'.
          Fix: list the rows in the order and by the names of the columns
        """,
      ])
  }

  @Test func raggedRowsAreRefused() throws {
    #expect(
      try problems(",a,b\na,1\nb,,1,,5\n") == [
        """
        j.csv, row 2: the row has 2 cells, the first row 3.
          Fix: give every row as many cells; a cell may be empty
        """,
        """
        j.csv, row 3: the row has 5 cells, the first row 3.
          Fix: give every row as many cells; above a column of labels the first row begins with an \
        empty cell
        """,
      ])
  }

  @Test func whatIsNoTableIsRefused() throws {
    let empty = [
      """
      j.csv: the file is empty.
        Fix: write one row of judgements for each criterion
      """
    ]
    for text in ["", "\u{FEFF}", "\n\n", "  \r\n", ",,\n,,\n", "\u{FEFF},,\n", "\"\",\"\"\n"] {
      #expect(try problems(text) == empty, "\(text)")
    }
    #expect(
      try problems("a;b\n1;2\n") == [
        """
        j.csv, row 1: the columns are separated by semicolons, not by commas.
          Fix: save the file with commas: in the spreadsheet choose 'CSV UTF-8', with the list \
        separator of the system set to a comma
        """
      ])
    #expect(
      try problems("1,2\n\"1,2\n") == [
        """
        j.csv, row 2: a double quote in this row is never closed.
          Fix: close it, or write a quote inside quoted text twice
        """
      ])
    #expect(
      try problems("1,\"2\"x\n,1\n") == [
        """
        j.csv, row 1: there is text between a closing double quote and the next comma.
          Fix: put the whole cell into quotes, and write a quote inside it twice
        """
      ])
    #expect(
      try problems("1,\0,3,4,5,6\n") == [
        """
        j.csv, row 1: the file holds a zero byte: it is not text.
          Fix: in the spreadsheet choose Save As and the type 'CSV UTF-8 (*.csv)'
        """
      ])
  }

  @Test func moreThanAnybodyJudgesIsRefused() throws {
    let row = String(repeating: "1,", count: 100) + "1\n"
    #expect(
      try problems(String(repeating: row, count: 101)) == [
        """
        j.csv: there are 101 criteria; at most 100 are judged at once.
          Fix: put them into groups, and judge each group on its own
        """
      ])
    let refusal = [
      """
      j.csv: there are more than 1000 rows or columns.
        Fix: put the criteria into groups, and judge each group on its own
      """
    ]
    #expect(try problems(String(repeating: "1,1\n", count: 1_001)) == refusal)
    #expect(try problems(String(repeating: "1,", count: 1_001)) == refusal)
  }

  @Test func namesThatBreakALineAreNotRepeated() throws {
    #expect(
      try problems(",\"a\nb\",c\n\"a\nb\",1,x\nc,,1\n") == [
        """
        j.csv, row 1: the name of criterion 1 has a line break or another control character.
          Fix: give it a short name on one line
        """,
        """
        j.csv, row 3, field 'c': 'x' is not a number.
          Fix: write digits, for example 12.5
        """,
      ])
  }
}
