import ParkModel
import Scoring

/// JSON of `score`.
struct ScoreDocument: Encodable {
  var framework: String
  var method: String
  var weighting: String
  var normalisation: String
  var missing: String
  var weights: [String: Double]
  /// For paths that have weights of their own.
  var pathWeights: [String: [String: Double]]
  var parks: [ParkRow]
  var imputed: [ImputedRow]
  var notices: [String]
  var definitions: [String: String]

  enum CodingKeys: String, CodingKey {
    case framework, method, weighting, normalisation, missing, weights, parks, imputed, notices
    case definitions
    case pathWeights = "path_weights"
  }

  struct ParkRow: Encodable {
    var park: String
    var score: Double
    var rank: Int
    /// The weakest status of the park's indicator values.
    var status: String
    var contributions: [String: Double]
  }

  struct ImputedRow: Encodable {
    var park: String
    var indicator: String
    var value: Double
    var rule: String
    var how: String
  }

  init(_ table: MeritTable) {
    framework = table.framework.id.text
    method = table.method.rawValue
    weighting = table.settings.weighting.rawValue
    normalisation = table.settings.normalisation.rawValue
    missing = (table.settings.missing ?? table.framework.missing).rawValue
    weights = Self.named(table.weights)
    pathWeights = [:]
    for (path, weights) in table.pathWeights { pathWeights[path.rawValue] = Self.named(weights) }
    parks = table.rows.map {
      ParkRow(
        park: $0.park.text, score: $0.score.value, rank: $0.rank, status: $0.status.rawValue,
        contributions: Self.named($0.contributions))
    }
    imputed = table.imputed.map {
      ImputedRow(
        park: $0.park.text, indicator: $0.indicator.text, value: $0.value.value,
        rule: $0.rule.rawValue, how: $0.how)
    }
    notices = table.notices
    definitions = [:]
    for definition in table.definitions { definitions[definition.term] = definition.text }
  }

  private static func named(_ shares: [IndicatorID: Share]) -> [String: Double] {
    var result: [String: Double] = [:]
    for (indicator, share) in shares { result[indicator.text] = share.value }
    return result
  }
}
