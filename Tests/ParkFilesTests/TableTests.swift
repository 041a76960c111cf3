import ParkFiles
import ParkModel
import Testing

struct TableTests {
  private func problems(_ parks: String) throws -> [String] {
    try SamplePortfolio.problems(SamplePortfolio.files(["parks.csv": parks]))
  }

  @Test func blankRowsAndBlankColumnsAreReadOver() throws {
    let files = SamplePortfolio.files([
      "parks.csv": "park,path,,\r\n\r\nP02,co-city,,\r\n,,,\r\nP01,,,\r\n  \r\n"
    ])
    #expect(try SamplePortfolio.read(files).portfolio.parks.map(\.id.text) == ["P01", "P02"])
  }

  @Test func anEmptyFileIsRefused() throws {
    let refusal = [
      """
      parks.csv: the file is empty.
        Fix: write the column names into row 1, or remove the file
      """
    ]
    #expect(try problems("") == refusal)
    #expect(try problems("\u{FEFF}") == refusal)
  }

  @Test func aTableOfParksNeedsParks() throws {
    #expect(
      try problems("park,path\n") == [
        """
        parks.csv: the file has a header, but no parks.
          Fix: add one row for each park
        """
      ])
  }

  @Test func raggedRowsAreRefused() throws {
    #expect(
      try problems("park,path,region\nP01,co-city\nP02,co-city,Jilin,extra\nP03,co-city,Jilin,\n")
        == [
          """
          parks.csv, row 2: the row has 2 cells, the header 3.
            Fix: give every row a cell for every column; a cell may be empty
          """,
          """
          parks.csv, row 3: the row has 4 cells, the header 3.
            Fix: put text with commas into double quotes, and numbers without separators
          """,
        ])
  }

  @Test func anUnclosedQuoteIsNamedByTheRowWhereItOpens() throws {
    #expect(
      try problems("park,path\nP01,co-city\nP02,\"co-city\nP03,co-city\n") == [
        """
        parks.csv, row 3: a double quote in this row is never closed.
          Fix: close it, or write a quote inside quoted text twice
        """
      ])
  }

  @Test func textAfterAQuoteIsRefused() throws {
    #expect(
      try problems("park,path,note\nP01,co-city,\"so\" so\n") == [
        """
        parks.csv, row 2: there is text between a closing double quote and the next comma.
          Fix: put the whole cell into quotes, and write a quote inside it twice
        """
      ])
  }

  @Test func numbersOutsideTheirRangeAreRefused() throws {
    let text = "park,path,idle_ha,city_primary_share\nP01,co-city,-5,1.2\n"
    #expect(
      try problems(text) == [
        """
        parks.csv, row 2, field 'city_primary_share': 1.2 is not a share from 0 to 1.
          Fix: write a fraction, such as 0.25 for a quarter
        """,
        """
        parks.csv, row 2, field 'idle_ha': -5 is negative.
          Fix: write 0 or a positive number
        """,
      ])
  }

  @Test func moreProblemsThanAnybodyMendsAreCounted() throws {
    let rows = (0..<1_200).map { "P\($0),co-city,x" }.joined(separator: "\n")
    let problems = try problems("park,path,idle_ha\n" + rows)
    #expect(problems.count == 1_001)
    #expect(
      problems.last == """
        parks.csv: 200 more problems are not listed.
          Fix: mend those above first, then check again
        """)
  }
}
