import ParkModel
import Testing

@testable import WhatIf

@Suite struct DiscoveredBoxTests {
  private func condition(_ column: Int, _ low: Double?, _ high: Double?) -> BoxCondition {
    BoxCondition(
      input: "x\(column)", column: column, low: low, high: high, sampled: 0...1, lowQuasiP: nil,
      highQuasiP: nil, densityWithout: SampledShare(0, of: 0),
      coverageWithout: SampledShare(0, of: 0))
  }

  @Test func bothEndsOfAConditionLieInside() {
    #expect(condition(0, 1, 2).holds(for: 1) && condition(0, 1, 2).holds(for: 2))
    #expect(!condition(0, 1, 2).holds(for: 0.99) && !condition(0, 1, 2).holds(for: 2.01))
    #expect(condition(0, nil, 2).holds(for: -1e300) && condition(0, 1, nil).holds(for: 1e300))
    #expect(!condition(0, 1, 2).holds(for: .nan))
  }

  @Test func sharesByHand() {
    let box = DiscoveredBox(
      conditions: [condition(1, 0.5, nil)], futures: 8, cases: 6, allFutures: 100, allCases: 10)
    #expect(box.coverage.share == 0.6 && box.density.share == 0.75 && box.mass.share == 0.08)
    #expect(box.contains([9, 0.5]) && !box.contains([9, 0.4]))
    // A future without the number is not known to lie inside.
    #expect(!box.contains([9]))
  }
}
