import MixedInteger
import ParkModel

/// The references of an objective: what counts as 100 points in each outcome.
struct References {
  var values: [OutcomeID: Amount] = [:]
  var notices: [String] = []
  /// Why there are none: even the linear relaxation has no plan, or the solve was stopped.
  var stopped: SolverResult.Status?

  /// Keeps the given and the declared references and computes the others.
  ///
  /// The reference of an outcome is its best value alone in the linear relaxation, under the park
  /// rules and the hard limits, without prices, soft targets and fixed choices, rounded to three
  /// significant digits. One that is at most 1e-6 of the sum of the parks' largest possible
  /// contributions is dropped with a notice.
  init(
    of formulation: Formulation, given: [OutcomeID: Amount], solver: any MixedIntegerSolver,
    options: SolverOptions, keepGoing: (@Sendable (SolverProgress) -> Bool)?
  ) throws {
    var relaxation = formulation.model.relaxed()
    for (position, outcome) in formulation.portfolio.outcomes.enumerated()
    where outcome.weight.value.value > 0 {
      if let known = given[outcome.id] ?? outcome.reference?.value {
        if known.value > 0 {
          values[outcome.id] = known
        } else {
          notices.append(
            "Outcome \(outcome.id) does not count: its reference \(known.value) is not positive.")
        }
        continue
      }
      relaxation.setObjective(formulation.total(of: position))
      let result = try solver.solve(
        relaxation, options: options, start: nil, progress: keepGoing)
      guard result.status == .optimal, let best = result.objective else {
        if result.status == .unbounded {
          throw SolverFailure("outcome \(outcome.id) has no largest value: the model is unbounded")
        }
        stopped = result.status
        return
      }
      let floor = 1e-6 * formulation.largestPossible(position)
      if best <= max(floor, 1e-12) {
        notices.append(
          "Outcome \(outcome.id) does not count: no plan can bring any of it (best \(best)).")
      } else {
        values[outcome.id] = Amount(roundedToThreeDigits(best))
      }
    }
  }
}

/// 1234.5 becomes 1230, 0.98765 becomes 0.988; ties away from zero.
func roundedToThreeDigits(_ value: Double) -> Double {
  guard value != 0, value.isFinite else { return value }
  var scale = 1.0
  var digits = abs(value)
  while digits >= 1000 {
    digits /= 10
    scale *= 10
  }
  while digits < 100 {
    digits *= 10
    scale /= 10
  }
  let rounded = digits.rounded()
  // Dividing by a power of ten keeps 0.988 exact where multiplying by 0.001 would not.
  let magnitude = scale >= 1 ? rounded * scale : rounded / (1 / scale).rounded()
  return value < 0 ? -magnitude : magnitude
}
