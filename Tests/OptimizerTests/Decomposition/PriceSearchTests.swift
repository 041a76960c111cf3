import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct PriceSearchTests {
  /// bound(y) holds for any prices, the best and the silliest.
  @Test func noBoundLiesBelowTheBestPlanWhateverThePrices() throws {
    var tried = 0
    for seed in seeds(60) {
      guard let split = try Decomposed(decomposedPortfolio(seed)), let best = split.optimum
      else { continue }
      var numbers = SeededNumbers(seed + 31)
      for _ in 0..<6 {
        let prices = split.blocks.sides.map { _ in
          numbers.chance(0.4) ? 0 : numbers.amount(-1...30)
        }
        var search = split.search(prices: prices)
        let aim = PriceSearch.Aim(tolerance: 1e-6, roundLimit: 1, threads: 1)
        _ = search.run(aim) { _ in true }
        tried += 1
        #expect(search.bound >= best.value - 1e-6 * max(1, abs(best.value)), "seed \(seed)")
      }
    }
    #expect(tried > 150, "too few prices to mean anything")
  }

  @Test func atTheEndTheMixMeetsItsBoundAboveTheBestPlan() throws {
    var converged = 0
    for seed in seeds(80) {
      guard let split = try Decomposed(decomposedPortfolio(seed)) else { continue }
      guard let search = split.converged(), let mix = search.mix else {
        #expect(split.optimum == nil, "seed \(seed)")
        continue
      }
      converged += 1
      if let best = split.optimum {
        #expect(search.bound >= best.value - 1e-6 * max(1, abs(best.value)), "seed \(seed)")
      }
      #expect(search.bound - mix.value < 1e-3 * max(1, abs(mix.value)), "seed \(seed)")
      for entries in mix.columns {
        #expect(abs(entries.reduce(0) { $0 + $1.weight } - 1) < 1e-6, "seed \(seed)")
      }
    }
    #expect(converged > 30, "too few searches to mean anything")
  }

  /// The bound is that of the master over all columns there are, so never worse than the linear
  /// relaxation of the whole model.
  @Test func theBoundIsAtLeastAsGoodAsThatOfTheRelaxation() throws {
    for seed in seeds(40) {
      guard let split = try Decomposed(decomposedPortfolio(seed)), split.optimum != nil,
        let search = split.converged(),
        let relaxed = try best(split.formulation.model.relaxed())
      else { continue }
      #expect(search.bound <= relaxed.value + 1e-4 * max(1, abs(relaxed.value)), "seed \(seed)")
    }
  }

  @Test func aRestrictedSearchBoundsThePlansOfItsPart() throws {
    for seed in seeds(30) {
      guard let split = try Decomposed(decomposedPortfolio(seed)), split.optimum != nil,
        var search = split.converged()
      else { continue }
      var restriction = search.restriction
      let first = try #require(split.blocks.blocksOfPark.firstIndex { !$0.isEmpty })
      restriction.choose(-1, of: first, in: split.blocks)
      var model = split.formulation.model
      for alternative in split.formulation.alternativesOfPark[first] {
        model.setBounds(split.formulation.alternatives[alternative].x, lower: 0, upper: 0)
      }
      let exact = try best(model)
      search.restrict(to: restriction, bound: search.bound)
      let aim = PriceSearch.Aim(tolerance: 1e-7, penaltyLimit: 1e3, threads: 1)
      let ending = search.run(aim) { _ in true }
      guard let exact else { continue }
      #expect(ending == .converged || ending == .stopped, "seed \(seed)")
      #expect(search.bound >= exact.value - 1e-6 * max(1, abs(exact.value)), "seed \(seed)")
    }
  }

  @Test func limitsThatNotEvenFractionsMeetEndWithoutAMix() throws {
    var portfolio = costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)
    portfolio.parks[0].decision = .mandatory
    portfolio.parks[1].decision = .mandatory
    let formulation = Formulation(portfolio, merits: [:])
    let blocks = ParkBlocks(formulation)
    var search = PriceSearch(
      BlockPricing(blocks, objective: formulation.model.objective), pool: ColumnPool(blocks))
    let aim = PriceSearch.Aim(tolerance: 1e-7, penaltyLimit: 1e3, threads: 1)
    #expect(search.run(aim) { _ in true } == .noMix)
  }

  @Test func steadyPricesEndAtTheSameBound() throws {
    for seed in seeds(20) {
      guard let split = try Decomposed(decomposedPortfolio(seed, parks: 6)) else { continue }
      var plain = split.search()
      let ending = plain.run(PriceSearch.Aim(tolerance: 1e-6, threads: 1)) { _ in true }
      // Prices that are nearly right, and prices that are far off.
      for factor in [0.9, 5] {
        var steady = split.search(prices: plain.boundPrices.map { $0 * factor })
        #expect(steady.startedNear)
        let aim = PriceSearch.Aim(tolerance: 1e-6, steadiness: 0.8, threads: 1)
        #expect(steady.run(aim) { _ in true } == ending, "seed \(seed)")
        guard ending == .converged else { continue }
        #expect(abs(steady.bound - plain.bound) <= 1e-5, "seed \(seed)")
      }
    }
  }

  @Test func aSearchToldToStopKeepsTheBoundItHas() throws {
    let split = try #require(try Decomposed(decomposedPortfolio(2)))
    var search = split.search()
    let aim = PriceSearch.Aim(tolerance: 1e-7, threads: 1)
    #expect(search.run(aim) { _ in false } == .stopped)
    #expect(search.rounds == 1)
    #expect(search.bound >= (split.optimum?.value ?? 0) - 1e-6)
  }

  @Test func everyNumberOfThreadsGivesTheSameBits() throws {
    for seed in seeds(10) {
      guard let split = try Decomposed(decomposedPortfolio(seed, parks: 6)) else { continue }
      let bounds = [1, 2, 5].map { threads in
        var search = split.search()
        search.warmUp(threads: threads) { true }
        _ = search.run(PriceSearch.Aim(tolerance: 1e-6, threads: threads)) { _ in true }
        return [search.bound.bitPattern] + search.prices.map(\.bitPattern)
      }
      #expect(bounds[0] == bounds[1] && bounds[1] == bounds[2], "seed \(seed)")
    }
  }

  /// Prices found on some of the parks are a start, never a bound of the whole.
  @Test func warmingUpChangesNoBound() throws {
    for seed in seeds(15) {
      guard let split = try Decomposed(decomposedPortfolio(seed, parks: 8)),
        let cold = split.converged()
      else { continue }
      var search = split.search()
      search.warmUp(threads: 1) { true }
      #expect(search.bound == .infinity)
      let aim = PriceSearch.Aim(tolerance: 1e-7, penaltyLimit: 1e3, threads: 1)
      _ = search.run(aim) { _ in true }
      #expect(abs(search.bound - cold.bound) < 1e-3 * max(1, abs(cold.bound)), "seed \(seed)")
    }
  }
}
