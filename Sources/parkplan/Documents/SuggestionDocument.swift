import ParkModel
import Scoring

/// JSON of `suggest-path`.
struct SuggestionDocument: Encodable {
  var parks: [ParkRow]
  /// Declared path, then suggested path: how many parks.
  var confusion: [String: [String: Int]]
  var agreementLeaveOneOut: Nullable<Double>
  var agreementFitted: Nullable<Double>
  var majorityBaseline: Nullable<Double>
  var notices: [String]
  var definitions: [String: String]

  enum CodingKeys: String, CodingKey {
    case parks, confusion, notices, definitions
    case agreementLeaveOneOut = "agreement_leave_one_out"
    case agreementFitted = "agreement_fitted"
    case majorityBaseline = "majority_baseline"
  }

  struct ParkRow: Encodable {
    var park: String
    var declared: Nullable<String>
    var suggested: String
    var reasons: [String]
  }

  init(_ suggestions: PathSuggestions) {
    parks = suggestions.rows.map {
      ParkRow(
        park: $0.park.text, declared: Nullable($0.declared?.rawValue),
        suggested: $0.suggested.rawValue, reasons: $0.reasons.map(\.english))
    }
    confusion = [:]
    for declared in DevelopmentPath.allCases {
      var row: [String: Int] = [:]
      for suggested in DevelopmentPath.allCases {
        row[suggested.rawValue] = suggestions.confusion[declared: declared, suggested: suggested]
      }
      confusion[declared.rawValue] = row
    }
    agreementLeaveOneOut = Nullable(suggestions.agreementLeaveOneOut?.value)
    agreementFitted = Nullable(suggestions.agreementFitted?.value)
    majorityBaseline = Nullable(suggestions.majorityBaseline?.value)
    notices = suggestions.notices.map(\.english)
    definitions = ScoreDocument.named(suggestions.definitions)
  }
}
