import MixedInteger

/// Rules out choices that no plan better than the one in hand can make.
///
/// At prices y every plan is worth at most `bound(y)`, and one that makes a choice c in park p at
/// most `bound(y) - best[p](y) + best[p](y | c)`. Where that is no more than what is in hand plus
/// the tolerance, c need not be looked at again.
struct ChoiceFixing {
  /// The formulation's model without the choices that are ruled out.
  private(set) var model: MixedIntegerModel
  /// How many on/off columns are still open.
  private(set) var openCount = 0

  /// - Parameter slack: How far a plan's value may lie below the bound to be of interest.
  init(
    _ formulation: Formulation, _ pricing: BlockPricing, rowPrices: [Double], slack: Double,
    threads: Int
  ) {
    model = formulation.model
    let parks = Parts.ranges(formulation.alternativesOfPark.count, parts: 64)
    let verdicts = Parts.map(parks, threads: threads) { range in
      let search = SmallSearch()
      return range.map { ParkVerdict(pricing, $0, rowPrices, slack, search) }
    }.flatMap(\.self)
    for verdict in verdicts { apply(verdict, formulation, pricing.blocks) }
  }

  private mutating func apply(
    _ verdict: ParkVerdict, _ formulation: Formulation, _ blocks: ParkBlocks
  ) {
    let alternatives = formulation.alternativesOfPark[verdict.park]
    var open = LinearTerms()
    for alternative in alternatives {
      let x = formulation.alternatives[alternative].x
      if verdict.open.contains(where: { blocks.blocks[$0.block].alternative == alternative }) {
        open.add(1, x)
      } else {
        model.setBounds(x, lower: 0, upper: 0)
      }
    }
    if !verdict.mayDoNothing { model.addRow("open[\(verdict.park)]", open, lower: 1) }
    for entry in verdict.open {
      let block = blocks.blocks[entry.block]
      let x = formulation.alternatives[block.alternative].x
      openCount += entry.freeCount
      for local in entry.off {
        model.setBounds(column(block, local), lower: 0, upper: 0)
      }
      for local in entry.on {
        model.addRow(
          "on[\(entry.block),\(local)]", LinearTerms([(column(block, local), 1), (x, -1)]), lower: 0
        )
      }
    }
  }

  private func column(_ block: ParkBlocks.Block, _ local: Int) -> MixedIntegerModel.Column {
    MixedIntegerModel.Column(index: Int(block.columns[local]))
  }
}

/// What a park can still choose.
private struct ParkVerdict: Sendable {
  struct Open: Sendable {
    let block: Int
    var on: [Int] = []
    var off: [Int] = []
    var freeCount = 0
  }

  let park: Int
  var mayDoNothing: Bool
  var open: [Open] = []

  init(
    _ pricing: BlockPricing, _ park: Int, _ rowPrices: [Double], _ slack: Double,
    _ search: SmallSearch
  ) {
    self.park = park
    let blocks = pricing.blocks
    var solved: [(block: Int, bound: Double, constant: Double, costs: [Double], point: [Double])] =
      []
    var best = blocks.mayDoNothing[park] ? 0 : -Double.infinity
    for index in blocks.blocksOfPark[park] {
      let (costs, constant) = pricing.costs(of: index, at: rowPrices)
      var basis = SmallBasis()
      let outcome = search.solve(
        blocks.blocks[index].program, costs: costs, warm: &basis, nodeLimit: 5_000)
      if outcome.status == .infeasible { continue }
      solved.append((index, outcome.bound + constant, constant, costs, outcome.point))
      best = max(best, outcome.bound + constant)
    }
    let least = best - slack
    mayDoNothing = blocks.mayDoNothing[park] && least <= 0
    for (index, bound, constant, costs, point) in solved where bound >= least {
      var entry = Open(block: index)
      let program = blocks.blocks[index].program
      var (lower, upper) = (program.lower, program.upper)
      for local in 0..<program.columnCount where program.isInteger[local] {
        if point.isEmpty {
          entry.freeCount += 1
          continue
        }
        let value = point[local]
        // Only on/off columns are tried: there are no others.
        let isOn = value > 0.5
        (lower[local], upper[local]) = isOn ? (0, 0) : (1, 1)
        var basis = SmallBasis()
        let outcome = search.solve(
          program, costs: costs, lower: lower, upper: upper, warm: &basis,
          cutoff: least - constant, nodeLimit: 30)
        (lower[local], upper[local]) = (program.lower[local], program.upper[local])
        if outcome.bound + constant < least {
          if isOn { entry.on.append(local) } else { entry.off.append(local) }
        } else {
          entry.freeCount += 1
        }
      }
      open.append(entry)
    }
  }
}
