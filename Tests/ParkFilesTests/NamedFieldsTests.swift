import Testing

@testable import ParkFiles

struct NamedFieldsTests {
  private func problems(_ rows: String) throws -> [String] {
    try SamplePortfolio.problems(
      SamplePortfolio.files(["parks.csv": "park,path,decision,resource_depleted\n" + rows]))
  }

  @Test func identifiersAreLatinLettersDigitsAndThreeSigns() throws {
    let fix =
      "  Fix: use at most 64 letters a to z, digits, '-', '_' and '.'; names go into name_en and "
      + "name_zh"
    #expect(try problems("a-B_9.z,co-city,,\n") == [])
    for bad in ["P 1", "沈阳", "a/b", "é", String(repeating: "x", count: 65)] {
      #expect(
        try problems("\(bad),co-city,,\n") == [
          "parks.csv, row 2, field 'park': \(quoted(bad)) is not an identifier.\n" + fix
        ])
    }
    #expect(
      try problems(",co-city,,\n") == [
        """
        parks.csv, row 2, field 'park': nothing is given.
          Fix: write an identifier
        """
      ])
  }

  @Test func wordsOfAClosedSetGetTheNearestOne() throws {
    #expect(
      try problems("P1,urbanisation,perhaps,TRUE\nP2,,,ja\n") == [
        """
        parks.csv, row 2, field 'path': 'urbanisation' is none of the words known here.
          Fix: did you mean 'urbanization'?
        """,
        """
        parks.csv, row 2, field 'decision': 'perhaps' is none of the words known here.
          Fix: write one of free, mandatory, excluded
        """,
        """
        parks.csv, row 3, field 'resource_depleted': 'ja' is neither yes nor no.
          Fix: write yes or no
        """,
      ])
  }

  @Test func listsInACellAreSeparatedBySemicolonsOfEitherWidth() {
    #expect(cellList(" a; b ；c;; ") == ["a", "b", "c"])
  }
}
