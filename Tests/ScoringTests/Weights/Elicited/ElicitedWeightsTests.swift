import ParkModel
import Testing

@testable import Scoring

@Suite struct ElicitedWeightsTests {
  private func gaps(_ judged: [Double], weights: [Double]) -> [JudgementGap] {
    JudgementGap.worst(
      of: judged.enumerated().map { (0, $0.offset + 1, $0.element) },
      labels: weights.indices.map { "c\($0)" }, logWeights: weights.map(naturalLog))
  }

  /// The weights say 2, 4 and 8; judged are 2, 1 and 9.
  @Test func theLargestFactorComesFirstAndWhatFitsIsLeftOut() {
    let found = gaps([2, 1, 9], weights: [8, 4, 2, 1])
    #expect(found.map(\.column) == ["c2", "c3"])
    #expect(isClose(found.map(\.factor.value), [4, 1.125], within: 1e-12))
    #expect(isClose(found.map(\.implied.value), [4, 8], within: 1e-12))
    #expect(found.allSatisfy { $0.consistencyRatioIfChanged == nil })
  }

  @Test func atMostFiveArePointedOutTiesInTheirOrder() {
    let found = gaps([2, 2, 2, 2, 2, 2, 2], weights: [1, 1, 1, 1, 1, 1, 1, 1])
    #expect(found.map(\.column) == ["c1", "c2", "c3", "c4", "c5"])
  }
}
