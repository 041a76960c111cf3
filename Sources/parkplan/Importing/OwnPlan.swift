import ParkModel
import PlanReport
import PlanWorkbook

/// The plan of a run with a planner's own values in place of results.
///
/// Values are put in as sheet Adjust of the workbook does, so that both come to the same: spread
/// over segments, periods and funds as the plan spreads its own; where it has none, in the first
/// segment, period and fund. Nothing else of the plan moves.
struct OwnPlan {
  private(set) var plan: Plan
  /// Parks with own values, in portfolio order.
  private(set) var parks: [ParkID] = []

  /// - Parameters:
  ///   - overrides: Cells of own values; their rows are parks.
  ///   - plan: Of the run.
  ///   - path: Of the workbook as the planner typed it.
  /// - Throws: every cell that cannot be understood.
  init(
    _ overrides: [CellDifference], instead plan: Plan, of portfolio: Portfolio, path: String
  ) throws(InvalidInput) {
    self.plan = plan
    var problems: [InputProblem] = []
    let byPark = Dictionary(grouping: overrides, by: \.row)
    let places = Dictionary(
      plan.allocations.enumerated().map { ($1.park, $0) }, uniquingKeysWith: { first, _ in first })
    for park in portfolio.parks {
      guard let cells = byPark[park.id.text] else { continue }
      parks.append(park.id)
      let place = places[park.id]
      var own = OwnAllocation(
        place.map { plan.allocations[$0] } ?? Allocation(park: park.id), park, portfolio)
      // What is left out gets nothing, whatever else is typed.
      for cell in cells.filter({ OwnQuantity(key: $0.key) == .isCarriedOut })
        + cells.filter({ OwnQuantity(key: $0.key) != .isCarriedOut })
      {
        do {
          try own.take(cell)
        } catch {
          problems.append(cell.problem(path, error.found, fix: error.fix))
        }
      }
      if let place {
        self.plan.allocations[place] = own.allocation
      } else {
        self.plan.allocations.append(own.allocation)
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
  }
}
