import ParkModel
import Testing

@testable import Scoring

@Suite struct MeritRowTests {
  @Test func contributionsAreNamedAndNumberedAlike() throws {
    let table = try score(
      testParks([[0, 2], [1, 1]]), by: testFramework(weights: [0.25, 0.75]))
    let row = table.rows[0]
    #expect(row.contributions == ["c0": row[0], "c1": row[1]])
    #expect(row[1] == 0.75)
    #expect(row != table.rows[1])
  }
}
