import MixedInteger
import ParkModel

/// From column values to a plan, and from a given plan to column bounds.
extension Formulation {
  /// Amounts below this are rounding noise of a solver, in any unit.
  private static let noise = 1e-9

  func plan(at values: [Double]) -> Plan {
    let value = { (column: MixedIntegerModel.Column) -> Double in
      abs(values[column.index]) < Self.noise ? 0 : values[column.index]
    }
    return Plan(
      allocations: portfolio.parks.indices.map { park in
        let chosen = alternativesOfPark[park].first { value(alternatives[$0].x) > 0.5 }
        guard let chosen else { return Allocation(park: portfolio.parks[park].id) }
        return allocation(alternatives[chosen], value)
      })
  }

  private func allocation(
    _ columns: AlternativeColumns, _ value: (MixedIntegerModel.Column) -> Double
  ) -> Allocation {
    let period = { (position: Int) in portfolio.periods[position].id }
    var allocation = Allocation(
      park: portfolio.parks[columns.park].id, alternative: columns.alternative.id,
      extent: Share(value(columns.extent)))
    for choice in columns.y where value(choice.column) > 0.5 {
      let instrument = portfolio.instruments[choice.instrument]
      allocation.instruments.append(
        InstrumentChoice(
          instrument: instrument.id, level: instrument.levels[choice.level].id,
          start: period(choice.period)))
    }
    // Regenerated hectares are decided by use and period: the best segments count first.
    var regenerated: [[Double]] = portfolio.land.uses.map { _ in
      [Double](repeating: 0, count: portfolio.periods.count)
    }
    for column in columns.r { regenerated[column.use][column.period] = value(column.column) }
    for column in columns.h {
      let hectares = value(column.column)
      if hectares <= 0 { continue }
      let part = min(hectares, regenerated[column.use][column.period])
      regenerated[column.use][column.period] -= part
      allocation.land.append(
        LandRelease(
          use: portfolio.land.uses[column.use].use, segment: column.segment + 1,
          period: period(column.period), hectares: Hectares(hectares), regenerated: Hectares(part)))
    }
    for pay in columns.pay where value(pay.column) > 0 {
      allocation.grants.append(
        Grant(
          fund: portfolio.funds[pay.fund].id, purpose: pay.purpose, period: period(pay.period),
          amount: MillionYuan(value(pay.column))))
    }
    for position in portfolio.periods.indices {
      let debt = columns.d.isEmpty ? 0 : value(columns.d[position])
      let swap = columns.q.isEmpty ? 0 : value(columns.q[position])
      if debt > 0 || swap > 0 {
        allocation.debt.append(
          DebtStep(period: period(position), newDebt: MillionYuan(debt), swap: MillionYuan(swap)))
      }
    }
    return allocation
  }

  /// Holds the parks of a given plan to their allocations, their money where it is given too.
  ///
  /// - Returns: What the portfolio cannot give, as problems; the columns it can give are fixed.
  mutating func fix(_ plan: Plan, openMoney: Set<ParkID> = []) -> [InputProblem] {
    var problems: [InputProblem] = []
    for allocation in plan.allocations {
      guard let park = parkPosition[allocation.park] else {
        problems.append(unknown("park", allocation.park.text, parkPosition.keys.map(\.text)))
        continue
      }
      for position in alternativesOfPark[park] {
        let columns = alternatives[position]
        let isChosen = columns.alternative.id == allocation.alternative
        hold(columns.x, at: isChosen ? 1 : 0, rule: .given(allocation.park))
        guard isChosen else { continue }
        problems += fix(
          columns, to: allocation, holdingMoney: !openMoney.contains(allocation.park))
      }
      if let wanted = allocation.alternative,
        !alternativesOfPark[park].contains(where: { alternatives[$0].alternative.id == wanted })
      {
        problems.append(
          unknown(
            "alternative of \(allocation.park)", wanted.text,
            alternativesOfPark[park].map { alternatives[$0].alternative.id.text }))
      }
    }
    return problems
  }

  private mutating func fix(
    _ columns: AlternativeColumns, to allocation: Allocation, holdingMoney: Bool
  ) -> [InputProblem] {
    var given: [Int: Double] = [:]
    var problems: [InputProblem] = []
    let refuse = { (what: String) in
      InputProblem(
        file: "plan", field: allocation.park.text, found: "\(what) cannot be given to this park",
        fix: "take it out of the plan, or make it possible in the portfolio")
    }
    if columns.extent != columns.x { given[columns.extent.index] = allocation.extent.value }
    for choice in allocation.instruments {
      let match = columns.y.first {
        let instrument = portfolio.instruments[$0.instrument]
        return instrument.id == choice.instrument
          && instrument.levels[$0.level].id == choice.level
          && portfolio.periods[$0.period].id == choice.start
      }
      guard let match else {
        problems.append(refuse("\(choice.instrument) \(choice.level) from \(choice.start)"))
        continue
      }
      given[match.column.index] = 1
    }
    for release in allocation.land {
      let match = columns.h.first {
        portfolio.land.uses[$0.use].use == release.use && $0.segment == release.segment - 1
          && portfolio.periods[$0.period].id == release.period
      }
      let healed = columns.r.first {
        portfolio.land.uses[$0.use].use == release.use
          && portfolio.periods[$0.period].id == release.period
      }
      if let match {
        given[match.column.index, default: 0] += release.hectares.value
      } else {
        problems.append(
          refuse("\(release.use.rawValue) land of segment \(release.segment) in \(release.period)"))
      }
      if let healed {
        given[healed.column.index, default: 0] += release.regenerated.value
      } else if release.regenerated.value > 0 {
        problems.append(refuse("regenerated \(release.use.rawValue) land in \(release.period)"))
      }
    }
    for grant in allocation.grants {
      let match = columns.pay.first {
        portfolio.funds[$0.fund].id == grant.fund && $0.purpose == grant.purpose
          && portfolio.periods[$0.period].id == grant.period
      }
      guard let match else {
        problems.append(refuse("a grant of \(grant.fund) for \(grant.purpose) in \(grant.period)"))
        continue
      }
      given[match.column.index, default: 0] += grant.amount.value
    }
    for step in allocation.debt {
      let period = periodPosition[step.period] ?? -1
      for (amount, column, what) in [
        (step.newDebt, columns.d.indices.contains(period) ? columns.d[period] : nil, "new debt"),
        (step.swap, columns.q.indices.contains(period) ? columns.q[period] : nil, "a swap"),
      ] where amount.value != 0 {
        guard let column else {
          problems.append(refuse("\(what) in \(step.period)"))
          continue
        }
        given[column.index, default: 0] += amount.value
      }
    }
    let money = columns.pay.map(\.column) + columns.d + columns.q
    let decided =
      columns.y.map(\.column) + columns.h.map(\.column) + columns.r.map(\.column)
      + (holdingMoney ? money : []) + (columns.extent == columns.x ? [] : [columns.extent])
    for column in decided {
      hold(column, at: given[column.index] ?? 0, rule: .given(allocation.park))
    }
    return problems
  }

  private func unknown(_ what: String, _ id: String, _ known: [String]) -> InputProblem {
    let nearest = nearestName(to: id, among: known)
    return InputProblem(
      file: "plan", field: id, found: "there is no \(what) '\(id)'",
      fix: nearest.map { "write \($0)" } ?? "use an identifier of the portfolio")
  }
}
