import MixedInteger
import ParkModel

/// A feasible point to start the search from, so that a stop soon finds more than nothing.
struct FirstPlan {
  var values: [Double]
  var objective: Double
  /// No plan is better, by the linear relaxation; nil where that was not solved.
  var bound: Double?
}

/// Finds a first plan: from a given one, or by a dive from the linear relaxation.
struct FirstPlanSearch {
  let formulation: Formulation
  let solver: any MixedIntegerSolver
  let settings: SolveSettings
  let watch: SolveWatch

  /// How many rounds of fixing a dive may take.
  private static let mostRounds = 4
  /// What a dive leaves open is searched no further than this.
  private static let divingGap: Ratio = 5e-3

  /// The best point for the on/off choices of a given plan; nil where they break a rule.
  func plan(near plan: Plan) throws -> FirstPlan? {
    var held = formulation
    // What the portfolio cannot give stays open: a start never refuses.
    _ = held.fix(plan)
    var model = formulation.model
    for column in 0..<model.columnCount where model.isInteger[column] {
      let (lower, upper) = (held.model.lower[column], held.model.upper[column])
      guard lower == upper else { continue }
      // Choices that are fixed already stay as they are.
      let value = min(max(lower, model.lower[column]), model.upper[column])
      model.setBounds(MixedIntegerModel.Column(index: column), lower: value, upper: value)
    }
    return try completed(model, gap: settings.gap)
  }

  /// Dives from the linear relaxation: whole choices are fixed, then the most decided of the
  /// others, fewer of them where that breaks a rule; what is left open then is searched. nil where
  /// that ends without a plan.
  func dive() throws -> FirstPlan? {
    var model = formulation.model
    guard var point = try solve(model.relaxed()) else { return nil }
    let bound = point.objective
    var share = 0.5
    for _ in 0..<Self.mostRounds {
      let open = openColumns(of: model)
      let fractional = open.filter { distance($0, point) > 1e-6 }
        .sorted { (distance($0, point), $0) < (distance($1, point), $1) }
      // The point itself keeps this feasible.
      fix(open.filter { distance($0, point) <= 1e-6 }, at: point, in: &model)
      if fractional.isEmpty { break }
      let count = Int((Double(fractional.count) * share).rounded(.up))
      var next = model
      fix(Array(fractional.prefix(count)), at: point, in: &next)
      if let found = try solve(next.relaxed()) {
        (model, point) = (next, found)
      } else if count == 1 || watch.isOver {
        break
      } else {
        share /= 4
      }
    }
    var plan = try completed(model, gap: Self.divingGap)
    plan?.bound = bound
    return plan
  }

  private func openColumns(of model: MixedIntegerModel) -> [Int] {
    (0..<model.columnCount).filter { model.isInteger[$0] && model.lower[$0] < model.upper[$0] }
  }

  private func distance(_ column: Int, _ point: FirstPlan) -> Double {
    abs(point.values[column] - point.values[column].rounded())
  }

  private func fix(_ columns: [Int], at point: FirstPlan, in model: inout MixedIntegerModel) {
    for column in columns {
      let whole = point.values[column].rounded()
      model.setBounds(MixedIntegerModel.Column(index: column), lower: whole, upper: whole)
    }
  }

  /// The best values of what is still open; on/off choices among them are searched.
  private func completed(_ model: MixedIntegerModel, gap: Ratio) throws -> FirstPlan? {
    if openColumns(of: model).isEmpty { return try solve(model.relaxed()) }
    var settings = settings
    settings.gap = gap
    // A search that is stopped may still have found a plan.
    return try point(of: model, run(model, settings))
  }

  /// Solves a linear program; one that is stopped has no optimum and so no bound.
  private func solve(_ model: MixedIntegerModel) throws -> FirstPlan? {
    let result = try run(model, settings)
    return result.status == .optimal ? point(of: model, result) : nil
  }

  private func run(
    _ model: MixedIntegerModel, _ settings: SolveSettings
  ) throws -> SolverResult {
    try solver.solve(
      model, options: watch.options(settings), start: nil, progress: watch.relay(.references))
  }

  private func point(of model: MixedIntegerModel, _ result: SolverResult) -> FirstPlan? {
    result.values.map { FirstPlan(values: $0, objective: model.objectiveValue(at: $0)) }
  }
}
