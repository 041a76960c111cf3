import ParkModel
import Testing

@testable import Optimizer

@Suite struct RestrictionTests {
  /// A park with two alternatives, and one with one.
  private let blocks = ParkBlocks(
    Formulation(
      declaredPortfolio(
        groups: [
          [(value: 5, use: [2]), (value: 9, use: [3])], [(value: 1, use: [1])],
        ], capacity: [4]), merits: [:]))

  private func column(_ block: Int, point: [Double] = []) -> ColumnPool.Column {
    ColumnPool.Column(block: Int32(block), point: point, uses: [], pattern: 0, value: 0)
  }

  @Test func atFirstEverythingIsAllowed() {
    let restriction = Restriction(blocks)
    #expect(blocks.blocks.count == 3)
    #expect((-1...1).allSatisfy { restriction.allows(column($0), of: 0) })
  }

  @Test func choosingABlockForbidsTheOthersAndNothing() {
    var restriction = Restriction(blocks)
    restriction.choose(1, of: 0, in: blocks)
    #expect((-1...1).map { restriction.allows(column($0), of: 0) } == [false, false, true])
    #expect(restriction.allows(column(2), of: 1) && restriction.allows(column(-1), of: 1))
  }

  @Test func choosingNothingForbidsEveryBlock() {
    var restriction = Restriction(blocks)
    restriction.choose(-1, of: 0, in: blocks)
    #expect((-1...1).map { restriction.allows(column($0), of: 0) } == [true, false, false])
  }

  @Test func forbiddingTakesOneChoiceOnly() {
    var restriction = Restriction(blocks)
    restriction.forbid(0, of: 0)
    #expect((-1...1).map { restriction.allows(column($0), of: 0) } == [true, false, true])
    restriction.forbid(-1, of: 0)
    #expect((-1...1).map { restriction.allows(column($0), of: 0) } == [false, false, true])
  }

  @Test func holdingAColumnKeepsItsChoicesAndLeavesItsAmounts() throws {
    let split = try #require(try Decomposed(oneOfEverything()))
    let search = try #require(split.converged())
    let held = try #require(search.pool.columns[0].last { $0.block >= 0 })
    let program = split.blocks.blocks[Int(held.block)].program
    var restriction = Restriction(split.blocks)
    restriction.hold(held, of: 0, in: split.blocks)
    #expect(restriction.allows(held, of: 0))
    let choice = try #require(program.isInteger.firstIndex(of: true))
    let amount = try #require(program.isInteger.firstIndex(of: false))
    var other = held.point
    other[amount] = program.upper[amount]
    #expect(restriction.allows(column(Int(held.block), point: other), of: 0))
    other[choice] = 1 - other[choice]
    #expect(!restriction.allows(column(Int(held.block), point: other), of: 0))
  }
}
