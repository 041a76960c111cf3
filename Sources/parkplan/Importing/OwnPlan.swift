import ParkModel
import PlanCheck
import PlanReport
import PlanWorkbook

/// The plan of a run with a planner's own values in place of results.
///
/// Land and money keep their split over segments, periods and funds; what has none yet goes to the
/// first that fits. Where own values change what a park costs or is granted and give no new debt,
/// new debt makes up the difference, period by period; where they give the debt alone, grants do.
struct OwnPlan {
  private(set) var plan: Plan
  /// Parks with own values, in portfolio order.
  private(set) var parks: [ParkID] = []

  /// - Parameters:
  ///   - overrides: Cells of override columns that hold something; their rows are parks.
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
      var edit = OwnAllocation(
        place.map { plan.allocations[$0] } ?? Allocation(park: park.id), park, portfolio)
      for cell in cells {
        do {
          try edit.take(cell)
        } catch {
          problems.append(cell.problem(path, error.found, fix: error.fix))
        }
      }
      edit.balance()
      if let place {
        self.plan.allocations[place] = edit.allocation
      } else {
        self.plan.allocations.append(edit.allocation)
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
  }
}

/// What was wrong with one own value.
struct OwnValueProblem: Error {
  var found: String
  var fix: String
}

/// The allocation of one park while own values are put into it.
struct OwnAllocation {
  private(set) var allocation: Allocation
  private let park: Park
  private let portfolio: Portfolio
  private var given: Set<OwnQuantity> = []

  init(_ allocation: Allocation, _ park: Park, _ portfolio: Portfolio) {
    self.allocation = allocation
    self.park = park
    self.portfolio = portfolio
  }

  mutating func take(_ cell: CellDifference) throws(OwnValueProblem) {
    guard cell.new != .blank else { return }
    guard let quantity = OwnQuantity(key: cell.key) else {
      throw OwnValueProblem(
        found: "'\(cell.key)' is no column of own values that can be read back.",
        fix: "empty the cell")
    }
    given.insert(quantity)
    switch quantity {
    case .isCarriedOut: try takeDecision(cell)
    case .alternative: try takeAlternative(cell.new.text)
    case .land(let use): try takeLand(use, number(cell))
    case .regenerated: takeRegenerated(try number(cell))
    case .grants: takeGrants(try number(cell))
    case .newDebt: takeDebt(try number(cell), of: \.newDebt)
    case .swaps: takeDebt(try number(cell), of: \.swap)
    }
  }

  private func number(_ cell: CellDifference) throws(OwnValueProblem) -> Double {
    guard case .number(let number) = cell.new else {
      throw OwnValueProblem(
        found: "'\(cell.new.text)' is no number.", fix: "write digits, for example 12.5")
    }
    guard number >= 0, number.isFinite else {
      throw OwnValueProblem(
        found: "\(TypedNumber.written(number)) is negative.", fix: "write 0 or a positive number")
    }
    return number
  }

  // MARK: Choices

  private mutating func takeDecision(_ cell: CellDifference) throws(OwnValueProblem) {
    switch cell.new.text.lowercased() {
    case "yes", "true", "1", "✔", "是": choose(allocation.alternative ?? park.alternatives.first?.id)
    case "no", "false", "0", "–", "-", "✘", "否": choose(nil)
    default:
      throw OwnValueProblem(
        found: "'\(cell.new.text)' is neither yes nor no.", fix: "write yes or no")
    }
  }

  private mutating func takeAlternative(_ text: String) throws(OwnValueProblem) {
    if ["no", "–", "-", "否"].contains(text.lowercased()) { return choose(nil) }
    let found = park.alternatives.first {
      $0.id.text == text || $0.name.english == text || $0.name.chinese == text
    }
    guard let found else {
      let known = park.alternatives.map(\.id.text)
      throw OwnValueProblem(
        found: "the park has no alternative '\(text)'.",
        fix: nearestName(to: text, among: known).map { "did you mean '\($0)'?" }
          ?? "write one of \(known.joined(separator: ", ")), or no")
    }
    choose(found.id)
  }

