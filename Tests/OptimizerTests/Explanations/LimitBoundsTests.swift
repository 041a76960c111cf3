import ParkModel
import PlanCheck
import Testing

@testable import Optimizer

@Suite struct LimitBoundsTests {
  /// The re-check knows the bounds by code of its own.
  @Test func boundsAreThoseOfTheReCheck() throws {
    for seed in seeds(60) {
      let portfolio = randomPortfolio(seed: seed, Variety(parks: 3, hasDebt: true, limits: 6))
      let nothing = Plan(allocations: portfolio.parks.map { Allocation(park: $0.id) })
      let uses = check(nothing, of: portfolio, yardstick: Yardstick()).evaluation.limits
      for bounds in portfolio.limitBounds() {
        let limit = portfolio.limits.first { $0.id.text == bounds.name }
        switch limit?.rule {
        case .requires, .excludes: continue
        case .amount, .ratio, .concentration, .brownfieldFirst, nil: break
        }
        let use = try #require(uses.first { $0.name == bounds.name }, "seed \(seed)")
        #expect(use.atLeast?.value == bounds.atLeast, "seed \(seed), \(bounds.name)")
        #expect(
          abs((use.atMost?.value ?? 0) - (bounds.atMost ?? 0)) < 1e-9,
          "seed \(seed), \(bounds.name)")
      }
    }
  }
}
