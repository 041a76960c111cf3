import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct ChoiceFixingTests {
  /// With the gap between the bound and the optimum as slack, the optimum stays.
  @Test func theOptimumIsNeverRuledOut() throws {
    var (tried, choices, open) = (0, 0, 0)
    for seed in seeds(60) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let best = split.optimum?.value, let search = split.converged()
      else { continue }
      tried += 1
      for slack in [search.bound - best, 2 * (search.bound - best) + 1] {
        let fixing = ChoiceFixing(
          split.formulation, split.pricing,
          rowPrices: search.sides.rowPrices(search.boundPrices),
          slack: slack + 1e-6 * max(1, abs(best)), threads: 1)
        let left = try #require(try Optimum.of(fixing.model), "seed \(seed) slack \(slack)")
        #expect(abs(left - best) < 1e-6 * max(1, abs(best)), "seed \(seed) slack \(slack)")
      }
      choices += split.blocks.blocks.reduce(0) { $0 + $1.program.isInteger.count { $0 } }
      open +=
        ChoiceFixing(
          split.formulation, split.pricing,
          rowPrices: search.sides.rowPrices(search.boundPrices),
          slack: search.bound - best, threads: 1
        ).openCount
    }
    #expect(tried > 20, "too few portfolios to mean anything")
    #expect(open < choices, "nothing is ever ruled out: \(open) of \(choices)")
  }

  private enum Optimum {
    static func of(_ model: MixedIntegerModel) throws -> Double? { try best(model)?.value }
  }

  /// At a price of 5.5 per MCNY the first park gains 40 - 33 = 7 and the second 30 - 27.5 = 2.5:
  /// with a slack of 1 neither can do nothing, with 5 the second can.
  @Test func whatCostsMoreThanTheSlackIsRuledOut() throws {
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 20)))
    let rows = { (slack: Double) in
      let fixing = ChoiceFixing(
        split.formulation, split.pricing, rowPrices: [5.5], slack: slack, threads: 2)
      return fixing.model.rowNames.filter { $0.hasPrefix("open") }
    }
    #expect(rows(1) == ["open[0]", "open[1]"])
    #expect(rows(5) == ["open[0]"])
    #expect(rows(8) == [])
  }

  /// At 7 per MCNY both parks lose: 40 - 42 = -2 and 30 - 35 = -5.
  @Test func anAlternativeThatLosesMoreThanTheSlackIsHeldAtZero() throws {
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 20)))
    let fixing = ChoiceFixing(
      split.formulation, split.pricing, rowPrices: [7], slack: 3, threads: 1)
    let upper = split.formulation.alternatives.map { fixing.model.upper[$0.x.index] }
    #expect(upper == [1, 0])
  }
}
