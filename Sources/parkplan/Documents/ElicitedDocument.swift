import ParkModel
import Scoring

/// JSON of `weights`.
struct ElicitedDocument: Encodable {
  var method: String
  var labels: [String]
  /// In the order of the labels.
  var weights: [Double]
  var lambdaMax: Nullable<Double>
  var consistencyIndex: Nullable<Double>
  var consistencyRatio: Nullable<Double>
  var randomIndexTable: Nullable<String>
  var xi: Nullable<Double>
  var notices: [String]
  var worstJudgements: [GapRow]
  var completed: [CompletedRow]
  var definitions: [String: String]

  enum CodingKeys: String, CodingKey {
    case method, labels, weights, xi, notices, completed, definitions
    case lambdaMax = "lambda_max"
    case consistencyIndex = "consistency_index"
    case consistencyRatio = "consistency_ratio"
    case randomIndexTable = "random_index_table"
    case worstJudgements = "worst_judgements"
  }

  struct CompletedRow: Encodable {
    var row: String
    var column: String
    var value: Double
  }

  struct GapRow: Encodable {
    var row: String
    var column: String
    var judged: Double
    var implied: Double
    var factor: Double
    /// Only for the worst judgement.
    var consistencyRatioIfChanged: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case row, column, judged, implied, factor
      case consistencyRatioIfChanged = "consistency_ratio_if_changed"
    }
  }

  init(_ elicited: ElicitedWeights) {
    method = elicited.method.rawValue
    labels = elicited.labels
    weights = elicited.weights.map(\.value)
    lambdaMax = Nullable(elicited.lambdaMax?.value)
    consistencyIndex = Nullable(elicited.consistencyIndex?.value)
    consistencyRatio = Nullable(elicited.consistencyRatio?.value)
    randomIndexTable = Nullable(elicited.randomIndexTable)
    xi = Nullable(elicited.xi?.value)
    notices = elicited.notices.map(\.english)
    worstJudgements = elicited.worstJudgements.map {
      GapRow(
        row: $0.row, column: $0.column, judged: $0.judged.value, implied: $0.implied.value,
        factor: $0.factor.value,
        consistencyRatioIfChanged: Nullable($0.consistencyRatioIfChanged?.value))
    }
    completed = elicited.completed.map {
      CompletedRow(row: $0.row, column: $0.column, value: $0.value.value)
    }
    definitions = ScoreDocument.named(elicited.definitions)
  }
}
