import HiGHSSolver
import MixedInteger
import ParkModel

@testable import Optimizer

/// A portfolio compiled with its objective; nil where not even the relaxation has a plan.
func prepared(_ portfolio: Portfolio, fixed: Plan? = nil) throws -> PreparedProblem? {
  let prepared = try PreparedProblem(
    AllocationProblem(portfolio: portfolio, merits: merits(portfolio), fixed: fixed),
    engine: "test", solver: HiGHSSolver(), settings: SolveSettings(gap: 1e-9),
    watch: SolveWatch(since: .now, limit: nil, report: nil))
  return prepared.stopped == nil ? prepared : nil
}

/// The best point of a model by HiGHS, exactly; nil where there is none.
func best(_ model: MixedIntegerModel) throws -> (values: [Double], value: Double)? {
  let found = try HiGHSSolver().solve(model, options: SolverOptions(relativeGap: 0))
  guard let values = found.values, let value = found.objective else { return nil }
  return (values, value)
}

/// A portfolio split into parks, and its exact optimum by HiGHS on the whole model.
struct Decomposed {
  let formulation: Formulation
  let blocks: ParkBlocks
  let pricing: BlockPricing
  /// nil where there is no plan.
  let optimum: (values: [Double], value: Double)?

  /// nil where not even the relaxation has a plan.
  init?(_ portfolio: Portfolio) throws {
    guard let prepared = try prepared(portfolio) else { return nil }
    formulation = prepared.formulation
    blocks = ParkBlocks(formulation)
    pricing = BlockPricing(blocks, objective: formulation.model.objective)
    optimum = try best(formulation.model)
  }

  /// A search before its first round.
  func search(prices: [Double]? = nil) -> PriceSearch {
    PriceSearch(pricing, pool: ColumnPool(blocks), prices: prices)
  }

  /// A search that has converged; nil where not even fractions of parks meet the limits.
  func converged(tolerance: Double = 1e-7) -> PriceSearch? {
    var search = search()
    let aim = PriceSearch.Aim(tolerance: tolerance, penaltyLimit: 1e3, threads: 1)
    return search.run(aim) { _ in true } == .converged ? search : nil
  }

  /// The values of the whole model where one park stands at a column and the others do nothing.
  func values(of column: ColumnPool.Column) -> [Double] {
    var values = [Double](repeating: 0, count: formulation.model.columnCount)
    guard column.block >= 0 else { return values }
    let block = blocks.blocks[Int(column.block)]
    for (local, amount) in column.point.enumerated() { values[Int(block.columns[local])] = amount }
    for (order, fixed) in block.fixedColumns.enumerated() {
      values[Int(fixed)] = block.fixedValues[order]
    }
    return values
  }

  /// The program of a block as a model of its own, with the costs given.
  func model(of block: ParkBlocks.Block, costs: [Double], constant: Double) -> MixedIntegerModel {
    let program = block.program
    var model = MixedIntegerModel()
    let columns = (0..<program.columnCount).map {
      model.addColumn(
        "c\($0)", lower: program.lower[$0], upper: program.upper[$0],
        isInteger: program.isInteger[$0])
    }
    for row in program.rowLower.indices {
      let entries = program.rowStarts[row]..<program.rowStarts[row + 1]
      model.addRow(
        "r\(row)",
        LinearTerms(
          entries.map { (columns[Int(program.entryColumns[$0])], program.entryValues[$0]) }),
        lower: program.rowLower[row], upper: program.rowUpper[row])
    }
    model.setObjective(LinearTerms(zip(columns, costs).map { ($0, $1) }), constant: constant)
    return model
  }
}

/// Portfolios on which the parts of the decomposition are tried: with land, money and limits.
func decomposedPortfolio(_ seed: Int, parks: Int = 4) -> Portfolio {
  randomPortfolio(
    seed: seed,
    Variety(
      parks: parks, instruments: 2 + seed % 2, periods: 1 + seed % 2, decidesLand: seed % 3 != 0,
      hasDebt: seed % 2 == 0, limits: seed % 4))
}
