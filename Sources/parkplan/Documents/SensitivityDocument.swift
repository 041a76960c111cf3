import ParkModel
import Scoring

/// JSON of `score --sensitivity`, under `sensitivity`.
struct SensitivityDocument: Encodable {
  var samples: Int
  var seed: UInt64
  /// How far each weight goes down and up, as a share of it.
  var weightChange: Double
  var parks: [ParkRow]
  var definition: String

  enum CodingKeys: String, CodingKey {
    case samples, seed, parks, definition
    case weightChange = "weight_change"
  }

  struct ParkRow: Encodable {
    var park: String
    var rank: Int
    var meanRank: Double
    var rankAt5: Int
    var rankAt95: Int
    /// By indicator; null where the rank never changes.
    var firstOrder: [String: Estimate?]
    var total: [String: Estimate?]

    enum CodingKeys: String, CodingKey {
      case park, rank, total
      case meanRank = "mean_rank"
      case rankAt5 = "rank_at_5"
      case rankAt95 = "rank_at_95"
      case firstOrder = "first_order"
    }
  }

  struct Estimate: Encodable, Equatable {
    var value: Double
    var low: Double
    var high: Double
  }

  init(_ sensitivity: RankSensitivity, samples: Int, seed: UInt64, _ table: MeritTable) {
    self.samples = samples
    self.seed = seed
    weightChange = sensitivity.deviation
    definition = RankSensitivity.definition.english
    let names = table.framework.indicators.map(\.id.text)
    func named(_ indices: [SobolIndices.Estimate?]) -> [String: Estimate?] {
      var result: [String: Estimate?] = [:]
      for (name, index) in zip(names, indices) {
        result.updateValue(
          index.map { Estimate(value: $0.value, low: $0.low, high: $0.high) }, forKey: name)
      }
      return result
    }
    parks = sensitivity.rows.enumerated().map { row, park in
      ParkRow(
        park: table.parks[row].text, rank: park.rank, meanRank: park.meanRank,
        rankAt5: park.lowRank, rankAt95: park.highRank, firstOrder: named(park.first),
        total: named(park.total))
    }
  }
}
