import ParkModel
import Scoring

/// JSON of `score --smaa`, under `smaa`; what belongs to a park stands with the park.
struct SmaaDocument: Encodable {
  var draws: Int
  var seed: UInt64
  var weightSpace: String
  /// Within this, and twice it in 95 of 100 runs, a share of one half is known.
  var standardError: Double
  /// How many ranks each park's acceptability tells.
  var ranks: Int
  var definition: String

  enum CodingKeys: String, CodingKey {
    case draws, seed, ranks, definition
    case weightSpace = "weight_space"
    case standardError = "standard_error"
  }

  init(_ result: SmaaResult, _ space: WeightSpace) {
    draws = result.draws
    seed = result.seed
    weightSpace = space.definition.english
    ranks = Self.ranks(result)
    standardError = result.standardError(of: 0.5)
    definition = SmaaResult.definition.english
  }
}

extension SmaaDocument {
  /// All ranks of up to 1,000 parks; the first 100 of more, for parks times parks numbers fill a
  /// disk.
  static func ranks(_ result: SmaaResult) -> Int { result.rows <= 1000 ? result.rows : 100 }
}

extension ScoreDocument.ParkRow {
  /// Adds what SMAA says of the park.
  mutating func add(_ result: SmaaResult, _ row: Int, _ indicators: [Indicator]) {
    acceptability = (1...SmaaDocument.ranks(result)).map { result.acceptability(row, rank: $0) }
    expectedRank = result.expectedRank(row)
    confidence = Nullable(result.confidence[row])
    centralWeights = Nullable(
      result.centralWeights[row].map { weights in
        var named: [String: Double] = [:]
        for (indicator, weight) in zip(indicators, weights) { named[indicator.id.text] = weight }
        return named
      })
  }
}
