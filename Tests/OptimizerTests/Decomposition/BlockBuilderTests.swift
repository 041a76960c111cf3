import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct BlockBuilderTests {
  /// Swaps go up to a tenth of the debt of 14; leverage leaves 2 * 10 - 14 = 6 of room and 3 more
  /// for each unit swapped: 6 + 3 * 1.4 = 10.2. The overhang begins at a calm of 1 and ends with
  /// the debt: 10.2 - 1 = 9.2 at most.
  @Test func boundsThatTheModelLeavesOpenAreClosedByTheRows() throws {
    let formulation = Formulation(oneOfEverything(), merits: [:])
    let block = try #require(ParkBlocks(formulation).blocks.first)
    var upper: [String: Double] = [:]
    for (local, column) in block.columns.enumerated() {
      upper[formulation.model.columnNames[Int(column)]] = block.program.upper[local]
    }
    #expect(abs((upper["q[P1,urbanization,2026]"] ?? 0) - 1.4) < 1e-9)
    #expect(abs((upper["d[P1,urbanization,2026]"] ?? 0) - 10.2) < 1e-9)
    #expect(abs((upper["o[P1,urbanization]"] ?? 0) - 9.2) < 1e-9)
  }

  @Test func aColumnWithoutAnyEndIsAnObstacleByName() {
    var formulation = Formulation(oneOfEverything(), merits: [:])
    _ = formulation.model.addColumn("endless")
    formulation.claimNewColumns(for: 0)
    #expect(
      ParkBlocks(formulation).obstacle == "the rules of its park set no end to endless")
  }

  @Test func whatAParkMustOrMustNotDoShowsInItsBlocks() {
    var portfolio = costedPortfolio(
      [(value: 4, cost: 1), (value: 3, cost: 1), (value: 2, cost: 1)], budget: 10)
    portfolio.parks[0].decision = .mandatory
    portfolio.parks[1].decision = .excluded
    let blocks = ParkBlocks(Formulation(portfolio, merits: [:]))
    #expect(blocks.mayDoNothing == [false, true, true])
    #expect(blocks.blocksOfPark.map(\.count) == [1, 0, 1])
  }

  /// Each alternative of a park gets its own block, in which the others are not carried out.
  @Test func rowsOfSeveralAlternativesHoldForEachOfThemAlone() throws {
    let portfolio = declaredPortfolio(
      groups: [[(value: 5, use: [2]), (value: 9, use: [7])], [(value: 1, use: [0])]],
      capacity: [4])
    let blocks = ParkBlocks(Formulation(portfolio, merits: [:]))
    // The cap of 4 is a rule of the first park alone, and its second alternative uses 7.
    #expect(blocks.blocksOfPark.map(\.count) == [1, 1])
    #expect(blocks.blocks[0].alternative == 0)
  }
}
