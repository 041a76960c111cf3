import ParkModel
import Testing

@Suite struct SwingPointsTests {
  private func problems(_ labels: [String], _ points: [Points?]) -> [String] {
    SwingPoints(
      file: "j.csv", labels: labels, points: points, rows: labels.indices.map { $0 + 2 }
    ).problems().map(\.description)
  }

  @Test func pointsFromZeroUpPass() {
    #expect(problems(["a", "b", "c"], [100, 0, 33.3]) == [])
    #expect(problems(["a"], [250]) == [])
  }

  @Test func gapsNegativeAndInfinitePointsAreRefusedAtOnce() {
    #expect(
      problems(["a", "b", "c", "d"], [nil, -1, Points(.infinity), Points(.nan)]) == [
        """
        j.csv, row 2, field 'points': there are no points.
          Fix: write 0 to 100 for the step of 'a' from its worst to its best
        """,
        """
        j.csv, row 3, field 'points': -1 is negative.
          Fix: write 0 to 100 for the step of 'b' from its worst to its best
        """,
        """
        j.csv, row 4, field 'points': inf is no number.
          Fix: write 0 to 100 for the step of 'c' from its worst to its best
        """,
        """
        j.csv, row 5, field 'points': nan is no number.
          Fix: write 0 to 100 for the step of 'd' from its worst to its best
        """,
      ])
  }

  @Test func allZeroIsRefused() {
    #expect(
      problems(["a", "b"], [0, 0]) == [
        """
        j.csv, field 'points': all points are 0.
          Fix: give 100 to the most important criterion
        """
      ])
  }

  @Test func aListOfTheWrongLengthIsRefused() {
    #expect(
      problems(["a", "b"], [100]) == [
        """
        j.csv: 2 criteria have 1 numbers of points.
          Fix: give points for each criterion
        """
      ])
  }
}
