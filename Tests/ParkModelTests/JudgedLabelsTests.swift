import Testing

@testable import ParkModel

@Suite struct JudgedLabelsTests {
  private func problems(_ labels: [String], labelRow: Int? = nil) -> [String] {
    JudgedLabels(
      file: "j.csv", labels: labels, rows: labels.indices.map { $0 + 2 }, labelRow: labelRow
    ).problems().map(\.description)
  }

  @Test func plainLabelsPass() {
    #expect(problems(["jobs", "绿地", "R&D, patents"]) == [])
    #expect(problems((0..<100).map { "c\($0)" }) == [])
  }

  @Test func noLabelsAndTooManyAreRefused() {
    #expect(
      problems([]) == [
        """
        j.csv: there is nothing to judge.
          Fix: name at least one criterion
        """
      ])
    #expect(
      problems((0..<101).map { "c\($0)" }) == [
        """
        j.csv: there are 101 criteria; at most 100 are judged at once.
          Fix: put them into groups, and judge each group on its own
        """
      ])
  }

  @Test func emptyDoubleAndMalformedLabelsAreRefusedTogether() {
    let long = String(repeating: "x", count: 101)
    #expect(
      problems(["a", "", "a", "b\nc", long]) == [
        """
        j.csv, row 3: criterion 2 has no name.
          Fix: give it a name
        """,
        """
        j.csv, row 4: criteria 1 and 3 are both called 'a'.
          Fix: give each a name of its own
        """,
        """
        j.csv, row 5: the name of criterion 4 has a line break or another control character.
          Fix: give it a short name on one line
        """,
        """
        j.csv, row 6: the name of criterion 5 has more than 100 letters.
          Fix: give it a short name on one line
        """,
      ])
  }

  @Test func labelsOfAHeaderAreNamedByItsRow() {
    #expect(
      problems(["a", "a"], labelRow: 1) == [
        """
        j.csv, row 1: criteria 1 and 2 are both called 'a'.
          Fix: give each a name of its own
        """
      ])
  }

  @Test func ratiosAreWrittenAsPeopleJudge() {
    let cases: [(Ratio, String)] = [
      (3, "3"), (1, "1"), (Ratio(1.0 / 3), "1/3"), (0.5, "1/2"), (2.5, "2.5"), (0.4, "0.4"),
      (0, "0"), (-2, "-2"), (0.33, "0.33"), (Ratio(10.0 / 3), "3.3333"), (1e-12, "1e-12"),
      (Ratio(.nan), "nan"), (Ratio(.infinity), "inf"), (1e300, "1e+300"), (-0.25, "-0.25"),
    ]
    for (ratio, text) in cases { #expect(ratio.judgementText == text) }
  }
}
