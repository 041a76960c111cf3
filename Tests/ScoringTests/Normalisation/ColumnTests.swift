import ParkModel
import Testing

@testable import Scoring

@Suite struct ColumnTests {
  @Test func meanAndDeviationSurviveLargeAmountsCloseTogether() {
    let statistics = ColumnStatistics([1e15 + 2, 1e15 + 4], width: 1, .spreads)
    let column = statistics.column(0, Indicator(id: "x", weight: Figure(1)))
    #expect(column.mean == 1e15 + 3)
    #expect(isClose([column.deviation], [1]))
  }

  @Test func hugeAmountsDoNotOverflow() {
    let statistics = ColumnStatistics([1e150, -1e150, 5e149], width: 1, .spreads)
    let column = statistics.column(0, Indicator(id: "x", weight: Figure(1)))
    #expect(column.mean.isFinite && column.deviation.isFinite)
  }
}
