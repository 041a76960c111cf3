import ParkModel
import Testing

@testable import Optimizer

@Suite struct MasterTableTests {
  /// Five columns a park at least, all of them allowed, each with its value, uses and weight.
  @Test func theTableHoldsAllowedColumnsInTheOrderOfThePool() throws {
    for seed in seeds(20) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let search = split.converged(tolerance: 1e-6), let mix = search.mix
      else { continue }
      let pool = search.pool
      let parks = Array(pool.columns.indices)
      let table = MasterTable(
        parks, pool, search.sides, limits: search.sides.limits, prices: search.prices,
        least: 1e-9, mix: mix,
        idle: pool.columns.map { $0.map { _ in 200 } }, restriction: search.restriction)
      for park in parks {
        let range = table.columns.columns(of: park)
        let positions = table.positions[range]
        #expect(Array(positions) == positions.sorted(), "seed \(seed)")
        #expect(positions.count == min(5, pool.columns[park].count), "seed \(seed)")
        for (column, position) in zip(range, positions) {
          #expect(table.columns.values[column] == pool.columns[park][position].value)
          let entry = mix.columns[park].first { $0.position == position }
          #expect(table.weights[column] == entry?.weight ?? 0)
        }
      }
    }
  }

  /// A side stays out only where its columns cannot miss it and it had no price; its price is 0.
  @Test func onlySidesThatNoWeightsCouldMissStayOut() throws {
    var (kept, left) = (0, 0)
    for seed in seeds(20) {
      guard let split = try Decomposed(wealthy(decomposedPortfolio(seed), seed)),
        let search = split.converged(tolerance: 1e-6), let mix = search.mix
      else { continue }
      let (pool, sides) = (search.pool, search.sides)
      let table = MasterTable(
        Array(pool.columns.indices), pool, sides, limits: sides.limits, prices: search.prices,
        least: 1e-9, mix: mix, idle: pool.columns.map { $0.map { _ in 0 } },
        restriction: search.restriction)
      kept += table.sides.count
      left += sides.limits.count - table.sides.count
      for side in sides.limits.indices where !table.sides.contains(side) {
        var most = 0.0
        for park in pool.columns.indices {
          guard let place = sides.sidesOfPark[park].firstIndex(of: Int32(side)) else { continue }
          most += pool.columns[park].map { sides.uses($0, of: park)[place] }.max() ?? 0
        }
        #expect(most <= sides.limits[side] * sides.scales[side] + 1e-9, "seed \(seed)")
        #expect(search.prices[side] * abs(sides.limits[side]) <= 1e-9, "seed \(seed)")
      }
      for park in pool.columns.indices {
        for (place, side) in table.columns.sides[table.columns.sideRange(of: park)].enumerated() {
          let own = table.sides[Int(side)]
          let touched = try #require(sides.sidesOfPark[park].firstIndex(of: Int32(own)))
          for column in table.columns.columns(of: park) {
            let width = table.columns.sideRange(of: park).count
            let first = table.columns.useStarts[park]
            let order = column - table.columns.columns(of: park).lowerBound
            let known = pool.columns[park][table.positions[column]]
            #expect(
              table.columns.uses[first + order * width + place]
                == sides.uses(known, of: park)[touched], "seed \(seed)")
          }
        }
      }
    }
    #expect(kept > 20 && left > 20, "too few sides to mean anything")
  }

  /// Every other portfolio with budgets that nobody can spend.
  private func wealthy(_ portfolio: Portfolio, _ seed: Int) -> Portfolio {
    var portfolio = portfolio
    if seed % 2 == 0 { return portfolio }
    for fund in portfolio.funds.indices {
      for period in portfolio.funds[fund].budget.indices {
        portfolio.funds[fund].budget[period] = Figure(1e6, .assumed)
      }
    }
    return portfolio
  }
}
