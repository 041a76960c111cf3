public import MixedInteger
import ParkModel

/// Finds the Pareto front of a portfolio under all park rules and limits.
///
/// The formulation is built once. Weights, prices and soft targets play no part in which points
/// are found: shortfalls stay possible and are free. Among plans with the same objectives and the
/// same choices, the amounts shown are those worth most in the portfolio's own points.
public struct FrontierEngine: Sendable {
  private let solver: any MixedIntegerSolver
  /// False only to measure what starting from known plans is worth.
  private let isWarm: Bool

  public init(solver: any MixedIntegerSolver, isWarm: Bool = true) {
    self.solver = solver
    self.isWarm = isWarm
  }

  public var name: String { "frontier (\(solver.name))" }

  /// - Throws: `InvalidInput` for an objective that no plan can change, or the failure of the
  ///   underlying solver.
  public func find(
    _ problem: AllocationProblem, objectives: [FrontierObjective],
    settings: FrontierSettings = FrontierSettings(),
    progress: (@Sendable (FrontierProgress) -> Bool)? = nil
  ) throws -> PlanFrontier {
    let meter = FrontierMeter(report: progress, limit: settings.timeLimit)
    let prepared = try PreparedProblem(
      problem, engine: name, solver: solver, settings: settings.forSolves, watch: meter.watch)
    let formulation = prepared.formulation
    let terms = objectives.map { formulation.terms(of: $0) }
    try requireColumns(terms, objectives, formulation)

    var frontier = PlanFrontier(
      status: .infeasible, objectives: objectives, method: .sample, engine: name)
    switch prepared.stopped {
    case nil: break
    case .infeasible:
      frontier.withoutPlan = try prepared.withoutPlan()
      return frontier
    case .timeLimit: return ended(frontier, .timeLimit)
    case .optimal, .unbounded, .interrupted: return ended(frontier, .interrupted)
    }

    let front = ModelFront(
      model: formulation.model, objectives: terms, solver: solver, points: settings.points,
      gap: settings.gap.value, isWarm: isWarm,
      formulation: isWarm ? formulation : nil, threads: settings.threads)
    frontier.method = settings.points == nil && front.steps != nil ? .everyPoint : .sample
    let found = try front.find(
      options: { meter.options(settings) }, keepGoing: meter.keepGoing, announce: meter.announce)
    frontier.notices = notices(of: formulation)
    switch found.ending {
    case .infeasible:
      frontier.withoutPlan = try prepared.withoutPlan()
      return frontier
    case .unbounded: throw SolverFailure("an objective of the frontier has no largest value")
    case .stopped(let stop): frontier.status = stop == .timeLimit ? .timeLimit : .interrupted
    case nil: frontier.status = found.isComplete ? .complete : .sampled
    }
    try requireSomething(found, objectives)
    frontier.take(found)
    for (position, point) in found.points.enumerated() {
      let values = try tidied(point.solution, terms, formulation, settings)
      // The same choices may bring a little more than the search stopped at.
      frontier.points[position].values = zip(objectives, terms).map { objective, terms in
        objective.amount(terms.value(at: values))
      }
      frontier.points[position].solved = prepared.answer(at: values, bound: nil, ended: .optimal)
    }
    return frontier
  }

  private func ended(_ frontier: PlanFrontier, _ status: PlanFrontier.Status) -> PlanFrontier {
    var frontier = frontier
    frontier.status = status
    return frontier
  }

  /// The amounts worth most by the portfolio's own objective that keep choices and objectives.
  private func tidied(
    _ values: [Double], _ terms: [LinearTerms], _ formulation: Formulation,
    _ settings: FrontierSettings
  ) throws -> [Double] {
    var model = formulation.model
    for column in 0..<model.columnCount where model.isInteger[column] {
      let choice = values[column].rounded()
      model.setBounds(MixedIntegerModel.Column(index: column), lower: choice, upper: choice)
    }
    for (objective, terms) in terms.enumerated() {
      let value = terms.value(at: values)
      model.addRow(
        "frontier-kept[\(objective + 1)]", terms, lower: value - 1e-9 * max(1, abs(value)))
    }
    let best = try solver.solve(
      model.relaxed(), options: SolverOptions(relativeGap: 0, seed: settings.seed))
    guard best.status == .optimal, let better = best.values else { return values }
    return better
  }

