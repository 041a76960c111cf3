import Testing

@testable import Scoring

@Suite struct TargetRangeTests {
  @Test func deviationIsTheDistanceFromTheRange() {
    let deviations = [0, 2, 3, 5, 9].map { TargetRange.deviation($0, 2, 5) }
    #expect(deviations == [2, 0, 0, 0, 4])
  }
}
