import Optimizer
import ParkModel

/// JSON of why a park is chosen or not.
struct ParkAccountDocument: Encodable {
  var park: String
  var chosen: Bool
  /// Of the best plan, or of the best plan that has to carry the park out.
  var alternative: Nullable<String>
  var points: Double
  var debtPoints: Double
  var brings: [ContributionRow]
  var grantMCNY: Double
  var newDebtMCNY: Double
  var swapMCNY: Double
  var limits: [LeanRow]
  var flip: FlipPriceDocument

  enum CodingKeys: String, CodingKey {
    case park, chosen, alternative, points, brings, limits, flip
    case debtPoints = "debt_points"
    case grantMCNY = "grant_mcny"
    case newDebtMCNY = "new_debt_mcny"
    case swapMCNY = "swap_mcny"
  }

  struct ContributionRow: Encodable {
    var outcome: String
    var amount: Double
    var points: Double
  }

  struct LeanRow: Encodable {
    var name: String
    var amount: Double
    var bound: Double
    var role: String
  }

  init(_ account: ParkAccount) {
    park = account.park.text
    chosen = account.flip.isChosen
    alternative = Nullable(account.allocation?.alternative?.text)
    points = account.points.value
    debtPoints = account.debtPoints.value
    brings = account.brings.map {
      ContributionRow(
        outcome: $0.outcome.text, amount: $0.amount.value, points: $0.points.value)
    }
    grantMCNY = account.allocation?.granted.value ?? 0
    newDebtMCNY = account.allocation?.borrowed.value ?? 0
    swapMCNY = account.allocation?.swapped.value ?? 0
    limits = account.leans.map {
      LeanRow(
        name: $0.limit, amount: $0.amount.value, bound: $0.bound.value, role: $0.role.rawValue)
    }
    flip = FlipPriceDocument(account.flip)
  }
}