  private func notices(of formulation: Formulation) -> [String] {
    var notices = formulation.portfolio.capsPassedBefore()
    if !formulation.shortfalls.isEmpty {
      notices.append(
        "Soft targets do not hold a frontier back: a plan shown may miss them. Name what they are "
          + "about as an objective, or make them hard limits.")
    }
    if formulation.portfolio.finance != nil {
      notices.append(
        "Prices of debt play no part: a plan shown may borrow up to the cap. Name -new-debt as an "
          + "objective to see what borrowing brings.")
    }
    return notices
  }
}

// MARK: - Objectives that nothing changes

extension FrontierEngine {
  private func requireColumns(
    _ terms: [LinearTerms], _ objectives: [FrontierObjective], _ formulation: Formulation
  ) throws(InvalidInput) {
    let problems = zip(objectives, terms).filter { $0.1.terms.isEmpty }.map { nothingBrings($0.0) }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  /// An objective that is best at nothing at all cannot be traded against another.
  private func requireSomething(
    _ found: FoundFront<[Double]>, _ objectives: [FrontierObjective]
  ) throws(InvalidInput) {
    guard found.payoff.count == objectives.count else { return }
    let problems = objectives.indices.filter {
      !objectives[$0].isMinimized && found.ranges[$0] == 0 && abs(found.payoff[$0][$0]) <= 1e-9
    }.map { nothingBrings(objectives[$0]) }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  private func nothingBrings(_ objective: FrontierObjective) -> InputProblem {
    InputProblem(
      file: "--objectives", found: "no plan can bring any of '\(objective.name)'",
      fix: "leave it out, or give the portfolio something that brings it")
  }
}

extension Formulation {
  /// Maximized: the negative of what is to be small.
  func terms(of objective: FrontierObjective) -> LinearTerms {
    var result = LinearTerms()
    result.add(objective.isMinimized ? -1 : 1, terms(GroupedMeasure(objective.measure)))
    return result
  }
}

extension PlanFrontier {
  /// From what a search found, all maximized, to amounts; plans follow.
  mutating func take(_ found: FoundFront<[Double]>) {
    let amount = { [objectives] (value: Double, objective: Int) in
      objectives[objective].amount(value)
    }
    let amounts = { (values: [Double]) in values.indices.map { amount(values[$0], $0) } }
    ideal = found.ideal.indices.map {
      found.ideal[$0].isFinite ? amount(found.ideal[$0], $0) : nil
    }
    payoff = found.payoff.map(amounts)
    let all = found.payoff + found.points.map(\.values)
    nadir = objectives.indices.map { objective in
      all.map { $0[objective] }.min().map { amount($0, objective) }
    }
    isComplete = found.isComplete
    largestImprovement = found.largestImprovement.map { Ratio($0) }
    solves = found.solves
    let blank = SolvedPlan(
      status: .optimal, yardstick: Yardstick(references: [:], merits: [:]), engine: engine)
    points = found.points.map { point in
      let range = found.ranges[0]
      let gap = range > 0 ? max(0, point.mostOfFirst - point.values[0]) / range : 0
      return Point(
        values: amounts(point.values), solved: blank,
        bestOfFirst: amount(point.mostOfFirst, 0), gap: Ratio(gap))
    }
    guard objectives.count == 2, !isComplete, let hidden = found.hidden else { return }
    for position in points.indices.dropLast() {
      let left = found.points[position].values
      let right = found.points[position + 1].values
      let best = hidden.corners.filter { $0.place[0] > right[0] && $0.place[1] > left[1] }
        .max {
          improvement(of: $0.place, over: [left, right], ranges: found.ranges)
            < improvement(of: $1.place, over: [left, right], ranges: found.ranges)
        }
      guard let best else { continue }
      points[position].hidden = Hidden(
        improvement: [
          Amount(min(best.place[0], found.ideal[0]) - right[0]), Amount(best.place[1] - left[1]),
        ])
    }
  }
}
