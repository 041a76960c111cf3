import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct BranchSearchTests {
  /// Runs to the end; settles a mix by the choice of columns, as an engine does.
  private func run(
    _ search: PriceSearch, _ split: Decomposed, threads: Int, gap: Double = 1e-7
  ) throws -> BranchSearch {
    var branching = BranchSearch(search, value: -.infinity, threads: threads)
    let order = BranchSearch.Order(
      gap: { gap * max(1, abs($0.isFinite ? $0 : 50)) }, nodeLimit: 400,
      settle: { decided in
        guard let mix = decided.mix else { return nil }
        let choice = ColumnChoice(search: decided, solver: HiGHSSolver())
        guard
          let weights = try choice.settled(mix, options: SolverOptions(relativeGap: 0))
        else { return nil }
        return Self.value(weights, decided, split)
      }, keepGoing: { _, _ in true })
    try branching.run(order)
    return branching
  }

  private static func value(
    _ weights: ColumnChoice.Weights, _ search: PriceSearch, _ split: Decomposed
  ) -> Double {
    var over = split.blocks.sides.map { -$0.limit }
    var value = 0.0
    for (park, entries) in weights.enumerated() {
      for entry in entries {
        let column = search.pool.columns[park][entry.position]
        value += entry.weight * column.value
        for (index, side) in split.blocks.sides.enumerated() {
          for (place, row) in search.pool.rowsOfPark[park].enumerated() where row == side.row {
            over[index] += side.sign * entry.weight * column.uses[place]
          }
        }
      }
    }
    for (index, side) in split.blocks.sides.enumerated() {
      if let price = side.softPrice { value -= price * max(0, over[index]) }
    }
    return value
  }

  @Test func itsBoundNeverLiesBelowTheOptimumAndMostlyMeetsIt() throws {
    var (tried, closed) = (0, 0)
    for seed in seeds(40) {
      guard let split = try Decomposed(decomposedPortfolio(seed, parks: 3)),
        let best = split.optimum?.value, let search = split.converged()
      else { continue }
      let branching = try run(search, split, threads: 1)
      tried += 1
      let scale = max(1, abs(best))
      #expect(branching.bound >= best - 1e-6 * scale, "seed \(seed)")
      #expect(branching.bound <= search.bound, "seed \(seed)")
      #expect(branching.value <= best + 1e-5 * scale, "seed \(seed)")
      if branching.bound - branching.value <= 1e-6 * scale { closed += 1 } else { print("DBG seed", seed, "root", search.bound, "bound", branching.bound, "value", branching.value, "best", best, "nodes", branching.nodes, branching.dbg) }
    }
    #expect(tried > 15, "too few searches to mean anything")
    // What is left over, such as parts that only miss their limits, goes to the exact engine.
    #expect(closed * 3 > tried * 2, "\(closed) of \(tried) closed")
  }

  @Test func everyNumberOfThreadsGivesTheSameResult() throws {
    for seed in seeds(12) {
      guard let split = try Decomposed(decomposedPortfolio(seed, parks: 4)),
        let search = split.converged()
      else { continue }
      let results = try [1, 2, 5].map { threads in
        let branching = try run(search, split, threads: threads)
        return [
          branching.bound.bitPattern, branching.value.bitPattern, UInt64(branching.nodes),
        ]
      }
      #expect(results[0] == results[1] && results[1] == results[2], "seed \(seed)")
    }
  }

  /// The fund pays half of the second park: some node pays it, others do not.
  @Test func aGapOfThePricesIsClosedByBranching() throws {
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 8.5)))
    let search = try #require(split.converged())
    #expect(abs(search.bound - 55) < 1e-4)
    let branching = try run(search, split, threads: 1)
    #expect(abs(branching.bound - 40) < 1e-4)
    #expect(abs(branching.value - 40) < 1e-4)
  }

  @Test func toldToStopItKeepsTheBoundOfTheRoot() throws {
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 8.5)))
    let search = try #require(split.converged())
    var branching = BranchSearch(search, value: 30, threads: 2)
    try branching.run(
      BranchSearch.Order(
        gap: { _ in 0 }, nodeLimit: 99, settle: { _ in nil }, keepGoing: { _, _ in false }))
    #expect(branching.nodes == 0)
    #expect(branching.bound == search.bound && branching.value == 30)
  }
}

@Suite struct BranchingTests {
  /// Both parts together allow every column; neither allows the mix.
  @Test func partsCoverAllChoicesAndNoneKeepsTheMix() throws {
    var splits = 0
    for seed in seeds(60) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let search = split.converged(), let mix = search.mix
      else { continue }
      let parts = Branching(mix, search.restriction, search.pool, split.blocks).parts
      if parts.isEmpty { continue }
      splits += 1
      #expect(parts.count == 2)
      for park in search.pool.columns.indices {
        for column in search.pool.columns[park] {
          #expect(parts.contains { $0.allows(column, of: park) }, "seed \(seed) park \(park)")
        }
      }
      for part in parts {
        let isKept = mix.columns.indices.allSatisfy { park in
          mix.columns[park].allSatisfy {
            $0.weight < 1e-5 || part.allows(search.pool.columns[park][$0.position], of: park)
          }
        }
        #expect(!isKept, "seed \(seed)")
      }
    }
    #expect(splits > 10, "too few mixes are split to mean anything")
  }
}
