import HiGHSSolver
import ParkModel
import Testing

@testable import Optimizer

@Suite struct KnownColumnsTests {
  private func learnt(_ portfolio: Portfolio) throws -> DecompositionEngine.Learnt? {
    try DecompositionEngine(solver: HiGHSSolver()).learn(
      AllocationProblem(portfolio: portfolio, merits: merits(portfolio)),
      settings: SolveSettings(gap: 1e-6, withoutPlan: .statusOnly), progress: nil
    ).learnt
  }

  private func pool(_ known: KnownColumns, _ split: Decomposed) -> ColumnPool {
    let pricing = BlockPricing(split.blocks, objective: split.formulation.model.objective)
    let prices = known.prices(of: split.blocks, split.formulation)
    return known.pool(for: pricing, split.formulation, prices: prices)
  }

  /// In the problem they come from, the known columns alone make the best mix.
  @Test func atHomeTheFirstMixIsTheBest() throws {
    var tried = 0
    for seed in seeds(40) {
      let portfolio = decomposedPortfolio(seed)
      guard let split = try Decomposed(portfolio), let learnt = try learnt(portfolio),
        let goal = split.converged()?.mix?.value
      else { continue }
      let known = KnownColumns(learnt.search, learnt.formulation)
      let pricing = BlockPricing(split.blocks, objective: split.formulation.model.objective)
      var search = PriceSearch(
        pricing, pool: pool(known, split),
        prices: known.prices(of: split.blocks, split.formulation))
      _ = search.run(PriceSearch.Aim(tolerance: 1e-6, roundLimit: 2, threads: 1)) { _ in true }
      tried += 1
      let value = search.mix?.value ?? -.infinity
      #expect(value >= goal - 1e-2 * max(1, abs(goal)), "seed \(seed): \(value) of \(goal)")
    }
    #expect(tried > 15, "too few searches to mean anything")
  }

  /// Wherever they are taken, columns keep the rules of their parks.
  @Test func columnsKeepTheRulesOfChangedParks() throws {
    var carried = 0
    for seed in seeds(40) {
      let portfolio = decomposedPortfolio(seed)
      guard let learnt = try learnt(portfolio) else { continue }
      let known = KnownColumns(learnt.search, learnt.formulation)
      var changed = portfolio
      for park in changed.parks.indices {
        changed.parks[park].landCostFactor = Figure(Ratio(1.3), .assumed)
        let land = changed.parks[park].land.available.value.value
        changed.parks[park].land.available = Figure(Hectares(0.8 * land), .assumed)
      }
      guard let split = try Decomposed(changed) else { continue }
      for column in pool(known, split).columns.flatMap(\.self) where column.block >= 0 {
        carried += 1
        let program = split.blocks.blocks[Int(column.block)].program
        #expect(program.largestMiss(at: column.point) < 1e-6, "seed \(seed)")
        for (local, value) in column.point.enumerated() {
          #expect(value >= program.lower[local] - 1e-7, "seed \(seed)")
          #expect(value <= program.upper[local] + 1e-7, "seed \(seed)")
          if program.isInteger[local] { #expect(value == value.rounded(), "seed \(seed)") }
        }
      }
    }
    #expect(carried > 100, "too few columns to mean anything")
  }

  @Test func limitsThatAreNewHaveNoPrice() throws {
    let portfolio = decomposedPortfolio(4)
    let learnt = try #require(try learnt(portfolio))
    let known = KnownColumns(learnt.search, learnt.formulation)
    var changed = portfolio
    changed.limits = []
    let split = try #require(try Decomposed(changed))
    let prices = known.prices(of: split.blocks, split.formulation)
    #expect(prices.count == split.blocks.sides.count)
    #expect(prices.allSatisfy { $0 >= 0 })
  }
}
