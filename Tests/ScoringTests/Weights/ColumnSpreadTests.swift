import Testing

@testable import Scoring

@Suite struct ColumnSpreadTests {
  /// By hand: 1, 2, 3 and 2, 4, 7: covariance 5/3, variances 2/3 and 38/9.
  @Test func deviationsAndCorrelationByHand() {
    let spread = ColumnSpread([1, 2, 2, 4, 3, 7], width: 2)
    #expect(isClose(spread.deviations, [(2.0 / 3).squareRoot(), (38.0 / 9).squareRoot()]))
    #expect(
      isClose([spread.correlation(0, 1)], [5.0 / 3 / (2.0 / 3 * 38 / 9).squareRoot()]))
    #expect(spread.correlation(1, 0) == spread.correlation(0, 1))
  }

  @Test func aConstantColumnIsExactlyZero() {
    let spread = ColumnSpread([0.1, 1, 0.1, 2, 0.1, 4], width: 2)
    #expect(spread.deviations[0] == 0 && spread.correlation(0, 1) == 0)
  }

  @Test func manyRowsInPartsGiveTheSameAsOnePart() {
    var numbers = SeededNumbers(3)
    let values = (0..<200_000).map { _ in Double.random(in: 5...6, using: &numbers) }
    let spread = ColumnSpread(values, width: 2)
    let mean = stride(from: 0, to: values.count, by: 2).reduce(0) { $0 + values[$1] } / 100_000
    let squares = stride(from: 0, to: values.count, by: 2).reduce(0) {
      $0 + (values[$1] - mean) * (values[$1] - mean)
    }
    #expect(isClose([spread.deviations[0]], [(squares / 100_000).squareRoot()]), "seed 3")
  }
}
