import Testing

@testable import Scoring

@Suite struct CentredTableTests {
  /// By hand: columns (1, 2, 6) and (4, 4, 1) with means 3 and 3; the largest value is 6, so all
  /// is scaled by 1/4.
  @Test func takesTheMeanOffEachColumn() {
    let table = CentredTable([1, 4, 2, 4, 6, 1], width: 2)
    #expect(table.values == [-0.5, 0.25, -0.25, 0.25, 0.75, -0.5])
    #expect(table.product(0, 0) == 0.875)
    #expect(table.product(0, 1) == -0.5625)
    #expect(table.total(of: [0, 1]) == [-0.25, 0, 0.25])
  }

  @Test func largeValuesCloseTogetherLoseNoDigits() {
    let table = CentredTable([1e9 + 1, 1e9 + 2, 1e9 + 3], width: 1)
    let step = -table.values[0]
    #expect(table.values == [-step, 0, step])
  }

  /// 0.1 added up and divided again is not 0.1: a constant column must still come out as 0.
  @Test func aConstantColumnIsExactlyZero() {
    let table = CentredTable([Double](repeating: 0.1, count: 7) + [0.1], width: 1)
    #expect(table.values == [Double](repeating: 0, count: 8))
    #expect(table.isConstant == [true])
    let rounded = CentredTable([0.1 + 0.2, 0.3], width: 1)
    #expect(rounded.isConstant == [true])
    #expect(rounded.values == [0, 0])
  }

  @Test func theLargestAndTheSmallestNumbersStayFinite() {
    for values in [
      [1e308, -1e308, 0], [.leastNonzeroMagnitude, 3 * .leastNonzeroMagnitude, 0], [0, 0, 0],
    ] {
      let table = CentredTable(values, width: 1)
      #expect(table.values.allSatisfy { $0.isFinite })
      #expect(table.product(0, 0).isFinite)
    }
  }

  @Test func noRowsOrNoColumns() {
    #expect(CentredTable([], width: 3).isConstant == [true, true, true])
    #expect(CentredTable([], width: 0).values.isEmpty)
  }
}
