import MixedInteger

/// Solves parks against prices of the coupling rows.
///
/// The best of a park is `max over its alternatives of (value - price * use)`, or 0 where it may do
/// nothing. Every answer carries a bound that no allocation of the park passes at these prices.
struct BlockPricing: Sendable {
  let blocks: ParkBlocks
  let objective: [Double]
  /// What the fixed columns of each block are worth.
  private let fixedWorths: [Double]

  init(_ blocks: ParkBlocks, objective: [Double]) {
    self.blocks = blocks
    self.objective = objective
    fixedWorths = blocks.blocks.map { $0.fixedWorth(objective) }
  }

  struct Request: Sendable {
    /// Price of each coupling row.
    var rowPrices: [Double]
    /// By park: what a column must pass to be of use; -infinity: any is.
    var worths: [Double]
    /// A park's search may stop this far from its best.
    var tolerance: Double
    var restriction: Restriction
    var nodeLimit = 2_000
  }

  struct Answer: Sendable {
    var park: Int
    /// -infinity where the park can neither do nothing nor anything else.
    var bound: Double
    /// The best point found of a block, where it passes the worth.
    var best: (block: Int, point: [Double])?
    /// Bases of the park's blocks, to start from next time.
    var bases: [SmallBasis]
  }

  /// Answers in the order of `parks`.
  func answers(
    for parks: [Int], _ request: Request, bases: [SmallBasis], threads: Int
  ) -> [Answer] {
    Parts.map(Parts.ranges(parks.count, parts: 64), threads: threads) { range in
      let search = SmallSearch()
      var costs: [Double] = []
      return range.map { answer(parks[$0], request, bases, search, &costs) }
    }.flatMap(\.self)
  }

  private func answer(
    _ park: Int, _ request: Request, _ bases: [SmallBasis], _ search: SmallSearch,
    _ costs: inout [Double]
  ) -> Answer {
    let range = blocks.blocksOfPark[park]
    var answer = Answer(
      park: park, bound: request.restriction.mayDoNothing[park] ? 0 : -.infinity, best: nil,
      bases: Array(bases[range]))
    var highest = request.worths[park]
    if request.restriction.mayDoNothing[park] { highest = max(highest, 0) }
    for (position, index) in range.enumerated() where !request.restriction.isForbidden[index] {
      let block = blocks.blocks[index]
      let constant = constant(index, request.rowPrices)
      reduce(block, request.rowPrices, &costs)
      let outcome = search.solve(
        block.program, costs: costs, lower: request.restriction.bounds[index]?.lower,
        upper: request.restriction.bounds[index]?.upper, warm: &answer.bases[position],
        cutoff: highest - constant, tolerance: request.tolerance, nodeLimit: request.nodeLimit)
      if outcome.status == .infeasible { continue }
      answer.bound = max(answer.bound, outcome.bound + constant)
      if outcome.value + constant > highest, !outcome.point.isEmpty || block.columns.isEmpty {
        highest = outcome.value + constant
        answer.best = (index, outcome.point)
      }
    }
    return answer
  }

  /// Costs of the decided columns of a block at the prices, and what its fixed columns add.
  func costs(of index: Int, at rowPrices: [Double]) -> (costs: [Double], constant: Double) {
    let block = blocks.blocks[index]
    var costs: [Double] = []
    reduce(block, rowPrices, &costs)
    return (costs, constant(index, rowPrices))
  }

  private func constant(_ index: Int, _ rowPrices: [Double]) -> Double {
    let block = blocks.blocks[index]
    var constant = fixedWorths[index]
    for (entry, row) in block.constantRows.enumerated() {
      constant -= rowPrices[Int(row)] * block.constantValues[entry]
    }
    return constant
  }

  /// Costs of the decided columns at the prices.
  private func reduce(
    _ block: ParkBlocks.Block, _ rowPrices: [Double], _ costs: inout [Double]
  ) {
    costs.removeAll(keepingCapacity: true)
    for (local, column) in block.columns.enumerated() {
      var cost = objective[Int(column)]
      for entry in Int(block.starts[local])..<Int(block.starts[local + 1]) {
        cost -= rowPrices[Int(block.entryRows[entry])] * block.entryValues[entry]
      }
      costs.append(cost)
    }
  }
}
