import ParkFiles
import Testing

struct TableHeaderTests {
  private func problems(_ parks: String) throws -> [String] {
    try SamplePortfolio.problems(SamplePortfolio.files(["parks.csv": parks]))
  }

  @Test func semicolonsAndTabsAreRefusedByName() throws {
    let fix =
      "  Fix: save the file with commas: in the spreadsheet choose 'CSV UTF-8', with the list "
      + "separator of the system set to a comma"
    let semicolons =
      "parks.csv, row 1: the columns are separated by semicolons, not by commas.\n" + fix
    #expect(try problems("park;path\nP01;co-city\n") == [semicolons])
    #expect(try problems("sep=;\npark;path\nP01;co-city\n") == [semicolons])
    #expect(
      try problems("park\tpath\nP01\tco-city\n")
        == ["parks.csv, row 1: the columns are separated by tabs, not by commas.\n" + fix])
  }

  @Test func missingAndDoubledColumnsAreRefused() throws {
    #expect(
      try problems("park,region,region\nP01,Jilin,Jilin\n") == [
        """
        parks.csv, row 1, field 'region': the column 'region' appears twice.
          Fix: remove or rename one of them
        """,
        """
        parks.csv, row 1, field 'path': the column 'path' is missing.
          Fix: add it to the header: FORMAT.md says what it holds
        """,
      ])
  }

  @Test func misspeltColumnsGetTheNearestName() throws {
    #expect(
      try problems("park,path,debt_mcyn,equity_mcny\nP01,co-city,3,4\n") == [
        """
        parks.csv, row 1, field 'debt_mcyn': there is no column 'debt_mcyn'.
          Fix: did you mean 'debt_mcny'?
        """
      ])
  }

  @Test func columnsNobodyKnowsAreOnlyWorthANotice() throws {
    let files = SamplePortfolio.files([
      "parks.csv": "park,path,director,note,notes\nP01,co-city,Li,a,b\n"
    ])
    #expect(
      try SamplePortfolio.read(files).notices == [
        "parks.csv: the column 'director' is not known and not read.",
        "parks.csv: the column 'notes' is not known and not read.",
      ])
  }

  @Test func familiesAreCheckedBeforeAndBehindTheColon() throws {
    let files = SamplePortfolio.files(with: [
      "industries.csv": "industry,per_hectare:jobs,perha:jobs,per_ha:job\nsteel,1,2,3\n",
      "park_industries.csv": nil, "instruments.csv": nil, "levels.csv": nil,
      "synergies.csv": nil, "scenarios.yaml": nil, "provenance.csv": nil, "limits.yaml": nil,
      "portfolio.yaml": nil, "funds.csv": nil, "declared.csv": nil, "land_uses.csv": nil,
      "segments.csv": nil,
    ])
    #expect(
      try SamplePortfolio.problems(files) == [
        """
        industries.csv, row 1, field 'per_hectare:jobs': there is no column 'per_hectare:jobs'.
          Fix: columns with a colon begin with per_ha: here
        """,
        """
        industries.csv, row 1, field 'perha:jobs': there is no column 'perha:jobs'.
          Fix: did you mean 'per_ha:jobs'?
        """,
        """
        industries.csv, row 1, field 'per_ha:job': there is no outcome 'job'.
          Fix: did you mean 'jobs'?
        """,
      ])
  }
}
