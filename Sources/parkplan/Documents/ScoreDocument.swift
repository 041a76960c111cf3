import ParkModel
import Scoring

/// JSON of `score`.
struct ScoreDocument: Encodable {
  var framework: String
  var method: String
  var weighting: String
  var normalisation: String
  var missing: String
  /// Points that a score of 1 stands for.
  var fullMarks: Double
  var weights: [String: Double]
  /// For paths that have weights of their own.
  var pathWeights: [String: [String: Double]]
  var parks: [ParkRow]
  /// Parks without a rank.
  var unrated: [UnratedRow]
  var imputed: [ImputedRow]
  /// Values that outlier treatment changed.
  var treated: [TreatedRow]
  var notices: [String]
  var definitions: [String: String]
  /// VIKOR only.
  var compromiseSet: [String]?
  var acceptableAdvantage: Bool?
  var acceptableStability: Bool?
  var smaa: SmaaDocument?
  var sensitivity: SensitivityDocument?
  var methods: ComparisonDocument?
  var audit: AuditDocument?
  var explanation: ExplanationDocument?

  enum CodingKeys: String, CodingKey {
    case framework, method, weighting, normalisation, missing, weights, parks, unrated, imputed
    case treated, notices, definitions, smaa, sensitivity, methods, audit, explanation
    case fullMarks = "full_marks"
    case pathWeights = "path_weights"
    case compromiseSet = "compromise_set"
    case acceptableAdvantage = "acceptable_advantage"
    case acceptableStability = "acceptable_stability"
  }

  struct ParkRow: Encodable {
    var park: String
    var score: Double
    var rank: Int
    /// The weakest status of the park's indicator values.
    var status: String
    var contributions: [String: Double]
    /// What each group of the framework scores; for methods that go by levels.
    var groups: [String: Double]?
    /// What bonuses add and deductions take.
    var adjustments: [String: Double]?
    var grade: String?
    /// The adjustment that puts the park last.
    var veto: String?
    var s: Double?
    var r: Double?
    var q: Double?
    var phiPlus: Double?
    var phiMinus: Double?
    var phi: Double?
    /// SMAA: the share of draws in which the park has rank 1, 2, ….
    var acceptability: [Double]?
    /// SMAA: null for a park that is never first.
    var centralWeights: Nullable<[String: Double]>?
    var confidence: Nullable<Double>?
    var expectedRank: Double?

    enum CodingKeys: String, CodingKey {
      case park, score, rank, status, contributions, groups, adjustments, grade, veto, s, r, q, phi
      case acceptability, confidence
      case phiPlus = "phi_plus"
      case phiMinus = "phi_minus"
      case centralWeights = "central_weights"
      case expectedRank = "expected_rank"
    }
  }

  struct ImputedRow: Encodable {
    var park: String
    var indicator: String
    var value: Double
    var rule: String
    var how: String
  }

  struct TreatedRow: Encodable {
    var park: String
    var indicator: String
    var before: Double
    var after: Double
    var how: String
  }

  struct UnratedRow: Encodable {
    var park: String
    var reason: String
  }

  init(_ table: MeritTable) {
    framework = table.framework.id.text
    method = table.method.rawValue
    weighting = table.settings.weighting.rawValue
    normalisation = table.settings.normalisation.rawValue
    missing = (table.settings.missing ?? table.framework.missing).rawValue
    fullMarks = table.framework.fullMarks.value
    weights = Self.named(table.weights)
    pathWeights = [:]
    for (path, weights) in table.pathWeights { pathWeights[path.rawValue] = Self.named(weights) }
    parks = table.rows.enumerated().map { ParkRow($1, $0, table) }
    unrated = table.unrated.map { UnratedRow(park: $0.park.text, reason: $0.reason.english) }
    imputed = table.imputed.map {
      ImputedRow(
        park: $0.park.text, indicator: $0.indicator.text, value: $0.value.value,
        rule: $0.rule.rawValue, how: $0.how)
    }
    treated = table.treated.map {
      TreatedRow(
        park: $0.park.text, indicator: $0.indicator.text, before: $0.before.value,
        after: $0.after.value, how: $0.how.rawValue)
    }
    notices = table.notices.map(\.english)
    definitions = Self.named(table.definitions)
    if case .vikor(let result) = table.detail {
      compromiseSet = result.compromiseSet.map { table.parks[$0].text }
      acceptableAdvantage = result.hasAcceptableAdvantage
      acceptableStability = result.hasAcceptableStability
    }
  }

  static func named(_ shares: [IndicatorID: Share]) -> [String: Double] {
    var result: [String: Double] = [:]
    for (indicator, share) in shares { result[indicator.text] = share.value }
    return result
  }

  static func named(_ definitions: [Definition]) -> [String: String] {
    var result: [String: String] = [:]
    for definition in definitions { result[definition.term.english] = definition.text.english }
    return result
  }
}

extension ScoreDocument.ParkRow {
  init(_ row: MeritRow, _ place: Int, _ table: MeritTable) {
    park = row.park.text
    score = row.score.value
    rank = row.rank
    status = row.status.rawValue
    contributions = ScoreDocument.named(row.contributions)
    grade = row.grade
    veto = row.veto?.text
    if !table.framework.adjustments.isEmpty {
      adjustments = ScoreDocument.named(row.adjustments)
    }
    if let scores = table.groupScores {
      var named: [String: Double] = [:]
      for (column, group) in scores.groups.enumerated() {
        named[group.text] = scores[place, column].value
      }
      groups = named
    }
    switch table.detail {
    case .none: break
    case .vikor(let result):
      s = result.groupRegret[place]
      r = result.singleRegret[place]
      q = result.compromise[place]
    case .promethee(let flows):
      phiPlus = flows.plus[place]
      phiMinus = flows.minus[place]
      phi = flows.net[place]
    }
  }
}
