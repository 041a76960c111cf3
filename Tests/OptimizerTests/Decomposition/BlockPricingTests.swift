import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct BlockPricingTests {
  /// Every park at random prices, against HiGHS on each of its blocks.
  @Test func theBestOfAParkIsThatOfAGeneralSolver() throws {
    var compared = 0
    for seed in seeds(60) {
      guard let split = try Decomposed(decomposedPortfolio(seed)) else { continue }
      let prices = randomPrices(split, seed)
      var bases = split.pricing.bases(keepTableaus: false)
      let answers = split.pricing.answers(
        for: Array(split.blocks.blocksOfPark.indices), request(split, prices),
        bases: &bases, threads: 1)
      for answer in answers {
        var best = split.blocks.mayDoNothing[answer.park] ? 0 : -Double.infinity
        for index in split.blocks.blocksOfPark[answer.park] {
          let (costs, constant) = split.pricing.costs(of: index, at: prices)
          let model = split.model(
            of: split.blocks.blocks[index], costs: costs, constant: constant)
          best = max(best, try Self.value(model) ?? -.infinity)
        }
        compared += 1
        let label: Comment = "seed \(seed) park \(answer.park)"
        if best == -.infinity {
          #expect(answer.bound == -.infinity, label)
          continue
        }
        #expect(answer.bound >= best - 1e-6 * max(1, abs(best)), label)
        #expect(answer.bound <= best + 1e-5 * max(1, abs(best)), label)
      }
    }
    #expect(compared > 100, "too few parks to mean anything")
  }

  private static func value(_ model: MixedIntegerModel) throws -> Double? {
    try best(model)?.value
  }

  @Test func aPointThatIsOfUseIsWorthWhatThePricesLeaveOfIt() throws {
    for seed in seeds(30) {
      guard let split = try Decomposed(decomposedPortfolio(seed)) else { continue }
      let prices = randomPrices(split, seed)
      let pool = ColumnPool(split.blocks)
      var bases = split.pricing.bases(keepTableaus: false)
      for answer in split.pricing.answers(
        for: Array(split.blocks.blocksOfPark.indices), request(split, prices),
        bases: &bases, threads: 1)
      {
        guard let best = answer.best else { continue }
        let column = pool.column(
          best.block, split.blocks.blocks[best.block], at: best.point,
          objective: split.pricing.objective)
        let paid = zip(pool.rowsOfPark[answer.park], column.uses).reduce(0) {
          $0 + prices[Int($1.0)] * $1.1
        }
        #expect(column.value - paid <= answer.bound + 1e-6, "seed \(seed)")
        #expect(column.value - paid >= answer.bound - 1e-5, "seed \(seed)")
      }
    }
  }

  @Test func aWorthThatNothingPassesLeavesTheBoundAndNoPoint() throws {
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)))
    // 40 - 3 * 6 = 22 and 30 - 3 * 5 = 15 points.
    var request = request(split, [3])
    request.worths = [22.5, 14.5]
    var bases = split.pricing.bases(keepTableaus: false)
    let answers = split.pricing.answers(
      for: [0, 1], request, bases: &bases, threads: 2)
    #expect(abs(answers[0].bound - 22) < 1e-9 && abs(answers[1].bound - 15) < 1e-9)
    #expect(answers[0].best == nil)
    #expect(answers[1].best?.block == 1)
  }

  @Test func aParkThatCanDoNeitherSomethingNorNothingHasNoBound() throws {
    let split = try #require(try Decomposed(costedPortfolio([(value: 40, cost: 6)], budget: 10)))
    var request = request(split, [])
    request.restriction.forbid(0, of: 0)
    request.restriction.forbid(-1, of: 0)
    var bases = split.pricing.bases(keepTableaus: false)
    let answer = split.pricing.answers(for: [0], request, bases: &bases, threads: 1)[0]
    #expect(answer.bound == -.infinity)
    #expect(answer.best == nil)
  }

  private func request(_ split: Decomposed, _ prices: [Double]) -> BlockPricing.Request {
    BlockPricing.Request(
      rowPrices: prices,
      worths: [Double](repeating: -.infinity, count: split.blocks.blocksOfPark.count),
      tolerance: 0, restriction: Restriction(split.blocks))
  }

  private func randomPrices(_ split: Decomposed, _ seed: Int) -> [Double] {
    var numbers = SeededNumbers(seed + 99)
    return split.blocks.couplingRows.map { _ in
      numbers.chance(0.3) ? 0 : numbers.amount(-1...3)
    }
  }
}
