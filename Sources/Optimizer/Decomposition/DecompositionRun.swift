import MixedInteger
import ParkModel
import Synchronization

/// One solve by decomposition: what is known so far, and the steps to know more.
struct DecompositionRun {
  private let model: MixedIntegerModel
  private let blocks: ParkBlocks
  private let solver: any MixedIntegerSolver
  private let settings: SolveSettings
  private let watch: SolveWatch
  private let hasStopped = StopFlag()
  private(set) var search: PriceSearch
  /// Of the best plan so far.
  private(set) var values: [Double]?
  /// Without the objective's constant, as is the bound.
  private(set) var value = -Double.infinity
  /// No plan is worth more.
  private(set) var bound = Double.infinity

  enum Ending {
    case solved, timeLimit, interrupted
    /// Another engine must do it.
    case unsolved(String)
  }

  /// - Parameters:
  ///   - model: What the blocks were split from, with the objective and limits in force.
  ///   - search: With that objective and these limits; what it knows is started from.
  init(
    _ model: MixedIntegerModel, _ search: PriceSearch, solver: any MixedIntegerSolver,
    settings: SolveSettings, watch: SolveWatch
  ) {
    self.model = model
    self.search = search
    blocks = search.pricing.blocks
    self.solver = solver
    self.settings = settings
    self.watch = watch
  }

  /// Above so many parks a plan is chosen from known columns before any dive.
  private static let manyParks = 100

  mutating func solve() throws -> Ending {
    let parks = blocks.blocksOfPark.count
    var search = search
    if parks >= 400 {
      search.warmUp(threads: settings.threads) { mayGoOn(.infinity) }
    }
    var first = aim(pace.prices * gap)
    first.penaltyLimit = 1e3
    if search.startedNear { first.steadiness = 0.8 }
    let ending = search.run(first) { mayGoOn($0, share: 0.6) }
    self.search = search
    bound = search.bound
    if ending == .noMix || ending == .noChoice {
      return .unsolved("even fractions of parks cannot meet the limits")
    }
    if parks >= Self.manyParks { try chooseColumns(open: 120, columnsPerPark: 20) }
    if !isClosed { try dive(parks) }
    if parks < Self.manyParks, !isClosed, mayGoOn(bound) {
      try chooseColumns(open: 120, columnsPerPark: 12)
    }
    if !isClosed, mayGoOn(bound) { try branch() }
    if isClosed { return .solved }
    switch hasStopped.reason {
    case .interrupted: return .interrupted
    case .timeLimit: return .timeLimit
    case nil: return .unsolved("prices alone did not close the gap")
    }
  }

  private func aim(_ part: Double) -> PriceSearch.Aim {
    let scale = max(1e-6, abs((search.mix?.value ?? 50) + model.objectiveConstant))
    return PriceSearch.Aim(tolerance: max(part * scale, 1e-9 * scale), threads: settings.threads)
  }

  private var isClosed: Bool {
    values != nil && bound - value <= gap * max(1e-9, abs(value + model.objectiveConstant))
  }

  /// How exact the steps on the way to a plan are, as parts of the gap, and how many of the parks
  /// that are not decided a dive holds at a time.
  private struct Pace {
    var prices: Double
    var dive: Double
    var share: Double
  }

  private var pace: Pace {
    let isLarge = blocks.blocksOfPark.count >= Self.manyParks
    // So little is asked that speed comes before a first plan that is nearly best, the more so
    // where the problem is one of many.
    let isCoarse = gap >= 1e-3
    if isCoarse && search.startedNear { return Pace(prices: 0.6, dive: 0.4, share: 0.75) }
    if isCoarse { return Pace(prices: 0.4, dive: 0.2, share: 0.5) }
    return Pace(prices: 0.2, dive: 0.1, share: isLarge ? 0.5 : 0.2)
  }

  /// What is asked, as far as numbers allow it.
  private var gap: Double { max(1e-9, settings.gap.value) }

  /// Reports, and says whether there is time left and nobody wants to stop.
  ///
  /// - Parameter share: Of the time limit, what this step may use up.
  private func mayGoOn(_ bound: Double, share: Double = 1) -> Bool {
    hasStopped.mayGoOn(
      watch, value: values == nil ? nil : value + model.objectiveConstant,
      bound: min(bound, self.bound) + model.objectiveConstant, share: share)
  }

  private func options(gap: Double, seconds: Double) -> SolverOptions {
    let left = watch.limit.map { max(0.05, $0 - watch.seconds) } ?? .infinity
    return SolverOptions(
      relativeGap: gap, timeLimit: min(seconds, left), threads: 1, seed: settings.seed)
  }
}

// MARK: - Plans

