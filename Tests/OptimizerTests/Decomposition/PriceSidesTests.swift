import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct PriceSidesTests {
  @Test func theScaledCostOfAColumnIsThatOfItsRows() throws {
    for seed in seeds(30) {
      guard let split = try Decomposed(decomposedPortfolio(seed)),
        let search = split.converged(tolerance: 1e-3)
      else { continue }
      let sides = search.sides
      var numbers = SeededNumbers(seed + 3)
      let prices = sides.limits.map { _ in numbers.amount(0...4) }
      let rowPrices = sides.rowPrices(prices)
      for park in search.pool.columns.indices {
        for column in search.pool.columns[park] {
          let byRows = zip(search.pool.rowsOfPark[park], column.uses).reduce(0) {
            $0 + rowPrices[Int($1.0)] * $1.1
          }
          let bySides = sides.cost(column, of: park, at: prices)
          let scaled = zip(sides.sidesOfPark[park], sides.uses(column, of: park)).reduce(0) {
            $0 + $1.1 * prices[Int($1.0)] / sides.scales[Int($1.0)]
          }
          let scale = max(1, abs(byRows))
          #expect(abs(bySides - byRows) < 1e-9 * scale, "seed \(seed)")
          #expect(abs(scaled - byRows) < 1e-9 * scale, "seed \(seed)")
        }
      }
    }
  }

  /// Above the price of a soft limit missing it without end would pay: no bound would hold.
  @Test func noPricePassesThatOfItsSoftLimit() throws {
    var portfolio = declaredPortfolio(
      groups: [[(value: 5, use: [2, 1])], [(value: 4, use: [3, 1])]], capacity: [4, 1])
    portfolio.limits[0].shortfallPrice = assumed(0.75)
    let blocks = ParkBlocks(Formulation(portfolio, merits: [:]))
    let sides = PriceSides(blocks, ColumnPool(blocks))
    // The largest uses are 3 and 1, so a scaled price of 3 is 1 in the first limit's own unit.
    #expect(sides.unscaled([3, 3]) == [0.75, 3])
    #expect(sides.unscaled([1.5, -1]) == [0.5, 0])
  }

  @Test func aLimitThatNothingUsesKeepsItsUnit() {
    var portfolio = declaredPortfolio(
      groups: [[(value: 5, use: [2])], [(value: 4, use: [3])]], capacity: [4])
    portfolio.limits.append(
      Limit(
        id: "nowhere",
        rule: .amount(
          GroupedMeasure(.parks, group: ParkGroup(regions: ["nowhere"])), atLeast: assumed(1),
          atMost: nil), shortfallPrice: assumed(0.5)))
    let blocks = ParkBlocks(Formulation(portfolio, merits: [:]))
    let sides = PriceSides(blocks, ColumnPool(blocks))
    #expect(sides.scales == [1.0 / 3, 1])
    #expect(sides.softPrices == [nil, 0.5])
  }

  @Test func someOfTheParksShareTheirPartOfWhatManyShare() {
    let parks = (0..<80).map { (value: Double($0 + 1), cost: 1.0) }
    let blocks = ParkBlocks(Formulation(costedPortfolio(parks, budget: 40), merits: [:]))
    let pool = ColumnPool(blocks)
    let sides = PriceSides(blocks, pool)
    #expect(sides.limits(for: Array(0..<20), pool) == [10])
  }
}
