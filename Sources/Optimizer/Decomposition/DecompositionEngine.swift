public import MixedInteger
public import ParkModel

/// Prices for the limits that parks share, each park on its own against the prices.
///
/// 1. Column generation finds the prices; they bound every plan (`PriceSearch`).
/// 2. A dive, or a choice among the known columns, makes a plan (`Dive`, `ColumnChoice`).
/// 3. Branch and price closes what gap is left (`BranchSearch`).
///
/// Every limit of the model is a row and has its price. What cannot be split into parks goes to
/// the exact engine, and the notices say why.
public struct DecompositionEngine: PlanSolver {
  private let solver: any MixedIntegerSolver
  private let exact: ExactEngine
  /// From which every solve starts.
  private let known: KnownColumns?

  public init(solver: any MixedIntegerSolver) { self.init(solver: solver, known: nil) }

  init(solver: any MixedIntegerSolver, known: KnownColumns?) {
    self.solver = solver
    exact = ExactEngine(solver: solver)
    self.known = known
  }

  public var name: String { "decomposition (\(solver.name))" }

  public func readied(for portfolio: Portfolio, merits: [ParkID: Share]) -> any PlanSolver {
    guard var known else { return self }
    if !known.parks.match(portfolio, merits: merits) {
      known.parks = ParkFormulation(portfolio, merits: merits)
    }
    return DecompositionEngine(solver: solver, known: known)
  }

  public func solve(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> SolvedPlan {
    try learn(problem, settings: settings, progress: progress).solved
  }

  /// Columns and prices at the end of a solve, and what they belong to.
  struct Learnt {
    let search: PriceSearch
    let formulation: Formulation
  }

  /// Solves, and gives what was learnt on the way; nil where prices did not lead to the answer.
  func learn(
    _ problem: AllocationProblem, settings: SolveSettings,
    progress: (@Sendable (SolveProgress) -> Bool)?
  ) throws -> (solved: SolvedPlan, learnt: Learnt?) {
    let watch = SolveWatch(since: .now, limit: settings.timeLimit, report: progress)
    let prepared = try PreparedProblem(
      problem, engine: name, solver: solver, settings: settings, watch: watch,
      known: known?.parks)
    switch prepared.stopped {
    case nil: break
    case .infeasible: return (try prepared.withoutPlan(), nil)
    case .optimal, .unbounded, .timeLimit, .interrupted: return (prepared.answer, nil)
    }
    let formulation = prepared.formulation
    let blocks = ParkBlocks(formulation)
    if let obstacle = blocks.obstacle {
      return (try solveExactly(problem, settings, watch, because: obstacle), nil)
    }
    var run = DecompositionRun(
      formulation.model, start(blocks, formulation), solver: solver, settings: settings,
      watch: watch)
    switch try run.solve() {
    case .solved:
      return (answer(run, prepared, .optimal), Learnt(search: run.search, formulation: formulation))
    case .timeLimit: return (answer(run, prepared, .timeLimit), nil)
    case .interrupted: return (answer(run, prepared, .interrupted), nil)
    case .unsolved(let reason):
      if run.values != nil {
        let solved = try close(run, prepared, settings, watch)
        return (solved, Learnt(search: run.search, formulation: formulation))
      }
      let inHand = answer(run, prepared, watch.isOver ? .timeLimit : .interrupted)
      let solved = try solveExactly(problem, settings, watch, because: reason)
      return (solved.orBetter(inHand), nil)
    }
  }

  private func start(_ blocks: ParkBlocks, _ formulation: Formulation) -> PriceSearch {
    let pricing = BlockPricing(blocks, objective: formulation.model.objective)
    guard let known else { return PriceSearch(pricing, pool: ColumnPool(blocks)) }
    let prices = known.prices(of: blocks, formulation)
    return PriceSearch(
      pricing, pool: known.pool(for: pricing, formulation, prices: prices), prices: prices)
  }

  /// Rules out by prices what no better plan can choose, and leaves the rest to the solver.
  private func close(
    _ run: DecompositionRun, _ prepared: PreparedProblem, _ settings: SolveSettings,
    _ watch: SolveWatch
  ) throws -> SolvedPlan {
    let constant = prepared.formulation.model.objectiveConstant
    let spare = 0.5 * settings.gap.value * max(1e-9, abs(run.value + constant))
    let fixing = ChoiceFixing(
      prepared.formulation, run.search.pricing,
      rowPrices: run.search.sides.rowPrices(run.search.boundPrices),
      slack: max(0, run.search.bound - run.value - spare), threads: settings.threads)
    var prepared = prepared
    prepared.answer.notices.append(
      "Prices left \(fixing.openCount) on/off choices open; \(solver.name) decided them.")
    var found = try solver.solve(
      fixing.model, options: watch.options(settings), start: run.values.map { $0.map { $0 } },
      progress: watch.relay(.search))
    // What was ruled out is worth no more than the plan in hand and what may be spared.
    let ruledOut = run.value + constant + spare
    found.bound = min(run.bound + constant, max(found.bound ?? .infinity, ruledOut))
    if found.status == .infeasible {
      // Nothing is left that could be better.
      found.bound = ruledOut
    }
    let isBetter = (found.objective ?? -.infinity) > run.value + constant
    if !isBetter { found.values = run.values }
    return try prepared.answer(found)
  }

  private func answer(
    _ run: DecompositionRun, _ prepared: PreparedProblem, _ status: SolvedPlan.Status
  ) -> SolvedPlan {
    let bound = run.bound + prepared.formulation.model.objectiveConstant
    if let values = run.values {
      return prepared.answer(at: values, bound: bound, ended: status)
    }
    var answer = prepared.answer
    answer.bound = bound.isFinite ? Points(bound) : nil
    return answer
  }

  /// Hands the problem over, with what is left of the time.
  private func solveExactly(
    _ problem: AllocationProblem, _ settings: SolveSettings, _ watch: SolveWatch,
    because reason: String
  ) throws -> SolvedPlan {
    var settings = settings
    settings.timeLimit = settings.timeLimit.map { max(0.01, $0 - watch.seconds) }
    let earlier = watch.seconds
    var relay: (@Sendable (SolveProgress) -> Bool)?
    if let report = watch.report {
      relay = { state in
        var state = state
        state.seconds += earlier
        return report(state)
      }
    }
    var solved = try exact.solve(problem, settings: settings, progress: relay)
    if solved.status != .infeasible {
      solved.notices.append("The exact engine solved this: \(reason).")
    }
    return solved
  }
}

extension SolvedPlan {
  /// What another solve of the same problem found, where this one was stopped with less.
  func orBetter(_ other: SolvedPlan) -> SolvedPlan {
    switch status {
    case .optimal, .infeasible: return self
    case .timeLimit, .interrupted, .noPlanYet: break
    }
    var best = self
    if let value = other.objective, objective.map({ $0 < value }) ?? true {
      best = other
      best.notices = notices
      if status != .noPlanYet { best.status = status }
    }
    let bounds = [bound, other.bound].compactMap(\.self)
    best.bound = bounds.min().map { max($0, best.objective ?? $0) }
    return best
  }
}
