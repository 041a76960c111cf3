import ParkModel
import Scoring

/// JSON of `score --explain PARK`, under `explanation`.
struct ExplanationDocument: Encodable {
  var park: String
  var rank: Int
  var rated: Int
  /// The adjustment that puts the park last, whatever its score.
  var veto: String?
  var score: Double
  var meanScore: Double
  /// The largest difference first.
  var againstMean: [PartRow]
  var weightShift: ShiftRow?
  var wantedRank: Int
  var lifts: [LiftRow]

  enum CodingKeys: String, CodingKey {
    case park, rank, rated, veto, score, lifts
    case meanScore = "mean_score"
    case againstMean = "against_mean"
    case weightShift = "weight_shift"
    case wantedRank = "wanted_rank"
  }

  struct PartRow: Encodable {
    var indicator: String
    var part: Double
    var mean: Double
    var difference: Double
  }

  struct ShiftRow: Encodable {
    var ahead: String
    var behind: String
    /// A share of all weight; null where no shift does it.
    var total: Nullable<Double>
    var isLeastOfAll: Bool
    var moves: [MoveRow]

    enum CodingKeys: String, CodingKey {
      case ahead, behind, total, moves
      case isLeastOfAll = "is_least_of_all"
    }
  }

  struct MoveRow: Encodable {
    var from: String
    var to: String
    var weight: Double
  }

  struct LiftRow: Encodable {
    var indicator: String
    var from: Double
    /// null where this indicator alone cannot do it.
    var to: Nullable<Double>
  }

  init(_ explanation: ScoreExplanation) {
    park = explanation.park.text
    rank = explanation.rank
    rated = explanation.rated
    veto = explanation.veto?.text
    score = explanation.againstMean.score.value
    meanScore = explanation.againstMean.meanScore.value
    againstMean = explanation.againstMean.parts.map {
      PartRow(
        indicator: $0.indicator.text, part: $0.part.value, mean: $0.mean.value,
        difference: $0.difference.value)
    }
    weightShift = explanation.weightShift.map { shift in
      ShiftRow(
        ahead: shift.ahead.text, behind: shift.behind.text, total: Nullable(shift.total?.value),
        isLeastOfAll: shift.isLeastOfAll,
        moves: shift.moves.map {
          MoveRow(from: $0.from.text, to: $0.to.text, weight: $0.weight.value)
        })
    }
    wantedRank = explanation.wantedRank
    lifts = explanation.lifts.map {
      LiftRow(
        indicator: $0.indicator.text, from: $0.from.value, to: Nullable($0.to?.value))
    }
  }
}
