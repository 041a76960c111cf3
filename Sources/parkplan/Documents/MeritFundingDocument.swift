import Optimizer
import ParkModel

/// JSON of what funding by rank would have chosen.
struct MeritFundingDocument: Encodable {
  /// `merit`, `value-per-cost` or `value`.
  var order: String
  var complete: Bool
  var objective: Double
  var behind: DifferenceRow
  var parksChosen: Int
  var grantMCNY: Double
  var newDebtMCNY: Double
  var parks: [ChoicesRow]
  var change: ChangeRow
  var missed: [MissedRow]
  var turns: [TurnRow]

  enum CodingKeys: String, CodingKey {
    case order, complete, objective, behind, parks, change, missed, turns
    case parksChosen = "parks_chosen"
    case grantMCNY = "grant_mcny"
    case newDebtMCNY = "new_debt_mcny"
  }

  struct MissedRow: Encodable {
    var name: String
    var used: Nullable<Double>
    var atLeast: Nullable<Double>
    var atMost: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case name, used
      case atLeast = "at_least"
      case atMost = "at_most"
    }
  }

  struct WorthRow: Codable {
    var costMCNY: Double
    var points: Double

    enum CodingKeys: String, CodingKey {
      case points
      case costMCNY = "cost_mcny"
    }

    init(_ worth: MeritFunding.Worth) {
      costMCNY = worth.cost.value
      points = worth.points.value
    }
  }

  struct TurnRow: Encodable {
    var park: String
    var rank: Int
    var score: Nullable<Double>
    var mandatory: Bool
    /// `taken`, `no-room` or `adds-nothing`.
    var result: String
    var alternative: Nullable<String>
    /// What stood against it, or was used up.
    var limits: [String]
    /// null where it is not carried out.
    var byRank: Nullable<WorthRow>
    var inBestPlan: Nullable<WorthRow>

    enum CodingKeys: String, CodingKey {
      case park, rank, score, mandatory, result, alternative, limits
      case byRank = "by_rank"
      case inBestPlan = "in_best_plan"
    }

    init(_ turn: MeritFunding.Turn) {
      park = turn.park.text
      rank = turn.rank
      score = Nullable(turn.score?.value)
      mandatory = turn.isMandatory
      alternative = Nullable(nil)
      limits = []
      byRank = Nullable(turn.byRank.map(WorthRow.init))
      inBestPlan = Nullable(turn.inBestPlan.map(WorthRow.init))
      switch turn.result {
      case .taken(let chosen):
        result = "taken"
        alternative = Nullable(chosen.text)
      case .noRoom(let names):
        result = "no-room"
        limits = names
      case .addsNothing(let usedUp):
        result = "adds-nothing"
        limits = usedUp
      }
    }
  }

  init(_ funding: MeritFunding, beside base: Plan) {
    order = funding.order.rawValue
    complete = funding.isComplete
    objective = funding.value.value
    behind = DifferenceRow(funding.behind)
    parksChosen = funding.plan.chosenCount
    grantMCNY = funding.plan.allocations.reduce(0) { $0 + $1.granted.value }
    newDebtMCNY = funding.plan.allocations.reduce(0) { $0 + $1.borrowed.value }
    parks = ChoicesRow.rows(funding.plan)
    change = ChangeRow(PlanChange(from: base, to: funding.plan))
    missed = funding.missed.map {
      MissedRow(
        name: $0.limit, used: Nullable($0.used?.value), atLeast: Nullable($0.atLeast?.value),
        atMost: Nullable($0.atMost?.value))
    }
    turns = funding.turns.map(TurnRow.init)
  }
}
