import ParkModel
import Testing

@testable import Scoring

@Suite struct AdjustmentTableTests {
  @Test func emptyCellsAndAbsentColumnsAreZero() {
    var framework = testFramework(weights: [1])
    framework.adjustments = [
      Adjustment(id: "a", rule: .unrated), Adjustment(id: "b", rule: .unrated),
    ]
    let table = IndicatorTable(
      parks: ["A", "B"], indicators: ["b"], values: [.nan, 3])
    let read = AdjustmentTable(table, framework: framework, rows: 2)
    #expect(read.values == [0, 0, 0, 3])
    #expect(AdjustmentTable(keeping: [1], of: read).values == [0, 3])
  }
}
