import HiGHSSolver
import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct ColumnChoiceTests {
  private let exactly = SolverOptions(relativeGap: 0)

  /// 40 for 6 and 30 for 5 do not fit 10 together: the first is the better one.
  @Test func itChoosesWhatFitsAndIsWorthMost() throws {
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)))
    let search = try #require(split.converged())
    let mix = try #require(search.mix)
    let choice = ColumnChoice(search: search, solver: HiGHSSolver())
    let weights = try #require(
      try choice.best(of: mix, open: 9, columnsPerPark: 9, options: exactly))
    let chosen = weights.indices.map { park in
      weights[park].map { search.pool.columns[park][$0.position].block }
    }
    #expect(chosen == [[0], [-1]])
  }

  @Test func aChoiceIsOnePatternAParkWithinAllLimits() throws {
    var chosen = 0
    for seed in seeds(60) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let search = split.converged(), let mix = search.mix
      else { continue }
      let choice = ColumnChoice(search: search, solver: HiGHSSolver())
      guard
        let weights = try choice.best(of: mix, open: 99, columnsPerPark: 99, options: exactly)
      else { continue }
      chosen += 1
      var values = [Double](repeating: 0, count: split.formulation.model.columnCount)
      for (park, entries) in weights.enumerated() {
        #expect(abs(entries.reduce(0) { $0 + $1.weight } - 1) < 1e-6, "seed \(seed)")
        let columns = entries.map { search.pool.columns[park][$0.position] }
        #expect(Set(columns.map(\.pattern)).count == 1, "seed \(seed) park \(park)")
        for (entry, column) in zip(entries, columns) {
          for (index, value) in split.values(of: column).enumerated() {
            values[index] += entry.weight * value
          }
        }
      }
      let model = split.formulation.model
      for side in split.blocks.sides where side.softPrice == nil {
        let row = MixedIntegerModel.Row(index: split.blocks.couplingRows[Int(side.row)])
        let use = side.sign * model.activity(of: row, at: values)
        #expect(use <= side.limit + 1e-5 * max(1, abs(side.limit)), "seed \(seed)")
      }
      let best = try #require(split.optimum?.value, "seed \(seed)")
      for side in split.blocks.sides {
        guard let shortfall = side.shortfall else { continue }
        let row = MixedIntegerModel.Row(index: split.blocks.couplingRows[Int(side.row)])
        values[shortfall] = max(0, side.sign * model.activity(of: row, at: values) - side.limit)
      }
      let value = model.objectiveValue(at: values)
      #expect(value <= best + 1e-5 * max(1, abs(best)), "seed \(seed)")
    }
    #expect(chosen > 20, "too few choices to mean anything")
  }

  @Test func choicesThatDoNotFitTheLimitsHaveNoWeights() throws {
    let split = try #require(
      try Decomposed(costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)))
    let search = try #require(split.converged())
    var mix = try #require(search.mix)
    for park in mix.columns.indices {
      let carriedOut = try #require(search.pool.columns[park].firstIndex { $0.block >= 0 })
      mix.columns[park] = [PriceMix.Entry(position: carriedOut, weight: 1)]
    }
    let choice = ColumnChoice(search: search, solver: HiGHSSolver())
    #expect(try choice.settled(mix, options: exactly) == nil)
  }
}
