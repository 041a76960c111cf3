public import MixedInteger

/// A model with its known answer.
public struct ConformanceCase: Sendable, CustomStringConvertible {
  public enum Answer: Sendable {
    case optimal(Double)
    case infeasible
    case unbounded
  }

  public let name: String
  public let model: MixedIntegerModel
  public let answer: Answer

  public init(_ name: String, _ model: MixedIntegerModel, _ answer: Answer) {
    self.name = name
    self.model = model
    self.answer = answer
  }

  public var description: String { name }

  /// Every promise of `MixedIntegerSolver` that a solver breaks on this case; empty is good.
  public func brokenPromises(of solver: any MixedIntegerSolver) throws -> [String] {
    let options = SolverOptions(relativeGap: 1e-9)
    let result = try solver.solve(model, options: options)
    let wanted: SolverResult.Status
    switch answer {
    case .optimal: wanted = .optimal
    case .infeasible: wanted = .infeasible
    case .unbounded: wanted = .unbounded
    }
    guard result.status == wanted else {
      return ["\(name): status \(result.status), should be \(wanted)"]
    }
    var broken = SolverConformance.brokenPromises(of: result, on: model, options: options)
    if case .optimal(let value) = answer, let objective = result.objective,
      abs(objective - value) > 1e-7 * max(1, abs(value))
    {
      broken.append("objective \(objective), should be \(value)")
    }
    return broken.map { "\(name): \($0)" }
  }
}

/// What a result breaks of the promises that hold for any model.
public func brokenPromises(
  of result: SolverResult, on model: MixedIntegerModel, options: SolverOptions
) -> [String] {
  guard let values = result.values, let objective = result.objective else {
    var broken: [String] = []
    if result.status == .optimal { broken.append("optimal without values or objective") }
    if result.values != nil || result.objective != nil {
      broken.append("values and objective come together or not at all")
    }
    return broken
  }
  guard values.count == model.columnCount else {
    return ["\(values.count) values for \(model.columnCount) columns"]
  }
  var broken: [String] = []
  if result.status == .infeasible || result.status == .unbounded {
    broken.append("values with status \(result.status)")
  }
  if model.largestMiss(at: values) > 1e-7 {
    broken.append("a row or bound is missed by \(model.largestMiss(at: values))")
  }
  if model.largestFraction(at: values) > 0 {
    broken.append("an integer column is \(model.largestFraction(at: values)) off")
  }
  let value = model.objectiveValue(at: values)
  if abs(value - objective) > 1e-9 * max(1, abs(value)) {
    broken.append("objective \(objective), but the values are worth \(value)")
  }
  broken += brokenBound(result, objective: objective, sense: model.sense, options: options)
  return broken
}

private func brokenBound(
  _ result: SolverResult, objective: Double, sense: MixedIntegerModel.Sense,
  options: SolverOptions
) -> [String] {
  guard let bound = result.bound else {
    return result.status == .optimal ? ["optimal without a bound"] : []
  }
  let excess = sense == .maximize ? bound - objective : objective - bound
  if excess < 0 { return ["objective \(objective) beats the bound \(bound)"] }
  let gap = excess / max(1e-9, abs(objective))
  // Rows hold to 1e-9, which a bound can show.
  if result.status == .optimal && gap > options.relativeGap + 1e-8 {
    return ["optimal with gap \(gap), asked for \(options.relativeGap)"]
  }
  return []
}
