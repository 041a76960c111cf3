import ParkModel
import Scoring

/// JSON of `score --compare-methods`, under `methods`.
struct ComparisonDocument: Encodable {
  var methods: [MethodRow]
  /// Methods by methods, in the order of `methods`; null where a method ties all parks.
  var tauB: [[Double?]]
  var rho: [[Double?]]
  var moving: Int
  var panel: [PanelRow]
  var notices: [String]

  enum CodingKeys: String, CodingKey {
    case methods, rho, moving, panel, notices
    case tauB = "tau_b"
  }

  struct MethodRow: Encodable {
    var method: String
    var definition: String
    /// By park.
    var ranks: [String: Int]
  }

  struct PanelRow: Encodable {
    var park: String
    var bestRank: Int
    var bestMethods: [String]
    var worstRank: Int
    var worstMethods: [String]
    var reason: String

    enum CodingKeys: String, CodingKey {
      case park, reason
      case bestRank = "best_rank"
      case bestMethods = "best_methods"
      case worstRank = "worst_rank"
      case worstMethods = "worst_methods"
    }
  }

  init(_ comparison: MethodComparison) {
    methods = comparison.methods.map { method in
      var ranks: [String: Int] = [:]
      for (park, rank) in zip(comparison.parks, method.ranks) { ranks[park.text] = rank }
      return MethodRow(
        method: method.name.english, definition: method.definition.english, ranks: ranks)
    }
    let width = comparison.methods.count
    func square(_ cells: [Double?]) -> [[Double?]] {
      (0..<width).map { Array(cells[$0 * width..<($0 + 1) * width]) }
    }
    tauB = square(comparison.tauB)
    rho = square(comparison.rho)
    moving = comparison.moving
    panel = comparison.panel.map {
      PanelRow(
        park: $0.park.text, bestRank: $0.bestRank,
        bestMethods: $0.bestMethods.map(\.english), worstRank: $0.worstRank,
        worstMethods: $0.worstMethods.map(\.english), reason: $0.reason.english)
    }
    notices = comparison.notices.map(\.english)
  }
}