  /// Another alternative starts from nothing: what was planned for the first is not its own.
  private mutating func choose(_ alternative: AlternativeID?) {
    guard alternative != allocation.alternative else { return }
    allocation = Allocation(
      park: park.id, alternative: alternative, extent: alternative == nil ? .zero : 1)
  }

  /// Whether the park is carried out; a value for one that is not makes no plan.
  private func requireChoice() throws(OwnValueProblem) {
    if allocation.alternative == nil {
      throw OwnValueProblem(
        found: "the park is not carried out, and so it gets nothing.",
        fix: "empty the cell, or say in its row that the park is carried out")
    }
  }
}

// MARK: - Land

extension OwnAllocation {
  private mutating func takeLand(_ use: LandUse, _ hectares: Double) throws(OwnValueProblem) {
    if hectares > 0 { try requireChoice() }
    let declared = declaredHectares(use)
    let wanted = hectares - declared
    guard wanted > -1e-9 else {
      throw OwnValueProblem(
        found: "\(TypedNumber.written(hectares)) ha are less than what the alternative declares.",
        fix: "write at least \(TypedNumber.written(declared)), or choose another alternative")
    }
    let places = allocation.land.indices.filter { allocation.land[$0].use == use }
    let sum = places.reduce(0) { $0 + allocation.land[$1].hectares.value }
    if sum > 0 {
      for place in places {
        allocation.land[place].hectares = Hectares(
          allocation.land[place].hectares.value * max(0, wanted) / sum)
        allocation.land[place].regenerated = Hectares(
          allocation.land[place].regenerated.value * max(0, wanted) / sum)
      }
    } else if wanted > 0 {
      release(wanted, for: use)
    }
  }

  private func declaredHectares(_ use: LandUse) -> Double {
    let alternative = park.alternatives.first { $0.id == allocation.alternative }
    return (alternative?.declared ?? []).reduce(0) { sum, declared in
      switch declared.quantity {
      case .greenfield(let own, _), .regenerated(let own, _):
        own == use ? sum + declared.amount.value.value * allocation.extent.value : sum
      case .cost, .outcome, .resource: sum
      }
    }
  }

  /// Fills the segments of a use from the best on, all in the first period.
  private mutating func release(_ hectares: Double, for use: LandUse) {
    guard let period = portfolio.periods.first?.id else { return }
    let land = park.land.idle.value.value + park.land.available.value.value
    let segments = portfolio.land.uses.first { $0.use == use }?.segments ?? []
    var rest = hectares
    for (place, segment) in segments.enumerated() where rest > 0 {
      let isLast = place == segments.count - 1
      let part = isLast ? rest : min(rest, segment.width.value.value * land)
      guard part > 0 else { continue }
      allocation.land.append(
        LandRelease(
          use: use, segment: place + 1, period: period, hectares: Hectares(part),
          regenerated: .zero))
      rest -= part
    }
  }

  /// Spreads regenerated hectares over what is released, first in proportion to what was.
  private mutating func takeRegenerated(_ hectares: Double) {
    let sum = allocation.land.reduce(0) { $0 + $1.regenerated.value }
    if sum > 0 {
      for place in allocation.land.indices {
        let release = allocation.land[place]
        allocation.land[place].regenerated = Hectares(
          min(release.hectares.value, release.regenerated.value * hectares / sum))
      }
    }
    var rest = hectares - allocation.land.reduce(0) { $0 + $1.regenerated.value }
    for place in allocation.land.indices where rest > 1e-9 {
      let release = allocation.land[place]
      let isLast = place == allocation.land.count - 1
      let room = release.hectares.value - release.regenerated.value
      let part = isLast ? rest : min(rest, room)
      allocation.land[place].regenerated = Hectares(release.regenerated.value + part)
      rest -= part
    }
  }
}

