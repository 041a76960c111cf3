import Optimizer
import ParkModel

/// JSON of flip prices.
struct FlipPricesDocument: Encodable {
  var parks: [FlipPriceDocument]
  var complete: Bool

  init(_ flips: FlipPrices) {
    parks = flips.parks.map(FlipPriceDocument.init)
    complete = flips.isComplete
  }
}

/// What it takes for one park to change sides.
struct FlipPriceDocument: Encodable {
  var park: String
  var alternative: Nullable<String>
  /// `free`, `mandatory` or `excluded`.
  var decision: String
  var reversal: ReversalRow
  /// null where merit does not count.
  var merit: Nullable<MeritRow>
  var alternatives: [AlternativeRow]
  /// null where it was not asked.
  var cost: Nullable<CostRow>
  var budget: Nullable<BudgetRow>

  struct MeritRow: Codable {
    var now: Double
    var difference: Double
    var reachable: Bool
  }

  struct AlternativeRow: Codable {
    var alternative: String
    var reversal: ReversalRow
  }

  struct CostRow: Codable {
    /// `factor`, `no-price`, `beyond`, `undecided` or `unknown`.
    var status: String
    /// The largest factor at which it is chosen for certain.
    var chosenAt: Nullable<Double>
    /// The smallest factor at which it is left out for certain.
    var leftOutAt: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case status
      case chosenAt = "chosen_at"
      case leftOutAt = "left_out_at"
    }

    init(_ cost: FlipCost) {
      chosenAt = Nullable(nil)
      leftOutAt = Nullable(nil)
      switch cost {
      case .between(let chosen, let leftOut):
        status = "factor"
        chosenAt = Nullable(chosen.value)
        leftOutAt = Nullable(leftOut.value)
      case .noPrice:
        status = "no-price"
        leftOutAt = Nullable(0)
      case .beyond(let factor):
        status = "beyond"
        chosenAt = Nullable(factor.value)
      case .undecided: status = "undecided"
      case .unknown: status = "unknown"
      }
    }
  }

  struct BudgetRow: Codable {
    /// `flips`, `keeps-side` or `unknown`.
    var status: String
    /// Shares of today's budgets.
    var staysAt: Nullable<Double>
    var flipsAt: Nullable<Double>
    var proven: Bool

    enum CodingKeys: String, CodingKey {
      case status, proven
      case staysAt = "stays_at"
      case flipsAt = "flips_at"
    }

    init(_ budget: FlipBudget) {
      staysAt = Nullable(nil)
      flipsAt = Nullable(nil)
      proven = false
      switch budget {
      case .between(let stays, let flips, let isProven):
        status = "flips"
        staysAt = Nullable(stays.value)
        flipsAt = Nullable(flips.value)
        proven = isProven
      case .keepsSide: status = "keeps-side"
      case .unknown: status = "unknown"
      }
    }
  }

  init(_ flip: FlipPrice) {
    park = flip.park.text
    alternative = Nullable(flip.choice?.text)
    decision = flip.decision.rawValue
    reversal = ReversalRow(flip.reversal)
    merit = Nullable(
      flip.merit.map {
        MeritRow(now: $0.now.value, difference: $0.difference.value, reachable: $0.isReachable)
      })
    alternatives = flip.alternatives.map {
      AlternativeRow(alternative: $0.alternative.text, reversal: ReversalRow($0.reversal))
    }
    cost = Nullable(flip.cost.map(CostRow.init))
    budget = Nullable(flip.budget.map(BudgetRow.init))
  }
}
