import Optimizer
import ParkModel

/// JSON of the price of phasing.
struct PhasingDocument: Encodable {
  var share: Double
  /// Of the smaller budget: `plan`, `impossible` or `unknown`.
  var first: String
  var firstValue: Nullable<ValueRow>
  var firstParks: [ChoicesRow]
  var conflict: [String]
  /// null where it was stopped.
  var toppedUpValue: Nullable<ValueRow>
  var price: Nullable<DifferenceRow>
  var change: Nullable<ChangeRow>

  enum CodingKeys: String, CodingKey {
    case share, first, conflict, price, change
    case firstValue = "first_value"
    case firstParks = "first_parks"
    case toppedUpValue = "topped_up_value"
  }

  init(_ phasing: Phasing) {
    share = phasing.share.value
    firstValue = Nullable(nil)
    firstParks = []
    conflict = []
    switch phasing.first {
    case .plan(let plan, let value):
      first = "plan"
      firstValue = Nullable(ValueRow(value))
      firstParks = ChoicesRow.rows(plan)
    case .impossible(let names):
      first = "impossible"
      conflict = names
    case .unknown: first = "unknown"
    }
    toppedUpValue = Nullable(phasing.toppedUp.map { ValueRow($0.value) })
    price = Nullable(phasing.toppedUp.map { DifferenceRow($0.price) })
    change = Nullable(phasing.toppedUp.map { ChangeRow($0.change) })
  }
}

/// JSON of a better spread over the periods.
struct SpreadDocument: Encodable {
  var absorption: Double
  /// null where it was stopped.
  var value: Nullable<ValueRow>
  var gain: Nullable<DifferenceRow>
  var change: Nullable<ChangeRow>
  var funds: [FundRow]

  struct FundRow: Encodable {
    var fund: String
    var totalMCNY: Double
    var cap: Double
    var periods: [PeriodRow]

    enum CodingKeys: String, CodingKey {
      case fund, cap, periods
      case totalMCNY = "total_mcny"
    }
  }

  struct PeriodRow: Encodable {
    var period: String
    var budgetMCNY: Double
    var plannedMCNY: Double
    var betterMCNY: Nullable<Double>

    enum CodingKeys: String, CodingKey {
      case period
      case budgetMCNY = "budget_mcny"
      case plannedMCNY = "planned_mcny"
      case betterMCNY = "better_mcny"
    }
  }

  init(_ spread: Spread, periods: [Period]) {
    absorption = spread.absorption.value
    value = Nullable(spread.pooled.map { ValueRow($0.value) })
    gain = Nullable(spread.pooled.map { DifferenceRow($0.gain) })
    change = Nullable(spread.pooled.map { ChangeRow($0.change) })
    funds = spread.funds.map { fund in
      FundRow(
        fund: fund.fund.text, totalMCNY: fund.total.value, cap: fund.cap.value,
        periods: periods.enumerated().map { position, period in
          PeriodRow(
            period: period.id.text, budgetMCNY: fund.budget[position].value,
            plannedMCNY: fund.spent[position].value,
            betterMCNY: Nullable(fund.better.isEmpty ? nil : fund.better[position].value))
        })
    }
  }
}
