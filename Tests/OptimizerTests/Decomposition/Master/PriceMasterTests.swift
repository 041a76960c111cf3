import HiGHSSolver
import MixedInteger
import Testing

@testable import Optimizer

@Suite struct PriceMasterTests {
  @Test func itsValueIsThatOfTheLinearProgram() throws {
    for seed in seeds(150) {
      let master = randomMaster(seed)
      let exact = try #require(try best(master.model), "seed \(seed)").value
      let scale = max(1, abs(exact))
      let answer = master.solve(tolerance: 1e-7 * scale)
      // A miss of the limits within the tolerance shows in the value, times its price.
      #expect(abs(answer.value - exact) < 1e-5 * scale, "seed \(seed): \(answer.value), \(exact)")
      #expect(answer.bound >= exact - 1e-6 * scale, "seed \(seed)")
      #expect(answer.bound <= exact + 1e-5 * scale, "seed \(seed)")
    }
  }

  @Test func weightsSumToOneAndPricesStayBetweenZeroAndThePenalty() {
    for seed in seeds(100) {
      let master = randomMaster(seed)
      let answer = master.solve(tolerance: 1e-5)
      for park in 0..<master.columns.parkCount {
        let weights = answer.weights[master.columns.columns(of: park)]
        #expect(abs(weights.reduce(0, +) - 1) < 1e-9, "seed \(seed) park \(park)")
        #expect(weights.allSatisfy { $0 >= 0 }, "seed \(seed) park \(park)")
      }
      for (price, penalty) in zip(answer.prices, master.penalties) {
        #expect(price >= 0 && price <= penalty, "seed \(seed)")
      }
    }
  }

  /// The bound follows from the prices alone, however far the solve went.
  @Test func theBoundHoldsWhereverASolveStops() throws {
    for seed in seeds(60) {
      let master = randomMaster(seed)
      let exact = try #require(try best(master.model), "seed \(seed)").value
      for tolerance in [1e3, 10, 0.1] {
        let answer = master.solve(tolerance: tolerance)
        #expect(answer.bound >= exact - 1e-6 * max(1, abs(exact)), "seed \(seed) \(tolerance)")
        for park in 0..<master.columns.parkCount {
          for column in master.columns.columns(of: park) {
            let gain =
              master.columns.values[column]
              - master.columns.cost(column, of: park, at: answer.prices)
            #expect(answer.worths[park] >= gain - 1e-6 * max(1, abs(gain)), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func everyNumberOfThreadsGivesTheSameBits() {
    for seed in seeds(20) {
      let master = randomMaster(seed)
      let one = master.solve(tolerance: 1e-6)
      for threads in [2, 3, 7] {
        let many = master.solve(tolerance: 1e-6, threads: threads)
        #expect(many.prices.map(\.bitPattern) == one.prices.map(\.bitPattern), "seed \(seed)")
        #expect(many.weights.map(\.bitPattern) == one.weights.map(\.bitPattern), "seed \(seed)")
        #expect(many.bound.bitPattern == one.bound.bitPattern, "seed \(seed)")
      }
    }
  }

  /// Half of the fund is left when the better park is paid: the other is half taken, and the price
  /// is its 30 points for 5 units.
  @Test func theLastParkThatIsPaidInPartSetsThePrice() {
    var columns = MasterColumns()
    for (value, use) in [(40.0, 6.0), (30, 5)] {
      columns.addPark(sides: [0])
      columns.addColumn(value: 0, uses: [0])
      columns.addColumn(value: value, uses: [use])
    }
    let answer = PriceMaster(limits: [8.5], penalties: [1e3], columns: columns)
      .solve(tolerance: 1e-8)
    #expect(abs(answer.prices[0] - 6) < 1e-5)
    #expect(abs(answer.value - 55) < 1e-5)
    #expect(abs(answer.weights[3] - 0.5) < 1e-5)
  }

  @Test func aMissedLimitCostsItsPenalty() {
    var columns = MasterColumns()
    columns.addPark(sides: [0])
    columns.addColumn(value: 10, uses: [3])
    let answer = PriceMaster(limits: [1], penalties: [4], columns: columns).solve(tolerance: 1e-8)
    #expect(abs(answer.value - 2) < 1e-5)
    #expect(abs(answer.shortfalls[0] - 2) < 1e-5)
    #expect(abs(answer.prices[0] - 4) < 1e-5)
  }

  @Test func aMasterWithoutSidesTakesTheBestColumns() {
    var columns = MasterColumns()
    columns.addPark(sides: [])
    for value in [1.0, 7, 3] { columns.addColumn(value: value, uses: []) }
    let answer = PriceMaster(limits: [], penalties: [], columns: columns).solve(tolerance: 1e-8)
    #expect(abs(answer.value - 7) < 1e-6)
    #expect(abs(answer.weights[1] - 1) < 1e-6)
  }
}
