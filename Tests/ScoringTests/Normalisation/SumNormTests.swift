import ParkModel
import Testing

@testable import Scoring

@Suite struct SumNormTests {
  private func table(_ values: [Double], _ direction: Indicator.Direction) -> NormalisedTable {
    let framework = testFramework(weights: [1], directions: [direction])
    return NormalisedTable(
      values, indicators: framework.indicators, by: .sum, negatives: .welcome)
  }

  @Test func sharesOfTheTotal() {
    #expect(isClose(table([1, 3], .moreIsBetter).values, [0.25, 0.75]))
    #expect(isClose(table([1, 3], .lessIsBetter).values, [0.75, 0.25]))
  }

  @Test func aColumnOfZerosStaysZero() {
    #expect(table([0, 0], .moreIsBetter).values == [0, 0])
    #expect(table([0, 0], .lessIsBetter).values == [1, 1])
  }

  @Test func negativeValuesAreShiftedForEveryMethod() {
    let shifted = table([-1, 0, 2], .moreIsBetter)
    #expect(isClose(shifted.values, [0, 0.25, 0.75]))
    #expect(
      shifted.notices.map(\.english) == [
        "'c0' has negative values: 1 was added to every park's value before the sum "
          + "normalisation."
      ])
  }

  @Test func equalNegativeValuesGiveAPlainAnswer() {
    #expect(table([-2, -2], .moreIsBetter).values == [0, 0])
  }
}
