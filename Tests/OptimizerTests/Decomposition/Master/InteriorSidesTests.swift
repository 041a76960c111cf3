import Testing

@testable import Optimizer

@Suite struct InteriorSidesTests {
  private func opened(
    limits: [Double], penalties: [Double], prices: [Double], used: [Double]
  ) -> InteriorSides {
    var sides = InteriorSides(limits: limits, penalties: penalties)
    sides.open(at: prices, used: [used], margin: 0.01)
    return sides
  }

  /// Room left becomes slack and what is missed becomes shortfall: nothing is left to mend.
  @Test func aStartMeetsLooseAndMissedSides() {
    let sides = opened(limits: [10, 10], penalties: [2, 2], prices: [0, 2], used: [4, 15])
    #expect(sides.slacks[0] == 6)
    #expect(sides.shortfalls[1] == 5)
    #expect(sides.miss < 0.05)
    #expect(sides.prices[0] > 0 && sides.prices[0] < 0.01)
    #expect(sides.prices[1] < 2 && sides.prices[1] > 1.99)
  }

  /// A side that should bind but does not is left to the steps.
  @Test func aStartKeepsPricesInside() {
    let sides = opened(limits: [10, 10], penalties: [2, 2], prices: [1, 1], used: [4, 15])
    #expect(sides.prices == [1, 1])
    #expect(abs(sides.slacks[0] - 0.01) < 1e-12 && abs(sides.shortfalls[1] - 0.01) < 1e-12)
    #expect(abs(sides.miss - 11) < 0.1)
  }

  @Test func theBoundPricesTheLimitsAndThePenaltyTheShortfalls() {
    let sides = opened(limits: [10, 20], penalties: [2, 4], prices: [1, 2], used: [10, 20])
    #expect(sides.bound == 50)
    let expected = 2 * sides.shortfalls[0] + 4 * sides.shortfalls[1]
    #expect(abs(sides.penalty - expected) < 1e-12)
  }

  /// Prices and shortfalls stop where they would leave what is allowed.
  @Test func lengthsStopAtTheBorder() {
    var sides = opened(limits: [10], penalties: [2], prices: [1], used: [10])
    sides.aimDown()
    sides.spread([4])
    #expect(abs(sides.lengths.dual - 0.25) < 1e-12)
    sides.spread([-4])
    #expect(abs(sides.lengths.dual - 0.25) < 1e-12)
    let (primal, dual) = sides.lengths
    let after = sides.products(after: primal, dual)
    sides.move(primal, dual, used: [[10]])
    #expect(sides.slacks[0] > -1e-12 && sides.shortfalls[0] > -1e-12)
    #expect(abs(sides.prices[0]) < 1e-12)
    #expect(abs(sides.products(after: 0, 0) - after) < 1e-9)
  }
}
