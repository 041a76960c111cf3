import Optimizer
import ParkModel

/// A difference of two best values, in points.
struct DifferenceRow: Codable {
  var estimate: Double
  /// null where nothing is proven.
  var atLeast: Nullable<Double>
  var atMost: Nullable<Double>
  /// The difference lies within the proven gaps.
  var undecided: Bool

  enum CodingKeys: String, CodingKey {
    case estimate, undecided
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  init(_ difference: Difference) {
    estimate = difference.estimate.value
    atLeast = Nullable(finite(difference.atLeast.value))
    atMost = Nullable(finite(difference.atMost.value))
    undecided = difference.isUndecided
  }
}

/// A plan's value and the bound that none passes, in points.
struct ValueRow: Codable {
  var objective: Double
  var bound: Nullable<Double>

  init(_ value: Certified) {
    objective = value.reached.value
    bound = Nullable(finite(value.atMost.value))
  }
}

/// JSON knows no infinity.
func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

/// What changes from one plan to another.
struct ChangeRow: Codable {
  var choices: [ChoiceRow]
  var grants: [GrantRow]

  struct ChoiceRow: Codable {
    var park: String
    var from: Nullable<String>
    var to: Nullable<String>
  }

  struct GrantRow: Codable {
    var park: String
    var grantMCNY: Double

    enum CodingKeys: String, CodingKey {
      case park
      case grantMCNY = "grant_mcny"
    }
  }

  init(_ change: PlanChange) {
    choices = change.choices.map {
      ChoiceRow(park: $0.park.text, from: Nullable($0.from?.text), to: Nullable($0.to?.text))
    }
    grants = change.grants.map { GrantRow(park: $0.park.text, grantMCNY: $0.amount.value) }
  }
}

/// The choices of a plan.
struct ChoicesRow: Codable {
  var park: String
  var alternative: Nullable<String>

  static func rows(_ plan: Plan) -> [ChoicesRow] {
    plan.allocations.map {
      ChoicesRow(park: $0.park.text, alternative: Nullable($0.alternative?.text))
    }
  }
}

/// The best plan with one choice reversed.
struct ReversalRow: Codable {
  /// `priced`, `impossible` or `unknown`.
  var status: String
  var price: Nullable<DifferenceRow>
  var value: Nullable<ValueRow>
  var change: Nullable<ChangeRow>
  /// Names of what stands against it.
  var conflict: [String]

  init(_ reversal: Reversal) {
    price = Nullable(nil)
    value = Nullable(nil)
    change = Nullable(nil)
    conflict = []
    switch reversal {
    case .priced(let priced):
      status = "priced"
      price = Nullable(DifferenceRow(priced.price))
      value = Nullable(ValueRow(priced.value))
      change = Nullable(ChangeRow(priced.change))
    case .impossible(let against):
      status = "impossible"
      conflict = against
    case .unknown: status = "unknown"
    }
  }
}
