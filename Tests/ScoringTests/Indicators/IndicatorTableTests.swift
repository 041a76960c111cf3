import ParkModel
import Testing

@testable import Scoring

@Suite struct IndicatorTableTests {
  @Test func cellByCellGivesTheSameScoresAsParks() throws {
    let matrix = [[1.0, 4], [2, 3], [5, 0]]
    let framework = testFramework(weights: [0.4, 0.6])
    let table = IndicatorTable(
      parks: ["P001", "P002", "P003"], paths: [nil, nil, nil], kinds: ["", "", ""],
      indicators: ["c0", "c1"]
    ) { row, column in Figure(Amount(matrix[row][column]), .sourced) }
    let byCell = try score(table, by: framework)
    let byPark = try score(testParks(matrix), by: framework)
    #expect(byCell.rows.elementsEqual(byPark.rows))
  }

  @Test func theWeakestStatusOfAParkIsKept() {
    var park = testPark("A", ["x": 1, "y": 2])
    park.indicators["y"]?.status = .assumed
    let table = IndicatorTable([park], indicators: ["x", "y"])
    #expect(table.statuses == [.assumed])
  }

  @Test func amountsBeyondAllSizeAreUnusable() {
    let table = testTable([[1e200, .infinity, 3]])
    #expect(table.unusable.map(\.column) == [0, 1])
  }
}
