import Optimizer
import ParkModel

/// JSON of `explain` under `binding_limits`.
struct BindingLimitsDocument: Encodable {
  /// Limits in all, binding or not.
  var limits: Int
  var binding: [Row]

  struct Row: Encodable {
    var name: String
    /// `budget`, `at_least`, `at_most`, or `lifted` for a rule without a number.
    var change: String
    var amount: Nullable<Double>
    var step: Nullable<Double>
    /// Points; null where it was not asked or is not bounded.
    var worthAtLeast: Nullable<Double>
    var worthAtMost: Nullable<Double>
    var undecided: Nullable<Bool>

    enum CodingKeys: String, CodingKey {
      case name, change, amount, step, undecided
      case worthAtLeast = "worth_at_least"
      case worthAtMost = "worth_at_most"
    }
  }

  init(_ binding: [BindingLimit], of limits: Int) {
    self.limits = limits
    self.binding = binding.map { limit in
      Row(
        name: limit.name, change: limit.number.map(RelaxationRow.token) ?? "lifted",
        amount: Nullable(limit.amount?.value), step: Nullable(limit.step?.value),
        worthAtLeast: Nullable(limit.worth?.atLeast.value),
        worthAtMost: finite(limit.worth?.atMost), undecided: Nullable(limit.worth?.isUndecided))
    }
  }
}

/// JSON of one curve of `explain` under `step_curves`.
struct StepCurveDocument: Encodable {
  var limit: String
  var amounts: [AmountRow]
  var points: [PointRow]
  var steps: [StepRow]
  var solves: Int
  var complete: Bool

  struct AmountRow: Encodable {
    var limit: String
    var amount: Double
  }

  struct PointRow: Encodable {
    var factor: Double
    var value: Nullable<Double>
    var bound: Nullable<Double>
    var infeasible: Bool
    /// false: a neighbour's plan is proven to be the answer here.
    var solved: Bool
  }

  struct StepRow: Encodable {
    var lower: Double
    var upper: Double
    var changes: [ParkRow]
    var gainAtLeast: Double
    var gainAtMost: Nullable<Double>
    var undecided: Bool
    var located: Bool

    enum CodingKeys: String, CodingKey {
      case lower, upper, changes, undecided, located
      case gainAtLeast = "gain_at_least"
      case gainAtMost = "gain_at_most"
    }
  }

  struct ParkRow: Encodable {
    var park: String
    var below: Nullable<String>
    var above: Nullable<String>
  }

  init(_ curve: StepCurve) {
    limit = curve.limits.name
    amounts = curve.limits.amounts.map {
      AmountRow(limit: $0.number.limitName, amount: $0.amount.value)
    }
    points = curve.points.map {
      PointRow(
        factor: $0.factor.value, value: Nullable($0.value?.value), bound: finite($0.bound),
        infeasible: $0.isInfeasible, solved: $0.isSolved)
    }
    steps = curve.steps.map { step in
      StepRow(
        lower: step.lower.value, upper: step.upper.value,
        changes: step.changes.map {
          ParkRow(
            park: $0.park.text, below: Nullable($0.below?.text), above: Nullable($0.above?.text))
        }, gainAtLeast: step.gain.atLeast.value, gainAtMost: finite(step.gain.atMost),
        undecided: step.gain.isUndecided, located: step.isLocated)
    }
    solves = curve.solves
    complete = curve.isComplete
  }
}

/// JSON has no infinity: what is not bounded is null.
private func finite(_ points: Points?) -> Nullable<Double> {
  Nullable(points.flatMap { $0.value.isFinite ? $0.value : nil })
}
