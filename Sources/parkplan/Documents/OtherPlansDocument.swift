import Optimizer
import ParkModel

/// JSON of other good plans.
struct OtherPlansDocument: Encodable {
  var distance: Int
  /// `asked`, `no-more` or `stopped`.
  var ending: String
  var plans: [PlanRow]

  struct PlanRow: Encodable {
    var value: ValueRow
    var behind: DifferenceRow
    var parks: [ChoicesRow]
    var change: ChangeRow
  }

  init(_ others: OtherPlans) {
    distance = others.distance
    ending = others.ending.rawValue
    plans = others.plans.map {
      PlanRow(
        value: ValueRow($0.value), behind: DifferenceRow($0.behind),
        parks: ChoicesRow.rows($0.plan), change: ChangeRow($0.change))
    }
  }
}

/// JSON of what all good plans share.
struct CommonChoicesDocument: Encodable {
  var withinPoints: Double
  var complete: Bool
  var choices: [ChoiceRow]

  enum CodingKeys: String, CodingKey {
    case complete, choices
    case withinPoints = "within_points"
  }

  struct ChoiceRow: Encodable {
    var park: String
    var alternative: Nullable<String>
    /// `common`, `open` or `undecided`.
    var verdict: String
    var reversal: ReversalRow
  }

  init(_ common: CommonChoices) {
    withinPoints = common.within.value
    complete = common.isComplete
    choices = common.choices.map {
      ChoiceRow(
        park: $0.park.text, alternative: Nullable($0.alternative?.text),
        verdict: $0.verdict.rawValue, reversal: ReversalRow($0.reversal))
    }
  }
}
