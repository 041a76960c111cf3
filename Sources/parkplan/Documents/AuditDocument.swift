import ParkModel
import Scoring

/// JSON of `score --audit`, under `audit`.
struct AuditDocument: Encodable {
  var indicators: [IndicatorRow]
  var groups: [GroupRow]
  var alpha: Nullable<Double>
  /// Indicators by indicators, in the order of `indicators`; null where one does not vary.
  var correlations: [[Double?]]
  var correlated: [CorrelatedRow]
  var dominated: Nullable<[DominatedRow]>
  var reversals: Nullable<[ReversalRow]>
  var notices: [String]
  var definitions: [String: String]

  struct WithoutRow: Encodable {
    var tauB: Double?
    var moved: Int
    var largestMove: Int
    var park: String?

    enum CodingKeys: String, CodingKey {
      case moved, park
      case tauB = "tau_b"
      case largestMove = "largest_move"
    }

    init(_ without: RankingAudit.Without) {
      tauB = without.tauB
      moved = without.moved
      largestMove = without.largestMove
      park = without.park?.text
    }
  }

  struct IndicatorRow: Encodable {
    var indicator: String
    var weight: Double
    var effective: Double?
    var without: WithoutRow?
  }

  struct GroupRow: Encodable {
    var group: String
    var alpha: Double?
    var without: WithoutRow?
  }

  struct CorrelatedRow: Encodable {
    var first: String
    var second: String
    var correlation: Double
    var kind: String
  }

  struct DominatedRow: Codable {
    var park: String
    var by: String
    var count: Int
  }

  struct ReversalRow: Codable {
    var dropped: String
    var ahead: String
    var behind: String
    var pairs: Int
  }

  init(_ audit: RankingAudit) {
    indicators = audit.indicators.map {
      IndicatorRow(
        indicator: $0.indicator.text, weight: $0.weight.value, effective: $0.effective?.value,
        without: $0.without.map(WithoutRow.init))
    }
    groups = audit.groups.map {
      GroupRow(group: $0.group.text, alpha: $0.alpha, without: $0.without.map(WithoutRow.init))
    }
    alpha = Nullable(audit.alpha)
    let width = audit.indicators.count
    correlations = (0..<width).map { Array(audit.correlations[$0 * width..<($0 + 1) * width]) }
    correlated = audit.correlated.map {
      CorrelatedRow(
        first: $0.first.text, second: $0.second.text, correlation: $0.correlation,
        kind: $0.pullsApart ? "pull-apart" : "much-the-same")
    }
    dominated = Nullable(
      audit.dominated?.map {
        DominatedRow(park: $0.park.text, by: $0.by.text, count: $0.count)
      })
    reversals = Nullable(
      audit.reversals?.map {
        ReversalRow(
          dropped: $0.dropped.text, ahead: $0.ahead.text, behind: $0.behind.text, pairs: $0.pairs)
      })
    notices = audit.notices.map(\.english)
    definitions = ScoreDocument.named(audit.definitions)
  }
}