// MARK: - Money

extension OwnAllocation {
  private var costs: [Double] {
    let plan = Plan(allocations: [allocation])
    return (PlanChecker(of: portfolio).costs(of: plan)[park.id] ?? []).map(\.value)
  }

  /// The period in which the park costs most, else the first.
  private var mainPeriod: PeriodID? {
    let costs = costs
    let place = costs.indices.max { costs[$0] < costs[$1] } ?? 0
    return portfolio.periods.indices.contains(place) ? portfolio.periods[place].id : nil
  }

  private mutating func takeGrants(_ amount: Double) {
    let sum = allocation.grants.reduce(0) { $0 + $1.amount.value }
    if sum > 0 {
      for place in allocation.grants.indices {
        allocation.grants[place].amount = MillionYuan(
          allocation.grants[place].amount.value * amount / sum)
      }
    } else if amount > 0, let period = mainPeriod,
      let fund = portfolio.funds.first(where: { $0.eligible.contains(park, path) })
        ?? portfolio.funds.first
    {
      allocation.grants = [
        Grant(fund: fund.id, purpose: .all, period: period, amount: MillionYuan(amount))
      ]
    }
  }

  private mutating func takeDebt(
    _ amount: Double, of part: WritableKeyPath<DebtStep, MillionYuan>
  ) {
    let sum = allocation.debt.reduce(0) { $0 + $1[keyPath: part].value }
    if sum > 0 {
      for place in allocation.debt.indices {
        allocation.debt[place][keyPath: part] = MillionYuan(
          allocation.debt[place][keyPath: part].value * amount / sum)
      }
    } else if amount > 0, let period = mainPeriod {
      var step = DebtStep(period: period, newDebt: .zero, swap: .zero)
      step[keyPath: part] = MillionYuan(amount)
      if let place = allocation.debt.firstIndex(where: { $0.period == period }) {
        allocation.debt[place][keyPath: part] = MillionYuan(amount)
      } else {
        allocation.debt.append(step)
      }
    }
  }

  /// Pays for what the park now costs with what the planner left open.
  mutating func balance() {
    guard allocation.alternative != nil, !given.isEmpty, given != [.swaps] else { return }
    switch (given.contains(.grants), given.contains(.newDebt)) {
    case (true, true): return
    case (_, false): if park.finances != nil, portfolio.finance != nil { payWithDebt() }
    case (false, true): payWithGrants()
    }
  }

  private mutating func payWithDebt() {
    for (period, cost) in zip(portfolio.periods, costs) {
      let granted = granted(period.id)
      let debt = max(0, cost - granted)
      if let place = allocation.debt.firstIndex(where: { $0.period == period.id }) {
        allocation.debt[place].newDebt = MillionYuan(debt)
      } else if debt > 0 {
        allocation.debt.append(
          DebtStep(period: period.id, newDebt: MillionYuan(debt), swap: .zero))
      }
    }
  }

  private mutating func payWithGrants() {
    for (period, cost) in zip(portfolio.periods, costs) {
      let borrowed = allocation.debt.reduce(0) {
        $1.period == period.id ? $0 + $1.newDebt.value : $0
      }
      let granted = granted(period.id)
      guard granted > 0 else { continue }
      for place in allocation.grants.indices
      where allocation.grants[place].period == period.id
        && !allocation.grants[place].purpose.covers(.swap)
      {
        allocation.grants[place].amount = MillionYuan(
          allocation.grants[place].amount.value * max(0, cost - borrowed) / granted)
      }
    }
  }

  private var path: DevelopmentPath? {
    park.alternatives.first { $0.id == allocation.alternative }?.path
  }

  /// Grants for costs; those for swaps pay for no cost.
  private func granted(_ period: PeriodID) -> Double {
    allocation.grants.reduce(0) {
      $1.period == period && !$1.purpose.covers(.swap) ? $0 + $1.amount.value : $0
    }
  }
}
