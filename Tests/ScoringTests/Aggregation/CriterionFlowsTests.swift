import ParkModel
import Testing

@testable import Scoring

@Suite struct CriterionFlowsTests {
  /// Far from 0 the running sums must not lose the differences: they start at the least value.
  @Test func valuesFarFromZeroKeepTheirDifferences() {
    let near = CriterionFlows([0, 1, 3], .vShape(preference: 4))
    let far = CriterionFlows([1e9, 1e9 + 1, 1e9 + 3], .vShape(preference: 4))
    #expect(isClose(near.plus, far.plus) && isClose(near.minus, far.minus))
    #expect(isClose(near.plus, [0, 0.125, 0.625]))
  }
}
