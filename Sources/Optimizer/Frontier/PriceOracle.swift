import MixedInteger
import ParkModel

/// Answers frontier questions by prices: every question starts from the columns of those before.
///
/// A floor is a coupling row like any other limit, so that between two questions only weights and
/// limits change: the parks' allocations that are known stay valid. What prices do not settle goes
/// to the solver.
struct PriceOracle: FrontierOracle {
  private var model: MixedIntegerModel
  private let objectives: [LinearTerms]
  private let floorRows: [MixedIntegerModel.Row]
  private let leastValues: [Double]
  private let blocks: ParkBlocks
  private let solver: any MixedIntegerSolver
  private let settings: @Sendable () -> SolveSettings
  private let keepGoing: (@Sendable (SolverProgress) -> Bool)?
  private var exact: ModelOracle
  private var pool: ColumnPool
  private var prices: [Double]?

  /// nil where the model cannot be split into parks, or a floor has no least value to start from.
  init?(
    _ formulation: Formulation, objectives: [LinearTerms], solver: any MixedIntegerSolver,
    settings: @escaping @Sendable () -> SolveSettings,
    keepGoing: (@Sendable (SolverProgress) -> Bool)? = nil
  ) {
    leastValues = objectives.map { leastValue(of: $0, in: formulation.model) }
    if leastValues.contains(where: { !$0.isFinite }) { return nil }
    var formulation = formulation
    floorRows = zip(objectives, leastValues).enumerated().map { position, floor in
      formulation.row("frontier-floor[\(position + 1)]", floor.0, lower: floor.1 - 1)
      return MixedIntegerModel.Row(index: formulation.model.rowCount - 1)
    }
    // Shortfalls of soft targets are free on a front.
    for position in formulation.shortfalls.indices { formulation.shortfalls[position].price = 0 }
    blocks = ParkBlocks(formulation)
    if blocks.obstacle != nil { return nil }
    model = formulation.model
    self.objectives = objectives
    self.solver = solver
    self.settings = settings
    self.keepGoing = keepGoing
    exact = ModelOracle(
      formulation.model, objectives: objectives, solver: solver,
      options: {
        let settings = settings()
        return SolverOptions(
          relativeGap: settings.gap.value, timeLimit: settings.timeLimit, seed: settings.seed)
      }, keepGoing: keepGoing)
    pool = ColumnPool(blocks)
  }

  mutating func answer(_ question: FrontierQuestion<[Double]>) throws -> FrontierAnswer<[Double]> {
    var settings = settings()
    settings.gap = Ratio(question.relativeGap)
    if let limit = settings.timeLimit, limit <= 0 { return .stopped(.timeLimit) }
    if let keepGoing, !keepGoing(SolverProgress(seconds: 0, value: nil, bound: nil)) {
      return .stopped(.interrupted)
    }
    var weighted = LinearTerms()
    for (objective, weight) in zip(objectives, question.weights) { weighted.add(weight, objective) }
    model.setObjective(weighted, constant: question.offset)
    var asked = blocks
    for (position, row) in floorRows.enumerated() {
      // A floor that nothing can miss holds nothing back.
      let floor = max(question.floors[position], leastValues[position] - 1)
      model.setBounds(row, lower: floor, upper: .infinity)
      asked.setLower(floor, of: row)
    }
    let pricing = BlockPricing(asked, objective: model.objective)
    pool.revalue(asked, objective: model.objective)
    let search = PriceSearch(pricing, pool: pool, prices: prices)
    var report: (@Sendable (SolveProgress) -> Bool)?
    if let keepGoing {
      report = { state in
        keepGoing(
          SolverProgress(
            seconds: state.seconds, value: state.objective?.value, bound: state.bound?.value))
      }
    }
    let watch = SolveWatch(since: .now, limit: settings.timeLimit, report: report)
    var run = DecompositionRun(model, search, solver: solver, settings: settings, watch: watch)
    let ending = try run.solve()
    pool = run.search.pool
    prices = run.search.prices
    switch ending {
    case .timeLimit: return .stopped(.timeLimit)
    case .interrupted: return .stopped(.interrupted)
    case .unsolved: return try exact.answer(question)
    case .solved:
      guard let values = run.values else { return try exact.answer(question) }
      return .found(
        values: objectives.map { $0.value(at: values) }, solution: values,
        bound: max(run.bound, run.value))
    }
  }
}
