import ParkModel
import Testing

@testable import Scoring

@Suite struct WeightSpaceTests {
  private func problems(_ ranges: [(Double, Double)]) -> [String] {
    WeightSpace.bounded(ranges.map { WeightRange(low: Share($0.0), high: Share($0.1)) })
      .problems(ranges.indices.map { IndicatorID("c\($0)") }, file: "framework 'test'")
      .map(\.description)
  }

  @Test func ranksFollowTheWeights() {
    #expect(WeightSpace.order(of: [0.2, 0.5, 0.2, 0.1]) == .ordinal(ranks: [2, 1, 2, 4]))
  }

  @Test func rangesThatLeaveRoomAreFine() {
    #expect(problems([(0.2, 0.5), (0.3, 1)]).isEmpty)
    #expect(problems([(0.4, 0.4), (0.6, 0.6)]).isEmpty)
    // Rounding: 0.1 ten times is not quite 1.
    #expect(problems([(Double, Double)](repeating: (0, 0.1), count: 10)).isEmpty)
  }

  @Test func allWrongRangesAreNamedAtOnce() {
    #expect(
      problems([(0.5, 0.3), (-0.1, 0.4), (.nan, 0.4), (0, .infinity), (0, 1)]) == [
        """
        framework 'test', field 'c0': the weight is to lie between 0.5 and 0.3.
          Fix: write a low that is not above the high
        """,
        """
        framework 'test', field 'c1': the weight is to lie between -0.1 and 0.4.
          Fix: write a low of 0 or more
        """,
        """
        framework 'test', field 'c2': the weight is to lie between nan and 0.4.
          Fix: write two plain numbers from 0 to 1
        """,
        """
        framework 'test', field 'c3': the weight is to lie between 0 and inf.
          Fix: write two plain numbers from 0 to 1
        """,
      ])
  }

  @Test func rangesWithoutWeightsAreRefused() {
    #expect(
      problems([(0.5, 0.8), (0.75, 0.9)]) == [
        """
        framework 'test', field 'low': the lowest weights sum to 1.25, so that no weights sum to 1.
          Fix: lower some of them, by 0.25 in all
        """
      ])
    #expect(
      problems([(0.1, 0.3), (0, 0.45)]) == [
        """
        framework 'test', field 'high': the highest weights sum to 0.75, so that no weights sum to 1.
          Fix: raise some of them, by 0.25 in all
        """
      ])
  }
}
