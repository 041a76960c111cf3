import ParkModel
import Testing

@testable import Scoring

@Suite struct ConfidenceTests {
  private func factors(
    _ values: [Double], _ central: [[Double]?], _ cells: [UncertainCell], threads: Int = 0
  ) -> [Double?] {
    let width = values.count / central.count
    let blocks = ValueBlocks(values, width: width, chosen: Array(central.indices))
    let uncertain = UncertainCells(cells, values: values, width: width, normalise: { $1 })
    return Confidence(central, values: blocks, cells: uncertain)
      .factors(draws: 20_000, seed: 8, threads: threads)
  }

  /// With equal weights the first row scores 0.5 and the second between 0.25 and 0.65, evenly: the
  /// first is ahead in 0.25 of 0.4.
  @Test func theShareOfValuesThatKeepARowFirst() throws {
    let cells = [UncertainCell(row: 1, column: 0, shape: .uniform, centre: 0.4, spread: 0.4)]
    let factors = factors([1, 0, 0.4, 0.5], [[0.5, 0.5], [0.5, 0.5]], cells)
    #expect(abs(try #require(factors[0]) - 0.625) < 0.012)
    #expect(abs(try #require(factors[1]) - 0.375) < 0.012)
  }

  @Test func certainValuesAreSure() {
    #expect(factors([1, 0, 0, 1], [[0.7, 0.3], nil], []) == [1, nil])
  }

  /// Six favourites are more than one group of four weightings; the second row of two equal ones
  /// is first whenever the other is.
  @Test func everyFavouriteHasItsOwnWeights() {
    var values = [Double](repeating: 0, count: 42)
    for row in 0..<6 { values[row * 7] = 1 }
    let central: [[Double]?] = (0..<7).map { row in
      row == 6 ? nil : (0..<6).map { $0 == row ? 0.5 : 0.1 }
    }
    // The last row is at most 0.3, which beats none.
    let weak = [UncertainCell(row: 6, column: 2, shape: .uniform, centre: 0.2, spread: 0.1)]
    #expect(factors(values, central, weak) == [1, 1, 1, 1, 1, 1, nil])
    // At 4.5 to 5.5 in the third column it scores 0.45 to 0.55 by the weights of others, against
    // 0.5, and over 2 by those of the third.
    let strong = [UncertainCell(row: 6, column: 2, shape: .uniform, centre: 5, spread: 0.5)]
    let found = factors(values, central, strong)
    #expect(found[2] == 0)
    for row in [0, 1, 3, 4, 5] { #expect(abs((found[row] ?? 0) - 0.5) < 0.015) }
  }

  /// By these weights the second row, which is as certain, scores 0.7 against 0.3.
  @Test func aRowThatAnotherCertainRowBeatsIsNeverFirst() {
    let cells = [UncertainCell(row: 2, column: 0, shape: .uniform, centre: 0, spread: 0.1)]
    #expect(factors([1, 0, 0, 1, 0, 0], [[0.3, 0.7], [0.3, 0.7], nil], cells) == [0, 1, nil])
  }

  @Test func threadsChangeNothing() {
    let cells = [UncertainCell(row: 1, column: 0, shape: .normal, centre: 0.4, spread: 0.4)]
    let one = factors([1, 0, 0.4, 0.5], [[0.5, 0.5], [0.5, 0.5]], cells, threads: 1)
    #expect(factors([1, 0, 0.4, 0.5], [[0.5, 0.5], [0.5, 0.5]], cells, threads: 3) == one)
  }
}
