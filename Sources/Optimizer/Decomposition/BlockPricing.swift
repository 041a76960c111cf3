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
  }

  /// Some of the parks, with the bases of their blocks.
  private struct Portion: Sendable {
    let parks: ArraySlice<Int>
    var bases: [[SmallBasis]]
  }

  /// Answers in the order of `parks`.
  ///
  /// - Parameters:
  ///   - parks: Each once.
  ///   - bases: By park and block, where its last solve left off; takes what this one leaves.
  func answers(
    for parks: [Int], _ request: Request, bases: inout [[SmallBasis]], threads: Int
  ) -> [Answer] {
    var portions = Parts.ranges(parks.count, parts: 64).map { range in
      // Bases are moved, never copied: with them go dictionaries as large as their programs.
      let own = parks[range].map { park in
        var own: [SmallBasis] = []
        swap(&own, &bases[park])
        return own
      }
      return Portion(parks: parks[range], bases: own)
    }
    let answers = Parts.update(&portions, threads: threads) { portion in
      let search = SmallSearch()
      var costs: [Double] = []
      return portion.parks.enumerated().map { order, park in
        answer(park, request, &portion.bases[order], search, &costs)
      }
    }
    for portion in portions {
      for (park, own) in zip(portion.parks, portion.bases) { bases[park] = own }
    }
    return answers.flatMap(\.self)
  }

  /// No bases yet.
  func bases(keepTableaus: Bool) -> [[SmallBasis]] {
    blocks.blocksOfPark.map { range in
      [SmallBasis](repeating: SmallBasis(keepsTableau: keepTableaus), count: range.count)
    }
  }

  private func answer(
    _ park: Int, _ request: Request, _ bases: inout [SmallBasis], _ search: SmallSearch,
    _ costs: inout [Double]
  ) -> Answer {
    let range = blocks.blocksOfPark[park]
    var answer = Answer(
      park: park, bound: request.restriction.mayDoNothing[park] ? 0 : -.infinity, best: nil)
    var highest = request.worths[park]
    if request.restriction.mayDoNothing[park] { highest = max(highest, 0) }
    for (position, index) in range.enumerated() where !request.restriction.isForbidden[index] {
      let block = blocks.blocks[index]
      let constant = constant(index, request.rowPrices)
      reduce(block, request.rowPrices, &costs)
      let outcome = search.solve(
        block.program, costs: costs, lower: request.restriction.bounds[index]?.lower,
        upper: request.restriction.bounds[index]?.upper, warm: &bases[position],
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
