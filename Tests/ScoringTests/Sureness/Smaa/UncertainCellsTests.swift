import ParkModel
import Testing

@testable import Scoring

@Suite struct UncertainCellsTests {
  private func draws(_ shape: Uncertainty.Shape, centre: Double, spread: Double) -> [Double] {
    var numbers = ValueNumbers(SplitMix64(seed: 23))
    let cell = UncertainCell(row: 0, column: 0, shape: shape, centre: centre, spread: spread)
    return (0..<40_000).map { _ in numbers.draw(cell) }
  }

  private func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  /// Variances: uniform s²/3, triangular s²/6, normal s²; beyond one s lies 0 of the first two and
  /// 0.3173 of the third.
  @Test func shapesHaveTheirMeansAndVariances() {
    for (shape, variance, beyond) in [
      (Uncertainty.Shape.uniform, 4.0 / 3, 0.0), (.triangular, 4.0 / 6, 0), (.normal, 4, 0.3173),
    ] {
      let numbers = draws(shape, centre: 10, spread: 2)
      #expect(abs(mean(numbers) - 10) < 0.04, "\(shape)")
      #expect(abs(mean(numbers.map { ($0 - 10) * ($0 - 10) }) - variance) < 0.1, "\(shape)")
      #expect(
        abs(mean(numbers.map { abs($0 - 10) > 2 ? 1 : 0 }) - beyond) < 0.01, "\(shape)")
    }
  }

  /// The middle is the median; logarithms are normal; the mean is 3 e^(0.5² / 2) = 3.3994.
  @Test func lognormalKeepsTheMedian() {
    let numbers = draws(.lognormal, centre: 3, spread: 0.5)
    #expect(abs(mean(numbers.map { $0 > 3 ? 1 : 0 }) - 0.5) < 0.01)
    #expect(abs(mean(numbers) - 3.3994) < 0.04)
    #expect(draws(.lognormal, centre: -3, spread: 0.5).allSatisfy { $0 < 0 })
  }

  @Test func noDrawIsBeyondWhatAnIndicatorMayHold() {
    for shape in Uncertainty.Shape.allCases {
      for (centre, spread) in [(0, 1e300), (1e150, 1e308), (0, .infinity), (5, .nan)] {
        #expect(
          draws(shape, centre: centre, spread: spread).allSatisfy { abs($0) <= 1e150 },
          "\(shape), \(centre), \(spread)")
      }
    }
  }

  @Test func theOrderOfTheCellsDoesNotMatter() {
    let cells = [(2, 1), (0, 0), (2, 0)].map {
      UncertainCell(row: $0.0, column: $0.1, shape: .normal, centre: 0.5, spread: 0.1)
    }
    func drawn(_ cells: [UncertainCell]) -> (rows: [Int], pairs: [SIMD2<Double>]) {
      let uncertain = UncertainCells(
        cells, values: [1, 2, 3, 4, 5, 6], width: 2, normalise: { $1 + Double($0.column) })
      var values = uncertain.values
      var numbers = ValueNumbers(SplitMix64(seed: 1))
      uncertain.draw(into: &values, using: &numbers)
      return (uncertain.rows, values.pairs)
    }
    #expect(drawn(cells) == drawn(cells.reversed()))
    #expect(drawn(cells).rows == [0, 2])
  }

  @Test func whatCannotBeNormalisedKeepsTheCertainValue() {
    let cell = UncertainCell(row: 1, column: 0, shape: .uniform, centre: 0, spread: 1)
    let uncertain = UncertainCells(
      [cell], values: [0.25, 0.75], width: 1, normalise: { _, _ in .nan })
    var values = uncertain.values
    var numbers = ValueNumbers(SplitMix64(seed: 1))
    uncertain.draw(into: &values, using: &numbers)
    #expect(values[0, 0] == 0.75)
  }
}
