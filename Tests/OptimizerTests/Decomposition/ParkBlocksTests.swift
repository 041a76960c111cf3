import MixedInteger
import ParkModel
import Testing

@testable import Optimizer

@Suite struct ParkBlocksTests {
  /// Two parks of one declared alternative each share nothing but the fund: carried out, a park
  /// holds its x, and its costs are to be paid.
  @Test func twoParksThatShareAFundAreCoupledByItsBudgetAlone() throws {
    let portfolio = costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)
    let formulation = Formulation(portfolio, merits: [:])
    let blocks = ParkBlocks(formulation)
    #expect(
      text(blocks, formulation) == """
        couples fund[central,2026]: +1 <= 10.0
        P1 may do nothing: true
          whole: decides pay[P1,whole,central,all,2026] 0.0...6.0; holds x[P1,whole] = 1.0
        P2 may do nothing: true
          whole: decides pay[P2,whole,central,all,2026] 0.0...5.0; holds x[P2,whole] = 1.0
        """)
    #expect(blocks.obstacle == nil)
  }

  private func text(_ blocks: ParkBlocks, _ formulation: Formulation) -> String {
    let model = formulation.model
    let names = blocks.couplingRows.map { model.rowNames[$0] }
    var lines = blocks.sides.map {
      "couples \(names[Int($0.row)]): \($0.sign > 0 ? "+" : "-")1 <= \($0.limit)"
    }
    for (park, range) in blocks.blocksOfPark.enumerated() {
      lines.append(
        "\(formulation.portfolio.parks[park].id) may do nothing: \(blocks.mayDoNothing[park])")
      for block in blocks.blocks[range] {
        let decided = block.columns.enumerated().map {
          "\(model.columnNames[Int($1)]) "
            + "\(block.program.lower[$0])...\(block.program.upper[$0])"
        }
        let held = zip(block.fixedColumns, block.fixedValues).map {
          "\(model.columnNames[Int($0)]) = \($1)"
        }
        lines.append(
          "  \(formulation.alternatives[block.alternative].alternative.id): decides "
            + "\(decided.joined(separator: ", ")); holds \(held.joined(separator: ", "))")
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test func aSoftLimitIsASideWithTheColumnAndThePriceOfItsShortfall() throws {
    var portfolio = declaredPortfolio(
      groups: [[(value: 5, use: [2])], [(value: 4, use: [3])]], capacity: [4])
    portfolio.limits[0].shortfallPrice = assumed(0.75)
    let formulation = Formulation(portfolio, merits: [:])
    let side = try #require(ParkBlocks(formulation).sides.first)
    #expect(side.softPrice == 0.75)
    #expect(
      side.shortfall.map { formulation.model.columnNames[$0] } == "v[capacity-0,cap]")
    #expect(side.sign == 1)
    #expect(side.limit == 4)
  }

  /// A cap that only one park uses is its own rule; were it soft, its shortfall would be the
  /// plan's, and the row would couple.
  @Test func aLimitThatOneParkAloneUsesIsItsOwnUnlessItIsSoft() throws {
    var portfolio = declaredPortfolio(
      groups: [[(value: 5, use: [2])], [(value: 4, use: [0])]], capacity: [4])
    #expect(ParkBlocks(Formulation(portfolio, merits: [:])).couplingRows.isEmpty)
    portfolio.limits[0].shortfallPrice = assumed(0.75)
    #expect(ParkBlocks(Formulation(portfolio, merits: [:])).couplingRows.count == 1)
  }

  @Test func aColumnOfTheWholePlanThatLoosensNoLimitIsAnObstacle() {
    var formulation = Formulation(oneOfEverything(), merits: [:])
    _ = formulation.model.addColumn("worst", upper: 1)
    formulation.claimNewColumns(for: -1)
    #expect(ParkBlocks(formulation).obstacle == "worst belongs to no park")
  }

  @Test func parksWithoutAlternativesAndNoParksAtAllAreSplitToo() {
    let none = ParkBlocks(Formulation(Portfolio(name: "none", parks: []), merits: [:]))
    #expect(none.blocksOfPark.isEmpty && none.obstacle == nil)
    var portfolio = costedPortfolio([(value: 40, cost: 6), (value: 30, cost: 5)], budget: 10)
    portfolio.parks[1].alternatives = []
    let blocks = ParkBlocks(Formulation(portfolio, merits: [:]))
    #expect(blocks.blocksOfPark == [0..<1, 1..<1])
    #expect(blocks.mayDoNothing == [true, true])
    // With one park left, not even the fund is shared.
    #expect(blocks.couplingRows.isEmpty)
  }

  /// Whatever the best plan does in a park, the park's block allows.
  @Test func theBestPlanLiesInTheBlocks() throws {
    var found = 0
    for seed in seeds(120) {
      guard let split = try Decomposed(decomposedPortfolio(seed)), let best = split.optimum
      else { continue }
      found += 1
      let (formulation, blocks) = (split.formulation, split.blocks)
      #expect(blocks.obstacle == nil, "seed \(seed)")
      for (park, range) in formulation.alternativesOfPark.enumerated() {
        let chosen = range.first { best.values[formulation.alternatives[$0].x.index] > 0.5 }
        guard let chosen else {
          #expect(blocks.mayDoNothing[park], "seed \(seed) park \(park)")
          continue
        }
        let block = try #require(
          blocks.blocks[blocks.blocksOfPark[park]].first { $0.alternative == chosen },
          "seed \(seed) park \(park)")
        expect(block, allows: best.values, formulation, "seed \(seed) park \(park)")
      }
    }
    #expect(found > 40, "too few plans to mean anything")
  }

  private func expect(
    _ block: ParkBlocks.Block, allows values: [Double], _ formulation: Formulation,
    _ label: Comment
  ) {
    let objective = formulation.model.objective
    let program = block.program
    let point = block.columns.map { values[Int($0)] }
    for (local, amount) in point.enumerated() {
      // Overhang is closed where it stops to be of use; what costs nothing may lie beyond.
      if objective[Int(block.columns[local])] == 0 { continue }
      #expect(amount >= program.lower[local] - 1e-6, label)
      #expect(amount <= program.upper[local] + 1e-6, label)
    }
    for row in program.rowLower.indices {
      let use = (program.rowStarts[row]..<program.rowStarts[row + 1]).reduce(0.0) {
        $0 + program.entryValues[$1] * point[Int(program.entryColumns[$1])]
      }
      #expect(use >= program.rowLower[row] - 1e-5, label)
      #expect(use <= program.rowUpper[row] + 1e-5, label)
    }
    for (order, fixed) in block.fixedColumns.enumerated() {
      #expect(abs(values[Int(fixed)] - block.fixedValues[order]) < 1e-5, label)
    }
  }
}
