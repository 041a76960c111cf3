import MixedInteger

/// The Pareto front of a mixed-integer model under two or three objectives, all maximized.
struct ModelFront {
  var model: MixedIntegerModel
  var objectives: [LinearTerms]
  var solver: any MixedIntegerSolver
  /// Points wanted where the front is not enumerated; nil: every point where that is possible.
  var points: Int?
  /// As a share of the range of the first objective.
  var gap: Double
  var isWarm = true
  /// What the model is of, where parks may be priced; with how many threads.
  var formulation: Formulation?
  var threads = 1

  /// Points where none are asked for and not every one can be found.
  static let usualPoints = 20

  /// The steps of the objectives; nil where one moves in none.
  var steps: [Double]? {
    var result: [Double] = []
    for objective in objectives {
      guard let step = gridStep(of: objective, in: model) else { return nil }
      result.append(step)
    }
    return result
  }

  /// Every point where the objectives move in steps and no number is asked for, else so many.
  func find(
    options: @escaping @Sendable () -> SolverOptions,
    keepGoing: (@Sendable (SolverProgress) -> Bool)? = nil,
    announce: @escaping (FrontierSearchState) -> Void = { _ in }
  ) throws -> FoundFront<[Double]> {
    if points == nil, let steps {
      let counted = zip(objectives, steps).map { inSteps($0, step: $1) }
      let oracle = WholeNumbers(
        ModelOracle(
          model, objectives: counted, solver: solver, isWarm: isWarm, options: options,
          keepGoing: keepGoing))
      var search = FrontierSearch(
        oracle, lowest: counted.map { leastValue(of: $0, in: model) },
        settings: FrontierSearchSettings(points: nil, gap: 0), announce: announce)
      return try search.run().scaled(by: steps)
    }
    if let formulation, AutoEngine.prefersPrices(formulation.portfolio),
      let oracle = PriceOracle(
        formulation, objectives: objectives, solver: solver,
        settings: { [threads] in
          let options = options()
          return SolveSettings(
            timeLimit: options.timeLimit, threads: threads, seed: options.seed)
        }, keepGoing: keepGoing)
    {
      return try sampled(oracle, announce)
    }
    return try sampled(
      ModelOracle(
        model, objectives: objectives, solver: solver, isWarm: isWarm, options: options,
        keepGoing: keepGoing), announce)
  }

  private func sampled<Oracle: FrontierOracle>(
    _ oracle: Oracle, _ announce: @escaping (FrontierSearchState) -> Void
  ) throws -> FoundFront<[Double]> where Oracle.Solution == [Double] {
    var search = FrontierSearch(
      oracle, lowest: objectives.map { leastValue(of: $0, in: model) },
      settings: FrontierSearchSettings(
        points: points ?? Self.usualPoints, gap: gap,
        isLexicographic: !model.isInteger.contains(true)),
      announce: announce)
    return try search.run()
  }
}

/// An oracle whose objectives are whole numbers: takes rounding noise off its answers.
struct WholeNumbers<Oracle: FrontierOracle>: FrontierOracle {
  private var oracle: Oracle
  init(_ oracle: Oracle) { self.oracle = oracle }

  mutating func answer(
    _ question: FrontierQuestion<Oracle.Solution>
  ) throws -> FrontierAnswer<Oracle.Solution> {
    switch try oracle.answer(question) {
    case .found(let values, let solution, let bound):
      .found(
        values: values.map { $0.rounded() }, solution: solution,
        bound: (bound + 1e-6).rounded(.down))
    case .infeasible: .infeasible
    case .unbounded: .unbounded
    case .stopped(let stop): .stopped(stop)
    }
  }
}

extension FoundFront {
  /// From steps back to the objectives' own units.
  func scaled(by steps: [Double]) -> FoundFront {
    let scale = { (values: [Double]) in
      // A step such as 0.1 has no exact double: one rounding, not one a step.
      zip(values, steps).map { $1 >= 1 ? $0 * $1 : $0 / (1 / $1) }
    }
    var result = self
    result.points = points.map {
      Point(
        values: scale($0.values), solution: $0.solution,
        mostOfFirst: scale([$0.mostOfFirst])[0])
    }
    result.payoff = payoff.map(scale)
    result.ideal = scale(ideal)
    result.ranges = scale(ranges)
    return result
  }
}
