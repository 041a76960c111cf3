import MixedInteger

/// Answers frontier questions with a mixed-integer solver on one model.
///
/// The model is built once: between two questions only bounds of its floor rows and its objective
/// change, and the solver starts from a solution that is known. Continuous columns are then made
/// the best for the on/off choices found, as in the exact engine.
struct ModelOracle: FrontierOracle {
  private(set) var model: MixedIntegerModel
  private let objectives: [LinearTerms]
  private let floorRows: [MixedIntegerModel.Row]
  private let solver: any MixedIntegerSolver
  private let options: @Sendable () -> SolverOptions
  private let keepGoing: (@Sendable (SolverProgress) -> Bool)?
  private let hasContinuousColumns: Bool
  /// False only to measure what starts are worth.
  private let isWarm: Bool

  /// - Parameter options: Asked before every solve, so that a time limit shrinks; 0 or less ends.
  init(
    _ model: MixedIntegerModel, objectives: [LinearTerms], solver: any MixedIntegerSolver,
    isWarm: Bool = true, options: @escaping @Sendable () -> SolverOptions,
    keepGoing: (@Sendable (SolverProgress) -> Bool)? = nil
  ) {
    var model = model
    model.sense = .maximize
    floorRows = objectives.indices.map { model.addRow("frontier-floor[\($0 + 1)]", objectives[$0]) }
    self.model = model
    self.objectives = objectives
    self.solver = solver
    self.isWarm = isWarm
    self.options = options
    self.keepGoing = keepGoing
    hasContinuousColumns = model.isInteger.contains(false)
  }

  mutating func answer(
    _ question: FrontierQuestion<[Double]>
  ) throws -> FrontierAnswer<[Double]> {
    var weighted = LinearTerms()
    for (objective, weight) in zip(objectives, question.weights) {
      weighted.add(weight, objective)
    }
    model.setObjective(weighted, constant: question.offset)
    for (row, floor) in zip(floorRows, question.floors) {
      model.setBounds(row, lower: floor, upper: .infinity)
    }
    var options = options()
    options.relativeGap = question.relativeGap
    // A solve of a moment would neither look at the clock nor ask whether to go on.
    if let limit = options.timeLimit, limit <= 0 { return .stopped(.timeLimit) }
    let before = SolverProgress(seconds: 0, value: nil, bound: nil)
    if let keepGoing, !keepGoing(before) { return .stopped(.interrupted) }
    let result = try solver.solve(
      model, options: options, start: isWarm ? question.start : nil, progress: keepGoing)
    switch result.status {
    case .infeasible: return .infeasible
    case .unbounded: return .unbounded
    case .timeLimit: return .stopped(.timeLimit)
    case .interrupted: return .stopped(.interrupted)
    case .optimal: break
    }
    guard let values = result.values, let bound = result.bound else {
      throw SolverFailure("a solved model came back without its solution")
    }
    let polished = try polish(values, options)
    return .found(
      values: objectives.map { $0.value(at: polished) }, solution: polished,
      bound: max(bound, model.objectiveValue(at: polished)) - question.offset)
  }

  private func polish(_ values: [Double], _ options: SolverOptions) throws -> [Double] {
    guard hasContinuousColumns, model.isInteger.contains(true) else { return values }
    var fixed = model
    for column in 0..<model.columnCount where model.isInteger[column] {
      let choice = values[column].rounded()
      fixed.setBounds(MixedIntegerModel.Column(index: column), lower: choice, upper: choice)
    }
    let polished = try solver.solve(
      fixed.relaxed(), options: SolverOptions(relativeGap: 0, seed: options.seed))
    guard polished.status == .optimal, let better = polished.values,
      model.objectiveValue(at: better) >= model.objectiveValue(at: values)
    else { return values }
    return better
  }
}
