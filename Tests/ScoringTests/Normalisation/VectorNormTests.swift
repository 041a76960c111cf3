import ParkModel
import Testing

@testable import Scoring

@Suite struct VectorNormTests {
  private func table(
    _ values: [Double], _ direction: Indicator.Direction, negatives: Negatives = .avoided
  ) -> NormalisedTable {
    let framework = testFramework(weights: [1], directions: [direction])
    return NormalisedTable(
      values, indicators: framework.indicators, by: .vector, negatives: negatives)
  }

  @Test func threeAndFourHaveLengthFive() {
    #expect(isClose(table([3, 4], .moreIsBetter).values, [0.6, 0.8]))
    #expect(isClose(table([3, 4], .lessIsBetter).values, [0.4, 0.2]))
  }

  @Test func aColumnOfZerosStaysZero() {
    #expect(table([0, 0], .moreIsBetter).values == [0, 0])
    #expect(table([0, 0], .lessIsBetter).values == [1, 1])
  }

  @Test func negativeValuesAreShiftedAndTheConstantIsPrinted() {
    let shifted = table([-3, 0, 1], .moreIsBetter)
    #expect(isClose(shifted.values, [0, 0.6, 0.8]))
    #expect(
      shifted.notices.map(\.english) == [
        "'c0' has negative values: 3 was added to every park's value before the vector "
          + "normalisation."
      ])
  }

  @Test func methodsThatKeepNegativesSeeThemAsTheyAre() {
    let kept = table([-3, 4], .moreIsBetter, negatives: .welcome)
    #expect(isClose(kept.values, [-0.6, 0.8]))
    #expect(kept.notices.isEmpty)
  }

  @Test func hugeAndTinyValuesDoNotOverflow() {
    #expect(isClose(table([3e149, 4e149], .moreIsBetter).values, [0.6, 0.8]))
    #expect(isClose(table([3e-200, 4e-200], .moreIsBetter).values, [0.6, 0.8]))
  }
}
