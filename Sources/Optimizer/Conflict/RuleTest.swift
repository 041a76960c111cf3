import MixedInteger
import ParkModel

/// Tells whether some of the named rules can hold together.
///
/// The linear relaxation first: where it has no point there is no plan, at a fraction of the cost.
/// Points found on the way are kept: a set of rules that an earlier point meets needs no solve.
struct RuleTest {
  enum Answer { case feasible, infeasible, unknown }

  private let formulation: Formulation
  private(set) var steps: SolveSteps
  /// For every point found, whether it breaks each rule.
  private var brokenByPlans: [[Bool]] = []
  private var brokenByRelaxedPoints: [[Bool]] = []

  init(_ formulation: Formulation, _ steps: SolveSteps) {
    self.formulation = formulation
    self.steps = steps
  }

  /// Whether a plan meets the kept rules.
  mutating func plan(keeping kept: [Bool]) throws -> Answer {
    if Self.isMet(kept, brokenByPlans) { return .feasible }
    switch try relaxedPoint(keeping: kept) {
    case .infeasible: return .infeasible
    case .unknown: return .unknown
    case .feasible: break
    }
    let result = try steps.solve(formulation.model(keeping: kept), gap: 1)
    if let values = result?.values { brokenByPlans.append(broken(at: values)) }
    return Self.answer(result)
  }

  /// Whether a point of the linear relaxation meets the kept rules.
  mutating func relaxedPoint(keeping kept: [Bool]) throws -> Answer {
    if Self.isMet(kept, brokenByRelaxedPoints) || Self.isMet(kept, brokenByPlans) {
      return .feasible
    }
    let result = try steps.solve(formulation.model(keeping: kept).relaxed(), gap: 0)
    if let values = result?.values { brokenByRelaxedPoints.append(broken(at: values)) }
    return Self.answer(result)
  }

  private static func answer(_ result: SolverResult?) -> Answer {
    guard let result else { return .unknown }
    if result.values != nil { return .feasible }
    switch result.status {
    case .infeasible: return .infeasible
    case .optimal, .unbounded: return .feasible
    case .timeLimit, .interrupted: return .unknown
    }
  }

  private static func isMet(_ kept: [Bool], _ points: [[Bool]]) -> Bool {
    points.contains { broken in !zip(kept, broken).contains { $0 && $1 } }
  }

  /// Which rules a point breaks, as exactly as a solver promises to keep them.
  private func broken(at values: [Double]) -> [Bool] {
    var result = [Bool](repeating: false, count: formulation.rules.count)
    let model = formulation.model
    for (row, rule) in formulation.ruleOfRow.enumerated() where rule >= 0 && !result[Int(rule)] {
      let activity = model.activity(of: MixedIntegerModel.Row(index: row), at: values)
      let miss = max(model.rowLower[row] - activity, activity - model.rowUpper[row])
      if miss > 1e-9 { result[Int(rule)] = true }
    }
    for hold in formulation.holds where abs(values[hold.column.index] - hold.value) > 1e-9 {
      result[hold.rule] = true
    }
    return result
  }
}

extension Formulation {
  /// The model without an objective, under the kept rules and what merely links columns.
  func model(keeping kept: [Bool]) -> MixedIntegerModel {
    var model = self.model
    model.setObjective(LinearTerms())
    for (row, rule) in ruleOfRow.enumerated() where rule >= 0 && !kept[Int(rule)] {
      model.setBounds(MixedIntegerModel.Row(index: row), lower: -.infinity, upper: .infinity)
    }
    var bounds = naturalBounds
    for hold in holds where kept[hold.rule] {
      if let before = bounds[hold.column.index] {
        bounds[hold.column.index] = Hold.tighten(before, to: hold.value)
      }
    }
    for (column, bounds) in bounds {
      model.setBounds(
        MixedIntegerModel.Column(index: column), lower: bounds.lower, upper: bounds.upper)
    }
    return model
  }
}
