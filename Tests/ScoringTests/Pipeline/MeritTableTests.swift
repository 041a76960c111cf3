import ParkModel
import Testing

@testable import Scoring

@Suite struct MeritTableTests {
  @Test func rankingAndMeritsFollowTheRows() throws {
    let table = try score(testParks([[1], [3], [3]]), by: testFramework(weights: [1]))
    #expect(table.ranking.map(\.park) == ["P002", "P003", "P001"])
    #expect(table.merits == ["P001": 0, "P002": 1, "P003": 1])
  }
}