extension DecompositionRun {
  /// Dives in manners that get more careful until there is a plan.
  private mutating func dive(_ parks: Int) throws {
    var aim = aim(pace.dive * gap)
    aim.cutoff = max(value, bound - 0.03 * abs(bound))
    for manner in values == nil ? Dive.Manner.allCases : [.quick] {
      if !mayGoOn(bound) { return }
      let dive = Dive(
        from: search, manner, aim: aim,
        share: pace.share
      ) { _ in mayGoOn(bound) }
      let known = search.pool
      search.learn(dive.search.pool, since: known)
      if dive.hasPlan, try settle(dive.search) != nil { return }
    }
  }

  private mutating func chooseColumns(open: Int, columnsPerPark: Int) throws {
    guard let mix = search.mix else { return }
    let choice = ColumnChoice(search: search, solver: solver)
    let weights = try choice.best(
      of: mix, open: open, columnsPerPark: columnsPerPark,
      options: options(gap: 0.3 * gap, seconds: 3))
    if let weights { take(assembled(weights, search.pool)) }
  }

  /// Makes the weights of a decided mix exact; gives the value of the plan, nil where none fits.
  private mutating func settle(_ decided: PriceSearch) throws -> Double? {
    guard let mix = decided.mix else { return nil }
    let choice = ColumnChoice(search: decided, solver: solver)
    guard let weights = try choice.settled(mix, options: options(gap: 0, seconds: 20)) else {
      return nil
    }
    return take(assembled(weights, decided.pool))
  }

  /// Keeps a plan that is better than the one in hand and meets every row; gives its value.
  @discardableResult
  private mutating func take(_ candidate: [Double]) -> Double? {
    if model.largestMiss(at: candidate) > 1e-7 { return nil }
    let worth = model.objectiveValue(at: candidate) - model.objectiveConstant
    if worth > value {
      values = candidate
      value = worth
    }
    return worth
  }

  private func assembled(_ weights: ColumnChoice.Weights, _ pool: ColumnPool) -> [Double] {
    var result = [Double](repeating: 0, count: model.columnCount)
    for (park, chosen) in weights.enumerated() {
      let sum = chosen.reduce(0) { $0 + $1.weight }
      for entry in chosen {
        let column = pool.columns[park][entry.position]
        if column.block < 0 { continue }
        let block = blocks.blocks[Int(column.block)]
        for (local, amount) in column.point.enumerated() {
          result[Int(block.columns[local])] += entry.weight / sum * amount
        }
        for (order, fixed) in block.fixedColumns.enumerated() {
          result[Int(fixed)] = block.fixedValues[order]
        }
      }
    }
    for column in 0..<model.columnCount {
      if model.isInteger[column] { result[column].round() }
      // A mix of equal amounts is that amount but for rounding.
      result[column] = min(max(result[column], model.lower[column]), model.upper[column])
    }
    for side in blocks.sides {
      guard let shortfall = side.shortfall else { continue }
      let row = MixedIntegerModel.Row(index: blocks.couplingRows[Int(side.row)])
      result[shortfall] = max(0, side.sign * model.activity(of: row, at: result) - side.limit)
    }
    return result
  }

  private mutating func branch() throws {
    let (flag, watch, hasPlan) = (hasStopped, watch, values != nil)
    let (gap, constant) = (gap, model.objectiveConstant)
    var branching = BranchSearch(search, value: value, threads: settings.threads)
    let settling = { (decided: PriceSearch) in try settle(decided) }
    try withoutActuallyEscaping(settling) { settle in
      let order = BranchSearch.Order(
        gap: { gap * max(1e-9, abs(($0.isFinite ? $0 : 50) + constant)) }, nodeLimit: 4_000,
        settle: settle,
        keepGoing: { bound, value in
          flag.mayGoOn(
            watch, value: hasPlan ? value + constant : nil, bound: bound + constant, share: 1)
        })
      try branching.run(order)
    }
    bound = min(bound, branching.bound)
  }
}

/// Remembers why a run must end; a class, because steps on several threads ask it.
private final class StopFlag: Sendable {
  enum Reason { case timeLimit, interrupted }
  private let state = Mutex<Reason?>(nil)

  var reason: Reason? { state.withLock { $0 } }

  func mayGoOn(_ watch: SolveWatch, value: Double?, bound: Double, share: Double) -> Bool {
    if reason != nil { return false }
    if let report = watch.report {
      let goesOn = report(
        SolveProgress(
          stage: .search, seconds: watch.seconds, objective: value.map { Points($0) },
          bound: bound.isFinite ? Points(bound) : nil))
      if !goesOn {
        state.withLock { $0 = .interrupted }
        return false
      }
    }
    guard let limit = watch.limit else { return true }
    if watch.seconds >= limit { state.withLock { $0 = .timeLimit } }
    return watch.seconds < share * limit
  }
}
