import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct ColumnPoolTests {
  @Test func aColumnIsWorthAndUsesWhatTheModelSaysOfItsPoint() throws {
    var columns = 0
    for seed in seeds(40) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let search = split.converged(tolerance: 1e-3)
      else { continue }
      let model = split.formulation.model
      for park in search.pool.columns.indices {
        for column in search.pool.columns[park] {
          columns += 1
          let values = split.values(of: column)
          #expect(
            abs(model.objectiveValue(at: values) - column.value) < 1e-7 * max(1, column.value),
            "seed \(seed) park \(park)")
          var uses = [Double](repeating: 0, count: split.blocks.couplingRows.count)
          for (place, row) in search.pool.rowsOfPark[park].enumerated() {
            uses[Int(row)] = column.uses[place]
          }
          for (row, use) in uses.enumerated() {
            let activity = model.activity(
              of: MixedIntegerModel.Row(index: split.blocks.couplingRows[row]), at: values)
            #expect(abs(activity - use) < 1e-7 * max(1, abs(use)), "seed \(seed) park \(park)")
          }
        }
      }
    }
    #expect(columns > 300, "too few columns to mean anything")
  }

  @Test func aParkThatMayDoNothingKnowsThatFromTheStart() throws {
    var portfolio = costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)
    portfolio.parks[1].decision = .mandatory
    let pool = ColumnPool(ParkBlocks(Formulation(portfolio, merits: [:])))
    #expect(pool.columns.map(\.count) == [1, 0])
    #expect(pool.columns[0][0].block == -1)
    #expect(pool.columns[0][0].uses == [0])
  }

  @Test func theSameColumnIsKeptOnceAndOneOfOtherAmountsBeside() throws {
    let split = try #require(try Decomposed(oneOfEverything()))
    let search = try #require(split.converged())
    var pool = search.pool
    let known = try #require(pool.columns[0].last { $0.block >= 0 })
    let count = pool.columns[0].count
    let isNew = pool.add(known, to: 0)
    #expect(!isNew)
    let block = split.blocks.blocks[Int(known.block)]
    var point = known.point
    let amount = try #require(point.indices.first { !block.program.isInteger[$0] })
    point[amount] += 0.5
    let other = pool.column(
      Int(known.block), block, at: point, objective: split.pricing.objective)
    #expect(other.pattern == known.pattern)
    let isOther = pool.add(other, to: 0)
    #expect(isOther)
    #expect(pool.columns[0].count == count + 1)
    #expect(pool.position(of: other, in: 0) == count)
  }

  @Test func onOffChoicesTellPatternsApart() throws {
    for seed in seeds(25) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let search = split.converged(tolerance: 1e-3)
      else { continue }
      for columns in search.pool.columns {
        var choices: [UInt64: [Int]] = [:]
        for column in columns where column.block >= 0 {
          let program = split.blocks.blocks[Int(column.block)].program
          let own =
            [Int(column.block)]
            + column.point.indices.filter {
              program.isInteger[$0] && column.point[$0] > 0.5
            }
          #expect(choices[column.pattern, default: own] == own, "seed \(seed)")
          choices[column.pattern] = own
        }
        #expect(Set(choices.values).count == choices.count, "seed \(seed)")
      }
    }
  }

  @Test func whatAnotherPoolLearntIsTakenOverWithPositionsKept() throws {
    let split = try #require(try Decomposed(decomposedPortfolio(2)))
    let before = ColumnPool(split.blocks)
    let after = try #require(split.converged()).pool
    var pool = before
    pool.learn(after, since: before)
    for park in pool.columns.indices {
      #expect(pool.columns[park].map(\.pattern) == after.columns[park].map(\.pattern))
    }
    pool.learn(after, since: before)
    #expect(pool.columns.map(\.count) == after.columns.map(\.count))
  }

  @Test func aChangeOfTheObjectiveChangesWorthsAlone() throws {
    let split = try #require(try Decomposed(decomposedPortfolio(2)))
    let search = try #require(split.converged())
    var pool = search.pool
    let doubled = split.pricing.objective.map { 2 * $0 }
    pool.revalue(split.blocks, objective: doubled)
    for park in pool.columns.indices {
      for (new, old) in zip(pool.columns[park], search.pool.columns[park]) {
        #expect(abs(new.value - 2 * old.value) < 1e-9 * max(1, abs(old.value)))
        #expect(new.uses == old.uses && new.point == old.point)
      }
    }
  }
}
