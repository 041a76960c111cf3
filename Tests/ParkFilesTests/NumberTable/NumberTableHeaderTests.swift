import Testing

@testable import ParkFiles

struct NumberTableHeaderTests {
  private func table(_ text: String) throws -> (columns: [String], notices: [String]) {
    switch try SampleTable.outcome(Array(text.utf8)) {
    case .read(let content): (content.columns, content.notices)
    case .refused(let problems): (["refused"], problems)
    }
  }

  private func notice(_ column: String) -> String {
    "table.csv: the column '\(column)' holds text, not numbers, and is not read."
  }

  @Test func theFirstColumnNamesTheParksWhereNoneIsCalledPark() throws {
    #expect(try SampleTable.table("id,x\n7,1\n").parks == ["7"])
    #expect(try SampleTable.table(",x\n7,1\n").parks == ["7"])
    #expect(try SampleTable.table("x,park\n1,P1\n").parks == ["P1"])
    #expect(try SampleTable.table("x,park\n1,P1\n").columns == ["x"])
    #expect(
      try SampleTable.problems("zone,x\n,1\n") == [
        """
        table.csv, row 2, field 'zone': nothing is given.
          Fix: write an identifier
        """
      ])
  }

  @Test func columnsOfTextAreLeftOutWithANotice() throws {
    let (columns, notices) = try table("park,mayor,x,name_en\nP1,Li,1,7\nP2,Wang,2,8\n")
    #expect(columns == ["x"])
    #expect(notices == [notice("name_en"), notice("mayor")])
  }

  @Test func aColumnOfTextLikeAMissingColumnIsAskedAbout() throws {
    #expect(
      try table("park,kinds,x\nP1,port,1\n").notices == [
        "table.csv: the column 'kinds' holds text, not numbers, and is not read; "
          + "did you mean 'kind'?"
      ])
  }

  @Test func textAmongNumbersIsRefusedCellByCell() throws {
    #expect(
      try SampleTable.problems("park,x\nP1,old\nP2,3\nP3,new\n") == [
        """
        table.csv, row 2, field 'x': 'old' is not a number.
          Fix: write digits, for example 12.5
        """,
        """
        table.csv, row 4, field 'x': 'new' is not a number.
          Fix: write digits, for example 12.5
        """,
      ])
  }

  @Test func numbersInAHabitAreRefusedNotLeftOut() throws {
    #expect(
      try SampleTable.problems("park,x,y\nP1,12%,1\nP2,n/a,2\n") == [
        """
        table.csv, row 2, field 'x': '12%' has a percent sign.
          Fix: write 0.12
        """,
        """
        table.csv, row 3, field 'x': 'n/a' is not a number.
          Fix: leave it empty where the value is not known
        """,
      ])
  }

  @Test func theFirstHundredCellsDecide() throws {
    let texts = (0..<100).map { "P\($0),a,1\n" }.joined()
    #expect(try table("park,x,y\n" + texts + "Q,5,1\n").columns == ["y"])
    let fewer = (0..<99).map { "P\($0),a,1\n" }.joined()
    #expect(try SampleTable.problems("park,x,y\n" + fewer + "Q,5,1\n").count == 99)
  }

  @Test func textBehindManyEmptyCellsIsLeftOutAsWell() throws {
    let rows = (0..<60_000).map { "P\($0),,\($0),123456789.5\n" }.joined()
    let (columns, notices) = try table("park,note2,x,y\n" + rows + "Q,see below,1,2\n")
    #expect(columns == ["x", "y"])
    #expect(notices == [notice("note2")])
    // A number among them makes it a column of numbers, as at the top of a file.
    let mixed = "park,note2,x,y\n" + rows + "Q,see below,1,2\nR,7,1,2\n"
    #expect(
      try SampleTable.problems(mixed) == [
        """
        table.csv, row 60002, field 'note2': 'see below' is not a number.
          Fix: write digits, for example 12.5
        """
      ])
  }

  @Test func columnsWithoutANameAreReadOver() throws {
    let table = try SampleTable.table("park,,x,,\nP1,a,1,,\nP2,\"b,c\",2,,\n")
    #expect(table.columns == ["x"])
    #expect(table.values == [1, 2])
  }
}
